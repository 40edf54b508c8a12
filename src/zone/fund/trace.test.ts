import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import type { fundCheckAnswer, fundFiguresAnswer, fundTraceAnswer } from "./contract.ts";
import { fundForTest } from "./fund-for-test.ts";

type Trace = z.output<typeof fundTraceAnswer>;
type Check = z.output<typeof fundCheckAnswer>;
type Figures = z.output<typeof fundFiguresAnswer>;

const bed = zoneForTest("2026-01-15T00:00:00Z");
const { run, make, move } = bed;
afterAll(bed.close);

/** Two contracts, the first paid twice with a part refunded and accepted with a result, the second paid once. */
async function spent() {
  const made = await fundForTest(bed, 10000);
  const [one, two] = [await made.apply(3000, 9000), await made.apply(2000, 1000, "砂轮量产")];
  const first = await made.commit(await made.award(one, 3000), 2800);
  const second = await made.commit(await made.award(two, 1500), 1500, "HT-2");
  const [a] = [await made.pay(first, 1400.25), await made.pay(first, 1000, "BF-2"), await made.pay(second, 700.75, "BF-3")];
  const back = { payment: a, amount: 100.5, number: "TH-1", reason: "unspent", refunded_on: "2025-09-01" };
  await move("zone/fund-refunds", await make("zone/fund-refunds", back), ["receive"]);
  const passed = {
    document: "验 1",
    commitment: first,
    verdict: "passed",
    accepted_on: "2025-12-01",
    own_spent: 8050,
    evidence: "审计",
  };
  await move("zone/fund-acceptances", await make("zone/fund-acceptances", passed), ["confirm"]);
  const result = {
    what: "新增销售收入",
    commitment: first,
    value: "1200",
    unit: "万元",
    as_of: "2025-12-31",
    source: "企业年报",
  };
  await make("zone/fund-results", result);
  return { ...made, first, payment: a };
}

test("0.13 leverage is enterprise investment by fund, per yuan awarded and per yuan paid, with both amounts", async () => {
  const { fund } = await spent();
  const { sums } = await run<Trace>("zone/fund-trace", { fund });
  expect(sums).toMatchObject({ budget: 1000000, awarded: 450000, committed: 430000, paid: 310100, refunded: 10050, net: 300050 });
  // (9000 + 1000) / (3000 + 1500) = 2.222…; 8050 / (1400.25 + 1000 − 100.50) = 3.5004…
  expect(sums.leverage).toEqual({
    perAwarded: "2.22",
    promised: 1000000,
    awarded: 450000,
    perPaid: "3.50",
    spent: 805000,
    paidOfAccepted: 229975,
    accepted: 1,
    commitments: 2,
  });
});

test("every yuan is followed: the rows of each level add up to the fund, and each stands under what it rests on", async () => {
  const { fund } = await spent();
  const { rows, sums } = await run<Trace>("zone/fund-trace", { fund });
  for (const [levels, keys] of [
    ["fund line call application award", ["awarded", "committed", "paid", "refunded", "net"]],
    ["commitment", ["committed", "paid", "refunded", "net"]],
    ["payment", ["paid", "refunded", "net"]],
  ] as const) {
    for (const level of levels.split(" ")) {
      for (const key of keys) {
        const sum = rows.filter((row) => row.level === level).reduce((all, row) => all + row[key], 0);
        expect([level, key, sum]).toEqual([level, key, sums[key]]);
      }
    }
  }
  const places = new Map(rows.map(({ id }, index) => [id, index]));
  expect(rows.every(({ parent }, index) => parent === null || (places.get(parent) ?? index) < index)).toBe(true);
  expect(rows.filter(({ level }) => level === "result").map(({ title }) => title)).toEqual(["新增销售收入"]);
  expect(rows[1]).toMatchObject({ level: "line", awarded: 450000, net: 300050 });
});

test("from a payment the way leads up to its fund, with what came back and what came of it, and past nothing else", async () => {
  const { fund, payment } = await spent();
  const { rows } = await run<Trace>("zone/fund-trace", { payment });
  expect(rows.map(({ level }) => level)).toEqual([
    "fund",
    "line",
    "call",
    "application",
    "award",
    "commitment",
    "payment",
    "refund",
    "acceptance",
    "result",
  ]);
  expect(rows[0]?.id).toBe(fund);
  expect(rows.find(({ level }) => level === "payment")).toMatchObject({
    title: "BF-1",
    paid: 140025,
    refunded: 10050,
    net: 129975,
  });
});

test("who may read a part of a fund only is told no sums of it", async () => {
  const { fund, zone } = await spent();
  const firm = actorForTest("Fang", "enterprise", { organisation: "x" });
  await expect(run("zone/fund-trace", { fund }, firm)).rejects.toThrow("Only who may read all");
  const other = actorForTest("Otto", "analyst", { zone: "elsewhere" });
  await expect(run("zone/fund-trace", { fund }, other)).rejects.toThrow("Only who may read all");
  const analyst = actorForTest("Ann", "analyst", { zone });
  expect((await run<Trace>("zone/fund-trace", { fund }, analyst)).sums.net).toBe(300050);
});

test("the check finds what has no document, is past its day or has no result, and no broken sum", async () => {
  const { zone, fund, first } = await spent();
  const at = await run("zone/fund-commitments-get", { id: first });
  await run("zone/fund-commitments-save", {
    id: first,
    note: "更正",
    seen: at.version,
    values: { documents: "HT-1.pdf", ends_on: "2025-12-31" },
  });
  const { findings, checked } = await run<Check>("zone/fund-check", { zone });
  expect(checked).toEqual([{ fund, name: "产业化专项", records: expect.any(Number) as number }]);
  expect(findings.filter(({ kind }) => kind === "sum")).toEqual([]);
  expect(findings.filter(({ register }) => register === "zone/fund-payments")).toHaveLength(3);
  expect(findings.map(({ text }) => text)).toContain("The contract “HT-2” has no day by which it is to be done");
  expect(findings.filter(({ record }) => record === first)).toEqual([]);
});

test("the figures of a zone's funds can be asked by year: awarded, committed and paid in the year that they are dated", async () => {
  const { zone } = await spent();
  const all = await run<Figures>("zone/fund-figures", { zone });
  expect([all.sums.budget, all.sums.awarded, all.sums.net]).toEqual([1000000, 450000, 300050]);
  const before = await run<Figures>("zone/fund-figures", { zone, to: 2024 });
  expect([before.funds.length, before.sums.budget, before.sums.net, before.sums.leverage.perPaid]).toEqual([0, 0, 0, null]);
  const year = await run<Figures>("zone/fund-figures", { zone, from: 2025, to: 2025 });
  expect(year.sums.paid).toBe(310100);
});
