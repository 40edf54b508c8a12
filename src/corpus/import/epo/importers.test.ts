import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError, messageText } from "#base";
import type { Imported, PublicationRecord } from "../../record.ts";
import { detectImporter, walkFiles } from "../files/index.ts";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import { importers } from "../importers.ts";
import { epoImporters } from "./index.ts";

const effects = (): ReadEffects => ({ signal: new AbortController().signal, facts: {}, consumed: () => undefined });

function fileOf(content: string | Buffer): ByteFile {
  const bytes = Buffer.from(content);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { name: "answer", bytes: bytes.length, head: bytes.subarray(0, 65_536), open };
}

/** Records and rejections, or what was thrown instead; a fault of ours has no code. */
async function outcome(importer: Importer, file: ByteFile): Promise<"read" | "refused" | "fault"> {
  try {
    await read(importer, file);
    return "read";
  } catch (error) {
    return error instanceof AppError ? "refused" : "fault";
  }
}

async function read(importer: Importer, file: ByteFile): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const batch of importer.read(file, effects())) all.push(...batch);
  return all;
}

const ops = (inner: string): string =>
  `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><ops:world-patent-data xmlns:ops="http://ops.epo.org">${inner}</ops:world-patent-data>`;

describe("answers without documents are refused with what they are", () => {
  test.each([
    ["a number conversion", ops(`<ops:meta name="a"/><ops:standardization inputFormat="epodoc"/>`), "number_conversion"],
    ["statistics", ops(`<ops:classification-search total-result-count="0"/>`), "class_statistics"],
    ["a mapping", ops(`<ops:meta/><ops:classification-scheme><ops:mappings/></ops:classification-scheme>`), "class_scheme"],
    ["page images", ops(`<ops:document-inquiry><ops:publication-reference/></ops:document-inquiry>`), "image_list"],
    ["texts there are", ops(`<ops:fulltext-inquiry><ops:publication-reference/></ops:fulltext-inquiry>`), "fulltext_list"],
    ["no hits", ops(`<ops:biblio-search total-result-count="0"><ops:search-result/></ops:biblio-search>`), "no_hits"],
    [
      "nothing found",
      `<?xml version="1.0"?><fault xmlns="http://ops.epo.org"><code>404</code><message>x</message></fault>`,
      "fault_not_found",
    ],
    [
      "nothing found, by name",
      `<fault xmlns="http://ops.epo.org"><code>SERVER.EntityNotFound</code><message>No results found</message></fault>`,
      "fault_not_found",
    ],
    ["too many requests", `<fault xmlns="http://ops.epo.org"><code>429</code><message>y</message></fault>`, "fault_quota"],
    [
      "too many requests, in words",
      `<error><code>403</code><message>This request has been rejected due to the violation of Fair Use policy</message></error>`,
      "fault_quota",
    ],
    ["no access", `<error><code>401</code><message>invalid</message></error>`, "fault_access"],
    ["another error", `<fault xmlns="http://ops.epo.org"><code>CLIENT.InvalidQuery</code><message>q</message></fault>`, "fault"],
    ["an empty answer", `<?xml-stylesheet type='text/xsl' href='cpc.xsl' ?>`, "empty"],
    ["an empty answer with a declaration", `<?xml version="1.0" encoding="UTF-8"?>\n`, "empty"],
    ["products of bulk data", `[\n{ "ID": 5, "Name": "14.11 EPO legal event data" }]`, "bdds_listing"],
    ["a delivery of bulk data", `{"DeliveryID": 3262, "DeliveryName": "14.11"}`, "bdds_listing"],
    ["a noted request of bulk data", `{"endpoint": "get_product", "response": {}}`, "bdds_listing"],
    ["an error as JSON", `{"ops:world-patent-data": {"fault": {"code": {"$": "404"}}}}`, "fault_not_found"],
    [
      "statistics as JSON",
      `{"ops:world-patent-data": {"ops:classification-search": {"@total-result-count": "3"}}}`,
      "class_statistics",
    ],
    ["JSON without documents", `{"ops:world-patent-data": {"ops:meta": {"@name": "x"}}}`, "no_records"],
    ["broken JSON", `{"exchange-documents": {"exchange-document": `, "json_broken"],
  ])("%s", async (_, content, code) => {
    const file = fileOf(content);
    const importer = detectImporter(file, importers);
    expect(epoImporters).toContain(importer);
    const refusal: unknown = await read(importer, file).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: `corpus.epo.${code}` });
    const { values } = refusal as { values: Record<string, string> };
    for (const lang of ["en", "zh"] as const)
      expect(messageText(`corpus.epo.${code}`, values, lang)).not.toMatch(/[{}]|^corpus\./);
  });

  test("an answer that names no kind we know holds no document, and that is said", async () => {
    await expect(read(epoImporters[1]!, fileOf(ops("<ops:other/>")))).rejects.toMatchObject({ code: "corpus.xml.no_documents" });
  });
});

