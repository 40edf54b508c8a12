/** What the pages know of funds: answers, no I/O. Amounts are in fen. */
import { z } from "zod";

export const traceLevels = {
  fund: { zh: "专项资金", en: "Fund" },
  line: { zh: "分项", en: "Line" },
  call: { zh: "申报通知", en: "Call" },
  application: { zh: "申报", en: "Application" },
  award: { zh: "立项", en: "Award" },
  commitment: { zh: "合同", en: "Contract" },
  payment: { zh: "拨付", en: "Payment" },
  refund: { zh: "退回", en: "Refund" },
  acceptance: { zh: "验收", en: "Acceptance" },
  result: { zh: "成效", en: "Result" },
} as const;
export type TraceLevel = keyof typeof traceLevels;

const fen = z.int();

/** A ratio to two digits, with what it is of. */
const leverageShape = z.object({
  /** Own money promised in the applications that were awarded, per yuan awarded. */
  perAwarded: z.string().nullable(),
  promised: fen,
  awarded: fen,
  /** Own money spent as acceptances confirmed it, per yuan paid on the same contracts, refunds taken off. */
  perPaid: z.string().nullable(),
  spent: fen,
  paidOfAccepted: fen,
  /** Contracts with a confirmed acceptance, of all that were signed. */
  accepted: z.int(),
  commitments: z.int(),
});
export type Leverage = z.output<typeof leverageShape>;

const sumsShape = z.object({
  budget: fen,
  lines: fen,
  asked: fen,
  awarded: fen,
  committed: fen,
  paid: fen,
  refunded: fen,
  /** Paid less refunded. */
  net: fen,
  applications: z.int(),
  awards: z.int(),
  commitments: z.int(),
  payments: z.int(),
  results: z.int(),
  /** Contracts of which something was paid and of which a result is told, and their net payments. */
  withResult: z.int(),
  netWithResult: fen,
  leverage: leverageShape,
});
export type FundSums = z.output<typeof sumsShape>;

const traceRow = z.object({
  level: z.enum(Object.keys(traceLevels) as [TraceLevel]),
  id: z.string(),
  /** The row that it stands under. */
  parent: z.string().nullable(),
  register: z.string(),
  title: z.string(),
  organisation: z.string().nullable(),
  state: z.string().nullable(),
  day: z.string().nullable(),
  documents: z.string().nullable(),
  /** Its own: budget, amount of a line after reallocations, amount asked, awarded, committed, paid, refunded. */
  amount: fen.nullable(),
  /** What counts of it and of all below it; the rows of one level add up to the fund. */
  awarded: fen,
  committed: fen,
  paid: fen,
  refunded: fen,
  net: fen,
});
export type TraceRow = z.output<typeof traceRow>;

export const fundTraceAnswer = z.object({
  fund: z.string(),
  name: z.string(),
  zone: z.string(),
  years: z.tuple([z.int(), z.int()]),
  source: z.string(),
  policy: z.string().nullable(),
  sums: sumsShape,
  rows: z.array(traceRow),
});

export const fundCheckAnswer = z.object({
  checked: z.array(z.object({ fund: z.string(), name: z.string(), records: z.int() })),
  findings: z.array(
    z.object({
      fund: z.string(),
      register: z.string(),
      record: z.string(),
      title: z.string(),
      /** `sum`: does not add up; `document`: lacks evidence; `overdue`: past its day. */
      kind: z.enum(["sum", "document", "overdue"]),
      text: z.string(),
    }),
  ),
});

export const fundFiguresAnswer = z.object({
  zone: z.string(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  funds: z.array(
    z.object({
      fund: z.string(),
      name: z.string(),
      yearFrom: z.int(),
      yearTo: z.int(),
      state: z.string().nullable(),
      sums: sumsShape,
    }),
  ),
  sums: sumsShape,
});
