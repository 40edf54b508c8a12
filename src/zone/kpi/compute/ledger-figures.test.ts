/** What funds, projects and navigation come to as indicators: each by hand, and the same as its own page tells. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { fundForTest } from "../../fund/fund-for-test.ts";
import type { fundFiguresAnswer } from "../../fund/contract.ts";
import { zoneForTest } from "../../zone-for-test.ts";

const bed = zoneForTest("2026-01-15T00:00:00Z");
const { make, move, run } = bed;
afterAll(bed.close);

interface Computed {
  readonly value: string | null;
  readonly evidence: { readonly numerator: string | null; readonly denominator: string | null; readonly coverage: number | null };
  readonly notes: readonly { readonly code: string }[];
}
let zone: string;
const year = { from: "2025-01-01", to: "2025-12-31" };
const compute = (kpi: string, span: object = year) => run<Computed>("zone/kpi-compute", { zone, kpi, ...span });

describe("0.13 the funds of a zone as indicators, in hundred million yuan", () => {
  beforeAll(async () => {
    // 30,000,000 yuan: two contracts of 12,000,000 and 5,000,000, paid 6,000,000 + 2,000,000, of which 500,000 came back.
    const fund = await fundForTest(bed, 30_000_000);
    ({ zone } = fund);
    const [one, two] = [await fund.apply(12_000_000, 20_000_000), await fund.apply(5_000_000, 5_000_000, "砂轮量产")];
    const first = await fund.commit(await fund.award(one, 12_000_000), 12_000_000);
    const second = await fund.commit(await fund.award(two, 5_000_000), 5_000_000, "HT-2");
    const payment = await fund.pay(first, 6_000_000);
    await fund.pay(second, 2_000_000, "BF-2");
    const back = { payment, amount: 500_000, number: "TH-1", reason: "unspent", refunded_on: "2025-09-01" };
    await move("zone/fund-refunds", await make("zone/fund-refunds", back), ["receive"]);
    const passed = {
      document: "验 1",
      commitment: first,
      verdict: "passed",
      accepted_on: "2025-12-01",
      own_spent: 16_500_000,
      evidence: "审计",
    };
    await move("zone/fund-acceptances", await make("zone/fund-acceptances", passed), ["confirm"]);
    // A fund in preparation budgets nothing yet.
    await make("zone/funds", { zone, name: "筹备中", year_from: 2025, budget: 99_000_000, source: "市财政" });
  });

  test.each([
    ["funds_budget", year, "0.3"],
    ["funds_budget", { from: "2024-01-01", to: "2024-12-31" }, "0"],
    ["funds_committed", year, "0.17"],
    ["funds_paid", year, "0.08"],
    // Contracts were signed on 1 April, payments made on 1 May.
    ["funds_committed", { from: "2025-01-01", to: "2025-03-31" }, "0"],
    ["funds_committed", { from: "2025-04-01", to: "2025-06-30" }, "0.17"],
    ["funds_paid", { from: "2025-04-01", to: "2025-04-30" }, "0"],
    ["funds_paid", { from: "2025-05-01", to: "2025-05-01" }, "0.08"],
    // 16,500,000 ÷ (6,000,000 − 500,000)
    ["funds_leverage", year, "3.00"],
  ])("%s %j: %s", async (kpi, span, value) => {
    expect((await compute(kpi, span)).value).toBe(value);
  });

  test("are what the figures of funds tell, with what came back and what is not accepted yet said", async () => {
    const { sums } = await run<z.output<typeof fundFiguresAnswer>>("zone/fund-figures", { zone, from: 2025, to: 2025 });
    const paid = await compute("funds_paid");
    expect([Number(paid.value) * 1e10, sums.paid]).toEqual([800_000_000, 800_000_000]);
    expect(paid.notes.map(({ code }) => code)).toEqual(["zone.kpi_compute.refunded"]);
    const leverage = await compute("funds_leverage");
    expect(leverage.value).toBe(sums.leverage.perPaid);
    expect(leverage.evidence).toMatchObject({ numerator: "1650", denominator: "550", coverage: 0.5 });
    expect(leverage.notes.map(({ code }) => code)).toEqual(["zone.kpi_compute.not_accepted"]);
  });
});

describe("0.17 projects as indicators", () => {
  test("0.4 signed, started and invested stay three amounts of their own years, and only whole years are told", async () => {
    zone = await make("zone/zones", { name: "项目区", type: "park", level: "city", region: "CN-410100" });
    const enterprise = await make("ledger/organisations", { name: "乙公司", kind: "enterprise", zone });
    const values = { zone, name: "压机", kind: "investment", enterprise, source: "合同" };
    const amounts = {
      signed_on: "2024-11-01",
      signed_amount: 300_000_000,
      started_on: "2025-02-01",
      started_amount: 200_000_000,
    };
    const project = await make("zone/projects", { ...values, ...amounts });
    await move("zone/projects", project, ["sign", "start"]);
    await make("zone/projects", { ...values, name: "谋划中", signed_on: "2025-06-01", signed_amount: 900_000_000 });
    await make("zone/project-years", { project, year: 2025, invested: 120_000_000, fixed_assets: 80_000_000, source: "年报" });
    const last = { from: "2024-01-01", to: "2024-12-31" };
    expect((await compute("investment_signed", last)).value).toBe("3");
    expect((await compute("investment_signed")).value).toBe("0");
    expect((await compute("investment_started")).value).toBe("2");
    expect((await compute("investment")).value).toBe("1.2");
    expect((await compute("fixed_assets")).value).toBe("0.8");
    await expect(compute("investment", { from: "2025-01-01", to: "2025-06-30" })).rejects.toThrow("whole years only");
  });
});

test("4.7 navigation projects count where they were commissioned and where they were accepted", async () => {
  zone = await make("zone/zones", { name: "导航区", type: "park", level: "city", region: "CN-410100" });
  const undertaker = await make("ledger/organisations", { name: "丙院", kind: "institute", zone });
  const industry = await make("zone/plan-industries", { zone, title: "超硬材料" });
  const said = { zone, industry, undertaker, due_on: "2026-12-31", study: "study", reviewed_on: "2025-12-20", used_for: "招商" };
  const steps = ["commission", "analyse", "review", "use"];
  for (const taken of [0, 1, 3, 4]) {
    const id = await make("zone/navigation-projects", { ...said, title: `导航 ${taken}` });
    await move("zone/navigation-projects", id, steps.slice(0, taken));
  }
  // Three were commissioned today, in January 2026; two of them bear a day of acceptance in 2025.
  expect((await compute("navigation_projects_started", { from: "2026-01-01", to: "2026-12-31" })).value).toBe("3");
  expect((await compute("navigation_projects_started")).value).toBe("0");
  expect((await compute("navigation_projects")).value).toBe("2");
  expect((await compute("navigation_adopted")).value).toBe("0");
});
