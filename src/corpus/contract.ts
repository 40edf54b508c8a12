/** What the doors and the web know of the corpus: shapes and codes, no I/O. */
import { isDay, limits } from "#base";
import { z } from "zod";
import { patentTypes, statuses } from "./record.ts";

export * from "./coverage-gaps.ts";
export * from "./organisation/contract.ts";
export * from "./person/contract.ts";
export { organisationTypes, partyRoles, patentTypes, schemes, stages, statuses } from "./record.ts";
export type { OrganisationType, PatentType, Scheme, Stage, Status } from "./record.ts";

export * from "./mappings/mapping-shapes.ts";
export * from "./side/contract.ts";
export { sideKinds, type SideKind } from "./side/kinds.ts";

const count = z.int().nonnegative();

/** A thing that could not be read, with its place; `message` is in the language of the caller. */
export const issueShape = z.object({
  file: z.string(),
  /** `row 12`, `document 3`, `byte 10240`, or empty for the whole file. */
  at: z.string(),
  severity: z.enum(["reject", "field", "note"]),
  code: z.string(),
  message: z.string(),
});

/** What one file gave: the loss report's row. read = added + updated + unchanged + duplicates + rejected. */
export const fileReportShape = z.object({
  file: z.string(),
  /** `cut_short`: reading ended early, the records before are kept; `refused`: nothing of it could be read. */
  outcome: z.enum(["read", "cut_short", "refused"]),
  format: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: count,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  read: count,
  added: count,
  updated: count,
  unchanged: count,
  /** Records whose publication stood earlier in the same import. */
  duplicates: count,
  rejected: count,
  /** Columns in the order of the file and the field each was read as; null: not understood. */
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), filled: count })),
  issuesByCode: z.record(z.string(), count),
});

export const importInput = z.object({
  paths: z.array(z.string()).min(1),
  format: z.string().optional(),
  /** Accept records but do not publish a snapshot yet. */
  publish: z.boolean().default(true),
});

export const importAnswer = z.object({
  files: count,
  read: count,
  added: count,
  updated: count,
  unchanged: count,
  duplicates: count,
  rejected: count,
  /** The first `limits.issuesPerFileMax` of each file. */
  issues: z.array(issueShape),
  reports: z.array(fileReportShape),
  snapshot: z.string().nullable(),
  seconds: z.number(),
  bytes: count,
});
export type ImportAnswer = z.output<typeof importAnswer>;
export type FileReport = z.output<typeof fileReportShape>;
export type IssueShown = z.output<typeof issueShape>;

export const statusAnswer = z.object({
  snapshot: z.string().nullable(),
  families: count,
  applications: count,
  publications: count,
  organisations: count,
  byOffice: z.record(z.string(), count),
  byType: z.partialRecord(z.enum(patentTypes), count),
  byStatus: z.partialRecord(z.enum(statuses), count),
  /** First and last filing year; null in an empty corpus. */
  years: z.tuple([z.int(), z.int()]).nullable(),
  /** Latest day seen in any source: nothing later can be known. */
  cutOff: z.string().nullable(),
  issues: count,
  sources: count,
  /** True while the corpus holds only the synthetic example. */
  synthetic: z.boolean(),
  /** Fields that a twentieth of the publications or more lack, and offices whose documents end early; null where not asked for. */
  gaps: z
    .object({
      fields: z.array(z.object({ field: z.string(), missing: count, publications: count, emptyOffices: z.array(z.string()) })),
      ends: z.array(z.object({ office: z.string(), publications: count, endsOn: z.string() })),
    })
    .nullable(),
});
export const statusInput = z.strictObject({
  /** Known gaps too: they are counted over the whole corpus each time. */
  gaps: z.enum(["yes", "no"]).default("yes"),
});
export type StatusAnswer = z.output<typeof statusAnswer>;

