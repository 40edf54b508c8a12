/** What does not add up in the books of a fund, what lacks its document, and what is past its day. */
import type { z } from "zod";
import { messageText, type Lang, type MessageKey } from "#base";
import { belowFund, counts, groupBy, kindsBelow, type Below, type FundBook, type Row } from "./book.ts";
import { breachesOf, labelOf } from "./breaches.ts";
import type { fundCheckAnswer } from "./contract.ts";
import { standingOf, text } from "./standing.ts";
import type { FindingCode } from "./messages.ts";

type Finding = z.output<typeof fundCheckAnswer>["findings"][number];

export function findingsOf(book: FundBook, today: string, lang: Lang): Finding[] {
  const standing = standingOf(book);
  const confirmed = groupBy(
    book.acceptances.filter((row) => counts("acceptances", row)),
    "commitment",
  );
  const told = groupBy(book.results, "commitment");
  const find = (isSo: boolean, kind: Finding["kind"], code: FindingCode, below: Below, row: Row): Finding[] =>
    isSo ? [finding(book, kind, belowFund[below], row.id, labelOf(below, row), code, lang)] : [];
  return [
    ...breachesOf(book).map((breach) => ({
      fund: book.fund.id,
      register: breach.register,
      record: breach.record,
      title: breach.values["name"] ?? "",
      kind: "sum" as const,
      text: messageText(breach.code, breach.values as never, lang),
    })),
    ...(text(book.fund, "policy") === ""
      ? [finding(book, "document", "zone/funds", book.fund.id, text(book.fund, "name"), "zone.fund_check.no_policy", lang)]
      : []),
    ...book.awards.flatMap((row) =>
      find(counts("awards", row) && text(row, "document") === "", "document", "zone.fund_check.no_document", "awards", row),
    ),
    ...book.commitments.flatMap((row) => {
      const ends = text(row, "ends_on");
      const isOpen = row.state === "signed";
      const paid = standing.paymentsOf(row.id).length > 0;
      return [
        ...find(counts("commitments", row) && isEmpty(row), "document", "zone.fund_check.no_document", "commitments", row),
        ...find(isOpen && ends === "", "document", "zone.fund_check.no_end", "commitments", row),
        ...find(
          isOpen && ends !== "" && ends < today && !confirmed.has(row.id),
          "overdue",
          "zone.fund_check.not_accepted_in_time",
          "commitments",
          row,
        ),
        ...find(
          row.state === "completed" && paid && !told.has(row.id),
          "document",
          "zone.fund_check.no_result",
          "commitments",
          row,
        ),
      ];
    }),
    ...(["payments", "refunds"] as const).flatMap((kind) =>
      book[kind].flatMap((row) => find(counts(kind, row) && isEmpty(row), "document", "zone.fund_check.no_document", kind, row)),
    ),
    ...book.refunds.flatMap((row) => find(row.state === "demanded", "overdue", "zone.fund_check.not_refunded", "refunds", row)),
  ];
}

function isEmpty({ values }: Row): boolean {
  return ((values["documents"] ?? []) as readonly string[]).length === 0;
}

function finding(
  book: FundBook,
  kind: Finding["kind"],
  register: string,
  record: string,
  title: string,
  code: FindingCode & MessageKey,
  lang: Lang,
): Finding {
  return { fund: book.fund.id, register, record, title, kind, text: messageText(code, { name: title } as never, lang) };
}

export function recordsOf(book: FundBook): number {
  return kindsBelow.reduce((sum, kind) => sum + book[kind].length, 1);
}
