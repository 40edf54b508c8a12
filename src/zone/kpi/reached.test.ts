import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { zoneForTest } from "../zone-for-test.ts";
import type { homeAnswer } from "../home/contract.ts";
import type { evaluationAnswer, targetPaceAnswer, targetStatusAnswer } from "./contract.ts";
import type { HeldValue } from "./held.ts";
import { reachedOf, verdictOf, type Aim } from "./reached.ts";

const of = (from: string | null, to: string, value: string): HeldValue => ({
  id: `${from ?? ""}/${to}`,
  kpi: "applications",
  region: null,
  organisation: null,
  from,
  to,
  value,
  numerator: null,
  denominator: null,
  bound: null,
  source: null,
  method: null,
  state: "signed",
});
const months = (year: number, values: readonly (string | null)[]) =>
  values.flatMap((value, place) => {
    const month = String(place + 1).padStart(2, "0");
    const last = new Date(Date.UTC(year, place + 1, 0)).getUTCDate();
    return value === null ? [] : [of(`${year}-${month}-01`, `${year}-${month}-${last}`, value)];
  });
const latestFirst = (values: readonly HeldValue[]) => values.toSorted((a, b) => (a.to < b.to ? 1 : -1));
const aim = (more: Partial<Aim> = {}): Aim => ({
  comparator: "ge",
  value: "40000",
  value_to: null,
  due_on: "2019-12-31",
  begins_on: null,
  ...more,
});
const flow = (wanted: Aim, values: readonly HeldValue[], at = "2020-02-01") => {
  const reached = reachedOf(wanted, "flow", latestFirst(values), at);
  const ids = (held: readonly HeldValue[]) => held.map(({ id }) => id);
  return { ...reached, counted: ids(reached.counted), leftOut: ids(reached.leftOut), verdict: verdictOf(wanted, reached) };
};

describe("2.2 Jinhua's 35,043 applications of ten months", () => {
  const ten = of("2019-01-01", "2019-10-31", "35043");

  test("are what is reached in December, with nothing missing yet", () => {
    expect(flow(aim(), [ten], "2019-12-15")).toMatchObject({ value: "35043", to: "2019-10-31", gaps: [], verdict: "not_met" });
  });

  test("say nothing of 40,000 once the year is over and two months are still not told", () => {
    const missing = [{ from: "2019-11-01", to: "2019-12-31" }];
    expect(flow(aim(), [ten])).toMatchObject({ value: "35043", gaps: missing, verdict: "gaps" });
    expect(flow(aim({ value: "35043" }), [ten])).toMatchObject({ gaps: missing, verdict: "met" });
  });

  test("take November after them, and none of the ten months again", () => {
    const told = [ten, ...months(2019, ["3000", "3100", "3200", null, null, null, null, null, null, "3900", "4000"])];
    const found = flow(aim(), told, "2019-12-15");
    expect(found).toMatchObject({ value: "39043", counted: ["2019-01-01/2019-10-31", "2019-11-01/2019-11-30"], gaps: [] });
    expect(found.leftOut).toHaveLength(4);
  });
});