test.each([
  ["full text of another format", `<?xml version="1.0"?><ep-patent-document id="x"><SDOBI/></ep-patent-document>`],
  ["American full text", `<us-patent-grant lang="EN"><us-bibliographic-data-grant/></us-patent-grant>`],
  ["a page", "<!doctype html><html>exchange-document</html>"],
  ["JSON of others", `{"lens_id": "1", "biblio": {}}`],
  ["a table", "country,doc-number\nEP,1"],
  ["nothing", ""],
])("%s is nobody's here", (_, content) => {
  for (const importer of epoImporters) expect(importer.detect(fileOf(content))).toBe(0);
});

const bulk = (name: string): Buffer => readFileSync(join(import.meta.dirname, "cases", name, "input.xml"));

test.each([
  ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16, the other way round", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
])("JSON and XML in %s are read", async (_, encoded) => {
  for (const input of ["016-json-stripped-of-attributes/input.json", "003-ops-biblio/input.xml"]) {
    const file = fileOf(encoded(readFileSync(join(import.meta.dirname, "cases", input), "utf8")));
    const [first] = await read(detectImporter(file, importers), file);
    expect(JSON.stringify(first)).toMatch(/구기영|Kylmänen/);
  }
});

test("a delivery that holds other than it states says so", async () => {
  const whole = bulk("001-docdb-bulk").toString();
  const last = async (text: string): Promise<Imported | undefined> => (await read(epoImporters[0]!, fileOf(text))).at(-1);
  expect(await last(whole)).toMatchObject({ note: { code: "corpus.epo.deleted" } });
  const cut = `${whole.slice(0, whole.indexOf('<exch:exchange-document country="DE"'))}</exch:exchange-documents>`;
  expect(await last(cut)).toMatchObject({ note: { code: "corpus.epo.count_differs", values: { stated: 4, found: 2 } } });
});

test("a damaged document of a delivery never takes its neighbours along", async () => {
  const document = (number: number): string =>
    `<exch:exchange-document country="EP" doc-number="${number}" kind="A1" date-publ="20310213" family-id="${number}"><exch:bibliographic-data>` +
    `<exch:invention-title lang="en" data-format="docdba">GLOVE ${number}</exch:invention-title></exch:bibliographic-data></exch:exchange-document>\n`;
  const [before, victim, after] = [document(3000001), document(3000002), document(3000003)];
  const head = `<?xml version="1.0"?><exch:exchange-documents xmlns:exch="x">`;
  const damage = fc.record({
    isFirst: fc.boolean(),
    flips: fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.constantFrom("<", ">", "/", '"', "&", " ", "x", "\u0000")),
      {
        maxLength: 6,
      },
    ),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ isFirst, flips, cut }) => {
      const letters = victim.slice(0, Math.ceil(victim.length * cut)).split("");
      for (const [place, letter] of flips) if (letters.length > 0) letters[Math.floor(place * letters.length)] = letter;
      const text = `${head}${isFirst ? "" : before}${letters.join("")}\n${after}</exch:exchange-documents>`;
      const keys = (await read(epoImporters[0]!, fileOf(text))).map((each) => "record" in each && each.record.publicationKey);
      expect(keys).toEqual(expect.arrayContaining(isFirst ? ["EP-3000003-A1"] : ["EP-3000001-A1", "EP-3000003-A1"]));
    }),
    { numRuns: 400 },
  );
});

test("damaged answers end in a reason and never in a fault of ours", async () => {
  const victims = ["001-docdb-bulk", "003-ops-biblio", "006-ops-family-with-legal-and-biblio", "012-register-file"].map(bulk);
  const damage = fc.record({
    victim: fc.nat({ max: victims.length - 1 }),
    flips: fc.array(fc.tuple(fc.double({ min: 0.05, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 8,
    }),
    cut: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ victim, flips, cut }) => {
      const whole = victims[victim]!;
      const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * cut)));
      for (const [place, value] of flips) bytes[Math.floor(place * bytes.length)] = value;
      const file = fileOf(bytes);
      for (const importer of epoImporters.filter((each) => each.detect(file) > 0)) {
        expect(await outcome(importer, file)).not.toBe("fault");
      }
    }),
    { numRuns: 300 },
  );
});

