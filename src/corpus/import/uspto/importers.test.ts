import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "#base";
import type { Imported } from "../../record.ts";
import type { ByteFile, ReadEffects } from "../importer.ts";
import { walkFiles } from "../files/index.ts";
import { chunkBytes, chunksOf } from "../xml/index.ts";
import { xmlFormat } from "./read-document.ts";
import { usptoImporters } from "./index.ts";

const [grants, applications] = usptoImporters as [(typeof usptoImporters)[0], (typeof usptoImporters)[0]];
const caseOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "cases", name, "input.xml"));
const effects = (signal = new AbortController().signal): ReadEffects => ({ signal, facts: {}, consumed: () => undefined });

function fileOf(bytes: Buffer, partBytes = bytes.length || 1): ByteFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
  }
  return { name: "x.xml", bytes: bytes.length, head: bytes.subarray(0, 65_536), open };
}
async function read(file: ByteFile, given = effects()): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const batch of grants.read(file, given)) all.push(...batch);
  return all;
}
const keys = (all: readonly Imported[]): (string | undefined)[] =>
  all.map((each) => ("record" in each ? each.record.publicationKey : "rejected" in each ? each.rejected.code : undefined));

/** Documents like the case, each with a number of its own. */
function many(count: number): Buffer {
  const one = caseOf("004-application").toString();
  const grown = one.replace("It warms.", "It warms the hand well. ".repeat(800));
  return Buffer.from(
    Array.from({ length: count }, (_, index) => grown.replaceAll("20150070001", String(20150100000 + index))).join(""),
  );
}

describe("detection", () => {
  test("tells grants from applications, and leaves everything else", () => {
    for (const [name, [grant, application]] of Object.entries({
      "001-grant-of-today": [0.95, 0],
      "006-grant-of-2002": [0.95, 0],
      "004-application": [0, 0.95],
      "005-application-of-2003": [0, 0.95],
    })) {
      expect([name, grants.detect(fileOf(caseOf(name))), applications.detect(fileOf(caseOf(name)))]).toEqual([
        name,
        grant,
        application,
      ]);
    }
    expect(grants.detect(fileOf(Buffer.from("<html>us-patent-grant</html>")))).toBe(0);
  });
});

describe("large files", () => {
  test("are read on threads, in order, each document once", async () => {
    const count = 400;
    const bytes = many(count);
    expect(bytes.length).toBeGreaterThan(5 * chunkBytes);
    const consumed: number[] = [];
    const all = await read(fileOf(bytes, 70_001), { ...effects(), consumed: (at) => consumed.push(at) });
    expect(keys(all)).toEqual(Array.from({ length: count }, (_, index) => `US-${20150100000 + index}-A1`));
    expect(all.map((each) => "record" in each && each.record.at)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(consumed.at(-1)).toBe(bytes.length);
    expect(consumed).toEqual(consumed.toSorted((a, b) => a - b));
  });

  test("tell the ordinal and byte of a broken document far in", async () => {
    const bytes = many(200);
    const text = bytes.toString("latin1");
    const at = text.indexOf("<?xml", text.indexOf("20150100150") - 500);
    const broken = Buffer.from(
      `${text.slice(0, at)}${text.slice(at, at + 700)}${text.slice(text.indexOf("<?xml", at + 1))}`,
      "latin1",
    );
    const rejected = (await read(fileOf(broken))).find((each) => "rejected" in each);
    expect(rejected).toMatchObject({
      rejected: { at: 151, code: "corpus.xml.truncated", values: { document: 151, byte: at } },
    });
  });

  test("stop when aborted", async () => {
    const controller = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const _ of grants.read(fileOf(many(400)), effects(controller.signal))) controller.abort(new Error("enough"));
    };
    await expect(reading()).rejects.toThrow("enough");
  });

  test("that break off give what could be read, then the failure", async () => {
    const whole = fileOf(many(100), 100_000);
    const broken: ByteFile = {
      ...whole,
      async *open() {
        let parts = 0;
        for await (const part of whole.open()) {
          if (++parts > 8) throw new Error("disk gone");
          yield part;
        }
      },
    };
    const all: Imported[] = [];
    const reading = async (): Promise<void> => {
      for await (const batch of grants.read(broken, effects())) all.push(...batch);
    };
    await expect(reading()).rejects.toThrow("disk gone");
    expect(all.filter((each) => "record" in each).length).toBeGreaterThan(30);
    expect(all.at(-1)).toMatchObject({ rejected: { code: "corpus.xml.truncated" } });
  });

  test("are cut behind documents, whatever the size of a piece", async () => {
    const bytes = many(6);
    for (const pieceBytes of [1000, 20_000, 50_000]) {
      const pieces: string[] = [];
      for await (const { bytes: piece } of chunksOf(fileOf(bytes, 777).open(), xmlFormat.roots, {
        pieceBytes,
        longestBytes: 1_000_000,
      })) {
        pieces.push(Buffer.from(piece).toString());
      }
      expect(pieces.join("")).toBe(bytes.toString());
      for (const piece of pieces.slice(0, -1)) expect(piece.endsWith("</us-patent-application>")).toBe(true);
    }
  });

  test("a stretch longer than any document is given up with its place", async () => {
    const pieces = [];
    const endless = Buffer.from(`<?xml version="1.0"?><us-patent-grant a="b">${"x".repeat(5000)}`);
    for await (const piece of chunksOf(fileOf(endless).open(), xmlFormat.roots, { pieceBytes: 100, longestBytes: 2000 }))
      pieces.push(piece);
    expect(pieces.some(({ tooLong }) => tooLong)).toBe(true);
    expect(pieces.every(({ bytes }) => bytes.length <= 2000)).toBe(true);
  });
});

