import { expect, test } from "vitest";
import { withNote } from "./notes.ts";
import { parseStudy } from "./parse.ts";

const yaml = `# made by hand
study: diamond
title: { zh: 金刚石 }
region: CN-410100
compare: [ CN ]
period: [ 2010, 2020 ]
chain:
  - node: tools # the tools
    title: { zh: 工具 }
    query: "*"
`;
const note = { on: "growth", text: { zh: "增长来自两家企业。" }, by: "李某", numbers: "0123456789abcdef" };

test("a note goes into the file, is changed and taken out, and comments stay", () => {
  const written = withNote(yaml, { on: "growth", nth: 0, was: null, note });
  expect(parseStudy(written).study.notes).toEqual([note]);
  expect(written).toContain("# made by hand");
  expect(written).toContain("# the tools");
  const other = withNote(written, { on: "summary", nth: 0, was: null, note: { ...note, on: "summary" } });
  const changed = withNote(other, { on: "growth", nth: 0, was: note.text, note: { ...note, text: { zh: "改" } } });
  expect(parseStudy(changed).study.notes).toEqual([
    { ...note, text: { zh: "改" } },
    { ...note, on: "summary" },
  ]);
  const without = withNote(withNote(changed, { on: "growth", nth: 0, was: { zh: "改" }, note: null }), {
    on: "summary",
    nth: 0,
    was: note.text,
    note: null,
  });
  expect(without).toBe(yaml);
});

test("a note that somebody else has changed meanwhile is not written over", () => {
  const written = withNote(yaml, { on: "growth", nth: 0, was: null, note });
  for (const was of [null, { zh: "旧" }]) {
    expect(() => withNote(written, { on: "growth", nth: 0, was, note })).toThrow(
      expect.objectContaining({ code: "navigate.note_changed_meanwhile" }),
    );
  }
});
