/** The rule of every register of a fund: whatever is saved or moved, the whole book must still hold. */
import { dayOf } from "#base";
import type { RuleContext } from "#ledger";
import { fenOf } from "./amounts.ts";
import {
  kindOf,
  kindsBelow,
  readBook,
  withRecord,
  counts,
  type Below,
  type FundBook,
  type FundRegister,
  type Row,
} from "./book.ts";
import { breachesOf, labelOf, withinCeilings } from "./breaches.ts";
import "./messages.ts";
import { text } from "./standing.ts";

export async function keepFund(register: FundRegister, record: Row, context: RuleContext): Promise<void> {
  const { find, refuse } = context;
  const [before] = await find(register, { id: record.id });
  const fund = register === "zone/funds" ? record.id : text(record, "fund");
  const kept = await readBook(find, fund);
  if (register === "zone/funds") keepFundItself(record, before, kept, context);
  // A fund that is only now being made has nothing below it.
  const book = kept ?? withoutRecords(record);
  if (register !== "zone/funds") keepTimes(kindOf(register), record, before, book, context);
  for (const { code, values } of breachesOf(withRecord(book, register, record))) refuse(code, values as never);
}

function withoutRecords(fund: Row): FundBook {
  return { fund, ...(Object.fromEntries(kindsBelow.map((kind) => [kind, []])) as unknown as Record<Below, []>) };
}

function keepFundItself(record: Row, before: Row | undefined, kept: FundBook | undefined, { refuse }: RuleContext): void {
  const name = text(record, "name");
  if (fenOf(record, "budget") < 0n) refuse("zone.funds.amount_negative", { name });
  const [from, to] = [record.values["year_from"], record.values["year_to"]];
  if (typeof to === "number" && to < Number(from)) refuse("zone.funds.years_backwards", { from: Number(from), to });
  const isMoved = before !== undefined && text(before, "zone") !== text(record, "zone");
  if (isMoved && kept && kindsBelow.some((kind) => kept[kind].length > 0)) refuse("zone.funds.zone_fixed", { name });
}

/** The day on which something counts, for what is bound to open years. */
const dated: Readonly<Partial<Record<Below, string>>> = {
  reallocations: "decided_on",
  awards: "decided_on",
  commitments: "signed_on",
  payments: "paid_on",
  refunds: "refunded_on",
};

/** What depends on when it is done: open funds, open years, open calls, days that have come. */
function keepTimes(kind: Below, record: Row, before: Row | undefined, book: FundBook, { refuse, now }: RuleContext): void {
  const name = labelOf(kind, record);
  const today = dayOf(now);
  if (before && text(before, "fund") !== text(record, "fund")) refuse("zone.funds.fund_fixed", { name });
  if (kind !== "results" && ["closed", "withdrawn"].includes(book.fund.state ?? ""))
    refuse("zone.funds.closed", { name: text(book.fund, "name") });
  const becomes = (state: string) => record.state === state && before?.state !== state;
  const [held, holds] = [before !== undefined && counts(kind, before), counts(kind, record)];
  const field = dated[kind];
  if (field !== undefined && holds && text(record, field) > today)
    refuse("zone.funds.in_future", { name, day: text(record, field) });
  if (field !== undefined && (kind === "awards" || kind === "commitments" ? holds && !held : holds || held)) {
    for (const day of [held ? text(before, field) : "", holds ? text(record, field) : ""]) {
      const year = day.slice(0, 4);
      const closed = book.closings.some((row) => counts("closings", row) && text(row, "year") === year);
      if (closed) refuse("zone.funds.year_closed", { name, year });
    }
  }
  if (kind === "applications" && becomes("submitted")) keepCall(record, book, today, refuse);
  if (kind === "reviews") keepReview(record, becomes("submitted"), book, refuse);
  const share = kind === "calls" ? record.values["share_ceiling"] : null;
  if (typeof share === "string" && !(Number(share) > 0 && Number(share) <= 100)) refuse("zone.funds.bad_share", { share });
  if (kind === "payments" && becomes("paid")) {
    const commitment = book.commitments.find(({ id }) => id === record.values["commitment"]);
    if (commitment?.state === "terminated") refuse("zone.funds.no_commitment", { name });
  }
}

function keepReview(review: Row, isSubmitted: boolean, book: FundBook, refuse: RuleContext["refuse"]): void {
  const score = Number(review.values["score"] ?? 0);
  if (score < 0 || score > 100) refuse("zone.funds.bad_score", { score: String(score) });
  const application = book.applications.find(({ id }) => id === review.values["application"]);
  if (isSubmitted && application?.state !== "eligible") refuse("zone.funds.not_eligible", { name: text(application, "title") });
}

function keepCall(application: Row, book: FundBook, today: string, refuse: RuleContext["refuse"]): void {
  const call = book.calls.find(({ id }) => id === application.values["call"]);
  const [from, until, name] = [text(call, "from_on"), text(call, "until_on"), text(call, "title")];
  if (call?.state !== "open" || today < from || today > until) refuse("zone.funds.call_not_open", { name, from, until });
  for (const { code, values } of withinCeilings(application, call, fenOf(application, "asked"))) refuse(code, values as never);
}