describe("encodings", () => {
  const declared = (encoding: string, body: Buffer | string): Buffer =>
    Buffer.concat([
      Buffer.from(caseOf("004-application").toString().split("Glove")[0]!.replace("UTF-8", encoding)),
      Buffer.from(body),
      Buffer.from(caseOf("004-application").toString().split("Glove").slice(1).join("Glove")),
    ]);
  const titleOf = async (bytes: Buffer): Promise<unknown> => {
    const [one] = await read(fileOf(bytes));
    return one && "record" in one ? [one.record.titles?.[0]?.text, one.issues?.[0]?.values["used"]] : one;
  };

  test.each([
    ["UTF-8", Buffer.from("Gänger"), "Gänger", undefined],
    ["ISO-8859-1", Buffer.from("Gänger", "latin1"), "Gänger", undefined],
    ["UTF-8", Buffer.from("Gänger", "latin1"), "Gänger", "Windows-1252"],
    ["ISO-8859-1", Buffer.from("Gänger"), "Gänger", "UTF-8"],
    ["x-unheard", Buffer.from("Gänger"), "Gänger", "UTF-8"],
    ["UTF-8", Buffer.concat([Buffer.from("手套手套"), Buffer.from([0xff])]), "手套手套\ufffd", "UTF-8 (\ufffd)"],
    ["GB18030", Buffer.from([0xca, 0xd6, 0xcc, 0xd7]), "手套", undefined],
  ])("declared %s, written %s", async (encoding, body, title, used) => {
    expect(await titleOf(declared(encoding, body))).toEqual([title, used]);
  });
});

test("damaged documents never stop the reading, and their neighbours live", async () => {
  const victims = readdirSync(join(import.meta.dirname, "cases"))
    .slice(0, 6)
    .map(caseOf);
  const before = caseOf("004-application");
  const after = Buffer.from(before.toString().replace("20150070001", "20150079999"));
  const damage = fc.record({
    victim: fc.nat({ max: victims.length - 1 }),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    }),
    cut: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ victim, flips, cut }) => {
      const whole = victims[victim]!;
      const bytes = Buffer.from(whole.subarray(0, cut === null ? whole.length : Math.ceil(whole.length * cut)));
      // The declaration stays: it is what parts a document from the one before.
      for (const [place, value] of flips) bytes[Math.max(20, Math.floor(place * bytes.length))] = value;
      const all = await read(fileOf(Buffer.concat([before, bytes, Buffer.from("\n"), after])));
      expect(keys(all)[0]).toBe("US-20150070001-A1");
      expect(keys(all).at(-1)).toBe("US-20150079999-A1");
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["comments", "<!--".repeat(400_000)],
  ["declarations", "<?xml version".repeat(100_000)],
  ["types", "<!DOCTYPE a [".repeat(100_000)],
  ["roots", "<us-patent-grant ".repeat(50_000)],
  ["ends", "</us-patent-grant>".repeat(50_000)],
  ["tags", '<us-patent-grant a="b">'.repeat(50_000)],
])("a file of nothing but %s ends in a reason", async (_, text) => {
  const all = await read(fileOf(Buffer.from(text))).catch((error: unknown) => error);
  expect(Array.isArray(all) ? all.every((each) => "rejected" in each) : all).toSatisfy(
    (value) => value === true || (value instanceof AppError && value.code === "corpus.xml.no_documents"),
  );
});

const real = join(import.meta.dirname, "../../../../../shared/data/uspto");
const present = existsSync(real);

