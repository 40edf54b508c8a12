import { expect, test } from "vitest";
import { fitTexts, heightOf, linesOf, pagesOf } from "./fit-text.ts";

test("ideographs are as wide as high, letters about half of it", () => {
  expect(linesOf("环".repeat(9), 10, 100)).toBe(1);
  expect(linesOf("环".repeat(11), 10, 100)).toBe(2);
  expect(linesOf("a".repeat(17), 10, 100)).toBe(1);
  expect(linesOf("", 10, 100)).toBe(1);
});

test("texts stand in the largest letters that hold all of them, else as many as have room in the smallest", () => {
  const texts = ["环".repeat(10), "环".repeat(10), "环".repeat(10)];
  const space = { width: 200, height: 3 * 15 * 1.38 + 0.1, after: 0 };
  expect(fitTexts(texts, [20, 15, 10], space)).toEqual({ size: 15, count: 3 });
  expect(fitTexts(texts, [20], space)).toEqual({ size: 20, count: 1 });
  expect(heightOf(texts, 15, { width: 200, after: 2 })).toBeCloseTo(3 * (15 * 1.38 + 2));
});

test("pages lose nothing, and what is longer than a page has one of its own", () => {
  const pages = pagesOf(
    [4, 3, 20, 2, 2],
    (height) => height,
    (page) => (page === 0 ? 8 : 10),
  );
  expect(pages).toEqual([[4, 3], [20], [2, 2]]);
});
