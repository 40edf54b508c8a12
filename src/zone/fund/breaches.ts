/** The sums of a fund that must never be broken, whichever record is changed: asked of the whole book, before it is kept. */
import { fenOf, mostByShare, printYuan, sumFen } from "./amounts.ts";
import { counts, kindsBelow, linksUp, type Below, type FundBook, type FundRegister, belowFund, type Row } from "./book.ts";
import type { BreachCode } from "./messages.ts";
import { standingOf, text, type FundStanding } from "./standing.ts";

/** A rule that does not hold, at which record. `values` fill the message. */
export interface Breach {
  readonly code: BreachCode;
  readonly register: FundRegister;
  readonly record: string;
  readonly values: Readonly<Record<string, string>>;
}

export function breachesOf(book: FundBook): Breach[] {
  const standing = standingOf(book);
  return [
    ...amountsAndLinks(book),
    ...linesWithinBudget(book, standing),
    ...awardsWithinLines(book, standing),
    ...applicationsWithinCalls(book, standing),
    ...commitmentsWithinAwards(book, standing),
    ...paymentsWithinCommitments(book, standing),
  ];
}

/** `sum` beyond `bound`, with both and the excess in yuan. */
function over(code: BreachCode, kind: Below | "fund", row: Row, name: string, sum: bigint, bound: bigint): Breach[] {
  if (sum <= bound) return [];
  const values = { name, sum: printYuan(sum), bound: printYuan(bound), excess: printYuan(sum - bound) };
  return [{ code, register: kind === "fund" ? "zone/funds" : belowFund[kind], record: row.id, values }];
}

function rule(isBroken: boolean, code: BreachCode, kind: Below, row: Row, name: string): Breach[] {
  return isBroken ? [{ code, register: belowFund[kind], record: row.id, values: { name } }] : [];
}

const labels: Readonly<Record<Below, string>> = {
  lines: "name",
  reallocations: "document",
  calls: "title",
  applications: "title",
  reviews: "name",
  awards: "title",
  commitments: "number",
  payments: "number",
  refunds: "number",
  acceptances: "document",
  results: "what",
  closings: "year",
};

export function labelOf(kind: Below, row: Row): string {
  return text(row, labels[kind]);
}

/** Every amount is more than nothing; every link stays in the fund, and with the same organisation. */
function amountsAndLinks(book: FundBook): Breach[] {
  const byId = new Map(kindsBelow.flatMap((kind) => book[kind].map((row) => [`${kind} ${row.id}`, row] as const)));
  return kindsBelow.flatMap((kind) =>
    book[kind].flatMap((row) => {
      const name = labelOf(kind, row);
      const amounts = ["amount", "asked"].filter((field) => (row.values[field] ?? null) !== null);
      return [
        ...rule(
          amounts.some((field) => fenOf(row, field) <= 0n),
          "zone.funds.amount_not_positive",
          kind,
          row,
          name,
        ),
        ...rule(fenOf(row, "own_money") < 0n || fenOf(row, "own_spent") < 0n, "zone.funds.amount_negative", kind, row, name),
        ...rule(text(row, "zone") !== text(book.fund, "zone"), "zone.funds.other_zone", kind, row, name),
        ...(linksUp[kind] ?? []).flatMap(([field, above]) => {
          const target = byId.get(`${above} ${text(row, field)}`);
          if (!target) return rule(true, "zone.funds.other_fund", kind, row, name);
          const differs = "organisation" in target.values && "organisation" in row.values;
          return rule(
            differs && text(target, "organisation") !== text(row, "organisation"),
            "zone.funds.other_organisation",
            kind,
            row,
            name,
          );
        }),
      ];
    }),
  );
}

function linesWithinBudget(book: FundBook, { ofLine }: FundStanding): Breach[] {
  const { fund } = book;
  const sum = book.lines.reduce((all, line) => all + ofLine(line), 0n);
  return [
    ...over("zone.funds.lines_over_budget", "fund", fund, text(fund, "name"), sum, fenOf(fund, "budget")),
    ...book.lines.flatMap((line) => over("zone.funds.line_overdrawn", "lines", line, text(line, "name"), -ofLine(line), 0n)),
    ...book.reallocations.flatMap((row) =>
      rule(
        text(row, "from_line") === text(row, "to_line"),
        "zone.funds.same_line",
        "reallocations",
        row,
        labelOf("reallocations", row),
      ),
    ),
  ];
}

