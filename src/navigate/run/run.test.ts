import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot, type Snapshot } from "#corpus";
import "#search";
import type { Figure } from "../contract.ts";
import { indicators } from "../indicator/index.ts";
import { parseStudy } from "../study/parse.ts";
import { runStudy } from "./run.ts";
import { testRecords, testStudyYaml } from "./test-study.ts";

let folder: string;
let snapshot: Snapshot;
let context: Context;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-run-"));
  snapshot = await createTestSnapshot(join(folder, "data"), testRecords());
  context = plainContext(join(folder, "data"), { lang: "zh" });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(name: string) {
  const { study } = parseStudy(testStudyYaml);
  return runStudy({ study, yaml: testStudyYaml, snapshot, out: join(folder, name) }, context);
}

test("a run writes every figure", async () => {
  const answer = await run("first");
  expect(answer.figures).toBe(indicators.filter((each) => each.applies?.(parseStudy(testStudyYaml).study) ?? true).length);
  for (const id of ["corpus", "coverage", "nodes", "overlap", "trend", "growth"]) {
    const figure = JSON.parse(await readFile(join(folder, "first", "figures", `${id}.json`), "utf8")) as Figure;
    expect(Array.isArray(figure.value) && figure.value.length).toBeGreaterThan(0);
  }
});

test("a run writes the same bytes whether it makes its tables, takes those of another run, or finds them touched", async () => {
  const manifest = async (name: string) => {
    await run(name);
    return readFile(join(folder, name, "manifest.json"), "utf8");
  };
  const kept = join(context.dataDir, ".cache", "tables");
  const tables = async () => {
    const files = await readdir(kept, { recursive: true });
    return files.filter((file) => file.endsWith("tables.duckdb")).map((file) => join(kept, file));
  };
  await rm(kept, { recursive: true, force: true });
  const made = await manifest("made");
  const [file] = await tables();
  expect(await manifest("taken")).toBe(made);
  expect(await tables()).toEqual([file]);
  await writeFile(file ?? "", "forged");
  expect(await manifest("touched")).toBe(made);
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});
