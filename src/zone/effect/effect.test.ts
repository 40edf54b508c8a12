import { afterAll, beforeAll, expect, test } from "vitest";
import { zoneForTest } from "../zone-for-test.ts";
import type { Effect } from "./contract.ts";
import { differenceInDifferences, gapSlope, permute, placeboError } from "./did.ts";

/** One region with a measure in the fifth of eight years, five without. */
const treated = [[120, 126, 131, 139, 162, 171, 180, 192]];
const comparisons = [
  [100, 104, 111, 114, 121, 126, 129, 137],
  [80, 86, 88, 95, 99, 104, 108, 111],
  [150, 153, 161, 166, 170, 178, 185, 188],
  [60, 63, 66, 70, 76, 77, 81, 86],
  [200, 207, 211, 220, 228, 233, 240, 249],
];

test("the estimate of the published minimum-wage study follows from its four means", () => {
  // Card and Krueger 1994, table 3: full-time equivalents 20.44 → 21.03 in New Jersey, 23.33 → 21.17 in Pennsylvania; printed 2.76 from unrounded means.
  const estimate = differenceInDifferences({ treated: [[20.44, 21.03]], comparisons: [[23.33, 21.17]], before: 1 });
  expect(estimate).toBeCloseTo(2.75, 10);
  expect(Math.abs(estimate - 2.76)).toBeLessThan(0.02);
});

test("estimate, error, permutation and trend are those that numpy and statsmodels compute", () => {
  // Recomputed with numpy 2.4.6 and statsmodels 0.15.0: two-way fixed effects by least squares 26.2; s √(1 + 1/5) = 5.2728…
  const panel = { treated, comparisons, before: 4 };
  expect(differenceInDifferences(panel)).toBeCloseTo(26.2, 10);
  expect(placeboError(panel)).toBeCloseTo(5.272807601268985, 10);
  const rows = [...treated, ...comparisons];
  const test = permute(rows, 1, (some, others) => differenceInDifferences({ treated: some, comparisons: others, before: 4 }));
  expect(test).toEqual({ p: 1 / 6, assignments: 6, exact: true, leastP: 1 / 6 });
  const early = rows.map((row) => row.slice(0, 4));
  expect(gapSlope(early.slice(0, 1), early.slice(1), [0, 1, 2, 3])).toBeCloseTo(1.22, 10);
  expect(permute(early, 1, (some, others) => gapSlope(some, others, [0, 1, 2, 3])).p).toBe(0.5);
});

test("two treated of six are one of fifteen ways, three of which go as far", () => {
  const rows = [...treated, ...comparisons];
  const estimate = (some: readonly (readonly number[])[], others: readonly (readonly number[])[]) =>
    differenceInDifferences({ treated: some, comparisons: others, before: 4 });
  expect(estimate(rows.slice(0, 2), rows.slice(2))).toBeCloseTo(13.0625, 10);
  expect(permute(rows, 2, estimate)).toEqual({ p: 0.2, assignments: 15, exact: true, leastP: 1 / 15 });
  expect(placeboError({ treated: rows.slice(0, 2), comparisons: rows.slice(2), before: 4 })).toBeCloseTo(4.813311619872538, 10);
});

test("with too many ways to try, a fixed sequence of them says the same twice and still counts the real one", () => {
  const rows = Array.from({ length: 30 }, (_, at) => [0, at === 0 ? 100 : at % 7]);
  const estimate = (some: readonly (readonly number[])[], others: readonly (readonly number[])[]) =>
    differenceInDifferences({ treated: some, comparisons: others, before: 1 });
  const first = permute(rows, 6, estimate);
  expect(first).toEqual(permute(rows, 6, estimate));
  expect([first.exact, first.assignments]).toEqual([false, 5000]);
  expect(first.p).toBeGreaterThanOrEqual(1 / 5000);
});

const bed = zoneForTest("2026-06-01T00:00:00Z");
afterAll(bed.close);
let zone = "";
const codes = ["CN-410200", "CN-410300", "CN-410400", "CN-410500", "CN-410600"];

beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  for (const [year, value] of (treated[0] ?? []).entries()) await report(null, 2017 + year, value);
  for (const [at, row] of comparisons.entries())
    for (const [year, value] of row.entries()) await report(codes[at] ?? null, 2017 + year, value);
});

async function report(region: string | null, year: number, value: number): Promise<void> {
  const values = {
    zone,
    region,
    kpi: "valid_inventions",
    period_to: `${year}-12-31`,
    value: String(value),
    unit: "件",
    source: "统计公报",
    method: "reported",
  };
  const id = await bed.make("zone/kpi-values", values);
  await bed.move("zone/kpi-values", id, ["submit", "verify"]);
}