function awardsWithinLines(book: FundBook, { ofLine, awardsOfLine, awardsOfCall }: FundStanding): Breach[] {
  const lines = new Map(book.lines.map((line) => [line.id, line]));
  return [
    ...book.lines.flatMap((line) =>
      over("zone.funds.awards_over_line", "lines", line, text(line, "name"), sumFen(awardsOfLine(line.id)), ofLine(line)),
    ),
    ...book.calls.flatMap((call) => {
      const line = lines.get(text(call, "line"));
      const ofTheLine = line ? ofLine(line) : 0n;
      const isWithdrawn = call.state === "withdrawn";
      const most = isWithdrawn ? 0n : call.values["amount"] === null ? ofTheLine : fenOf(call);
      const name = text(call, "title");
      return [
        ...(isWithdrawn ? [] : over("zone.funds.call_over_line", "calls", call, name, fenOf(call), ofTheLine)),
        ...over("zone.funds.awards_over_call", "calls", call, name, sumFen(awardsOfCall(call.id)), most),
        ...rule(text(call, "from_on") > text(call, "until_on"), "zone.funds.call_backwards", "calls", call, name),
      ];
    }),
  ];
}

/** An application's awards keep what it asks, the ceiling of the call and its share. */
function applicationsWithinCalls(book: FundBook, { awardsOfApplication }: FundStanding): Breach[] {
  const calls = new Map(book.calls.map((call) => [call.id, call]));
  return book.applications.flatMap((application) => {
    const awards = awardsOfApplication(application.id);
    const name = text(application, "title");
    const isDecided = awards.length > 0;
    const awarded = sumFen(awards);
    return [
      ...over("zone.funds.award_over_asked", "applications", application, name, awarded, fenOf(application, "asked")),
      ...withinCeilings(application, calls.get(text(application, "call")), awarded),
      ...rule(isDecided && application.state !== "eligible", "zone.funds.not_eligible", "applications", application, name),
      ...rule(
        isDecided && !["open", "closed"].includes(book.fund.state ?? ""),
        "zone.funds.not_open",
        "applications",
        application,
        name,
      ),
    ];
  });
}

/** So much for one application, held against the ceilings of its call. */
export function withinCeilings(application: Row, call: Row | undefined, sum: bigint): Breach[] {
  const name = text(application, "title");
  const [ceiling, share] = [call?.values["ceiling"] ?? null, text(call, "share_ceiling")];
  const most = share === "" ? undefined : mostByShare(share, fenOf(application, "own_money"));
  return [
    ...(ceiling === null || !call
      ? []
      : over("zone.funds.over_ceiling", "applications", application, name, sum, fenOf(call, "ceiling"))),
    ...(most === undefined ? [] : over("zone.funds.over_share", "applications", application, name, sum, most)),
  ];
}

function commitmentsWithinAwards(book: FundBook, { commitmentsOf, committed }: FundStanding): Breach[] {
  const accepted = new Set(
    book.acceptances
      .filter((row) => counts("acceptances", row) && row.values["verdict"] !== "failed")
      .map((row) => row.values["commitment"]),
  );
  return [
    ...book.awards.flatMap((award) => {
      const sum = commitmentsOf(award.id).reduce((all, row) => all + committed(row), 0n);
      const bound = counts("awards", award) ? fenOf(award) : 0n;
      return over("zone.funds.commitments_over_award", "awards", award, text(award, "title"), sum, bound);
    }),
    ...book.commitments.flatMap((row) => [
      ...rule(
        row.state === "completed" && !accepted.has(row.id),
        "zone.funds.not_accepted",
        "commitments",
        row,
        text(row, "number"),
      ),
      ...rule(
        row.state === "signed" && book.fund.state === "closed",
        "zone.funds.open_commitment",
        "commitments",
        row,
        text(row, "number"),
      ),
    ]),
  ];
}

function paymentsWithinCommitments(book: FundBook, { refundsOf, net }: FundStanding): Breach[] {
  const commitments = new Map(book.commitments.map((row) => [row.id, row]));
  const payments = new Map(book.payments.map((row) => [row.id, row]));
  return [
    ...book.commitments.flatMap((row) => {
      const bound = counts("commitments", row) ? fenOf(row) : 0n;
      return over("zone.funds.payments_over_commitment", "commitments", row, text(row, "number"), net(row.id), bound);
    }),
    ...book.payments.flatMap((payment) => {
      const isPaid = counts("payments", payment);
      const commitment = commitments.get(text(payment, "commitment"));
      const name = text(payment, "number");
      const isCommitted = commitment !== undefined && counts("commitments", commitment);
      const early = isPaid && text(payment, "paid_on") < text(commitment, "signed_on");
      return [
        ...rule(isPaid && !isCommitted, "zone.funds.no_commitment", "payments", payment, name),
        ...rule(early, "zone.funds.paid_before_signed", "payments", payment, name),
        ...over(
          "zone.funds.refunds_over_payment",
          "payments",
          payment,
          name,
          sumFen(refundsOf(payment.id)),
          isPaid ? fenOf(payment) : 0n,
        ),
      ];
    }),
    ...book.refunds.flatMap((refund) => {
      const early = text(refund, "refunded_on") < text(payments.get(text(refund, "payment")), "paid_on");
      return rule(
        counts("refunds", refund) && early,
        "zone.funds.refunded_before_paid",
        "refunds",
        refund,
        text(refund, "number"),
      );
    }),
  ];
}
