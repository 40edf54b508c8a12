import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot } from "#corpus";
import "#search";
import { navigateActions } from "./index.ts";
import { indicators } from "./indicator/index.ts";
import { testRecords, testStudyYaml } from "./run/test-study.ts";
import { parseStudy } from "./study/parse.ts";

let folder: string;
let context: Context;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-navigate-"));
  const dataDir = join(folder, "data");
  await createTestSnapshot(dataDir, testRecords());
  context = plainContext(dataDir);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

// oxlint-disable-next-line typescript/no-explicit-any -- answers of nine shapes; each is parsed by its own schema first
async function ask(name: string, input: unknown): Promise<any> {
  const action = navigateActions.find((each) => each.name === `navigate/${name}`);
  if (!action) throw new Error(`no action ${name}`);
  return action.output.parse(await action.run(action.input.parse(input), context));
}

test("a study is saved, listed, previewed, run, shown and opened", async () => {
  await ask("save", { study: "test-industry", yaml: testStudyYaml });
  expect(await ask("studies", {})).toMatchObject({ studies: [{ study: "test-industry", nodes: 5, ran: null, problem: null }] });
  await expect(ask("result", { study: "test-industry" })).rejects.toMatchObject({ code: "navigate.no_run" });
  const run = await ask("run", { study: "test-industry" });
  expect(run).toMatchObject({
    figures: indicators.filter((each) => each.applies?.(parseStudy(testStudyYaml).study) ?? true).length,
    recommendations: 4,
  });
  const result = await ask("result", { study: "test-industry" });
  expect(result.current).toBe(true);
  const preview = await ask("preview", { yaml: testStudyYaml });
  expect(preview.nodes.map((node: { node: string; members: number }) => [node.node, node.members])).toEqual(
    result.nodes.map((node: { node: string; members: number }) => [node.node, node.members]),
  );
  const list = await ask("list", { study: "test-industry", node: "tools", year: "2020", limit: "2" });
  expect(list).toMatchObject({ total: 5, unit: "family" });
  expect(list.rows).toHaveLength(2);
  expect(list.rows[0].applicants.length).toBeGreaterThan(0);
});

test("labels tell what every key of every figure is called", async () => {
  const { figures, labels } = await ask("result", { study: "test-industry" });
  const kinds = new Set(["node", "region", "organisation", "text", "verdict"]);
  const unnamed: string[] = [];
  for (const figure of figures) {
    for (const column of figure.columns.filter((each: { kind: string }) => kinds.has(each.kind))) {
      for (const row of figure.value) {
        const key = row[column.key];
        if (key !== null && labels[`${column.kind}:${key}`] === undefined) unnamed.push(`${figure.id}: ${column.kind}:${key}`);
      }
    }
  }
  expect(unnamed).toEqual([]);
});

test("a study that was edited is no longer the one that ran, and its comments stay", async () => {
  const { parsed } = await ask("study", { study: "test-industry" });
  const { yaml } = await ask("save", { study: "test-industry", parsed: { ...parsed, period: [2009, 2024] } });
  expect(yaml).toContain("# kept comment");
  expect((await ask("result", { study: "test-industry" })).current).toBe(false);
  await ask("save", { study: "test-industry", yaml: testStudyYaml });
  expect((await ask("result", { study: "test-industry" })).current).toBe(true);
});

test("a preview counts the nodes that can be read and says what is wrong with the others", async () => {
  const { nodes } = await ask("preview", { yaml: testStudyYaml.replace("title:coating", "title:(coating") });
  const of = (name: string) => nodes.find((node: { node: string }) => node.node === name);
  expect(of("coating")).toMatchObject({ members: null, problem: expect.stringContaining("coating") });
  expect(of("upstream").members).toBeNull();
  expect(of("tools")).toMatchObject({ members: 90, problem: null });
});

test("a query that cannot be read names its node before anything is run", async () => {
  const file = join(folder, "bad.yaml");
  await writeFile(file, testStudyYaml.replace("title:coating", "title:(coating"));
  await expect(ask("run", { study: file, out: join(folder, "bad") })).rejects.toMatchObject({
    code: "navigate.bad_query",
    values: { node: "coating" },
  });
});

test("a run does not write over a folder that holds something else", async () => {
  const out = join(folder, "mine");
  await mkdir(out);
  await writeFile(join(out, "thesis.txt"), "years of work");
  await expect(ask("run", { study: "test-industry", out })).rejects.toMatchObject({ code: "navigate.out_in_use" });
  expect(await readFile(join(out, "thesis.txt"), "utf8")).toBe("years of work");
});

test.each(["../../etc", "a/b", "..", "A", ""])("“%s” is no name of a study and leads to no file", async (study) => {
  await expect(ask("study", { study })).rejects.toThrow(/study|pattern/i);
  await expect(ask("run", { study })).rejects.toThrow(/There is no study/);
});

test("the server takes names of saved studies only", () => {
  for (const name of ["navigate/run", "navigate/verify"]) {
    const action = navigateActions.find((each) => each.name === name);
    expect(action?.httpInput?.safeParse({ study: "/etc/passwd" }).success).toBe(false);
    expect(action?.httpInput?.safeParse({ study: "a", out: "/tmp/x" }).success).toBe(false);
    expect(action?.httpInput?.safeParse({ study: "a" }).success).toBe(true);
  }
  const diff = navigateActions.find((each) => each.name === "navigate/diff");
  expect(diff?.httpInput?.safeParse({ before: "a@0123456789abcdef", after: "a" }).success).toBe(true);
  expect(diff?.httpInput?.safeParse({ before: "/etc", after: "a" }).success).toBe(false);
});
