import { expect, test } from "vitest";
import { judgeIndustries, type KnownIndustry } from "./judge.ts";

const industry = (
  code: string,
  rights: number | null,
  employees: number | null,
  more: Partial<KnownIndustry> = {},
): KnownIndustry => ({
  code,
  title: code,
  rights,
  employees,
  employeeYears: 5,
  researchIntensity: null,
  catalogued: false,
  copyrightFactor: null,
  valueAdded: null,
  ...more,
});

// By hand: rights 900 + 600 + 100 + 0 = 1,600 of 4 industries: scale mean 400. Employees 100,000 + 600,000 + 20,000 + 280,000
// = 1,000,000: density mean 16 per 10,000. Those that use the right have 720,000: 1,600 / 720 = 2.2222 per 1,000.
// A: 90 per 10,000, scale above: intensive by both. B: scale above, 10 per 10,000: only scale. C: scale below, 50 per 10,000.
const four = [
  industry("A", 900, 100_000, { researchIntensity: 0.05 }),
  industry("B", 600, 600_000, { researchIntensity: 0.04, catalogued: true }),
  industry("C", 100, 20_000, { researchIntensity: 0.01, catalogued: true }),
  industry("D", 0, 280_000, { researchIntensity: 0.0 }),
];

test("both methods on four industries, computed by hand", () => {
  const { means, industries } = judgeIndustries(four, "patent");
  expect(means).toMatchObject({ scale: 400, density: 16, perThousand: (1600 / 720_000) * 1000 });
  expect(means.researchIntensity).toBeCloseTo(0.025, 12);
  expect(industries.map(({ density }) => density)).toEqual([90, 10, 50, 0]);
  expect(industries.map(({ scaleAndDensity }) => scaleAndDensity)).toEqual([
    { intensive: true, reason: "scale_and_density" },
    { intensive: true, reason: "one_and_research" },
    { intensive: false, reason: "one_only" },
    { intensive: false, reason: "neither" },
  ]);
  expect(industries.map(({ perEmployee }) => perEmployee)).toEqual([
    { intensive: true, reason: "above_mean" },
    { intensive: false, reason: "below_mean" },
    { intensive: true, reason: "above_mean" },
    { intensive: false, reason: "unused" },
  ]);
});

test("what is not known is judged by neither and moves no mean", () => {
  const { means, industries } = judgeIndustries([...four, industry("E", 5000, null), industry("F", null, 10)], "patent");
  expect([means.scale, means.density]).toEqual([400, 16]);
  expect(industries.slice(4).map(({ scaleAndDensity, perEmployee }) => [scaleAndDensity, perEmployee])).toEqual([
    [
      { intensive: null, reason: "no_employees" },
      { intensive: null, reason: "no_employees" },
    ],
    [
      { intensive: null, reason: "no_rights" },
      { intensive: null, reason: "no_rights" },
    ],
  ]);
});

test("an industry at the mean is not above it", () => {
  const { industries } = judgeIndustries([industry("A", 3, 7000), industry("B", 3, 7000)], "patent");
  expect(industries.map(({ perEmployee }) => perEmployee.intensive)).toEqual([false, false]);
});

test("trade marks are judged per employee only, copyright by its factor only", () => {
  const marks = judgeIndustries(four, "trademark").industries;
  expect(marks.map(({ scaleAndDensity }) => scaleAndDensity.reason)).toEqual(Array(4).fill("not_of_method"));
  expect(marks[0]?.perEmployee.intensive).toBe(true);
  const works = judgeIndustries(
    [
      industry("A", null, null, { copyrightFactor: 1 }),
      industry("B", null, null, { copyrightFactor: 0.35 }),
      industry("C", 9, 9),
    ],
    "copyright",
  ).industries;
  expect(works.map(({ perEmployee }) => perEmployee.reason)).toEqual(["core", "partial", "no_factor"]);
});

test("nothing known gives no mean and no verdict", () => {
  const { means } = judgeIndustries([], "patent");
  expect(means).toEqual({ scale: null, density: null, perThousand: null, researchIntensity: null });
});
