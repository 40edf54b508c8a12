import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainContext } from "#base";
import { openEngine, sql } from "#engine";
import type { PublicationRecord } from "../record.ts";
import { importFiles } from "../store/import-files.ts";
import { copyBatches, tablesOf } from "../store/incremental-testing.ts";
import { viewTables } from "../store/merge/tables.ts";
import { mergeTestSources } from "../store/test-snapshot.ts";
import { toyImporter, toyRecord, toyText } from "../store/toy-importer.ts";
import { writeQuality } from "./write-quality.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-anew-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ipc = (...symbols: string[]) => ({
  classifications: symbols.map((symbol, index) => ({ scheme: "ipc" as const, symbol, position: index + 1 })),
});
const cites = (...keys: string[]) => ({ citations: keys.map((key) => ({ key })) });
const from = (key: string) => ({ priorities: [{ key, office: key.slice(0, 2), on: "1999-06-01", active: true }] });
const key = (n: number) => `US-70000${String(n).padStart(2, "0")}-B2`;

/** A grant of its own application; all are filed in one year, so that they are compared with each other. */
function grant(publicationKey: string, publishedOn: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const [code = "", number = ""] = publicationKey.split("-");
  return toyRecord(publicationKey, {
    publishedOn,
    grantedOn: publishedOn,
    filedOn: "1999-06-01",
    applicationKey: `${code}-A${number}`,
    type: "invention",
    stage: "grant",
    claimsCount: 1 + (Number(number) % 7),
    ...rest,
  });
}

const classes = [["B24D3/00"], ["B24D3/06", "C01B32/25"], ["B23B27/14"], ["C01B32/26", "B24D5/00"]] as const;

/** Sixty families that cite each other over fourteen years; each tenth was filed abroad too, some literature is cited, one right has ended. */
const world: readonly PublicationRecord[] = Array.from({ length: 60 }, (_, n) => [
  grant(key(n), `${2001 + Math.floor(n / 4)}-03-0${1 + (n % 4)}`, {
    ...ipc(...(classes[n % 4] ?? [])),
    citations: [
      ...[1, 3, 7, 20].filter((back) => n >= back).map((back) => ({ key: key(n - back), ...(back === 7 && { category: "X" }) })),
      { key: `US-60000${n}-B1` },
      ...(n === 45 ? [{ key: "JP-9100001" }] : []),
      ...(n % 9 === 4 ? [{ text: `a book ${n}` }] : []),
    ],
    ...(n === 5 ? { events: [{ office: "US", code: "EXP.", on: "2009-06-01" }] } : {}),
    ...(n === 6 ? { events: [{ office: "US", code: "FPAY", on: "2010-06-01" }] } : {}),
  }),
  ...(n % 10 === 0 ? [grant(`EP-80000${n}-B1`, "2004-05-05", from(`US-A70000${String(n).padStart(2, "0")}`))] : []),
]).flat();

/** Cited by its number alone; the five years from its publication are not over on the last day of `world`. */
const numbered = grant("JP-9100001-A", "2010-06-06", ipc("H04L9/00"));

