import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { getCurrentSnapshot, importFiles, importers, type Snapshot } from "#corpus";
import { countGroups } from "../count.ts";
import { facets, units } from "../contract.ts";
import { findHits } from "../find.ts";
import "../index.ts";
import { Search } from "../search.ts";
import { indexFiles } from "./build.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-update-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const contextOf = (dataDir: string): Context => plainContext(dataDir);

async function publish(dataDir: string, paths: readonly string[] = []): Promise<Snapshot> {
  await importFiles({ paths, publish: true }, importers, contextOf(dataDir));
  return getCurrentSnapshot(dataDir);
}

interface Row {
  readonly number: string;
  readonly application: string;
  readonly title: string;
  readonly abstract: string;
  readonly applicants: string;
  readonly inventors: string;
  readonly ipc: string;
  readonly priorities: string;
}

const row = (n: number, rest: Partial<Row> = {}): Row => ({
  number: `CN${101_000_000 + n}A`,
  application: `CN2010${String(1_000_000 + n)}`,
  title: n % 3 === 0 ? `一种金刚石刀具第${n}号` : `金刚石磨具及其方法 ${n}`,
  abstract: `本发明公开了一种方法 alpha${n % 7} beta${n % 11}`,
  applicants: `郑州第${n % 13}磨具有限公司`,
  inventors: `张三${n % 17};李四${n % 5}`,
  ipc: n % 2 === 0 ? "B24D3/00" : "C01B32/25",
  priorities: "",
  ...rest,
});

async function write(name: string, rows: readonly Row[]): Promise<string> {
  const head =
    "publication_number,application_number,title_zh,abstract_zh,applicants,inventors,ipc,priorities,filed_on,published_on\r\n";
  const lines = rows.map(
    (each) =>
      `${each.number},${each.application},${each.title},${each.abstract},${each.applicants},${each.inventors},${each.ipc},${each.priorities},2010-03-0${1 + (each.title.length % 9)},2012-03-01\r\n`,
  );
  await writeFile(join(root, name), head + lines.join(""));
  return join(root, name);
}

/** The same batches in another data directory, published at once. */
async function publishedAnew(from: string): Promise<Snapshot> {
  const to = `${from}-anew`;
  await cp(join(from, "corpus", "batches"), join(to, "corpus", "batches"), { recursive: true });
  const state = JSON.parse(await readFile(join(from, "corpus", "corpus.json"), "utf8")) as object;
  await writeFile(join(to, "corpus", "corpus.json"), JSON.stringify({ ...state, merged: null, snapshots: [] }));
  return publish(to);
}

const queries = [
  "金刚石",
  "刀具",
  "方法",
  '"磨具及其方法"',
  "title:刀具 NOT alpha3",
  "alpha1 beta2",
  "alpha1 OR beta2",
  "renewed",
  "applicant:郑州第3磨具",
  "inventor:张三16",
  "inventor:王五",
  "ipc:C01B32/25",
  "office:CN year:2010",
  "alpha*",
  "*",
];

function answers(snapshot: Snapshot): unknown {
  const search = new Search(snapshot, 0);
  return queries.map((query) => [
    query,
    ...(["relevance", "number", "-published"] as const).map((sort) =>
      findHits(search, { query, limit: 1000, offset: 0, sort }, "en"),
    ),
    ...facets.flatMap((by) => units.map((unit) => countGroups(search, { query, by, unit, limit: 50 }, "en"))),
  ]);
}

/** Updates since the index was built whole. */
function updates(snapshot: Snapshot): number {
  const database = new DatabaseSync(join(snapshot.folder, indexFiles.text), { readOnly: true });
  const [table] = database.prepare("select name from sqlite_master where name = 'upkeep'").all();
  const count = table ? database.prepare("select changed from upkeep").all().length : 0;
  database.close();
  return count;
}

test("an index brought up to date answers as one built whole, and its snapshot has the same id", async () => {
  const dataDir = join(root, "data");
  const rows = Array.from({ length: 400 }, (_, n) => row(n));
  expect(updates(await publish(dataDir, [await write("a.csv", rows)]))).toBe(0);
  // New ones, one with another text, one with another inventor only, and one that leads another into its family.
  const changed = [
    ...Array.from({ length: 9 }, (_, n) => row(1000 + n)),
    row(5, { title: "renewed title", abstract: "renewed alpha1 text" }),
    row(8, { inventors: "王五" }),
    row(1020, { number: "US7000001B2", application: "US20111234567", priorities: "CN2010.1000007" }),
  ];
  const second = await publish(dataDir, [await write("b.csv", changed)]);
  expect(updates(second)).toBe(1);
  const third = await publish(dataDir, [await write("c.csv", [row(2000), row(6, { abstract: "renewed again" })])]);
  expect(updates(third)).toBe(2);
  const anew = await publishedAnew(dataDir);
  expect(updates(anew)).toBe(0);
  expect(anew.id).toBe(third.id);
  expect(answers(third)).toEqual(answers(anew));
}, 300_000);

test("an index is built whole when much has changed, or when publications have other numbers than before", async () => {
  const dataDir = join(root, "data");
  await publish(dataDir, [
    await write("a.csv", [row(1, { number: "CN101000001" }), ...Array.from({ length: 20 }, (_, n) => row(n + 2))]),
  ]);
  const much = await publish(dataDir, [
    await write(
      "b.csv",
      Array.from({ length: 10 }, (_, n) => row(n + 100)),
    ),
  ]);
  expect(updates(much)).toBe(0);
  const few = await publish(dataDir, [await write("c.csv", [row(300)])]);
  expect(updates(few)).toBe(1);
  // The one without kind is a publication that came to be known, so it joins that and takes its number.
  const joined = await publish(dataDir, [await write("d.csv", [row(1)])]);
  expect(answers(joined)).toEqual(answers(await publishedAnew(dataDir)));
}, 300_000);