export const coverageBy = ["office", "year", "office-year"] as const;
export type CoverageBy = (typeof coverageBy)[number];
export const coverageInput = z.object({
  by: z.enum(coverageBy).default("office"),
  /** Only the publications of one office, by its ST.3 code. */
  office: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

/** Coverage: publications with each field, by office, filing year or both. */
export const coverageAnswer = z.object({
  snapshot: z.string(),
  rows: z.array(
    z.object({
      /** `*`: all offices together. */
      office: z.string(),
      /** Filing year; null where years stand together, or where the day is not known. */
      year: z.int().nullable(),
      publications: count,
      firstYear: z.int().nullable(),
      lastYear: z.int().nullable(),
      /** The latest day of publication: of an office whose documents end early, later years are not there. */
      publishedTo: z.string().nullable(),
      /** Field → publications that have it (title, abstract, claims, applicant, inventor, ipc, cpc, filedOn, publishedOn, status, region, priority, citation). */
      filled: z.record(z.string(), count),
      /**
       * Field → publications without it to which it does not apply, so that nothing is missing: `status` of PCT applications, which have none
       * of their own, and `priority` of first filings, told by sources that name the priorities of others.
       */
      exempt: z.record(z.string(), count),
    }),
  ),
});

export const sourcesAnswer = z.object({
  snapshot: z.string().nullable(),
  sources: z.array(
    z.object({
      source: z.int(),
      file: z.string(),
      format: z.string(),
      sha256: z.string(),
      bytes: count,
      read: count,
      accepted: count,
      rejected: count,
      unknownColumns: z.array(z.string()),
      asOf: z.string().nullable(),
    }),
  ),
});

export const issuesInput = z.object({
  /** A source by its place in `corpus/sources`; all of them where absent. */
  source: z.coerce.number().int().min(0).optional(),
  severity: z.enum(["reject", "field", "note"]).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** A page of what could not be read. `counted` is how often each code came up in those sources, beyond the issues kept with a place. */
export const issuesAnswer = z.object({
  snapshot: z.string(),
  total: count,
  issues: z.array(issueShape),
  counted: z.array(z.object({ code: z.string(), count })),
});

export const publishAnswer = z.object({ snapshot: z.string(), seconds: z.number() });

export const verifyAnswer = z.object({
  snapshot: z.string(),
  files: count,
  /** Files whose bytes are missing or not those the manifest states. */
  damaged: z.array(z.string()),
});

export const publicationInput = z.object({ number: z.string() });

const formsShape = z.object({ docdb: z.string().nullable(), epodoc: z.string().nullable(), original: z.string().nullable() });

/** One publication with everything known of it, for its page. */
export const publicationAnswer = z.object({
  number: z.string(),
  familyKey: z.string(),
  familyMembers: z.array(z.object({ number: z.string(), title: z.string().nullable(), publishedOn: z.string().nullable() })),
  application: z.string(),
  title: z.string().nullable(),
  abstract: z.string().nullable(),
  claims: z.string().nullable(),
  type: z.string(),
  stage: z.string(),
  filedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  grantedOn: z.string().nullable(),
  status: z.string(),
  statusRaw: z.string().nullable(),
  parties: z.array(
    z.object({ role: z.string(), name: z.string(), organisation: z.string().nullable(), region: z.string().nullable() }),
  ),
  classifications: z.array(z.object({ scheme: z.string(), symbol: z.string(), first: z.boolean() })),
  citations: z.array(z.string()),
  sources: z.array(z.string()),
  /** given | priority | application: what the simple family rests on. */
  familyBasis: z.string(),
  /** Publications of the extended family outside the simple one, earliest first, at most 100; and how many it has in all. */
  extendedMembers: z.array(z.string()),
  extendedSize: count,
  /** Families as sources give them; `agrees`: whether the priorities alone make the same simple family. */
  givenFamilies: z.array(
    z.object({
      model: z.string(),
      id: z.string().nullable(),
      format: z.string(),
      members: z.number().nullable(),
      agrees: z.boolean().nullable(),
    }),
  ),
  /** The numbers in other forms, null where they have none. */
  forms: z.object({ publication: formsShape, application: formsShape.nullable() }),
  statusBasis: z.string(),
  statusReason: z.string().nullable(),
  expiresOn: z.string().nullable(),
  expiresBasis: z.string().nullable(),
  /** The states of the application from filing on; `to` is not included, null for the last. */
  intervals: z.array(
    z.object({
      state: z.string(),
      cause: z.string(),
      code: z.string().nullable(),
      from: z.string(),
      to: z.string().nullable(),
      basis: z.string(),
      ruleVersion: z.int(),
    }),
  ),
  /** Which source gave each field; empty where one source tells of all. */
  provenance: z.array(z.object({ field: z.string(), source: z.string() })),
});

/** What kind of doubt a check looks for; the health page shows checks in these groups and this order. */
export const checkGroups = ["dates", "values", "numbers", "duplicates", "orphans", "blanks", "coverage"] as const;
export type CheckGroup = (typeof checkGroups)[number];

/**
 * `error`: cannot be true, or the snapshot is broken; `warning`: can hardly be true, look at it; `note`: true perhaps, and to be
 * known before anything is counted.
 */
export const checkLevels = ["error", "warning", "note"] as const;
export type CheckLevel = (typeof checkLevels)[number];

/** Findings of every check over the current snapshot, in the caller's language. */
export const checkAnswer = z.object({
  snapshot: z.string(),
  cutOff: z.string().nullable(),
  checks: z.array(
    z.object({
      name: z.string(),
      group: z.enum(checkGroups),
      level: z.enum(checkLevels),
      title: z.string(),
      meaning: z.string(),
      /** Things looked at, and those at fault. */
      looked: count,
      found: count,
      examples: z.array(z.object({ key: z.string(), detail: z.string() })),
    }),
  ),
});
export type HealthAnswer = z.output<typeof checkAnswer>;

export const fetchSources = ["uspto-bulk", "epo-bulk", "epo-ops"] as const;
const day = z.string().refine(isDay);

export const fetchInput = z.object({
  source: z.enum(fetchSources),
  /** Bulk: the product by the office's own name. */
  product: z.string().optional(),
  /** Bulk: only files whose days touch the period. */
  from: day.optional(),
  to: day.optional(),
  /** OPS: a search in CQL. */
  query: z.string().max(limits.queryCharsMax).optional(),
  /** OPS: publication numbers with commas between them. */
  numbers: z.string().optional(),
  /** OPS: which part of each of the numbers. */
  part: z.enum(["biblio", "family", "legal", "claims", "description"]).default("biblio"),
  /** Only say what there is. */
  list: z.boolean().default(false),
  /** Import what was fetched, and publish. */
  import: z.boolean().default(false),
  /** Another address of the same service: a mirror. */
  base: z.url({ protocol: /^https?$/ }).optional(),
});
export type FetchInput = z.output<typeof fetchInput>;

export const fetchAnswer = z.object({
  source: z.enum(fetchSources),
  folder: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      url: z.string(),
      bytes: count.nullable(),
      sha256: z.string().nullable(),
      /** `kept`: it was here already, unchanged; `offered`: only listed. */
      state: z.enum(["fetched", "kept", "offered"]),
    }),
  ),
  requests: count,
  waitedMs: count,
  imported: importAnswer.nullable(),
});
export type FetchAnswer = z.output<typeof fetchAnswer>;
