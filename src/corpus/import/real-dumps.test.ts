import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Imported, PublicationRecord } from "../record.ts";
import { readAsImport } from "./golden-for-test.ts";

const data = join(import.meta.dirname, "../../../../shared/data");
const patstat = join(data, "value/daniel-hain+SDC_IM");
const lens = join(data, "exports/Blopeur+covid-patent-dataset/Coronavirus-CPC-based-patents.jsonl");
const works = join(data, "exports/cambialens+lens-api-doc/jsonl_parser/lens-export.jsonl");

const recordsOf = (imported: readonly Imported[] | undefined): PublicationRecord[] =>
  (imported ?? []).flatMap((each) => ("record" in each ? [each.record] : []));

/** Lines of a CSV file below its header; none of these has line ends within a cell. */
const rowsOf = (name: string): number => readFileSync(join(patstat, name), "utf8").trimEnd().split("\n").length - 1;

test.skipIf(!existsSync(patstat))(
  "a real extract of PATSTAT gives every application and every applicant of it (needs ../shared/data/value)",
  { timeout: 300_000 },
  async () => {
    const read = await readAsImport(
      ["patent", "applt", "el_applt", "el_patent_field"].map((name) => join(patstat, `CN_${name}.csv`)),
    );
    expect(read.map((source) => source.format)).toEqual(["patstat"]);
    const records = recordsOf(read[0]?.imported);
    const parties = records.flatMap((record) => record.parties ?? []);
    expect(records.length).toBe(rowsOf("CN_patent.csv"));
    expect(parties.length).toBe(rowsOf("CN_el_applt.csv"));
    expect(new Set(parties.map((party) => party.identifier)).size).toBe(rowsOf("CN_applt.csv"));
    expect([records.length, parties.length, rowsOf("CN_applt.csv"), rowsOf("CN_el_patent_field.csv")]).toEqual([
      66_266, 171_938, 60_519, 103_096,
    ]);
  },
);

test.skipIf(!existsSync(lens))(
  "every line of a real Lens export is a record with all its lists (needs ../shared/data/exports)",
  async () => {
    const lines = readFileSync(lens, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, readonly string[]>>);
    const [source] = await readAsImport([lens]);
    const records = recordsOf(source?.imported);
    const distinct = (key: string) => lines.reduce((sum, line) => sum + new Set(line[key]).size, 0);
    const found = (list: (record: PublicationRecord) => number) => records.reduce((sum, record) => sum + list(record), 0);
    expect(records.length).toBe(lines.length);
    for (const [role, key] of [
      ["applicant", "applicants"],
      ["inventor", "inventors"],
    ] as const) {
      expect(found(({ parties = [] }) => parties.filter((party) => party.role === role).length)).toBe(distinct(key));
    }
    for (const [scheme, key] of [
      ["ipc", "ipcrClassifications"],
      ["cpc", "cpcClassifications"],
    ] as const) {
      expect(found(({ classifications = [] }) => classifications.filter((each) => each.scheme === scheme).length)).toBe(
        distinct(key),
      );
    }
    expect(found(({ citations = [] }) => citations.length)).toBe(
      lines.reduce((sum, line) => sum + (line["nplCitations"]?.length ?? 0), 0),
    );
    expect(found(({ priorities = [] }) => priorities.length)).toBe(distinct("priorityFilingKeysActive"));
  },
);

test.skipIf(!existsSync(works))(
  "a real export of scholarly works is refused by its name (needs ../shared/data/exports)",
  async () => {
    const [source] = await readAsImport([works]);
    expect([source?.refused?.code, source?.imported]).toEqual(["corpus.lens.scholarly", []]);
  },
);
