import { expect, test } from "vitest";
import { fitLogistic } from "./logistic.ts";

/** Counts per year, rounded, of a known curve. */
function counts(ceiling: number, rate: number, middle: number, from: number, to: number): number[] {
  const reached = (year: number) => ceiling / (1 + Math.exp(-rate * (year - middle)));
  return Array.from({ length: to - from + 1 }, (_, at) => Math.round(reached(from + at) - reached(from + at - 1)));
}

test.each([
  [1000, 0.4394, 2012],
  [1000, 0.4394, 2018],
  [5000, 0.2, 2005],
])("a curve to %i at %d a year around %i is found again, within its intervals", (ceiling, rate, middle) => {
  const fit = fitLogistic(2000, counts(ceiling, rate, middle, 2000, 2020));
  expect(fit.identified).toBe(true);
  for (const [estimate, truth] of [
    [fit.ceiling, ceiling],
    [fit.rate, rate],
    [fit.middle, middle],
  ] as const) {
    expect(Math.abs(estimate.value / truth - 1)).toBeLessThan(0.02);
    expect(estimate.low).toBeLessThan(truth);
    expect(estimate.high).toBeGreaterThan(truth);
  }
  expect(fit.r2).toBeGreaterThan(0.999);
});

test("α of 0.4394 takes 10.0 years from a tenth to nine tenths", () => {
  expect(Math.log(81) / 0.4394).toBeCloseTo(10, 2);
  const { rate } = fitLogistic(1995, counts(100_000, 0.4394, 2010, 1995, 2024));
  expect(Math.log(81) / rate.value).toBeCloseTo(10, 1);
});

/*
 * The same counts by another program (scipy 1.x: minimise the negative log-likelihood by Nelder and Mead, intervals by profiling
 * with Brent's roots and Student's t of 18 degrees of freedom): K 915.615 [847.152, 989.070], α 0.351136 [0.319639, 0.382699],
 * t0 2012.98803 [2012.58246, 2013.43035]. Least squares on the cumulative counts say K 892.7 ± 9.7: too sure by far.
 */
test("noisy counts give what another program finds", () => {
  const noisy = [3, 5, 4, 9, 12, 10, 22, 25, 41, 38, 60, 71, 66, 90, 84, 70, 61, 55, 48, 30, 33];
  const { ceiling, rate, middle, dispersion } = fitLogistic(2000, noisy);
  expect([ceiling.value, ceiling.low, ceiling.high].map((each) => Number(each?.toFixed(0)))).toEqual([916, 847, 989]);
  expect([rate.value, rate.low, rate.high].map((each) => Number(each?.toFixed(4)))).toEqual([0.3511, 0.3196, 0.3827]);
  expect([middle.value, middle.low, middle.high].map((each) => Number(each?.toFixed(3)))).toEqual([2012.988, 2012.582, 2013.43]);
  expect(dispersion).toBe(1);
});

test("growth at one rate tells no ceiling", () => {
  const fit = fitLogistic(2000, [2, 3, 3, 4, 6, 7, 9, 12, 14, 19, 23, 29, 37, 46, 58]);
  expect(fit.identified).toBe(false);
  expect(fit.ceiling.high).toBeNull();
  expect(fit.ceiling.low).toBeGreaterThan(100);
});

test("even counts tell no ceiling, nor do counts that only fall", () => {
  expect(fitLogistic(2000, [20, 21, 19, 20, 22, 18, 20, 21, 19, 20]).identified).toBe(false);
  expect(fitLogistic(2000, [60, 50, 41, 33, 27, 22, 18, 15, 12, 10]).identified).toBe(false);
});

test("counts that scatter more than chance widen the intervals", () => {
  const smooth = counts(1000, 0.4, 2010, 2000, 2020);
  const rough = smooth.map((count, at) => Math.max(0, Math.round(count * (at % 2 === 0 ? 1.4 : 0.6))));
  const [sure, unsure] = [fitLogistic(2000, smooth), fitLogistic(2000, rough)];
  expect(unsure.dispersion).toBeGreaterThan(5);
  expect(Number(unsure.ceiling.high) - Number(unsure.ceiling.low)).toBeGreaterThan(
    2 * (Number(sure.ceiling.high) - Number(sure.ceiling.low)),
  );
});