describe("a series of months", () => {
  const all = ["10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21"];

  test("adds up: 10 + 11 + … + 21 = 186", () => {
    expect(flow(aim({ value: "186" }), months(2019, all))).toMatchObject({ value: "186", gaps: [], verdict: "met" });
  });

  test("without April is 173, a lower bound that names April and cannot show that 186 were not reached", () => {
    const told = months(
      2019,
      all.map((value, place) => (place === 3 ? null : value)),
    );
    const april = [{ from: "2019-04-01", to: "2019-04-30" }];
    expect(flow(aim({ value: "186" }), told)).toMatchObject({ value: "173", gaps: april, verdict: "gaps" });
    expect(flow(aim({ value: "170" }), told).verdict).toBe("met");
    expect(flow(aim({ value: "172", comparator: "le" }), told).verdict).toBe("not_met");
    expect(flow(aim({ value: "200", comparator: "le" }), told).verdict).toBe("gaps");
    expect(flow(aim({ value: "100", value_to: "150", comparator: "range" }), told).verdict).toBe("exceeded");
    expect(flow(aim({ value: "180", value_to: "190", comparator: "range" }), told).verdict).toBe("gaps");
  });

  test("is not added to its year, which counts alone, being the coarsest that tells all days", () => {
    const year = of("2019-01-01", "2019-12-31", "188");
    const found = flow(aim({ value: "188" }), [year, ...months(2019, all)]);
    expect(found).toMatchObject({ value: "188", counted: [year.id], verdict: "met" });
    expect(found.leftOut).toHaveLength(12);
  });

  test("told as running totals of the year counts its last total only", () => {
    const totals = ["10", "21", "33"].map((value, place) =>
      of("2019-01-01", ["2019-01-31", "2019-02-28", "2019-03-31"][place] ?? "", value),
    );
    expect(flow(aim(), totals, "2019-04-10")).toMatchObject({ value: "33", counted: ["2019-01-01/2019-03-31"], gaps: [] });
  });

  test("is taken where it tells more days than a longer period across it", () => {
    const across = of("2019-01-15", "2019-12-31", "999");
    expect(flow(aim(), [across, ...months(2019, all)])).toMatchObject({ value: "186", leftOut: [across.id] });
  });

  test("counts from the beginning of its target, and names a year that reaches in from before", () => {
    const year = of("2018-07-01", "2019-06-30", "500");
    const found = flow(aim({ begins_on: "2019-03-01", value: "1" }), [year, ...months(2019, all)]);
    expect(found).toMatchObject({ value: "165", since: "2019-03-01", leftOut: [year.id] });
  });
});

test("without a beginning, other years than that of the deadline do not count, and a value of several years stands for itself", () => {
  expect(flow(aim({ due_on: "2020-12-31" }), months(2019, ["10"]))).toMatchObject({ value: null, verdict: "no_value" });
  const plan = of("2013-09-01", "2019-12-31", "349");
  expect(flow(aim({ value: "350" }), [plan])).toMatchObject({ value: "349", gaps: [], verdict: "not_met" });
});

test("a stock is its latest value, and so is a ratio: neither is added", () => {
  const told = latestFirst([of(null, "2019-06-30", "40"), of(null, "2019-12-31", "50"), of(null, "2020-01-31", "60")]);
  for (const kind of ["stock", "ratio"] as const)
    expect(reachedOf(aim(), kind, told, "2020-02-01")).toMatchObject({ value: "50", to: "2019-12-31" });
});

const bed = zoneForTest("2019-12-15T00:00:00Z");
afterAll(bed.close);
let zone: string;
beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "金华", type: "model_city", level: "city", region: "CN-330700" });
  const target = { zone, kpi: "pledge_amount", comparator: "ge", value: "12", due_on: "2019-12-31", source: "方案" };
  await bed.move("zone/targets", await bed.make("zone/targets", target), ["set"]);
  for (const [period_from, period_to, value] of [
    ["2019-01-01", "2019-06-30", "5.4"],
    ["2019-06-01", "2019-06-30", "1.2"],
    ["2019-07-01", "2019-11-30", "6.3"],
  ] as const) {
    const told = { zone, kpi: "pledge_amount", unit: "亿元", period_from, period_to, value, source: "年报", method: "reported" };
    await bed.move("zone/kpi-values", await bed.make("zone/kpi-values", told), ["submit", "verify"]);
  }
});

test("target-status, target-pace, home and evaluation tell the same number of one target: 5.4 + 6.3 = 11.7", async () => {
  const status = await bed.run<z.output<typeof targetStatusAnswer>>("zone/target-status", { zone });
  const pace = await bed.run<z.output<typeof targetPaceAnswer>>("zone/target-pace", { zone });
  const home = await bed.run<z.output<typeof homeAnswer>>("zone/home", { zone });
  const evaluation = await bed.run<z.output<typeof evaluationAnswer>>("zone/evaluation", { zone });
  const item = evaluation.dimensions.flatMap(({ items }) => items).find(({ kpi }) => kpi === "pledge_amount");
  expect([
    status.targets[0]?.actual,
    pace.targets[0]?.reached,
    home.dimensions[1]?.kpis[0]?.target?.reached,
    item?.value,
  ]).toEqual(Array(4).fill("11.7"));
  // 11.7 of 12 are 97.5 %.
  expect(item).toMatchObject({ points: "97.50", since: "2019-01-01", gaps: [] });
  expect(status.targets[0]?.leftOut).toHaveLength(1);
});
