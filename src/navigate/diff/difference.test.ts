import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot, type PublicationRecord, type Snapshot } from "#corpus";
import type { DiffAnswer, Figure } from "../contract.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml as reportedYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { changedRows, namingKeys } from "./cells.ts";
import { diffBundles } from "./difference.ts";
import { printDifference } from "./print.ts";

// Each test runs a whole study once or twice, and takes it apart by computing it once a cause.
vi.setConfig({ testTimeout: 300_000 });

/** Two runs are told apart by their figures; no report is asked for. */
const testStudyYaml = reportedYaml.replace("output: [html, xlsx]", "output: []");

let folder: string;
let runs = 0;
let whole: string;
/** Of the records as they are, for all runs that change only the study. */
let unchanged: Snapshot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-diff-"));
  unchanged = await createTestSnapshot(join(folder, "unchanged"), testRecords());
  whole = await runOn(unchanged, testStudyYaml);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function contextIn(dataDir: string): Context {
  return plainContext(dataDir);
}

/** Each in a data directory of its own, so that no run's snapshot is at hand to another. */
async function run(
  records: readonly PublicationRecord[],
  yaml: string,
  dataDir = join(folder, `data-${++runs}`),
): Promise<string> {
  return runOn(await createTestSnapshot(dataDir, records), yaml, dataDir);
}

async function runOn(snapshot: Snapshot, yaml: string, dataDir = join(folder, "unchanged")): Promise<string> {
  const out = join(folder, `run-${++runs}`);
  await runStudy({ study: parseStudy(yaml).study, yaml, snapshot, out }, contextIn(dataDir));
  return out;
}

const difference = (after: string, dataDir = join(folder, "nothing")) => diffBundles(whole, after, contextIn(dataDir));

const causesOf = (answer: DiffAnswer) => answer.causes.map(({ cause }) => cause);

/** Every cell's changes by its causes lead from what it was to what it is, and add up wherever it is a number on both sides. */
function holds(answer: DiffAnswer): void {
  let cells = 0;
  for (const { causes } of answer.changed) {
    const columns = [...new Set(causes.flatMap((each) => each.cells.map(({ column }) => column)))];
    for (const column of columns) {
      const steps = causes.flatMap((each) => each.cells.filter((cell) => cell.column === column));
      steps.slice(1).forEach((step, index) => expect(step.before).toEqual(steps[index]?.after));
      const [first, last] = [steps[0]?.before, steps.at(-1)?.after];
      if (typeof first !== "number" || typeof last !== "number" || steps.some(({ by }) => by === null)) continue;
      expect(steps.reduce((sum, { by }) => sum + (by ?? 0), 0)).toBeCloseTo(last - first, 5);
      cells++;
    }
  }
  expect(cells).toBeGreaterThan(0);
}

function row(answer: DiffAnswer, figure: string, node: string) {
  return answer.changed.find(
    (each) => each.figure === figure && ((each.after ?? each.before) as { node?: string } | null)?.node === node,
  );
}

const madeNew = (count: number): PublicationRecord[] =>
  testRecords()
    .filter(({ titles }) => titles?.[0]?.text.includes("tool"))
    .slice(0, count)
    .map((record, index) => ({
      ...record,
      at: 9000 + index,
      publicationKey: `CN-1009${90000 + index}-A`,
      publicationNumber: `1009${90000 + index}`,
      kind: "A",
      applicationKey: `CN-20159${90000 + index}`,
      filedOn: "2015-03-01",
      publishedOn: "2016-03-01",
    }));

test("nothing changed is nothing told", async () => {
  const answer = await difference(whole);
  expect(answer.changed).toEqual([]);
  expect(answer.causes).toEqual([]);
  expect(answer.changes).toEqual([]);
});