test("damaged JSON ends in a reason", async () => {
  const whole = readFileSync(join(import.meta.dirname, "cases/015-json-with-attributes/input.json"), "utf8");
  const odd = fc.oneof(
    fc.constant(null),
    fc.constant([]),
    fc.constant(7),
    fc.constant("x"),
    fc.constant({ $: {} }),
    fc.constant([[null]]),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(60), odd, async (at, value) => {
      let count = 0;
      const changed: unknown = JSON.parse(whole, (_, each: unknown) => (count++ === at ? value : each));
      expect(await outcome(epoImporters[2]!, fileOf(JSON.stringify(changed)))).not.toBe("fault");
    }),
    { numRuns: 200 },
  );
});

const real = join(import.meta.dirname, "../../../../../shared/data/epo");

describe.skipIf(!existsSync(real))("the office's own files (skipped where ../shared/data/epo is absent)", () => {
  async function readReal(): Promise<Map<string, { records: PublicationRecord[]; rejected: number; refused?: string }>> {
    const files = new Map<string, { records: PublicationRecord[]; rejected: number; refused?: string }>();
    for await (const walked of walkFiles([real], { signal: new AbortController().signal })) {
      if (!("file" in walked)) continue;
      const importer = epoImporters.find((each) => each.detect(walked.file) > 0.5);
      if (!importer) continue;
      const all = await read(importer, walked.file).catch((error: unknown) => (error as { code: string }).code);
      files.set(walked.file.name.slice("epo/".length), {
        records: typeof all === "string" ? [] : all.flatMap((each) => ("record" in each ? [each.record] : [])),
        rejected: typeof all === "string" ? 0 : all.filter((each) => "rejected" in each).length,
        ...(typeof all === "string" && { refused: all }),
      });
    }
    return files;
  }

  /** Members, documents, hits and texts, counted by their tags; documents within members are the members'. */
  function counted(name: string): number {
    const text = readFileSync(join(real, name), "utf8");
    if (name.endsWith(".json")) return text.match(/"bibliographic-data"|"@family-id"/g)?.length ?? 0;
    const count = (pattern: RegExp, within = text): number => within.match(pattern)?.length ?? 0;
    const members = count(/<ops:family-member[ >]/g);
    const hits = /<ops:search-result>([\s\S]*)<\/ops:search-result>/.exec(text)?.[1] ?? "";
    return (
      (members > 0 ? members : count(/<(?:exch:)?exchange-document[ >]/g)) +
      count(/<ops:publication-reference[ >]/g, hits) +
      count(/<ops:equivalents-inquiry>/g) +
      count(/<ftxt:fulltext-document[ >]/g)
    );
  }

  test("give as many records as they hold documents, and reject none", async () => {
    const files = await readReal();
    let records = 0;
    for (const [name, file] of files) {
      if (file.refused !== undefined || name.includes("register")) continue;
      expect([name, file.records.length, file.rejected]).toEqual([name, counted(name), 0]);
      records += file.records.length;
    }
    expect(records).toBeGreaterThan(5000);
    const refused = [...files].filter(([, { refused }]) => refused !== undefined);
    expect(refused.length).toBeGreaterThan(15);
    expect(refused.filter(([, { refused }]) => !refused?.startsWith("corpus.epo."))).toEqual([]);
  });

  test("say of known patents what the office's pages say", async () => {
    const all = [...(await readReal()).values()].flatMap(({ records }) => records);
    const find = (key: string, has: keyof PublicationRecord): PublicationRecord | undefined =>
      all.find((record) => record.publicationKey === key && record[has] !== undefined);
    expect(find("EP-2400812-A1", "titles")).toMatchObject({
      applicationKey: "EP-10167109",
      filedOn: "2010-06-24",
      publishedOn: "2011-12-28",
      families: [{ model: "simple", id: "docdb:43088294" }],
      titles: [
        { lang: "de", text: "BLUETOOTH-VERNETZUNG" },
        { lang: "fr", text: "MISE EN RÉSEAU BLUETOOTH" },
        { lang: "en", text: "BLUETOOTH NETWORKING" },
      ],
    });
    expect(find("YU-6701-A", "titles")).toMatchObject({
      priorities: [{ key: "US-60095006", on: "1998-07-30", active: true }],
      publishedOn: "2003-12-31",
    });
    expect(find("US-9231827-B2", "titles")).toMatchObject({ applicationKey: "US-12569640", grantedOn: "2016-01-05" });
    expect(find("EP-3000000-B1", "events")).toMatchObject({ status: { raw: "No opposition filed within time limit" } });
    const lapse = all.flatMap(({ events = [] }) => events).filter(({ code }) => code === "PG25");
    expect(lapse.length).toBeGreaterThan(50);
    expect(lapse.every(({ office, effectiveOn }) => office === "EP" && effectiveOn !== undefined)).toBe(true);
  });
});
