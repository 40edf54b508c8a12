import { expect, test } from "vitest";
import { exactTails } from "./exact-table.ts";

test("the tails of a table worked by hand: 3 of 4 have it, and 1 of 4 others", () => {
  // 70 ways to take 4 of 8; 16 + 1 of them have three or four of the four that have it, 16 + 36 + 16 + 1 at most three.
  const { atLeast, atMost } = exactTails({ hits: 3, total: 4, restHits: 1, restTotal: 4 });
  expect(atLeast).toBeCloseTo(17 / 70, 12);
  expect(atMost).toBeCloseTo(69 / 70, 12);
});

test("both tails are certain where nothing else could have come about", () => {
  expect(exactTails({ hits: 0, total: 5, restHits: 0, restTotal: 9 })).toEqual({ atLeast: 1, atMost: 1 });
  expect(exactTails({ hits: 5, total: 5, restHits: 9, restTotal: 9 }).atLeast).toBeCloseTo(1, 12);
});

test("large tables neither overflow nor lose their digits", () => {
  // As a binomial with one half, for the rest is a thousand times as large: 60 of 100 or more in 2.84 % of cases.
  const { atLeast } = exactTails({ hits: 60, total: 100, restHits: 500_000, restTotal: 1_000_000 });
  expect(atLeast).toBeCloseTo(0.0284, 3);
  const far = exactTails({ hits: 900, total: 1000, restHits: 100_000, restTotal: 1_000_000 });
  expect([far.atLeast < 1e-300, far.atMost]).toEqual([true, 1]);
});
