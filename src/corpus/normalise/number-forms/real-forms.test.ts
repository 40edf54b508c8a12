import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docdbApplicationKey, epodocApplicationKey } from "../../import/docdb-number.ts";
import { parseApplicationNumber } from "../application-number.ts";
import { parsePublicationNumber } from "../publication-number.ts";
import { applicationForms, publicationForms, type Form } from "./index.ts";

const folder = join(import.meta.dirname, "../../../../../shared/data/epo");
const present = existsSync(folder);

interface Printed {
  readonly docdb?: { readonly country: string; readonly number: string; readonly kind: string };
  readonly epodoc?: string;
  readonly original?: string;
  readonly day?: string;
}

const tag = (block: string, name: string): string =>
  new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`).exec(block)?.[1]?.trim() ?? "";

/** Each reference of an XML answer of OPS with all forms that stand in it. */
function* references(text: string, name: string): Generator<Printed> {
  for (const [block] of text.matchAll(new RegExp(`<(?:\\w+:)?${name}[ >].*?</(?:\\w+:)?${name}>`, "gs"))) {
    const found: { docdb?: Printed["docdb"]; epodoc?: string; original?: string; day?: string } = {};
    for (const [id, type] of block.matchAll(/<document-id[^>]*document-id-type="(\w+)".*?<\/document-id>/gs)) {
      const number = tag(id, "doc-number");
      const day = tag(id, "date");
      if (day !== "") found.day = day;
      if (type === "docdb") found.docdb = { country: tag(id, "country"), number, kind: tag(id, "kind") };
      if (type === "epodoc") found.epodoc = number;
      if (type === "original") found.original = number;
    }
    if (found.docdb && found.epodoc) yield found;
  }
}

/** The same of OPS JSON as a tool kept it: an array of identifiers without types, in the order of DOCDB, EPODOC and original. */
function* jsonReferences(value: unknown, name: string): Generator<Printed> {
  if (Array.isArray(value)) for (const item of value) yield* jsonReferences(item, name);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const ids = key === name ? (inner as { "document-id"?: Record<string, string>[] })["document-id"] : undefined;
    if (Array.isArray(ids) && ids[0]?.["country"] !== undefined && ids[1]) {
      const [docdb = {}, epodoc = {}, original = {}] = ids;
      yield {
        docdb: { country: docdb["country"] ?? "", number: docdb["doc-number"] ?? "", kind: docdb["kind"] ?? "" },
        epodoc: epodoc["doc-number"] ?? "",
        ...(original["doc-number"] === undefined ? {} : { original: original["doc-number"] }),
        ...(epodoc["date"] === undefined ? {} : { day: epodoc["date"] }),
      };
    } else yield* jsonReferences(inner, name);
  }
}

function allReferences(name: string): Printed[] {
  const seen = new Map<string, Printed>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:xml|json)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    const found = entry.name.endsWith(".xml") ? references(text, name) : jsonReferences(JSON.parse(text), name);
    for (const one of found) seen.set(JSON.stringify(one), one);
  }
  return [...seen.values()];
}

/** Every disagreement that was looked at, and why it is there. Anything else fails. */
const explained: readonly (readonly [RegExp, string])[] = [
  [
    /^original DK-202430048|^original MX-PA05011005/,
    "the office's letters PA stand in the original of these alone and read as its own spelling",
  ],
  [/SA-522440015/, "no rule of Saudi Arabia is known: the year stands inside its number"],
  [/US-2005919892/, "a national phase: DOCDB has the year of the international filing, so that no series is certain"],
  [/^original US-08476199/, "the original leaves out the series too"],
  [/^original WO-US19990171/, "PCT/ is part of these originals already"],
  [/^original WO-US199901/, "PCT/ is part of these originals already"],
  [/DK-19702186/, "a European patent in Denmark, kind T: its number is that of the European application"],
  [/^AT-232441-T |^DE-69905327-D1 /, "European patents in national registers: kept letters differ from one to the next"],
];

const unexplained = (differing: readonly string[]): readonly string[] =>
  differing.filter((line) => !explained.some(([pattern]) => pattern.test(line)));

const shown = (form: Form): string => ("form" in form ? form.form : `(${form.reason})`);

test.skipIf(!present)(
  "applications of real OPS answers have one key in all forms, and the key prints each of them (needs ../shared/data/epo)",
  () => {
    const counts = { read: 0, epodoc: 0, original: 0, printed_docdb: 0, printed_epodoc: 0 };
    const differing: string[] = [];
    for (const { docdb, epodoc = "", original, day } of allReferences("application-reference")) {
      if (!docdb) continue;
      const year = Number((docdb.kind === "W" || docdb.country !== "US" ? day : epodoc.slice(2))?.slice(0, 4));
      const key = docdbApplicationKey(docdb.country, docdb.number, docdb.kind, year);
      counts.read++;
      if (key === undefined) {
        differing.push(`not read: ${docdb.country} ${docdb.number} ${docdb.kind}`);
        continue;
      }
      const hold = (name: keyof typeof counts, is: string | undefined, should: string) => {
        if (is === should) counts[name]++;
        else differing.push(`${name} ${key}: ${is} for ${should}`);
      };
      hold("epodoc", epodocApplicationKey(epodoc), key);
      if (original !== undefined) {
        const text = docdb.kind === "W" ? `PCT/${original}` : original;
        hold("original", parseApplicationNumber(text, { office: key.slice(0, 2) })?.key, key);
      }
      const forms = applicationForms(key, { year });
      hold("printed_docdb", shown(forms.docdb), `${docdb.country} ${docdb.number} ${docdb.kind}`);
      hold("printed_epodoc", shown(forms.epodoc), epodoc);
    }
    process.stdout.write(`${JSON.stringify({ ...counts, differing: differing.length })}\n`);
    expect(unexplained(differing)).toEqual([]);
    expect(counts.read).toBeGreaterThan(180);
  },
);

test.skipIf(!present)(
  "publications of real OPS answers are read and printed in DOCDB and EPODOC (needs ../shared/data/epo)",
  () => {
    const counts = { read: 0, docdb: 0, epodoc: 0 };
    const differing: string[] = [];
    for (const { docdb, epodoc = "" } of allReferences("publication-reference")) {
      if (!docdb) continue;
      counts.read++;
      const key = parsePublicationNumber(`${docdb.country} ${docdb.number} ${docdb.kind}`)?.key;
      const forms = publicationForms(key ?? "");
      const docdbText = `${docdb.country} ${docdb.number} ${docdb.kind}`;
      if (shown(forms.docdb) === docdbText) counts.docdb++;
      else differing.push(`${key} docdb ${shown(forms.docdb)} for ${docdbText}`);
      if (shown(forms.epodoc) === epodoc) counts.epodoc++;
      else differing.push(`${key} epodoc ${shown(forms.epodoc)} for ${epodoc}`);
    }
    process.stdout.write(`${JSON.stringify({ ...counts, differing: differing.length })}\n`);
    expect(unexplained(differing)).toEqual([]);
    expect(counts.read).toBeGreaterThan(180);
  },
);
