/** What the doors and the web know of search: shapes and codes, no I/O. */
import { limits } from "#base";
import { z } from "zod";

export const units = ["family", "application", "publication"] as const;
export type Unit = (typeof units)[number];
export const unitShape = z.enum(units);

/** What results can be grouped by. `year` is the filing year (of a family: the year of its earliest priority). */
export const facets = [
  "applicant",
  "year",
  "office",
  "ipc",
  "cpc",
  "region",
  "type",
  "status",
  "country",
  "inventor",
  "field35",
  "industry",
  "sei",
] as const;
export type Facet = (typeof facets)[number];

export const sorts = ["relevance", "published", "-published", "filed", "-filed", "cited", "number"] as const;

const count = z.int().nonnegative();

export const findInput = z.object({
  query: z.string(),
  limit: z.coerce.number().int().min(0).max(limits.hitsPerPageMax).default(20),
  offset: z.coerce.number().int().min(0).max(limits.hitsOffsetMax).default(0),
  sort: z.enum(sorts).default("relevance"),
});

export const hitShape = z.object({
  /** `CN112345678A`. */
  number: z.string(),
  title: z.string(),
  applicants: z.array(z.string()),
  filedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  status: z.string(),
  /** Expected end of the term; null where none is known. */
  expiresOn: z.string().nullable(),
  score: z.number(),
  type: z.string(),
  office: z.string(),
  familyKey: z.string(),
  /** Text around the match, with `[[` `]]` around what matched. */
  snippet: z.string().nullable(),
});

/** Something the reader must know about the answer, in the caller's language (an unknown class tree, a bounded ranking). */
export const noticeShape = z.object({ code: z.string(), message: z.string() });

export const findAnswer = z.object({
  /** Publications that match. */
  total: count,
  hits: z.array(hitShape),
  notices: z.array(noticeShape),
  snapshot: z.string(),
});
export type FindAnswer = z.output<typeof findAnswer>;

export const countInput = z.object({
  query: z.string(),
  by: z.enum(facets),
  unit: unitShape.default("publication"),
  limit: z.coerce.number().int().min(1).max(limits.groupsMax).default(50),
});

export const countAnswer = z.object({
  total: count,
  unit: unitShape,
  /** Largest first (years and dates in order); ties by key. A thing with two keys counts in both groups, so groups may add to more than the total. */
  groups: z.array(z.object({ key: z.string(), label: z.string(), count })),
  /** Things in no group because the field is not known. */
  unknown: count,
  /** Groups that `limit` cut off. */
  more: count,
  notices: z.array(noticeShape),
  snapshot: z.string(),
});
export type CountAnswer = z.output<typeof countAnswer>;

export const checkInput = z.object({ query: z.string() });

/** Is the query well formed; where is the first error; how would we print it. */
export const checkAnswer = z.object({
  ok: z.boolean(),
  printed: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string(), from: count, to: count }).nullable(),
  total: count.nullable(),
  /** What must be known of that number: gaps of the corpus that its conditions fall into, trees and concordances that are not there. */
  notices: z.array(noticeShape),
});

export const dialects = ["fairway", "espacenet", "patsnap", "incopat", "lens", "google", "patentscope"] as const;
export const translateInput = z.object({ query: z.string(), from: z.enum(dialects), to: z.enum(dialects) });
/** `lost` says, in the caller's language, what the other dialect cannot say. */
export const translateAnswer = z.object({ query: z.string(), lost: z.array(z.string()) });

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is asked of `GET /api/search/export.csv` and `.xlsx`. */
export const exportQuery = z.object({ query: z.string(), sort: z.enum(sorts).default("relevance") });

export const exportInput = exportQuery.extend({ out: z.string() });
export const exportAnswer = z.object({ rows: count, file: z.string(), snapshot: z.string() });
