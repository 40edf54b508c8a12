import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import type { homeAnswer } from "./contract.ts";

const bed = zoneForTest("2026-06-15T00:00:00Z");
afterAll(bed.close);
type Home = z.output<typeof homeAnswer>;

let zone: string;
beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "长春新区", type: "ip_service_cluster", level: "national", region: "CN-220100" });
  const value = { zone, kpi: "pledge_amount", unit: "亿元", source: "区金融办", method: "reported" };
  for (const [from, to, amount] of [
    ["2026-03-01", "2026-03-31", "1.10"],
    ["2026-04-01", "2026-04-30", "1.17"],
    ["2026-05-01", "2026-05-31", "9.99"],
  ] as const) {
    const id = await bed.make("zone/kpi-values", { ...value, period_from: from, period_to: to, value: amount });
    // The last is only submitted: it is no value of the zone yet.
    await bed.move("zone/kpi-values", id, from === "2026-05-01" ? ["submit"] : ["submit", "verify"]);
  }
  const target = { zone, kpi: "pledge_amount", comparator: "gt", value: "2.5", begins_on: "2026-03-01", due_on: "2026-06-10" };
  await bed.move("zone/targets", await bed.make("zone/targets", { ...target, source: "方案" }), ["set"]);
  for (const due_on of ["2026-06-01", "2026-07-01", "2026-12-01"]) {
    await bed.make("zone/milestones", { zone, title: `节点 ${due_on}`, due_on });
  }
  const done = { zone, title: "已完成", due_on: "2026-05-01", done_on: "2026-05-01", evidence: "材料" };
  await bed.move("zone/milestones", await bed.make("zone/milestones", done), ["submit", "accept"]);
});

test("3.9, 3.10 the five dimensions show each KPI's latest value that holds, the one before it, and its target", async () => {
  const { dimensions } = await bed.run<Home>("zone/home", { zone });
  expect(dimensions.map(({ dimension }) => dimension)).toEqual(["creation", "use", "protection", "management", "service"]);
  const use = dimensions[1];
  expect(use?.kpis).toHaveLength(1);
  expect(use?.kpis[0]).toMatchObject({ value: "1.17", to: "2026-04-30", before: { value: "1.10", to: "2026-03-31" } });
  expect(use?.kpis[0]?.target).toMatchObject({
    verdict: "gaps",
    late: true,
    reached: "2.27",
    since: "2026-03-01",
    to: "2026-04-30",
    gaps: 1,
  });
  expect(use?.targets).toEqual({ all: 1, met: 0, late: 1, withoutValue: 0 });
});

test("what is past its day is late, what is due within sixty days is next, and what is done or far off is neither", async () => {
  const { late, next } = await bed.run<Home>("zone/home", { zone });
  expect(late.map(({ label, days }) => [label, days])).toEqual([["节点 2026-06-01", -14]]);
  expect(next.map(({ label, days }) => [label, days])).toEqual([["节点 2026-07-01", 16]]);
});

test("each role sees what waits for it: the controller what was submitted, the decision-maker what was verified", async () => {
  const waiting = async (role: string) =>
    (await bed.run<Home>("zone/home", { zone }, actorForTest(role, role, { zone }))).waiting.map(({ register, acts }) => [
      register,
      acts.toSorted().join(),
    ]);
  expect(await waiting("quality_controller")).toEqual([["zone/kpi-values", "send_back,verify"]]);
  // Two verified values wait for the sign-off; to return one is the exception and nothing that waits.
  expect(await waiting("decision_maker")).toEqual(Array(2).fill(["zone/kpi-values", "send_back,sign"]));
  expect((await waiting("analyst")).every(([register]) => register === "zone/milestones")).toBe(true);
});

test("who belongs to another zone sees nothing of this one", async () => {
  const other = actorForTest("Otto", "zone_administrator", { zone: "another" });
  const { dimensions, late, next, waiting } = await bed.run<Home>("zone/home", { zone }, other);
  expect([dimensions.flatMap(({ kpis }) => kpis), late, next, waiting]).toEqual([[], [], [], []]);
});
