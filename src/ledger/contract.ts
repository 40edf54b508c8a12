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
  /** `create`, `change`, one of `otherActs`, or the name of a transition. */
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
  /** Registers of one page of documentation belong together. */
  page: z.string(),
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
      /** At least one file must be attached, unless this field is filled in. */
      needsFiles: z.object({ unless: z.string().nullable() }).nullable(),
    }),
  ),
  settled: z.array(z.string()),
  /** States in which fields are changed only with a reason. */
  amend: z.array(z.string()),
  /** The field that says by when, in which states. */
  due: z.object({ on: z.string(), open: z.array(z.string()).nullable() }).nullable(),
  /** The field that says in which zone a record is. */
  zone: z.string().nullable(),
  /** Whether the reader may make records of it, in some zone or organisation. */
  mayMake: z.boolean(),
});
export const registersAnswer = z.object({ registers: z.array(registerShape) });

/** What became of the rows of a sheet. */
const sheetLossShape = z.object({ row: z.int(), code: z.string(), message: z.string(), refused: z.boolean() });
export type SheetLoss = z.output<typeof sheetLossShape>;
export const sheetAnswer = z.object({
  sheets: z.array(z.string()),
  sheet: z.string(),
  headingRow: z.int(),
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable(), filled: z.int() })),
  rows: z.int(),
  made: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  losses: z.array(sheetLossShape),
  notes: z.array(z.string()),
  saved: z.boolean(),
});

/** What is done to a record beside its fields and states; no transition is named so. */
export const otherActs = ["attach", "attachment_withdrawn", "comment", "comment_withdrawn"] as const;

/** When, by whom and why something said was taken back. */
const withdrawn = z.object({ at: z.string(), by: z.string(), because: z.string() }).nullable();

export const attachmentShape = z.object({
  id: z.string(),
  name: z.string(),
  /** As its first bytes say, whatever its name claims. */
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  /** The field or the transition that it stands for, where one was named. */
  field: z.string().nullable(),
  act: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  withdrawn,
});
export type Attachment = z.output<typeof attachmentShape>;
/** `mayAttach`: whether the reader may add one to the record as it stands. */
export const attachmentsAnswer = z.object({ attachments: z.array(attachmentShape), mayAttach: z.boolean() });

export const commentShape = z.object({
  id: z.string(),
  /** Null once it is withdrawn. */
  text: z.string().nullable(),
  answersTo: z.string().nullable(),
  mentions: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  /** Whether the reader may withdraw it. */
  mine: z.boolean(),
  withdrawn,
});
export type Comment = z.output<typeof commentShape>;
export const commentsAnswer = z.object({ comments: z.array(commentShape), mayComment: z.boolean() });

/** A record by its name, as lists of other things show it. */
export const recordNamed = z.object({
  register: z.string(),
  id: z.string(),
  label: z.string(),
  state: z.string().nullable(),
});

export const linkedAnswer = z.object({
  total: z.int().nonnegative(),
  /** `field`: the field of `register` by which the record leads here. */
  linked: z.array(recordNamed.extend({ field: z.string(), updatedAt: z.string() })),
});

/** What the reader may do with each of these records as it stands: transitions, and changing its fields. */
export const stepsAnswer = z.object({
  records: z.array(z.object({ id: z.string(), acts: z.array(z.string()), mayChange: z.boolean() })),
});

export const countsAnswer = z.object({
  total: z.int().nonnegative(),
  states: z.array(z.object({ state: z.string(), count: z.int().nonnegative() })),
});

/** Why a change of a record concerns an account: it did something with it before, a field names it, or a comment does. */
export const noticeWhys = ["involved", "named", "mentioned"] as const;
export type NoticeWhy = (typeof noticeWhys)[number];

export const noticeFilters = ["waiting", "news", "deadlines"] as const;
export type NoticeFilter = (typeof noticeFilters)[number];

export const noticeShape = z.object({
  /** By which it is marked as read. */
  key: z.string(),
  filter: z.enum(noticeFilters),
  read: z.boolean(),
  /** When it happened; of a deadline its day. */
  at: z.string(),
  record: recordNamed,
  /** The zone of the record. */
  zone: z.string().nullable(),
  /** Waiting: the transitions that the reader may do. */
  acts: z.array(z.string()),
  /** News: what was done, by whom, and what was said. */
  news: z
    .object({ act: z.string(), by: z.string(), why: z.enum(noticeWhys), note: z.string().nullable(), version: z.int() })
    .nullable(),
  /** Deadlines: whether it has passed. */
  isOver: z.boolean(),
});
export type Notice = z.output<typeof noticeShape>;
const unreadShape = z.object({
  waiting: z.int().nonnegative(),
  news: z.int().nonnegative(),
  deadlines: z.int().nonnegative(),
});
export const noticesAnswer = z.object({ unread: unreadShape, total: z.int().nonnegative(), notices: z.array(noticeShape) });
export const noticesReadAnswer = z.object({ unread: unreadShape });

/** One page of a register's list. */
export const listAnswer = z.object({ total: z.int().nonnegative(), records: z.array(recordShape) });

/** Which records a role may do something with: all, those of its zone, of its organisation, or those that their registers let it. */
export const reaches = ["any", "zone", "own", "record"] as const;

/** Who may do what. */
export const permissionsAnswer = z.object({
  roles: z.array(z.object({ role: z.string(), title: bilingual })),
  features: z.array(
    z.object({
      feature: z.string(),
      title: bilingual,
      kind: z.enum(["register", "action"]),
      acts: z.array(
        z.object({
          /** `read`, `create`, `change`, `comment`, a step of the register, or `run`. */
          act: z.string(),
          title: bilingual,
          /** Role → reach; a role that is not named may not. */
          reaches: z.record(z.string(), z.enum(reaches)),
          /** Where no role is asked for: who is signed in, or anyone at all. */
          open: z.enum(["anyone", "signed_in"]).nullable(),
        }),
      ),
    }),
  ),
});
export type PermissionsAnswer = z.output<typeof permissionsAnswer>;

export {
  keyMadeAnswer,
  keysAnswer,
  linkMadeAnswer,
  linkShownAnswer,
  meAnswer,
  policyAnswer,
  secondFactorAnswer,
  sessionsAnswer,
  signedInAnswer,
  signOnAnswer,
  type Me,
} from "./account/account-shapes.ts";
