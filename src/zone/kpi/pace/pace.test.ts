import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zoneForTest } from "../../zone-for-test.ts";
import { forecast } from "./forecast.ts";

const bed = zoneForTest("2019-12-15T00:00:00Z");
afterAll(bed.close);
let zone: string;
beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "金华", type: "model_city", level: "city", region: "CN-330700" });
});

interface Target {
  readonly kpi: string;
  readonly verdict: string;
  readonly reached: string | null;
  readonly latest: { readonly isPart: boolean } | null;
  readonly pace: Readonly<Record<string, unknown>>;
  readonly samePeriod: { readonly value: string; readonly change: string | null } | null;
  readonly estimate: { readonly value: string; readonly months: number } | null;
}

async function target(kpi: string, values: object): Promise<void> {
  const id = await bed.make("zone/targets", { zone, kpi, comparator: "ge", source: "方案", ...values });
  await bed.move("zone/targets", id, ["set"]);
}
async function value(kpi: string, unit: string, period_from: string | null, period_to: string, told: string, more: object = {}) {
  const values = { zone, kpi, unit, period_from, period_to, value: told, source: "年报", method: "reported", ...more };
  const id = await bed.make("zone/kpi-values", values);
  await bed.move("zone/kpi-values", id, ["submit", "verify"]);
}
const paceOf = async (kpi: string, at?: string) => {
  const { targets } = await bed.run<{ targets: Target[] }>("zone/target-pace", { zone, at });
  return targets.find((each) => each.kpi === kpi);
};

test("2.2 2.15 ten months are ten months: twelve are only told as an estimate, 42,052, beside the same months a year before", async () => {
  await target("applications", { value: "40000", due_on: "2019-12-31" });
  await value("applications", "件", "2018-01-01", "2018-10-31", "30000");
  await value("applications", "件", "2019-01-01", "2019-10-31", "35043");
  const found = await paceOf("applications");
  expect(found).toMatchObject({
    verdict: "not_met",
    reached: "35043",
    latest: { isPart: true },
    estimate: { value: "42052", months: 10 },
    samePeriod: { value: "30000", change: "16.81" },
  });
  // 304 of 365 days have passed.
  expect(found?.pace).toMatchObject({
    verdict: "on_pace",
    expected: "33315.07",
    remaining: "4957",
    periodsLeft: 1,
    perPeriod: "4957.00",
  });
});

test("2.9 pledges add up from the year's beginning to November: 11.7 in hundred millions are 1.17 billion", async () => {
  await target("pledge_amount", { value: "12", due_on: "2019-12-31", begins_on: "2019-01-01" });
  await value("pledge_amount", "亿元", "2019-01-01", "2019-06-30", "5.4");
  await value("pledge_amount", "亿元", "2019-07-01", "2019-11-30", "6.3");
  const found = await paceOf("pledge_amount");
  expect(found).toMatchObject({
    reached: "11.7",
    verdict: "not_met",
    pace: { verdict: "on_pace", remaining: "0.3", periodsLeft: 1 },
  });
  expect(Number(found?.reached) * 1e8).toBe(1.17e9);
});

test("periods with a gap are a lower bound, which shows a target that it exceeds and never one that it does not", async () => {
  await target("visitors", { value: "600", due_on: "2019-12-31", begins_on: "2019-01-01" });
  await value("visitors", "人次", "2019-05-01", "2019-05-31", "700");
  const gaps = [{ from: "2019-01-01", to: "2019-04-30" }];
  expect(await paceOf("visitors")).toMatchObject({ reached: "700", verdict: "met", gaps });
  await target("service_standards", { value: "10", due_on: "2019-12-31", begins_on: "2019-01-01" });
  await value("service_standards", "项", "2019-05-01", "2019-05-31", "2");
  expect(await paceOf("service_standards")).toMatchObject({ reached: "2", verdict: "gaps", gaps, pace: { verdict: "unknown" } });
});

describe("a stock on its way", () => {
  test("is behind a straight line from its first value to the target, with what each period must bring", async () => {
    await target("valid_inventions", { value: "100", due_on: "2020-12-31" });
    for (const [day, told] of [
      ["2018-12-31", "20"],
      ["2019-06-30", "30"],
      ["2019-09-30", "40"],
    ] as const)
      await value("valid_inventions", "件", null, day, told);
    const found = await paceOf("valid_inventions");
    expect(found?.pace).toMatchObject({
      verdict: "behind",
      baseline: { value: "20", to: "2018-12-31" },
      expected: "49.88",
      remaining: "60",
      periodsLeft: 5,
      perPeriod: "12.00",
      forecast: null,
    });
  });

  test("has a forecast with its interval from five points on", async () => {
    await value("valid_inventions", "件", null, "2019-10-31", "43");
    expect((await paceOf("valid_inventions"))?.pace["forecast"]).toBeNull();
    await value("valid_inventions", "件", null, "2019-11-30", "46");
    const leads = (await paceOf("valid_inventions"))?.pace["forecast"] as {
      value: number;
      low: number;
      high: number;
      points: number;
    };
    expect(leads.points).toBe(5);
    expect(leads.low).toBeLessThan(leads.value);
    expect(leads.high).toBeGreaterThan(leads.value);
  });

  test("what is to stay below has no pace", async () => {
    await target("case_days", { comparator: "le", value: "30", due_on: "2020-12-31" });
    await value("case_days", "天", null, "2019-06-30", "40");
    expect(await paceOf("case_days")).toMatchObject({ verdict: "not_met", pace: { verdict: "unknown", expected: null } });
  });
});

test("points on a line are forecast on it, without spread; fewer than five are not", () => {
  const points = [0, 1, 2, 3, 4].map((at) => ({ at, value: 10 + 2 * at }));
  expect(forecast(points, 10)).toEqual({ value: 30, low: 30, high: 30, points: 5 });
  expect(forecast(points.slice(1), 10)).toBeUndefined();
  // By hand: y = 1 3 2 5 4 has slope 0.8, residual variance 1.2, t(3) = 3.182.
  const spread = forecast(
    [1, 3, 2, 5, 4].map((value, at) => ({ at, value })),
    5,
  );
  expect(spread?.value).toBeCloseTo(5.4, 10);
  expect((spread?.high ?? 0) - 5.4).toBeCloseTo(3.182 * Math.sqrt(1.2 * (1 + 1 / 5 + 9 / 10)), 10);
});
