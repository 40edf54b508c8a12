/** What a fund comes to: the figures that indicators, pages and reports take. */
import { fenOf, ratioOf, sumFen } from "./amounts.ts";
import { counts, groupBy, type FundBook, type Row } from "./book.ts";
import type { FundSums, Leverage } from "./contract.ts";
import { standingOf, text } from "./standing.ts";

/** Years or days on which awards, contracts, payments and refunds count; open where undefined. */
export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Days, for parts of years. */
  readonly fromOn?: string | undefined;
  readonly toOn?: string | undefined;
}

/**
 * The sums of a fund.
 *
 * in      years: an award counts in the year it was decided, a contract in that it was signed, a payment in that it was paid, a
 *         refund in that it came back; budget, lines and applications are those of the whole fund
 * unit    fen
 */
export function sumsOf(book: FundBook, years: Years = {}): FundSums {
  const standing = standingOf(book);
  const within = (row: Row, field: string) => isWithin(text(row, field), years);
  const awards = book.awards.filter((row) => counts("awards", row) && within(row, "decided_on"));
  const commitments = book.commitments.filter((row) => counts("commitments", row) && within(row, "signed_on"));
  const payments = book.payments.filter((row) => counts("payments", row) && within(row, "paid_on"));
  const refunds = book.refunds.filter((row) => counts("refunds", row) && within(row, "refunded_on"));
  const applications = book.applications.filter(({ state }) => state !== "draft" && state !== "withdrawn");
  const told = groupBy(book.results, "commitment");
  const shown = commitments.filter((row) => standing.paymentsOf(row.id).length > 0 && told.has(row.id));
  const [paid, refunded] = [sumFen(payments), sumFen(refunds)];
  return {
    budget: Number(fenOf(book.fund, "budget")),
    lines: Number(book.lines.reduce((sum, line) => sum + standing.ofLine(line), 0n)),
    asked: Number(sumFen(applications, "asked")),
    awarded: Number(sumFen(awards)),
    committed: Number(commitments.reduce((sum, row) => sum + standing.committed(row), 0n)),
    paid: Number(paid),
    refunded: Number(refunded),
    net: Number(paid - refunded),
    applications: applications.length,
    awards: awards.length,
    commitments: commitments.length,
    payments: payments.length,
    results: book.results.length,
    withResult: shown.length,
    netWithResult: Number(shown.reduce((sum, row) => sum + standing.net(row.id), 0n)),
    leverage: leverageOf(book, awards, commitments, standing.net),
  };
}

function isWithin(day: string, { from, to, fromOn, toOn }: Years): boolean {
  if ((fromOn !== undefined && day < fromOn) || (toOn !== undefined && day > toOn)) return false;
  const year = Number(day.slice(0, 4));
  return (from === undefined || year >= from) && (to === undefined || year <= to);
}

function leverageOf(
  book: FundBook,
  awards: readonly Row[],
  commitments: readonly Row[],
  net: (commitment: string) => bigint,
): Leverage {
  const applications = new Set(awards.map((row) => row.values["application"]));
  const promised = sumFen(
    book.applications.filter(({ id }) => applications.has(id)),
    "own_money",
  );
  const confirmed = groupBy(
    book.acceptances.filter((row) => counts("acceptances", row)),
    "commitment",
  );
  const accepted = commitments.filter(({ id }) => confirmed.has(id));
  // A contract that was accepted anew after a correction counts with its latest acceptance.
  const latest = accepted.map(({ id }) => confirmed.get(id)?.toSorted(byDay).at(-1) as Row);
  const spent = sumFen(latest, "own_spent");
  const paid = accepted.reduce((sum, { id }) => sum + net(id), 0n);
  return leverage({
    promised: Number(promised),
    awarded: Number(sumFen(awards)),
    spent: Number(spent),
    paidOfAccepted: Number(paid),
    accepted: accepted.length,
    commitments: commitments.length,
  });
}

function byDay(a: Row, b: Row): number {
  return text(a, "accepted_on") < text(b, "accepted_on") ? -1 : 1;
}

function leverage(parts: Omit<Leverage, "perAwarded" | "perPaid">): Leverage {
  return {
    ...parts,
    perAwarded: ratioOf(BigInt(parts.promised), BigInt(parts.awarded)),
    perPaid: ratioOf(BigInt(parts.spent), BigInt(parts.paidOfAccepted)),
  };
}

/** Several funds together; ratios are those of the added amounts, not means of ratios. */
export function addSums(all: readonly FundSums[]): FundSums {
  const total = (pick: (sums: FundSums) => number) => all.reduce((sum, each) => sum + pick(each), 0);
  return {
    budget: total((each) => each.budget),
    lines: total((each) => each.lines),
    asked: total((each) => each.asked),
    awarded: total((each) => each.awarded),
    committed: total((each) => each.committed),
    paid: total((each) => each.paid),
    refunded: total((each) => each.refunded),
    net: total((each) => each.net),
    applications: total((each) => each.applications),
    awards: total((each) => each.awards),
    commitments: total((each) => each.commitments),
    payments: total((each) => each.payments),
    results: total((each) => each.results),
    withResult: total((each) => each.withResult),
    netWithResult: total((each) => each.netWithResult),
    leverage: leverage({
      promised: total((each) => each.leverage.promised),
      awarded: total((each) => each.leverage.awarded),
      spent: total((each) => each.leverage.spent),
      paidOfAccepted: total((each) => each.leverage.paidOfAccepted),
      accepted: total((each) => each.leverage.accepted),
      commitments: total((each) => each.leverage.commitments),
    }),
  };
}