const ask = (more: object) =>
  bed.run<Effect>("zone/effect", { zone, kpi: "valid_inventions", from: "2021-01-01", comparisons: codes, ...more });

test("0.8 the effect on an indicator stands beside its comparison regions, with test, trend, samples and assumptions", async () => {
  const effect = await ask({});
  expect(effect.estimate).toBeCloseTo(26.2, 10);
  expect(effect.samples).toEqual({ treated: 1, comparisons: 5, before: 4, after: 4 });
  expect(effect.permutation).toMatchObject({ p: 1 / 6, exact: true });
  expect(effect.preTrend?.slope).toBeCloseTo(1.22, 10);
  // The gap grew by 1.22 a year over the four years before: carried on for four years that is 4.88.
  expect(effect.preTrend?.carriedOn).toBeCloseTo(4.88, 10);
  expect(effect.leaveOneOut?.map((each) => Number(each.toFixed(6)))).toEqual([24.75, 27.9375]);
  expect(effect.means?.treatedBefore).toBe(129);
  expect(effect.assumptions.length).toBeGreaterThanOrEqual(4);
  expect(effect.units[0]?.values[0]).toMatchObject({ value: 120, source: "统计公报" });
  expect([effect.refused, effect.doubts]).toEqual([[], []]);
  expect((await ask({ scale: "log" })).estimate).toBeCloseTo(0.14308005224238798, 10);
});

test("without two periods before, without one after, without a comparison or a day nothing is estimated, and why is said", async () => {
  const refusedBy = async (more: object) => {
    const { estimate, refused } = await ask(more);
    return [estimate, refused];
  };
  expect(await refusedBy({ from: "2018-12-31" })).toEqual([null, ["few_before"]]);
  expect((await ask({ from: "2019-12-31" })).refused).toEqual([]);
  expect(await refusedBy({ from: "2025-01-01" })).toEqual([null, ["none_after"]]);
  expect(await refusedBy({ comparisons: [] })).toEqual([null, ["no_comparison"]]);
  expect(await refusedBy({ from: undefined })).toEqual([null, ["no_day"]]);
});

test("a region that holds the zone or lies in it is no comparison, and few regions are said to tell little", async () => {
  const effect = await ask({ comparisons: ["CN-410000", "CN-410102", "CN-410200", "CN-420000"] });
  expect(effect.excluded.map(({ key, why }) => [key, why])).toEqual([
    ["CN-410000", "overlaps"],
    ["CN-410102", "overlaps"],
    ["CN-420000", "no_values"],
  ]);
  expect(effect.samples.comparisons).toBe(1);
  expect(effect.standardError).toBeNull();
  expect(effect.doubts).toContain("few_comparisons");
});

test("a period that one region lacks is left out for all, and named", async () => {
  await report("CN-420100", 2020, 10);
  await report("CN-420100", 2019, 9);
  await report("CN-420100", 2021, 12);
  const effect = await ask({ comparisons: ["CN-420100", "CN-410200"] });
  expect(effect.periods.map(({ period }) => period)).toEqual(["2019-12-31", "2020-12-31", "2021-12-31"]);
  expect(effect.dropped).toHaveLength(5);
  expect(effect.dropped[0]).toMatchObject({ period: "2017-12-31", why: "missing" });
  expect(effect.doubts).toContain("dropped");
});

test("an evaluation says what was adopted by whom, is scored on an issued form, and only then is signed off", async () => {
  const form = await bed.make("zone/review-forms", {
    zone,
    title: "绩效评价表",
    criteria: ["过程 | 40", "成效 | 60"],
    least: 0,
    most: 100,
    trim: "none",
  });
  await bed.move("zone/review-forms", form, ["issue"]);
  const values = {
    zone,
    title: "年度绩效评价",
    kind: "effect",
    study: "superhard-materials",
    period_from: "2021-01-01",
    period_to: "2024-12-31",
    form,
  };
  await expect(bed.make("zone/evaluations", { ...values, study: null })).rejects.toThrow("of a decision or of a study");
  await expect(bed.make("zone/evaluations", { ...values, scores: ["1 | 80 | 按期"] })).rejects.toThrow("does not fit the form");
  const id = await bed.make("zone/evaluations", { ...values, scores: ["1 | 80 | 按期", "2 | 70 | 见成效依据"] });
  await expect(bed.move("zone/evaluations", id, ["sign"])).rejects.toThrow("must be filled in");
  await bed.run("zone/evaluations-save", {
    id,
    seen: 1,
    values: { results: "立项 3 项", effect: "双重差分 26.2 件，p = 1/6", evaluated_by: "评价组" },
  });
  expect((await bed.move("zone/evaluations", id, ["sign"])).state).toBe("signed");
});
