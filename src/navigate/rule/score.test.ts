import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn, drawsMax } from "./draws.ts";
import { ranked, scoreOf, scoreParts, strongestParts, weightsOf } from "./score.ts";

const weights = { fit: 1, strength: 2, quality: 1 };

describe("a match score", () => {
  test("is the weighted mean: (0.5 + 2 × 1 + 0) ÷ 4 = 0.625", () => {
    expect(scoreOf({ fit: 0.5, strength: 1, quality: 0 }, weights)).toEqual({
      score: 0.625,
      low: 0.625,
      high: 0.625,
      coverage: 1,
    });
  });

  test("leaves out what is missing, and says how far that could move it: (0.5 + 2) ÷ 3, from 2.5 ÷ 4 to 3.5 ÷ 4", () => {
    const { score, low, high, coverage } = scoreOf({ fit: 0.5, strength: 1, quality: null }, weights);
    expect([score?.toFixed(4), low, high, coverage]).toEqual(["0.8333", 0.625, 0.875, 0.75]);
  });

  test("is not given where less than half of the weights is known", () => {
    expect(scoreOf({ fit: 1 }, weights).score).toBeNull();
    expect(scoreOf({ strength: 1 }, weights).score).toBe(1);
    expect(scoreOf({}, weights)).toEqual({ score: null, low: 0, high: 1, coverage: 0 });
  });

  test("lies between its bounds, and these in 0 to 1", () => {
    const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const parts = fc.record(Object.fromEntries(scoreParts.map((name) => [name, part])));
    fc.assert(
      fc.property(parts, (some) => {
        const { score, low, high } = scoreOf(some, weightsOf("attract"));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
        expect(score ?? low).toBeGreaterThanOrEqual(low - 1e-9);
        expect(score ?? high).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  test("says what it is made of: 2 × 1 before 1 × 0.5; what adds nothing is no reason", () => {
    expect(strongestParts({ fit: 0.5, strength: 1, quality: 0 }, weights, 3)).toEqual(["strength", "fit"]);
  });

  test("takes the weights a study states", () => {
    expect(weightsOf("partners", { fit: 0 })).toMatchObject({ fit: 0, strength: 2 });
  });
});

describe("a list by score", () => {
  const candidate = (name: string, fit: number, strength: number) => ({ name, parts: { fit, strength, quality: 0.5 } });

  test("keeps the first, in the order of the score, equals as they came", () => {
    const list = ranked([candidate("a", 0.5, 0.5), candidate("b", 0, 1), candidate("c", 0.5, 0.5)], weights, 2);
    expect(list.map(({ candidate: { name } }) => name)).toEqual(["b", "a"]);
  });

  test("says who stays whatever the weights, and who hangs on them", () => {
    const list = ranked([candidate("sure", 1, 1), candidate("strong", 0, 0.6), candidate("fitting", 1, 0.1)], weights, 2);
    // 0.6 × strength against 1 × fit + 0.1 × strength: strong wins where fit < 0.5 × strength, half of all draws of 1 ± 50 % and 2 ± 50 %.
    expect(list.map(({ candidate: { name } }) => name)).toEqual(["sure", "strong"]);
    expect(list[0]?.stability).toBe(1);
    expect(list[1]?.stability).toBeGreaterThan(0.4);
    expect(list[1]?.stability).toBeLessThan(0.6);
  });

  test("has no doubt where everybody is listed", () => {
    expect(ranked([candidate("a", 0, 0)], weights, 2).map(({ stability }) => stability)).toEqual([1]);
  });
});

test("draws are the same in every run, spread evenly, and never beyond their spread", () => {
  const draws = drawn({ a: 10, b: -1 }, 0.2);
  expect(draws).toEqual(drawn({ a: 10, b: -1 }, 0.2));
  expect(draws).toHaveLength(drawsMax);
  expect(draws.every(({ a, b }) => a >= 8 && a <= 12 && b >= -1.2 && b <= -0.8)).toBe(true);
  const mean = draws.reduce((sum, { a }) => sum + a, 0) / drawsMax;
  expect(Math.abs(mean - 10)).toBeLessThan(0.1);
  const below = draws.filter(({ a }) => a < 9).length;
  expect(below).toBeGreaterThan(200);
  expect(below).toBeLessThan(300);
});
