import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot, type PublicationRecord } from "#corpus";
import { figureShape, type Figure } from "../contract.ts";
import { parseStudy } from "../study/parse.ts";
import { runStudy } from "./run.ts";
import { testRecords, testStudyYaml } from "./test-study.ts";

let folder: string;
let figures: ReadonlyMap<string, Figure>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-invariance-"));
  figures = await figuresOf("as-given", testRecords());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function figuresOf(name: string, records: readonly PublicationRecord[]): Promise<ReadonlyMap<string, Figure>> {
  const dataDir = join(folder, name);
  const snapshot = await createTestSnapshot(dataDir, [...records]);
  const { study } = parseStudy(testStudyYaml);
  const context: Context = plainContext(dataDir);
  const out = join(dataDir, "run");
  await runStudy({ study, yaml: testStudyYaml, snapshot, out }, context);
  const files = await readdir(join(out, "figures"));
  const read = await Promise.all(
    files.map(async (file) => figureShape.parse(JSON.parse(await readFile(join(out, "figures", file), "utf8")))),
  );
  return new Map(read.map((figure) => [figure.id, figure]));
}

/** The same in another order: a step through them that meets each once. */
function dealt<Item>(items: readonly Item[]): Item[] {
  const step = [7, 11, 13, 17].find((each) => items.length % each !== 0) ?? 1;
  return items.flatMap((_, at) => items[(at * step + 3) % items.length] ?? []);
}

test("no number of any figure depends on the order of the records", async () => {
  const again = await figuresOf(
    "dealt",
    dealt(testRecords()).map((record, at) => ({ ...record, at })),
  );
  expect([...again.keys()]).toEqual([...figures.keys()]);
  for (const [id, { value, reading }] of figures) expect({ id, value, reading }).toEqual({ id, ...valueOf(again.get(id)) });
});

function valueOf(figure: Figure | undefined): Pick<Figure, "value" | "reading"> | undefined {
  return figure && { value: figure.value, reading: figure.reading };
}

/** What is told of the whole corpus, in or out of the chain. */
const ofTheCorpus = new Set(["corpus", "weight", "field-specialisation", "region-complexity", "intensity"]);

test("a publication that no node finds changes no figure but those of the whole corpus", async () => {
  const [first] = testRecords();
  if (!first) throw new Error("bug: the test corpus has records");
  const stranger: PublicationRecord = {
    ...first,
    publicationKey: "CN-188888888-A",
    publicationNumber: "188888888",
    applicationKey: "CN-2006188888",
    kind: "A",
    titles: [{ lang: "en", text: "Method of knitting socks" }],
    abstracts: [],
    parties: [{ role: "applicant", name: "绍兴袜业有限公司", country: "CN", region: "CN-330600" }],
  };
  const more = await figuresOf("more", [...testRecords(), stranger]);
  for (const [id, { value, reading }] of [...figures].filter(([each]) => !ofTheCorpus.has(each))) {
    expect({ id, value, reading }).toEqual({ id, ...valueOf(more.get(id)) });
  }
  expect(valueOf(more.get("corpus"))).not.toEqual(valueOf(figures.get("corpus")));
});

test("every figure misses what the figure of coverage counts as unknown", () => {
  const coverage = figures.get("coverage")?.value;
  const unknown = new Map((Array.isArray(coverage) ? coverage : []).map((row) => [row["measure"], row["members"]]));
  const counted = ["applicant", "region", "inventor", "status", "family", "year"];
  const gaps = [...figures.values()].flatMap((figure) => figure.gaps ?? []);
  expect(new Set(gaps.map(({ field }) => field)).size).toBeGreaterThan(counted.length);
  for (const { field, members, filled } of gaps.filter((gap) => counted.includes(gap.field))) {
    expect([field, members - filled]).toEqual([field, unknown.get(`${field}_unknown`)]);
    expect([field, members]).toEqual([field, unknown.get(field === "year" ? "found" : "in_period")]);
  }
});