test("a part of the study that is defined otherwise is named with before and after even where no number moves", async () => {
  const yaml = testStudyYaml
    .replace("query: title:coating", "query: title:coating OR title:coatings")
    .replace("title: { zh: 光学, en: Optics }", "title: { zh: 光学窗口, en: Optics }")
    .replace("query: title:window", "query: title:window\n    include:\n      - { number: CN1A, reason: asked for }");
  const answer = await difference(await runOn(unchanged, yaml));
  expect(answer.changed).toEqual([]);
  expect(answer.causes).toEqual([{ cause: "query", told: expect.stringContaining("Node “Coating”: query") as string, rows: 0 }]);
  expect(answer.changes).toMatchObject([
    {
      what: "Node “Coating”: query",
      before: "title:coating",
      after: "title:coating OR title:coatings",
      causes: [],
      rows: 0,
      members: { before: 81, after: 81, in: 0, out: 0 },
    },
    { what: "Node “Optics”: title zh", before: "光学", after: "光学窗口", rows: 0, members: null },
    { what: "Node “Optics”: added by hand CN1A", change: "added", before: null, after: "asked for", rows: 0 },
  ]);
  const printed = printDifference(answer, "en");
  expect(printed).toContain("      − title:coating\n      + title:coating OR title:coatings\n");
  expect(printed).toContain("no number moved");
  expect(printed).toContain("No number changed.");
  expect(printDifference(answer, "zh")).toContain("没有数字因此变化");
});

test("data and program are named where they differ, though no number of the study moves", async () => {
  const other = { ...testRecords().at(-1), at: 9500, publicationKey: "CN-100990500-A", publicationNumber: "100990500" };
  const records = [...testRecords(), { ...other, applicationKey: "CN-201599500" } as PublicationRecord];
  const answer = await difference(await run(records, testStudyYaml));
  expect(answer.changes.map(({ part }) => part)).toContain("snapshot");
  expect(answer.changes.every(({ part }) => ["snapshot", "source", "cut_off"].includes(part))).toBe(true);
});

test("new documents are told with the file they came from, and listed by key", async () => {
  const answer = await difference(await run([...testRecords(), ...madeNew(5)], testStudyYaml));
  expect(causesOf(answer)[0]).toBe("documents_new");
  expect(answer.causes[0]?.told).toMatch(/^5 new: from .+ \(5\)/);
  const tools = row(answer, "nodes", "tools");
  const cause = tools?.causes.find((each) => each.cause === "documents_new");
  expect(cause?.cells).toContainEqual(expect.objectContaining({ column: "members", by: 5 }));
  expect(cause?.members?.in.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4].map((index) => `CN-20159${90000 + index}`));
  expect(cause?.members?.out).toEqual([]);
  holds(answer);
  // Changed figures, their columns and the keys in their rows have names.
  expect(answer.figures.map(({ id }) => id)).toEqual([...new Set(answer.changed.map(({ figure }) => figure))]);
  const nodes = answer.figures.find(({ id }) => id === "nodes");
  expect(nodes?.names).toContain("node");
  expect(nodes?.title.zh).toBe("产业链各环节规模与检索质量");
  expect(answer.labels).toHaveProperty(["node:tools"]);
});

test("a row of effects is held against the one of its own effect, not against the one in its place", () => {
  const columns = [
    { key: "node", kind: "node", title: {} },
    { key: "effect", kind: "effect", title: {} },
    { key: "members", kind: "count", title: {} },
  ] as const;
  expect(namingKeys([...columns])).toEqual(["node", "effect"]);
  const patents = [
    { key: "number", kind: "patent", title: {} },
    { key: "next", kind: "patent", title: {} },
  ] as const;
  expect(namingKeys([...patents])).toEqual(["number"]);
});

test("documents gone are told", async () => {
  const gone = testRecords()
    .filter(({ titles }) => titles?.[0]?.text.includes("window"))
    .slice(0, 3);
  const keys = new Set(gone.map(({ publicationKey }) => publicationKey));
  const answer = await difference(
    await run(
      testRecords().filter(({ publicationKey }) => !keys.has(publicationKey)),
      testStudyYaml,
    ),
  );
  expect(causesOf(answer)[0]).toBe("documents_gone");
  expect(row(answer, "nodes", "optics")?.causes[0]?.members?.out).toHaveLength(3);
  holds(answer);
});

test("a changed query is the query's, on the same snapshot and on another", async () => {
  const yaml = testStudyYaml.replace("query: title:coating", "query: title:coating AND NOT title:tool");
  const answer = await difference(await runOn(unchanged, yaml));
  expect(causesOf(answer)).toEqual(["query"]);
  const coating = row(answer, "nodes", "coating");
  expect(coating).toMatchObject({ before: { members: 81 }, after: { members: 73 } });
  expect(coating?.because).toContain("the chain changed: Node “Coating”: query");
  expect(coating?.causes[0]?.members?.out).toHaveLength(8);
  expect(answer.changes).toMatchObject([
    { part: "node", name: "coating", field: "query", members: { before: 81, after: 73, in: 0, out: 8 }, causes: ["query"] },
  ]);
  expect(answer.changes[0]?.rows).toBe(answer.changed.length);
  holds(answer);
});

