/** What the doors, the web and other parts know of the ledger: roles, fields, records. Shapes and codes, no I/O. */
import { z } from "zod";
import type { Bilingual } from "#base";

export const roles = {
  administrator: { zh: "系统管理员", en: "administrator" },
  zone_administrator: { zh: "专区管理员", en: "zone administrator" },
  analyst: { zh: "分析人员", en: "analyst" },
  quality_controller: { zh: "质量控制人员", en: "quality controller" },
  expert: { zh: "专家", en: "expert" },
  decision_maker: { zh: "决策人员", en: "decision-maker" },
  enterprise: { zh: "企业用户", en: "enterprise" },
  institution: { zh: "服务机构用户", en: "institution" },
  bank: { zh: "银行用户", en: "bank" },
  protection_officer: { zh: "保护工作人员", en: "protection officer" },
  auditor: { zh: "审计人员", en: "auditor" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Role = keyof typeof roles;

/** What an organisation is in a zone. */
export const organisationKinds = {
  zone_office: { zh: "专区管理机构", en: "zone office" },
  enterprise: { zh: "企业", en: "enterprise" },
  university: { zh: "高等院校", en: "university" },
  institute: { zh: "科研院所", en: "research institute" },
  institution: { zh: "知识产权服务机构", en: "IP service institution" },
  bank: { zh: "银行及金融机构", en: "bank" },
  department: { zh: "政府部门", en: "government department" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const fieldKinds = [
  "text",
  "note",
  "integer",
  "decimal",
  "money",
  "day",
  "flag",
  "choice",
  "choices",
  "link",
  "links",
  "list",
  "region",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A field as forms and tables need it. */
export interface FieldShape {
  readonly kind: FieldKind;
  readonly title: Bilingual;
  /** What to enter, where the title does not say it. */
  readonly help?: Bilingual | undefined;
  readonly required: boolean;
  /** `km²`, `件/万人`. */
  readonly unit?: Bilingual | undefined;
  /** Digits after the point of a decimal. */
  readonly digits?: number | undefined;
  readonly codes?: Readonly<Record<string, Bilingual>> | undefined;
  /** Codes beside these may be entered: a file of the data directory adds them. */
  readonly open?: boolean | undefined;
  /** The register that a link, or each of several links, leads to. */
  readonly to?: string | undefined;
}

export const recordShape = z.object({
  id: z.string(),
  version: z.int().positive(),
  state: z.string().nullable(),
  zone: z.string().nullable(),
  organisation: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
});
export type LedgerRecord = z.output<typeof recordShape>;
export type Value = LedgerRecord["values"][string];

export const historyEntryShape = z.object({
  seq: z.int().positive(),
  at: z.string(),
  actor: z.string(),
  actorLabel: z.string(),
  door: z.string(),
  register: z.string(),
  record: z.string(),
  version: z.int(),
  /** `create`, `change`, `comment`, `attach`, or the name of a transition. */
  act: z.string(),
  /** Field → before and after; `state` among them. */
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  note: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
});
export type HistoryEntry = z.output<typeof historyEntryShape>;

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** What the pages make lists and forms of. */
export const registerShape = z.object({
  name: z.string(),
  title: bilingual,
  one: bilingual,
  /** The field that names a record. */
  label: z.string(),
  list: z.array(z.string()),
  fields: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(fieldKinds),
      title: bilingual,
      help: bilingual.optional(),
      required: z.boolean(),
      unit: bilingual.optional(),
      digits: z.int().optional(),
      codes: z.record(z.string(), bilingual).optional(),
      to: z.string().optional(),
    }),
  ),
  states: z.array(z.object({ state: z.string(), title: bilingual })),
  transitions: z.array(
    z.object({
      act: z.string(),
      title: bilingual,
      from: z.array(z.string()),
      to: z.string(),
      needs: z.array(z.string()),
      reason: z.boolean(),
    }),
  ),
  settled: z.array(z.string()),
});
export const registersAnswer = z.object({ registers: z.array(registerShape) });

/** One page of a register's list. */
export const listAnswer = z.object({ total: z.int().nonnegative(), records: z.array(recordShape) });
