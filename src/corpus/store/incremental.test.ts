import { plainContext } from "#base";
import { openEngine, sql } from "#engine";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PublicationRecord } from "../record.ts";
import { importFiles } from "./import-files.ts";
import { copyBatches, tablesOf } from "./incremental-testing.ts";
import { currentSnapshot } from "./snapshots.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-incremental-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Few numbers, kinds, names and days, so that records often tell of the same things. */
const number = fc.integer({ min: 0, max: 11 }).map((n) => String(101_000_000 + n * 7));
const day = fc.integer({ min: 1, max: 9 }).map((n) => `2019-0${n}-1${n}`);
const party = fc.record({
  role: fc.constantFrom("applicant" as const, "assignee" as const, "inventor" as const, "owner" as const),
  name: fc.constantFrom("郑州甲磨具有限公司", "乙大学", "Acme Tools Inc.", "ACME TOOLS INC", "张三", "Doe, John", "李四"),
  country: fc.constantFrom("CN", "US"),
});
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });
const titles = fc.constantFrom("zh", "en").chain((lang) => fc.lorem({ maxCount: 4 }).map((text) => [{ lang, text }]));
const fields = fc.record({
  publishedOn: some(day),
  filedOn: some(day),
  applicationKey: some(number.map((n) => `CN-2018${n.slice(-7)}`)),
  type: some(fc.constantFrom("invention" as const, "utility_model" as const)),
  stage: some(fc.constantFrom("application" as const, "grant" as const)),
  titles: some(titles),
  abstracts: some(titles),
  parties: some(fc.array(party, { minLength: 1, maxLength: 4 })),
  classifications: some(
    fc.array(
      fc.record({
        scheme: fc.constantFrom("ipc" as const, "cpc" as const),
        symbol: fc.constantFrom("B24D3/00", "C01B32/25", "G06F1/00"),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  ),
  priorities: some(
    fc.array(
      fc.constantFrom("CN-20181", "US-62111111", "JP-2017001").map((key) => ({ key, office: key.slice(0, 2) })),
      { maxLength: 2 },
    ),
  ),
  citations: some(
    fc.array(
      number.map((n) => ({ key: `CN-${n}-A` })),
      { maxLength: 3 },
    ),
  ),
  families: some(
    fc.array(
      fc.integer({ min: 1, max: 4 }).map((id) => ({ model: "simple" as const, id: `f${id}` })),
      { maxLength: 1 },
    ),
  ),
  status: some(
    fc.constantFrom("active" as const, "inactive" as const, "unknown" as const).map((status) => ({ status, raw: status })),
  ),
  events: some(
    fc.array(fc.record({ office: fc.constant("CN"), code: fc.constantFrom("GR01", "CF01", "PB01"), on: day }), { maxLength: 2 }),
  ),
});
const kind = fc.constantFrom("A", "A", "B", "U", "", "application");
const record = fc.tuple(number, kind, fields).map(([n, k, rest]): Partial<PublicationRecord> => {
  const { applicationKey, ...others } = rest;
  if (k === "application") {
    const known = Object.entries(others).filter(([field, value]) => value !== undefined && field !== "publishedOn");
    return { ...Object.fromEntries(known), at: 0, office: "CN", applicationKey: applicationKey ?? `CN-2018${n.slice(-7)}` };
  }
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return toyRecord(k === "" ? `CN-${n}` : `CN-${n}-${k}`, known);
});
const files = fc.array(fc.array(record, { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 5 });

async function write(name: string, records: readonly Partial<PublicationRecord>[]): Promise<string> {
  const path = join(root, name);
  await writeFile(path, toyText(records));
  return path;
}

test("a corpus published file by file has the tables of one published at once, to the byte", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(files, fc.nat(4), async (corpus, renewed) => {
      run++;
      const paths = await Promise.all(corpus.map((records, index) => write(`${run}-${index}.toy`, records)));
      const [stepwise, atOnce] = [join(root, `${run}-stepwise`), join(root, `${run}-at-once`)];
      for (const [index, path] of paths.entries()) {
        // One file is merged without a snapshot.
        await importFiles({ paths: [path], publish: index !== 1 }, [toyImporter()], plainContext(stepwise));
      }
      await mkdir(join(stepwise, "decisions"));
      await writeFile(join(stepwise, "decisions", "organisations.yaml"), "- { organisation: 乙大学, also: [Acme Tools Inc.] }");
      await importFiles({ paths: [], publish: true }, [], plainContext(stepwise));
      // A newer importer reads one file again, in its old place.
      const again = paths[renewed % paths.length] ?? "";
      await importFiles({ paths: [again], publish: true }, [toyImporter(2)], plainContext(stepwise));
      await copyBatches(stepwise, atOnce);
      await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
      expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
    }),
    { numRuns: 3, seed: 7, endOnFailure: true },
  );
}, 600_000);

test("many small imports are put together now and then, and the tables stay those of one publish", async () => {
  const [stepwise, atOnce] = [join(root, "stepwise"), join(root, "at-once")];
  await mkdir(join(stepwise, "decisions"), { recursive: true });
  let layersMost = 0;
  let layers = 0;
  for (let n = 0; n < 15; n++) {
    const path = await write(`${n}.toy`, [
      // Most imports name whom one before named, and one whom the next names no more.
      toyRecord(`CN-${101_000_000 + n}-A`, {
        titles: [{ lang: "zh", text: `一 ${n}` }],
        parties: [
          { role: "applicant", name: `甲${n % 3}磨具有限公司`, country: "CN" },
          { role: "inventor", name: "张三" },
          { role: "inventor", name: n % 2 === 0 ? "李四" : "王五" },
        ],
      }),
      toyRecord("CN-109000000-A", {
        claimsCount: n,
        titles: [{ lang: "en", text: `again ${n}` }],
        parties: [{ role: "assignee", name: `Acme ${n} Inc.`, country: "US" }],
      }),
    ]);
    await importFiles({ paths: [path], publish: n % 4 === 0 || n > 11 }, [toyImporter()], plainContext(stepwise));
    const [content = ""] = (await readdir(join(stepwise, "corpus", "content"))).filter((name) => !name.startsWith(".")).slice(-1);
    const file = join(stepwise, "corpus", "content", content, "layers.json");
    layers = (JSON.parse(await readFile(file, "utf8")) as { layers: unknown[] }).layers.length;
    layersMost = Math.max(layersMost, layers);
  }
  expect(layersMost).toBeGreaterThan(5);
  expect(layers).toBeLessThan(layersMost);
  await copyBatches(stepwise, atOnce);
  await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
  expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
}, 300_000);

test("what other documents change in a publication that stayed the same is not taken over from the snapshot before", async () => {
  const [stepwise, atOnce] = [join(root, "stepwise"), join(root, "at-once")];
  await mkdir(join(stepwise, "decisions"), { recursive: true });
  const shown = (text: string) => ({ titles: [{ lang: "zh", text }], abstracts: [{ lang: "en", text: `of ${text}` }] });
  const paths = [
    await write("first.toy", [
      toyRecord("CN-109000002-A", { ...shown("一"), applicationKey: "CN-201810000002" }),
      toyRecord("US-10000003-B1", { ...shown("二"), priorities: [{ key: "JP-2017001", office: "JP" }] }),
      toyRecord("CN-109000004-A", { ...shown("三"), citations: [{ key: "CN-101000001-A" }] }),
    ]),
    // An application that stands before all others, is cited, and shares a family; another document of a known application tells its type.
    await write("second.toy", [
      toyRecord("CN-101000001-A", { applicationKey: "CN-200010000001", priorities: [{ key: "JP-2017001", office: "JP" }] }),
      toyRecord("CN-109000002-B", { type: "utility_model", applicationKey: "CN-201810000002" }),
    ]),
    await write("third.toy", [toyRecord("CN-109000004-A", shown("四"))]),
  ];
  for (const path of paths) await importFiles({ paths: [path], publish: true }, [toyImporter()], plainContext(stepwise));
  await copyBatches(stepwise, atOnce);
  await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
  expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
}, 300_000);

test("a damaged file of the snapshot before does not live on in the next", async () => {
  const dataDir = join(root, "data");
  await mkdir(join(dataDir, "decisions"), { recursive: true });
  const text = (n: number) => ({ titles: [{ lang: "en", text: `title ${n}` }] });
  const paths = [
    await write("a.toy", [toyRecord("CN-101000001-A", text(1))]),
    await write("b.toy", [toyRecord("CN-101000002-A", text(2))]),
  ];
  await importFiles({ paths: paths.slice(0, 1), publish: true }, [toyImporter()], plainContext(dataDir));
  const before = await currentSnapshot(dataDir);
  await writeFile(join(before?.folder ?? "", "text-00000.parquet"), "damaged");
  await importFiles({ paths: paths.slice(1), publish: true }, [toyImporter()], plainContext(dataDir));
  await copyBatches(dataDir, join(root, "anew"));
  await importFiles({ paths: [], publish: true }, [], plainContext(join(root, "anew")));
  expect(await tablesOf(dataDir)).toEqual(await tablesOf(join(root, "anew")));
}, 300_000);

test("a name that is withheld, or no longer is, changes families of which nothing new is told", async () => {
  const [stepwise, atOnce] = [join(root, "stepwise"), join(root, "at-once")];
  const decisions = join(stepwise, "decisions");
  await mkdir(decisions, { recursive: true });
  const invented = (...names: readonly string[]) => ({ parties: names.map((name) => ({ role: "inventor" as const, name })) });
  const first = [
    toyRecord("CN-101000001-A", { applicationKey: "CN-200010000001", ...invented("张三", "李四") }),
    toyRecord("CN-101000002-A", { applicationKey: "CN-200010000002", ...invented("Doe,  John", "DOE, John", "王五") }),
  ];
  // Its application stands before all others, so that families get other numbers.
  const second = [toyRecord("AT-1-A", { applicationKey: "AT-1", ...invented("王五", "Ärger, Änne") })];
  const third = [toyRecord("CN-109000003-A", invented("张三"))];
  const withhold = "- { person: 张三, families: [CN-200010000001], withheld: true }";
  const steps = [
    { records: first, people: "" },
    { records: second, people: "" },
    { records: [], people: withhold },
    { records: third, people: withhold },
    { records: [], people: "" },
  ];
  const seen: string[][] = [];
  for (const [at, { records, people }] of steps.entries()) {
    await writeFile(join(decisions, "people.yaml"), people);
    const paths = records.length > 0 ? [await write(`${at}.toy`, records)] : [];
    await importFiles({ paths, publish: true }, [toyImporter()], plainContext(stepwise));
    await rm(atOnce, { recursive: true, force: true });
    await copyBatches(stepwise, atOnce);
    await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
    expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
    seen.push(await inventorsOf(stepwise));
  }
  expect(seen.map((names) => names.filter((name) => name === "张三" || name.startsWith("withheld")))).toEqual([
    ["张三"],
    ["张三"],
    ["withheld:1"],
    ["withheld:1", "张三"],
    ["张三", "张三"],
  ]);
}, 300_000);

async function inventorsOf(dataDir: string): Promise<string[]> {
  const engine = await openEngine();
  try {
    await engine.view("told", [join((await currentSnapshot(dataDir))?.folder ?? "", "family_inventor.parquet")]);
    return (await engine.rows<{ inventor: string }>(sql`select inventor from told order by inventor`)).map((row) => row.inventor);
  } finally {
    engine.close();
  }
}
