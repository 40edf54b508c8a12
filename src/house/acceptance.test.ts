import { expect, test } from "vitest";
import { acceptanceRows, acceptanceText } from "./acceptance.ts";
import { textOf } from "./files.ts";

test("docs/acceptance.md is what the names of the tests print (node scripts/acceptance.ts)", () => {
  expect(textOf("docs/acceptance.md")).toBe(acceptanceText(acceptanceRows()));
});

test("a row without a test says why, and one that has a test gives no excuse", () => {
  const wrong = acceptanceRows().filter(({ tests, untested }) => (tests.length === 0) !== (untested !== undefined));
  expect(wrong.map(({ row }) => row)).toEqual([]);
});
