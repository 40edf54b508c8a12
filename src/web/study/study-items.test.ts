import { expect, test } from "vitest";
import { parse } from "yaml";
import { addItem, linesOf, pathAt, valueAt } from "./study-items.ts";
import { setValue } from "./study-text.ts";

const text = `# head
study: s
team:
  # who does what
  []
milestones:
  - { milestone: start, title: { en: Start } } # first
chain: []
`;

test("an entry is added to an empty list, a full one and one that is not there, and comments stay", () => {
  let edited = addItem(text, ["team"], { role: "analyst", name: "Li" });
  edited = addItem(edited, ["team"], { role: "collector", name: "Wu: 2" });
  edited = addItem(edited, ["milestones"], { milestone: "end", title: { en: "End" } });
  edited = addItem(edited, ["use"], { title: { zh: "用" } });
  expect(parse(edited)).toEqual({
    study: "s",
    team: [
      { role: "analyst", name: "Li" },
      { role: "collector", name: "Wu: 2" },
    ],
    milestones: [
      { milestone: "start", title: { en: "Start" } },
      { milestone: "end", title: { en: "End" } },
    ],
    chain: [],
    use: [{ title: { zh: "用" } }],
  });
  for (const comment of ["# head", "# who does what", "# first"]) expect(edited).toContain(comment);
});

test("a field that an entry did not have is written into it, and an emptied one leaves", () => {
  const path = ["milestones", 0, "planned"] as const;
  const written = setValue(text, path, "2026-03-31");
  expect(valueAt(parse(written), path)).toBe("2026-03-31");
  expect(written).toContain("# first");
  expect(valueAt(parse(setValue(written, path, "")), path)).toBeUndefined();
});

test("a place of the text is the deepest value that begins there", () => {
  const line = text.split("\n").findIndex((row) => row.includes("start")) + 1;
  expect(pathAt(text, line, 5)).toEqual(["milestones", 0]);
  expect(pathAt(text, line, 18)).toEqual(["milestones", 0, "milestone"]);
  expect(pathAt(text, 2, 8)).toEqual(["study"]);
  expect(pathAt(text, 40, 1)).toBeUndefined();
});

test("the lines of a key reach from it to the end of its value", () => {
  expect(linesOf(text, ["milestones"])).toEqual([6, 7]);
  expect(linesOf(text, ["team", "milestones"])).toEqual([3, 7]);
  expect(linesOf(text, ["use"])).toBeUndefined();
});
