/** All that belongs to one fund, as it stands at one moment: what its sums are counted from. */
import type { LedgerRecord } from "#ledger";

export type Row = Pick<LedgerRecord, "id" | "state" | "values">;

/** The registers below a fund. */
export const belowFund = {
  lines: "zone/fund-lines",
  reallocations: "zone/fund-reallocations",
  calls: "zone/fund-calls",
  applications: "zone/fund-applications",
  reviews: "zone/fund-reviews",
  awards: "zone/fund-awards",
  commitments: "zone/fund-commitments",
  payments: "zone/fund-payments",
  refunds: "zone/fund-refunds",
  acceptances: "zone/fund-acceptances",
  results: "zone/fund-results",
  closings: "zone/fund-closings",
} as const;
export type Below = keyof typeof belowFund;
export type FundRegister = "zone/funds" | (typeof belowFund)[Below];
export const kindsBelow = Object.keys(belowFund) as readonly Below[];

/** The links that lead from a record to those above it in the same fund. */
export const linksUp: Readonly<Partial<Record<Below, readonly (readonly [field: string, kind: Below])[]>>> = {
  reallocations: [
    ["from_line", "lines"],
    ["to_line", "lines"],
  ],
  calls: [["line", "lines"]],
  applications: [["call", "calls"]],
  reviews: [["application", "applications"]],
  awards: [["application", "applications"]],
  commitments: [["award", "awards"]],
  payments: [["commitment", "commitments"]],
  refunds: [["payment", "payments"]],
  acceptances: [["commitment", "commitments"]],
  results: [["commitment", "commitments"]],
};

/** States in which an amount counts. */
export const counting: Readonly<Partial<Record<Below, readonly string[]>>> = {
  lines: ["active"],
  reallocations: ["approved"],
  awards: ["decided"],
  commitments: ["signed", "completed", "terminated"],
  payments: ["paid"],
  refunds: ["received"],
  acceptances: ["confirmed"],
  closings: ["closed"],
};

export type FundBook = { readonly fund: Row } & Readonly<Record<Below, readonly Row[]>>;

type Find = (register: string, where: Readonly<Record<string, string>>) => Promise<readonly Row[]>;

/** Reads a fund with everything below it; undefined where there is no such fund that may be read. */
export async function readBook(find: Find, fund: string): Promise<FundBook | undefined> {
  const [record] = await find("zone/funds", { id: fund });
  if (!record) return undefined;
  const rows = {} as Record<Below, readonly Row[]>;
  for (const kind of kindsBelow) rows[kind] = await find(belowFund[kind], { fund });
  return { fund: record, ...rows };
}

/** The book as it will be once this record is saved. */
export function withRecord(book: FundBook, register: FundRegister, record: Row): FundBook {
  if (register === "zone/funds") return { ...book, fund: record };
  const kind = kindOf(register);
  return { ...book, [kind]: [...book[kind].filter(({ id }) => id !== record.id), record] };
}

export function kindOf(register: Exclude<FundRegister, "zone/funds">): Below {
  return kindsBelow.find((kind) => belowFund[kind] === register) as Below;
}

export function counts(kind: Below, { state }: Row): boolean {
  return counting[kind]?.includes(state ?? "") ?? true;
}

/** Rows by the record that they link to. */
export function groupBy(rows: readonly Row[], field: string): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ values }) => String(values[field] ?? ""));
}