test("a changed status is the status's and moves no count of members", async () => {
  const records = testRecords().map((record, index) =>
    index % 10 === 0 ? { ...record, status: { status: "inactive" as const, raw: "lapsed" } } : record,
  );
  const answer = await difference(await run(records, testStudyYaml));
  expect(causesOf(answer)[0]).toBe("status");
  expect(answer.changed.some(({ figure }) => figure === "trend")).toBe(false);
  expect(answer.changed.some(({ figure }) => figure === "structure")).toBe(true);
  holds(answer);
});

test("a decision on applicants is told as one name becoming another", async () => {
  const yaml = `${testStudyYaml}applicants:\n  - name: 甲乙集团\n    names: [郑州甲超硬材料有限公司, 河南乙钻石股份有限公司]\n`;
  const answer = await difference(await runOn(unchanged, yaml));
  expect(causesOf(answer)).toContain("entity");
  expect(answer.causes.find(({ cause }) => cause === "entity")?.told).toContain("→ 甲乙集团");
  holds(answer);
});

test("an applicant read as another type is told with both", async () => {
  const yaml = `${testStudyYaml}applicants:\n  - name: 郑州甲\n    names: [郑州甲超硬材料有限公司]\n    type: `;
  const [firm, institute] = [await runOn(unchanged, `${yaml}enterprise\n`), await runOn(unchanged, `${yaml}institute\n`)];
  const answer = await diffBundles(firm, institute, contextIn(join(folder, "nothing")));
  expect(answer.causes.find(({ cause }) => cause === "entity")?.told).toContain("郑州甲 (enterprise → institute)");
  holds(answer);
});

test("what a later version of the program writes beside the columns of a row is no change of the row", () => {
  const figure = (row: object) =>
    ({ id: "types", columns: [{ key: "members", kind: "count", title: {} }], value: [row] }) as unknown as Figure;
  expect(changedRows(figure({ members: 3 }), figure({ members: 3, placed: 2 }))).toEqual([]);
  expect(changedRows(figure({ members: 3, placed: 1 }), figure({ members: 3, placed: 2 }))).toHaveLength(1);
  expect(changedRows(figure({}), figure({ members: 3 }))).toHaveLength(1);
});

test("a changed region is the region's", async () => {
  const records = testRecords().map((record) => ({
    ...record,
    ...(record.parties && {
      parties: record.parties.map((party) => (party.name === "深圳丁光学有限公司" ? { ...party, region: "CN-410100" } : party)),
    }),
  }));
  const answer = await difference(await run(records, testStudyYaml));
  expect(causesOf(answer)).toContain("region");
  expect(answer.causes.find(({ cause }) => cause === "region")?.told).toContain("深圳丁光学有限公司");
  expect(causesOf(answer)).not.toContain("entity");
  holds(answer);
});

test("a changed period is the study's", async () => {
  const answer = await difference(await runOn(unchanged, testStudyYaml.replace("[2008, 2024]", "[2010, 2024]")));
  expect(causesOf(answer)[0]).toBe("study");
  expect(answer.causes[0]?.told).toContain("period of the study: 2008, 2024 → 2010, 2024");
  holds(answer);
});

test("mixed causes each have their part, in the stated order, and the parts add up", async () => {
  const records = [...testRecords().slice(4), ...madeNew(6)].map((record, index) =>
    index % 20 === 0 ? { ...record, status: { status: "inactive" as const, raw: "lapsed" } } : record,
  );
  const yaml = testStudyYaml
    .replace("query: title:window", "query: title:window AND NOT title:tool")
    .replace("[2008, 2024]", "[2009, 2024]");
  const dataDir = join(folder, "mixed");
  const answer = await difference(await run(records, yaml, dataDir), dataDir);
  const found = causesOf(answer);
  for (const cause of ["documents_gone", "documents_new", "status", "query", "study"] as const) expect(found).toContain(cause);
  expect(found).not.toContain("other");
  const tools = row(answer, "nodes", "tools")?.causes.flatMap(({ cause, cells }) =>
    cells.filter(({ column }) => column === "members").map(({ by }) => [cause, by]),
  );
  expect(tools?.find(([cause]) => cause === "documents_new")).toEqual(["documents_new", 6]);
  holds(answer);
});
