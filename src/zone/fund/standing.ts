/** What a fund's lines, calls, awards, contracts and payments come to. */
import { fenOf, sumFen } from "./amounts.ts";
import { counts, groupBy, type FundBook, type Row } from "./book.ts";

/** What counts of each record, in fen, and what stands below it. */
export interface FundStanding {
  /** The amount of a line with what was moved in and out; 0 once it is withdrawn. */
  readonly ofLine: (line: Row) => bigint;
  readonly lineOfCall: (call: string) => string;
  readonly awardsOfLine: (line: string) => readonly Row[];
  readonly awardsOfCall: (call: string) => readonly Row[];
  readonly awardsOfApplication: (application: string) => readonly Row[];
  readonly commitmentsOf: (award: string) => readonly Row[];
  /** A contract's amount; of one that was terminated, what was paid on it and did not come back. */
  readonly committed: (commitment: Row) => bigint;
  readonly paymentsOf: (commitment: string) => readonly Row[];
  readonly refundsOf: (payment: string) => readonly Row[];
  /** Payments less refunds. */
  readonly net: (commitment: string) => bigint;
}

export function standingOf(book: FundBook): FundStanding {
  const moved = book.reallocations.filter((row) => counts("reallocations", row));
  const [into, outOf] = [groupBy(moved, "to_line"), groupBy(moved, "from_line")];
  const calls = new Map(book.calls.map((row) => [row.id, row]));
  const applications = new Map(book.applications.map((row) => [row.id, row]));
  const awards = book.awards.filter((row) => counts("awards", row));
  const callOf = (award: Row) => text(applications.get(text(award, "application")), "call");
  const lineOfCall = (call: string) => text(calls.get(call), "line");
  const byCall = Map.groupBy(awards, callOf);
  const byLine = Map.groupBy(awards, (award) => lineOfCall(callOf(award)));
  const byApplication = groupBy(awards, "application");
  const byAward = groupBy(
    book.commitments.filter((row) => counts("commitments", row)),
    "award",
  );
  const byCommitment = groupBy(
    book.payments.filter((row) => counts("payments", row)),
    "commitment",
  );
  const byPayment = groupBy(
    book.refunds.filter((row) => counts("refunds", row)),
    "payment",
  );
  const paymentsOf = (commitment: string) => byCommitment.get(commitment) ?? [];
  const refundsOf = (payment: string) => byPayment.get(payment) ?? [];
  const net = (commitment: string) =>
    paymentsOf(commitment).reduce((sum, payment) => sum + fenOf(payment) - sumFen(refundsOf(payment.id)), 0n);
  return {
    ofLine: (line) =>
      counts("lines", line) ? fenOf(line) + sumFen(into.get(line.id) ?? []) - sumFen(outOf.get(line.id) ?? []) : 0n,
    lineOfCall,
    awardsOfLine: (line) => byLine.get(line) ?? [],
    awardsOfCall: (call) => byCall.get(call) ?? [],
    awardsOfApplication: (application) => byApplication.get(application) ?? [],
    commitmentsOf: (award) => byAward.get(award) ?? [],
    committed: (row) => (row.state === "terminated" ? net(row.id) : fenOf(row)),
    paymentsOf,
    refundsOf,
    net,
  };
}

/** A field of a record as text; empty where record or value is not there. */
export function text(row: Row | undefined, field: string): string {
  return String(row?.values[field] ?? "");
}
