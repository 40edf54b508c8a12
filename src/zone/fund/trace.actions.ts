/** Funds followed and checked: from a fund down to each payment, from a payment up, and what does not add up. */
import { z } from "zod";
import { action, AppError, type Action, type Context, dayOf } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { organisations } from "../programme/organisation-register.ts";
import { plainYuan } from "./amounts.ts";
import { fundCheckAnswer, fundFiguresAnswer, fundTraceAnswer, traceLevels } from "./contract.ts";
import { findingsOf, recordsOf } from "./findings.ts";
import { fundOfPayment, readFund, readFunds } from "./read-fund.ts";
import { text } from "./standing.ts";
import { sumsOf } from "./sums.ts";
import { fundFigures } from "./figures.ts";
import { traceOf, upFrom } from "./trace.ts";

const traceAction = action({
  name: "zone/fund-trace",
  page: "zone/funds",
  may: "by_record",
  summary: {
    zh: "资金追踪：自专项资金逐级至每笔拨付与成效，或自一笔拨付向上追溯",
    en: "Follow a fund down to each payment and result, or a payment up to its fund",
  },
  input: z.object({
    fund: z.string().optional(),
    payment: z.string().optional().describe("instead of a fund: from this payment up"),
  }),
  output: fundTraceAnswer,
  positional: ["fund"],
  doors: ["cli", "http"],
  method: "get",
  async run({ fund, payment }, context) {
    const id = fund ?? (payment === undefined ? undefined : await fundOfPayment(payment, context));
    if (id === undefined) throw new AppError("zone.fund_trace.which", {});
    const book = await readFund(id, context);
    const rows = traceOf(
      book,
      await organisationNames(
        book.applications.map((row) => text(row, "organisation")),
        context,
      ),
    );
    const from = Number(text(book.fund, "year_from"));
    return {
      fund: id,
      name: text(book.fund, "name"),
      zone: text(book.fund, "zone"),
      years: [from, Number(text(book.fund, "year_to")) || from] as [number, number],
      source: text(book.fund, "source"),
      policy: text(book.fund, "policy") || null,
      sums: sumsOf(book),
      rows: [...(payment === undefined ? rows : upFrom(rows, payment))],
    };
  },
  print: ({ rows }, lang) =>
    rows
      .map(({ level, title, amount, awarded, committed, paid, refunded }) =>
        [
          traceLevels[level][lang],
          title,
          amount === null ? "" : plainYuan(amount),
          ...[awarded, committed, paid, refunded].map(plainYuan),
        ].join("\t"),
      )
      .join("\n"),
  rows: ({ rows }) =>
    rows.map(({ amount, awarded, committed, paid, refunded, net, ...row }) => ({
      ...row,
      amount_yuan: amount === null ? null : amount / 100,
      awarded_yuan: awarded / 100,
      committed_yuan: committed / 100,
      paid_yuan: paid / 100,
      refunded_yuan: refunded / 100,
      net_yuan: net / 100,
    })),
});

/** The names of organisations by id, as far as the reader may read them. */
async function organisationNames(ids: readonly string[], context: Context): Promise<ReadonlyMap<string, string>> {
  const { records } = await ledgerOf(context);
  const found = await records.find(organisations(), { id: [...new Set(ids)] }, doingOf(context));
  return new Map(found.map((each) => [each.id, text(each, "name")]));
}

const checkAction = action({
  name: "zone/fund-check",
  page: "zone/funds",
  may: "by_record",
  summary: {
    zh: "资金核查：列出金额不符、缺少凭证文件与逾期的记录",
    en: "Check funds: what does not add up, lacks its document, or is past its day",
  },
  input: z.object({ zone: z.string(), fund: z.string().optional() }),
  output: fundCheckAnswer,
  positional: ["zone", "fund"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, fund }, context) {
    const books = fund === undefined ? await readFunds(zone, context) : [await readFund(fund, context)];
    const today = dayOf(context.clock());
    return {
      checked: books.map((book) => ({ fund: book.fund.id, name: text(book.fund, "name"), records: recordsOf(book) })),
      findings: books.flatMap((book) => findingsOf(book, today, context.lang)),
    };
  },
  exitCode: ({ findings }) => (findings.some(({ kind }) => kind === "sum") ? 1 : 0),
  print: ({ findings }) => findings.map(({ kind, register, text: told }) => `${kind}\t${register}\t${told}`).join("\n"),
  rows: ({ findings }) => findings,
});

const figuresAction = action({
  name: "zone/fund-figures",
  page: "zone/funds",
  may: "by_record",
  summary: {
    zh: "资金指标：预算、立项、合同、拨付、退回与撬动比，按专区与年度",
    en: "Figures of funds: budget, awarded, committed, paid, refunded and leverage, by zone and years",
  },
  input: z.object({
    zone: z.string(),
    from: z.coerce.number().int().optional().describe("first year"),
    to: z.coerce.number().int().optional().describe("last year"),
  }),
  output: fundFiguresAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ zone, from, to }, context) => fundFigures(zone, { from, to }, context),
  print: ({ funds }) =>
    funds
      .map(({ name, sums }) => [name, ...[sums.budget, sums.awarded, sums.committed, sums.net].map(plainYuan)].join("\t"))
      .join("\n"),
  rows: ({ funds }) =>
    funds.map(({ sums: { leverage, ...sums }, ...fund }) => ({
      ...fund,
      budget_yuan: sums.budget / 100,
      awarded_yuan: sums.awarded / 100,
      committed_yuan: sums.committed / 100,
      paid_yuan: sums.paid / 100,
      refunded_yuan: sums.refunded / 100,
      net_yuan: sums.net / 100,
      leverage_awarded: leverage.perAwarded,
      leverage_paid: leverage.perPaid,
    })),
});

export const traceActions: readonly Action[] = [traceAction, checkAction, figuresAction];
