import { expect, test } from "vitest";
import { gammaQuantile } from "./gamma-quantile.ts";

test("of shape 1 it is the exponential: −ln 0.05 = 2.995732", () => {
  expect(gammaQuantile(0.95, 1)).toBeCloseTo(-Math.log(0.05), 10);
});

test("half a chi-square of 10 degrees has the tables' bounds 3.2470 and 20.4832", () => {
  expect([2 * gammaQuantile(0.025, 5), 2 * gammaQuantile(0.975, 5)].map((each) => each.toFixed(4))).toEqual([
    "3.2470",
    "20.4832",
  ]);
});

test("half a chi-square of 100 degrees has the tables' bounds 74.2219 and 129.5612", () => {
  expect([2 * gammaQuantile(0.025, 50), 2 * gammaQuantile(0.975, 50)].map((each) => each.toFixed(4))).toEqual([
    "74.2219",
    "129.5612",
  ]);
});
