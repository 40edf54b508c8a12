import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { factStudy } from "../facts/fact-study.ts";
import { factTableNames } from "../facts/tables.ts";
import { testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import type { StudyDocuments } from "../study/queries.ts";
import { factsKey, keptFacts, keptLists, tablesKey } from "./kept-facts.ts";

const bytesMax = 30_000;
let folder: string;
let made: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-kept-"));
  made = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run of its own; its facts are `content` where it makes them itself. */
async function run(name: string, key: string, content: string): Promise<string> {
  const out = join(folder, name);
  await mkdir(out);
  const make = async () => {
    made++;
    for (const table of factTableNames) await writeFile(join(out, `${table}.parquet`), content);
  };
  await keptFacts(folder, key, out, make, bytesMax);
  return readFile(join(out, "member.parquet"), "utf8");
}

const kept = (...path: string[]) => join(folder, ".cache", "facts", ...path);

test("a run that asks the same takes the facts of the one before, and one that asks something else makes its own", async () => {
  expect([await run("first", "a", "1"), await run("second", "a", "2"), await run("third", "b", "3")]).toEqual(["1", "1", "3"]);
  expect(made).toBe(2);
});

test("kept facts that were touched or are incomplete are made anew", async () => {
  await run("first", "a", "1");
  await writeFile(kept("a", "member.parquet"), "forged");
  expect(await run("second", "a", "2")).toBe("2");
  await rm(kept("a", "place.parquet"));
  expect(await run("third", "a", "3")).toBe("3");
  expect(await run("fourth", "a", "4")).toBe("3");
});

test("facts not asked for longest are let go of beyond the limit", async () => {
  const large = "x".repeat(Math.ceil(bytesMax / factTableNames.length / 3));
  for (const [index, key] of ["a", "b"].entries()) {
    await run(key, key, large);
    await utimes(kept(key), index + 1, index + 1);
  }
  await run("again", "a", large);
  await run("c", "c", large);
  expect((await readdir(kept())).toSorted()).toEqual(["a", "c"]);
});

test("lists are taken by the same key where they are as they were kept", async () => {
  const lists = async (name: string, key: string, content: string) => {
    const make = () => writeFile(join(folder, name, "tools.csv"), content);
    const hashes = await keptLists(folder, key, join(folder, name), [{ node: "tools" }], make);
    return [await readFile(join(folder, name, "tools.csv"), "utf8"), hashes.get("tools.csv")?.bytes];
  };
  expect([await lists("first", "a", "1"), await lists("second", "a", "22"), await lists("third", "b", "333")]).toEqual([
    ["1", 1],
    ["1", 1],
    ["333", 3],
  ]);
  await writeFile(join(folder, ".cache", "lists", "a", "tools.csv"), "9");
  expect(await lists("fourth", "a", "4444")).toEqual(["4444", 4]);
});

test("what is larger than all that may be kept is not kept", async () => {
  await run("first", "a", "x".repeat(bytesMax));
  expect(await run("second", "a", "2")).toBe("2");
});

test("the key follows the snapshot, the documents and what facts are made of, and nothing else of a study", () => {
  const { study } = parseStudy(testStudyYaml);
  const documents: StudyDocuments = {
    found: [{ node: "tools", docs: Int32Array.of(1, 2) }],
    asked: [],
    tags: [{ tag: "diamond", docs: Int32Array.of(2) }],
    quality: [],
    notices: [],
  };
  const key = (snapshot: string, change: Partial<typeof study>, other: Partial<StudyDocuments> = {}) =>
    factsKey(snapshot, factStudy({ ...study, ...change }), { ...documents, ...other });
  const same = key("s", {});
  expect(key("s", { output: ["docx"], title: { en: "Another" }, question: { en: "Why?" } })).toBe(same);
  const others = [
    key("t", {}),
    key("s", { region: "JP" }),
    key("s", { period: [2009, 2024] }),
    key("s", { count: "application" }),
    key("s", {}, { found: [{ node: "tools", docs: Int32Array.of(1, 3) }] }),
    key("s", {}, { found: [{ node: "optics", docs: Int32Array.of(1, 2) }] }),
    key("s", {}, { tags: [{ tag: "diamond", docs: Int32Array.of(1) }] }),
  ];
  expect(new Set([same, ...others]).size).toBe(others.length + 1);
});

test("the key of the tables that figures ask follows the facts, the study but for its texts, and the cut-off", () => {
  const { study } = parseStudy(testStudyYaml);
  const key = (facts: string, change: Partial<typeof study>, cutOff: string | null = "2024-12-31") =>
    tablesKey(facts, { ...study, ...change }, cutOff);
  const same = key("f", {});
  expect(key("f", { output: ["docx"], title: { en: "Another" }, question: { en: "Why?" }, notes: [] })).toBe(same);
  const others = [
    key("g", {}),
    key("f", { region: "JP" }),
    key("f", { period: [2009, 2024] }),
    key("f", { focus: { organisations: ["郑州试验大学"] } }),
    key("f", {}, "2023-12-31"),
    key("f", {}, null),
  ];
  expect(new Set([same, ...others]).size).toBe(others.length + 1);
});
