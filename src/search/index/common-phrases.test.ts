import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createTestSnapshot } from "#corpus";
import { openSearch } from "../index.ts";
import { testRecords } from "../test-records.ts";
import { indexFiles } from "./build.ts";
import { CommonPhrases } from "./common-phrases.ts";
import { segmentText } from "./segment.ts";

const boundary = " \uE000 ";
const folder = mkdtempSync(join(tmpdir(), "fairway-common-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function commonOf(texts: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const common = new CommonPhrases(texts.length);
  texts.forEach((sections, doc) =>
    common.add(doc, Object.fromEntries(Object.entries(sections).map(([section, text]) => [section, segmentText(text)]))),
  );
  return common.expressions(boundary);
}

test("words and phrases of three texts or more are common, in titles also by themselves", () => {
  expect(
    commonOf([{ title: "cutting tool" }, { title: "a cutting tool" }, { abstract: "cutting tool, tool" }, { claims: "other" }]),
  ).toEqual(['"cutting tool"', '"cutting"', '"tool"']);
  expect(commonOf(Array.from({ length: 3 }, () => ({ title: "刀头。石" })))).toEqual(['"刀头"', 'title : "刀头"']);
});

test("a phrase does not reach from one text into the next", () => {
  const text = `${segmentText("alpha")}${boundary}${segmentText("beta")}`;
  const common = new CommonPhrases(3);
  for (let doc = 0; doc < 3; doc += 1) common.add(doc, { abstract: text });
  expect(common.expressions(boundary)).toEqual(['"alpha"', '"beta"']);
});

test("a ready set holds exactly what searching finds", async () => {
  const snapshot = await createTestSnapshot(folder, testRecords);
  const { columns } = openSearch(snapshot).index;
  const database = new DatabaseSync(join(snapshot.folder, indexFiles.text), { readOnly: true });
  const search = database.prepare("select rowid as doc from body where body match ?");
  for (const expression of ['"金刚"', '"金刚 刚石"', 'title : "金刚 刚石"', '"一种"']) {
    expect([expression, columns.hasSet(expression)]).toEqual([expression, true]);
    const docs = search.all(expression).map((row) => row["doc"]);
    expect([...columns.set(expression, testRecords.length).docs()]).toEqual(docs);
  }
  expect(columns.hasSet('"叶蜡 蜡石"')).toBe(false);
  database.close();
});