const cases: Readonly<Record<string, readonly PublicationRecord[]>> = {
  "a new publication cites a family of which nothing is told": [grant("US-7100001-B2", "2013-01-01", cites(key(3), key(4)))],
  "citations disappear, and others stand in their place": [grant(key(30), "2008-03-03", cites(key(2)))],
  "a publication comes that a citation of before named in vain": [grant("US-6000030-B1", "2000-02-02", ipc("G06F1/00"))],
  "a number that a citation of before names becomes that of two applications": [
    grant("JP-9100001-B2", "2003-01-01", { applicationKey: "JP-A2" }),
  ],
  "a year no longer has citing publications, though they reach as far": [32, 33, 34, 35].map((n) => grant(key(n), "2010-02-02")),
  "a right ends, and with it the last day of events": [
    grant(key(8), "2003-03-01", { events: [{ office: "US", code: "EXP.", on: "2012-06-01" }] }),
  ],
  "the first right of an office ends": [
    grant("EP-8000010-B1", "2004-05-05", { events: [{ office: "EP", code: "MM4A", on: "2009-01-01" }] }),
  ],
  "a member abroad joins a family that others cite, and one that is cited and cites joins two": [
    grant("JP-8100001-B2", "2003-07-07", { applicationKey: "JP-A1", ...from("US-A7000011") }),
    grant(key(13), "2004-03-02", from("US-A7000022")),
  ],
  "a family loses the member that was published first": [
    grant("EP-8000040-B1", "1999-12-01", { ...from("US-A9999999"), applicationKey: "EP-A8000040" }),
  ],
  "a family that is cited, and one that cites, have other classes": [
    grant(key(12), "2004-03-01", ipc("H01L21/00", "G06F1/00")),
    grant(key(59), "2015-03-04", ipc("A01B1/00")),
  ],
  "the corpus reaches to a later day": [grant("US-7100001-B2", "2016-11-11", { filedOn: "2014-01-01" })],
  "citations reach to a later day of a year that had some": [grant("US-7100001-B2", "2015-11-11", cites(key(59)))],
  "a year has citing publications that had none": [grant("US-7100001-B2", "2017-11-11", cites(key(59), key(58), key(40)))],
  "so much is cited elsewhere that citations are no longer seen": Array.from({ length: 60 }, (_, n) =>
    grant(`US-72000${n}-B2`, "2010-01-01", cites(...Array.from({ length: 16 }, (__, other) => `US-5${n}000${other}-B1`))),
  ),
  "so many cite no book that a format no longer tells of them": Array.from({ length: 300 }, (_, n) =>
    grant(`US-73${String(n).padStart(5, "0")}-B2`, "2010-01-01", cites(key(1))),
  ),
  "so many stay at home that the corpus no longer spans offices": Array.from({ length: 80 }, (_, n) =>
    grant(`US-74000${n}-B2`, "2010-01-01"),
  ),
};

test.each(Object.entries(cases))(
  "%s: the quality of all families is that of one publish",
  async (_, later) => {
    const [stepwise, atOnce] = [join(root, "stepwise"), join(root, "at-once")];
    await mkdir(join(stepwise, "decisions"), { recursive: true });
    for (const [name, records] of Object.entries({ world: [...world, numbered], later })) {
      const path = join(root, `${name}.toy`);
      await writeFile(path, toyText(records));
      await importFiles({ paths: [path], publish: true }, [toyImporter()], plainContext(stepwise));
    }
    await copyBatches(stepwise, atOnce);
    await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
    expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
  },
  120_000,
);

test("only families with something new, and those at the other end of their citations, are made anew", async () => {
  const source = (records: readonly PublicationRecord[]) => ({ format: "table/toy", records });
  const fresh = grant("US-7100001-B2", "2013-01-01", cites(key(3)));
  const before = await mergeTestSources(join(root, "before"), [source(world)]);
  const now = await mergeTestSources(join(root, "now"), [source(world), source([fresh])]);
  const engine = await openEngine();
  try {
    await viewTables(engine, now.folder);
    await viewTables(engine, before.folder, "before_");
    await engine.run(sql`create table marked as select * replace (777 as npl) from before_family_quality`);
    await engine.define("before_family_quality", sql`select * from marked`);
    const touched = await engine.integers(
      sql`select doc from publication where publication_key in (${fresh.publicationKey ?? ""}, ${key(50)})`,
    );
    const folder = join(root, "written");
    await cp(now.folder, folder, { recursive: true });
    await writeQuality(engine, folder, now.manifest.cutOff, { folder: before.folder, manifest: before.manifest, touched });
    const made = await engine.rows<{ key: string }>(sql`
      select min(p.publication_key) as key from read_parquet(${join(folder, "family_quality.parquet")}) q join publication p on p.family = q.family
      where q.npl is distinct from 777 group by q.family`);
    const ends = [3, 30, 43, 47, 49, 50, 51, 53, 57].map((n) => (n % 10 === 0 ? `EP-80000${n}-B1` : key(n)));
    expect(new Set(made.map((row) => row.key))).toEqual(new Set([...ends, fresh.publicationKey]));
  } finally {
    engine.close();
  }
}, 120_000);
