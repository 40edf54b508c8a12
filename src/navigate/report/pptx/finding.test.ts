import { expect, test } from "vitest";
import { findingOf, titleSize } from "./finding.ts";

const figure = (...reading: string[]) => ({ reading: reading.map((en) => ({ zh: en, en })) });
const none: ReadonlySet<string> = new Set();

test("a slide is called by the first sentence of its figure that is short enough for a title", () => {
  expect(findingOf(figure("Short one.", "Another."), none, "en")).toBe("Short one.");
  expect(findingOf(figure(`Long ${"name ".repeat(50)}.`, "Short one."), none, "en")).toBe("Short one.");
});

test("no title says what the deck has said, or takes more than three lines", () => {
  expect(findingOf(figure("Said.", "Not said."), new Set(["Said."]), "en")).toBe("Not said.");
  expect(findingOf(figure("word ".repeat(200)), none, "en")).toBeUndefined();
  expect(titleSize("词".repeat(30))).toBe(24);
  expect(titleSize("词".repeat(60))).toBe(20);
});
