import { expect, test } from "vitest";
import { findBursts } from "./burst.ts";
import { contrastGrowth, falseDiscovery, pooledDispersion, twoSided } from "./contrast.ts";
import { correlate } from "./correlation.ts";
import { exactShift } from "./exact-shift.ts";

test("a normal value past 1.96 has one chance in twenty", () => {
  expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
  expect(twoSided(0)).toBeCloseTo(1, 6);
  expect(twoSided(-5)).toBeCloseTo(5.733e-7, 9);
});

test("a part that triples while the rest stands still has a ratio of three, and its interval does not hold one", () => {
  const { ratio, low, high, p } = contrastGrowth([20, 60], [1000, 1000], 1);
  expect(ratio).toBeCloseTo(60.5 / 20.5, 12);
  // ln 2.9512 ± 1.96 √(1/20.5 + 1/60.5 + 2/1000.5) = 1.0822 ± 0.5089
  expect([low.toFixed(2), high.toFixed(2)]).toEqual(["1.77", "4.91"]);
  expect(p).toBeLessThan(0.0001);
  expect(contrastGrowth([20, 60], [1000, 3000], 1).p).toBeGreaterThan(0.9);
  expect(contrastGrowth([20, 60], [1000, 1000], 9).p).toBeGreaterThan(0.1);
});

test("false discovery follows the published procedure", () => {
  // Sorted 0.01, 0.02, 0.03, 0.5 of four: × 4/1, 4/2, 4/3, 4/4, and never more than the next.
  expect(falseDiscovery([0.03, 0.5, 0.01, 0.02])).toEqual([0.04, 0.5, 0.04, 0.04]);
});

test("even counts have no more scatter than chance, alternating ones have", () => {
  expect(pooledDispersion([[10, 10, 10, 10, 10, 10]])).toBe(1);
  // Around 20: ten squares of 10 over 20 are 50, over eight degrees.
  expect(pooledDispersion([[10, 30, 30, 10, 10, 30, 30, 10, 10, 30, 30, 10]])).toBeCloseTo((12 * 5) / 10, 1);
});

test("a burst is where the share doubles for long enough", () => {
  const all = [100, 100, 100, 100, 100, 100, 100, 100];
  const found = findBursts([5, 5, 5, 30, 30, 5, 5, 5], all);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ from: 3, to: 4, relevant: 60 });
  // Share 90/800: of 200 documents 22.5.
  expect(found[0]?.expected).toBeCloseTo(22.5, 9);
  // 60 ln 2 + 140 ln((1 − 0.225) / (1 − 0.1125))
  expect(found[0]?.weight).toBeCloseTo(60 * Math.log(2) + 140 * Math.log(0.775 / 0.8875), 9);
});

test("what only scatters, or is most of the whole, has no burst", () => {
  const all = [100, 100, 100, 100, 100, 100, 100, 100];
  expect(findBursts([10, 12, 8, 11, 14, 9, 10, 7], all)).toEqual([]);
  expect(findBursts([60, 70, 50, 90, 60, 70, 60, 60], all)).toEqual([]);
  expect(findBursts([0, 0, 0, 0, 0, 0, 0, 0], all)).toEqual([]);
});

test("a correlation comes with its pairs and interval, and not at all below five", () => {
  const pairs = [1, 2, 3, 4, 5, 6].map((x, at) => [x, [2, 1, 4, 3, 6, 5][at] ?? 0] as const);
  const { r, n, low, high } = correlate(pairs);
  // Σ dx dy = 14.5, Σ dx² = Σ dy² = 17.5
  expect(r).toBeCloseTo(14.5 / 17.5, 12);
  expect(n).toBe(6);
  expect([low?.toFixed(2), high?.toFixed(2)]).toEqual(["0.05", "0.98"]);
  expect(correlate(pairs.slice(0, 4)).r).toBeNull();
  expect(correlate(pairs.map(([x]) => [x, 1] as const)).r).toBeNull();
});

test("an exact shift is Fisher's test where nobody else moved, and less odd where everybody did", () => {
  // Of 16, seven are in the part and all seven before: one way in C(16, 7) = 11,440; the far end is likelier.
  expect(exactShift([7, 0], [7, 9], 1)).toBeCloseTo(1 / 11440, 12);
  // The tea lady: 3 of 4 right, both tails: (16 + 1) · 2 / 70.
  expect(exactShift([1, 3], [4, 4], 1)).toBeCloseTo(34 / 70, 12);
  // Odds of five: the upper end weighs 5^9 of all ways weighed by 5^x, and three of the lower ones weigh less.
  expect(exactShift([0, 9], [7, 9], 5)).toBeCloseTo(0.0249, 3);
});
