/** Whatever is done to a fund, in whatever order: what is kept always adds up, and what is refused changes nothing. */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { AppError } from "#base";
import type { LedgerRecord } from "#ledger";
import { zoneForTest } from "../zone-for-test.ts";
import { fenOf, mostByShare, printYuan, ratioOf } from "./amounts.ts";
import { readBook, type FundBook } from "./book.ts";
import { breachesOf } from "./breaches.ts";
import { fundForTest, type FundForTest } from "./fund-for-test.ts";
import { readFund } from "./read-fund.ts";
import { sumsOf } from "./sums.ts";

const bed = zoneForTest("2026-01-15T00:00:00Z");
afterAll(bed.close);

const context = {
  dataDir: bed.dataDir,
  lang: "en",
  clock: () => new Date(bed.now),
  signal: new AbortController().signal,
} as const;
const bookOf = (fund: string): Promise<FundBook> => readFund(fund, { ...context, progress: () => undefined });

const yuan = fc.integer({ min: 1, max: 700 });
const pick = fc.nat(20);
const step = fc.oneof(
  fc.record({ do: fc.constant("line" as const), amount: yuan }),
  fc.record({ do: fc.constant("award" as const), amount: yuan, pick }),
  fc.record({ do: fc.constant("commit" as const), amount: yuan, pick }),
  fc.record({ do: fc.constant("pay" as const), amount: yuan, pick }),
  fc.record({ do: fc.constant("refund" as const), amount: yuan, pick }),
  fc.record({ do: fc.constant("reallocate" as const), amount: yuan, pick }),
  fc.record({
    do: fc.constant("change" as const),
    of: fc.constantFrom("funds", "fund-lines", "fund-calls", "fund-awards", "fund-commitments"),
    amount: yuan,
    pick,
  }),
  fc.record({
    do: fc.constant("move" as const),
    of: fc.constantFrom("fund-lines", "fund-calls", "fund-awards", "fund-commitments", "fund-payments", "fund-refunds"),
    act: fc.constantFrom("withdraw", "terminate", "void", "receive"),
    pick,
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function at(register: string, fund: string, index: number): Promise<LedgerRecord | undefined> {
  const where = register === "zone/funds" ? { id: fund } : { fund };
  const { records } = await bed.run<{ records: LedgerRecord[] }>(register, { where, sort: "id", limit: 1000 });
  return records[index % Math.max(1, records.length)];
}

async function take(made: FundForTest, doing: Step, index: number): Promise<void> {
  const { fund, line } = made;
  const target = async (name: string) => (await at(name, fund, "pick" in doing ? doing.pick : 0))?.id ?? "none";
  switch (doing.do) {
    case "line":
      await bed.make("zone/fund-lines", { name: `分项 ${index}`, fund, amount: doing.amount });
      return;
    case "award":
      await made.award(await target("zone/fund-applications"), doing.amount);
      return;
    case "commit":
      await made.commit(await target("zone/fund-awards"), doing.amount, `HT-${index}`);
      return;
    case "pay":
      await made.pay(await target("zone/fund-commitments"), doing.amount, `BF-${index}`);
      return;
    case "refund": {
      const payment = await target("zone/fund-payments");
      const values = { payment, amount: doing.amount, number: `TH-${index}`, reason: "error", refunded_on: "2025-10-01" };
      await bed.move("zone/fund-refunds", await bed.make("zone/fund-refunds", values), ["receive"]);
      return;
    }
    case "reallocate": {
      const to = await target("zone/fund-lines");
      const values = {
        document: `调 ${index}`,
        from_line: line,
        to_line: to,
        amount: doing.amount,
        decided_on: "2025-07-01",
        reason: "结余",
      };
      await bed.move("zone/fund-reallocations", await bed.make("zone/fund-reallocations", values), ["approve"]);
      return;
    }
    case "change": {
      const record = await at(`zone/${doing.of}`, fund, doing.pick);
      if (!record) return;
      const values = { [doing.of === "funds" ? "budget" : "amount"]: doing.amount };
      await bed.run(`zone/${doing.of}-save`, { id: record.id, seen: record.version, values, note: "–" });
      return;
    }
    case "move": {
      const record = await at(`zone/${doing.of}`, fund, doing.pick);
      if (record) await bed.run(`zone/${doing.of}-move`, { id: record.id, seen: record.version, act: doing.act, note: "–" });
    }
  }
}

test("after any sequence of operations a fund's sums hold, and each refusal says why", { timeout: 300_000 }, async () => {
  let [kept, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      const made = await fundForTest(bed, 1000);
      await made.award(await made.apply(600, 600), 300);
      for (const [index, doing] of steps.entries()) {
        try {
          await take(made, doing, index);
          kept++;
        } catch (error) {
          if (!(error instanceof AppError) || error.message === "") throw error;
          refused++;
        }
        const book = await bookOf(made.fund);
        expect(breachesOf(book)).toEqual([]);
        byHand(book);
      }
    }),
    { numRuns: Number(process.env["FAIRWAY_RUNS"] ?? 12) },
  );
  // A property that refuses, or allows, everything would show nothing.
  expect(Math.min(kept, refused)).toBeGreaterThan(20);
});

/** The invariants once more, by sums that share no code with the rules. */
function byHand(book: FundBook): void {
  const sum = (rows: FundBook["lines"], states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state ?? "")).reduce((all, { values }) => all + Number(values["amount"]), 0);
  const budget = Number(book.fund.values["budget"]);
  const awarded = sum(book.awards, ["decided"]);
  const net = sum(book.payments, ["paid"]) - sum(book.refunds, ["received"]);
  expect(awarded).toBeLessThanOrEqual(budget);
  expect(net).toBeLessThanOrEqual(awarded);
  expect(net).toBeLessThanOrEqual(sum(book.commitments, ["signed", "completed", "terminated"]));
  expect(sum(book.payments, ["paid"])).toBeGreaterThanOrEqual(sum(book.refunds, ["received"]));
  expect(sumsOf(book)).toMatchObject({ awarded, net });
}

test("amounts print, compare and divide exactly, however large", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 18n }), (part, whole) => {
      expect(BigInt(printYuan(part).replace(/[,.]/g, ""))).toBe(part);
      const ratio = BigInt((ratioOf(part, whole) ?? "").replace(".", ""));
      const twice = 2n * (ratio * whole - part * 100n);
      expect(twice <= whole && twice >= -whole).toBe(true);
      const most = mostByShare("33.3", part) ?? 0n;
      expect(most * 1000n <= 333n * (most + part) && (most + 1n) * 1000n > 333n * (most + 1n + part)).toBe(true);
    }),
  );
  expect(mostByShare("100", 5n)).toBeUndefined();
  expect(ratioOf(1n, 0n)).toBeNull();
  expect(fenOf({ values: { amount: null } })).toBe(0n);
});

test("a fund that is not there has no book", async () => {
  expect(await readBook(async () => [], "nothing")).toBeUndefined();
});