describe.skipIf(!present)("the office's own files (skipped where ../shared/data/uspto is absent)", () => {
  const { signal } = new AbortController();

  async function readReal(): Promise<Map<string, Imported[]>> {
    const files = new Map<string, Imported[]>();
    for await (const walked of walkFiles([real], { signal })) {
      if (!("file" in walked)) continue;
      const importer = usptoImporters.find((each) => each.detect(walked.file) > 0.9);
      if (!importer) continue;
      const all: Imported[] = [];
      try {
        for await (const batch of importer.read(walked.file, effects())) all.push(...batch);
      } catch (error) {
        // Files of sequences alone.
        if (!(error instanceof AppError) || error.code !== "corpus.uspto.only_sequences") throw error;
      }
      files.set(walked.file.name.slice("uspto/".length), all);
    }
    return files;
  }

  test("give as many records as they have root elements, and reject none", async () => {
    const files = await readReal();
    let records = 0;
    for (const [name, all] of files) {
      if (name.includes("!")) continue;
      const text = readFileSync(join(real, name), "latin1");
      const roots =
        text.match(/<(?:us-patent-grant|us-patent-application|patent-application-publication|PATDOC)(?=[\s>])/g)?.length ?? 0;
      const read = all.filter((each) => "record" in each).length;
      expect([name, read, all.filter((each) => "rejected" in each).length]).toEqual([name, roots, 0]);
      records += read;
    }
    expect(records).toBeGreaterThan(300);
    // The archive holds the file that lies beside it.
    const pair = [...files].filter(([name]) => name.includes("ipg110726_reduced")).map(([, all]) => keys(all));
    expect(pair).toHaveLength(2);
    expect(pair[0]).toEqual(pair[1]);
  });

  test("say of known patents what their pages say", async () => {
    const all = [...(await readReal()).values()].flat();
    const record = (key: string) =>
      all.flatMap((each) => ("record" in each && each.record.publicationKey === key ? [each.record] : []))[0];
    expect(record("US-11147202-B2")).toMatchObject({
      applicationKey: "US-16232658",
      filedOn: "2018-12-26",
      publishedOn: "2021-10-19",
      grantedOn: "2021-10-19",
      type: "invention",
      stage: "grant",
      titles: [{ lang: "en", text: "Wheeled hand truck" }],
    });
    expect(record("US-11147202-B2")?.classifications?.filter(({ scheme }) => scheme === "cpc")).toEqual([
      { scheme: "cpc", symbol: "A01B1/243", first: true },
      { scheme: "cpc", symbol: "B62B1/12" },
      { scheme: "cpc", symbol: "B62B5/06" },
      { scheme: "cpc", symbol: "B62B2202/70", additional: true },
      { scheme: "cpc", symbol: "B62B2206/006", additional: true },
    ]);
    expect(record("US-6857133-B2")).toMatchObject({
      claimsCount: 6,
      filedOn: "2002-05-07",
      parties: [
        { role: "applicant", name: "David V. Reynolds", region: "US-AZ" },
        { role: "inventor", name: "David V. Reynolds", address: "Phoenix, AZ" },
        { role: "agent", name: "Tod R. Nissle, P.C." },
      ],
    });
    expect(record("US-6857133-B2")?.citations).toHaveLength(8);
    expect(record("US-6530116-B2")).toMatchObject({ claimsCount: 20, filedOn: "2001-02-13", applicationKey: "US-09782496" });
    expect(record("US-6530116-B2")?.parties?.find(({ role }) => role === "assignee")).toMatchObject({
      name: "Shop Vac Corporation",
      region: "US-PA",
    });
    expect(record("US-6530116-B2")?.citations?.find(({ key }) => key === "CA-461861")).toMatchObject({ origin: "other" });
    expect(record("US-D452599-S1")).toMatchObject({
      type: "design",
      priorities: [{ key: "DE-40002946", on: "2000-03-22" }],
      classifications: [
        { scheme: "locarno", symbol: "01-01", first: true },
        { scheme: "uspc", symbol: "D1/106", first: true },
      ],
    });
    expect(record("US-20220160114-A2")).toMatchObject({
      applicationKey: "US-17309147",
      priorities: [{ key: "US-62756069", on: "2018-11-05" }],
      parties: [
        { role: "applicant", name: "BEVIS GEAR INC.", country: "CA" },
        { role: "inventor", name: "Matthew Bevis" },
      ],
    });
    expect(record("US-20040000002-A1")).toMatchObject({
      filedOn: "2002-06-27",
      titles: [{ text: "Garment for preventing muscle strain" }],
    });
    // Nobody's street is kept.
    expect(JSON.stringify(record("US-6857133-B2"))).not.toContain("Echo");
  });
});
