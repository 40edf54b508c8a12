/** What the special funds of a zone come to, by the ledger's own figures: the sums that the pages of funds show. */
import { fundFigures } from "../../fund/figures.ts";
import type { FundSums } from "../../fund/contract.ts";
import { divideDecimals, moneyIn } from "../number/decimals.ts";
import { wholeYearOf, type Caveat, type LedgerMeasure, type Measured } from "./measured.ts";

const asKept = { coverage: null, caveats: [] } as const;

/** Money in hundred million yuan, with the number of records it is of. */
function spent(amount: "committed" | "paid", records: "commitments" | "payments"): LedgerMeasure {
  return async (zone, { from, to }, context): Promise<Measured> => {
    const { sums } = await fundFigures(zone, { fromOn: from ?? undefined, toOn: to }, context);
    const back: readonly Caveat[] =
      amount === "paid" && sums.refunded > 0
        ? [{ code: "zone.kpi_compute.refunded", values: { amount: moneyIn(sums.refunded, "亿元") } }]
        : [];
    return { ...asKept, value: moneyIn(sums[amount], "亿元"), parts: { [records]: sums[records] }, caveats: back };
  };
}

/** A fund of several years counts once, in the first of them: its years add up to what was budgeted. */
const budget: LedgerMeasure = async (zone, span, context) => {
  const year = wholeYearOf(span);
  const { funds } = await fundFigures(zone, { from: year, to: year }, context);
  const begun = funds.filter(({ yearFrom, state }) => yearFrom === year && state !== "draft");
  const later = begun.filter(({ yearTo }) => yearTo > year).length;
  const over: readonly Caveat[] = later > 0 ? [{ code: "zone.kpi_compute.fund_years", values: { count: later } }] : [];
  const total = begun.reduce((sum, { sums }) => sum + sums.budget, 0);
  return { ...asKept, value: moneyIn(total, "亿元"), parts: { funds: begun.length }, caveats: over };
};

/** Own money that acceptances confirmed over what was paid on the same contracts, of contracts signed in the period. */
const leverage: LedgerMeasure = async (zone, { from, to }, context) => {
  const { sums } = await fundFigures(zone, { fromOn: from ?? undefined, toOn: to }, context);
  const { spent: own, paidOfAccepted, accepted, commitments } = sums.leverage satisfies FundSums["leverage"];
  const [numerator, denominator] = [moneyIn(own, "万元"), moneyIn(paidOfAccepted, "万元")];
  const open: readonly Caveat[] =
    accepted < commitments ? [{ code: "zone.kpi_compute.not_accepted", values: { accepted, commitments } }] : [];
  return {
    value: divideDecimals(numerator, denominator),
    numerator,
    denominator,
    coverage: commitments > 0 ? accepted / commitments : null,
    parts: { accepted, commitments },
    caveats: open,
  };
};

export const fundMeasures = {
  funds_budget: budget,
  funds_committed: spent("committed", "commitments"),
  funds_paid: spent("paid", "payments"),
  funds_leverage: leverage,
} as const satisfies Readonly<Record<string, LedgerMeasure>>;
