import { z } from "zod";

const count = z.int().nonnegative();

/** What a survey knows of one file: how it was read, and what an independent count says. */
const surveyRow = z.object({
  file: z.string(),
  bytes: count,
  format: z.string().nullable(),
  /** `cut_short`: reading ended early; `refused`: nothing of it could be read. */
  outcome: z.enum(["read", "cut_short", "refused"]),
  /** Records by a count that shares no code with the importer; null where none can be made cheaply. */
  counted: count.nullable(),
  /** What was counted: rows below the header, elements, lines. */
  counter: z.enum(["rows", "elements", "lines"]).nullable(),
  read: count,
  imported: count,
  rejected: count,
  /** Why records or the file were not taken, by code. */
  rejectedByCode: z.record(z.string(), count),
  /** Everything else that is worth knowing, by code. */
  issuesByCode: z.record(z.string(), count),
  /** Field → imported records that have it. */
  filled: z.record(z.string(), count),
  seconds: z.number(),
  megabytesPerSecond: z.number(),
});
export type SurveyRow = z.output<typeof surveyRow>;

/** The files of one format, or those refused for one reason, added up. */
const formatRow = z.object({
  format: z.string(),
  isRead: z.boolean(),
  files: count,
  counted: count,
  /** Records read of files for which there is no independent count. */
  uncounted: count,
  read: count,
  imported: count,
  rejected: count,
  rejectedByCode: z.record(z.string(), count),
  bytes: count,
  megabytesPerSecond: z.number(),
});
export type FormatRow = z.output<typeof formatRow>;

export const surveyAnswer = z.object({
  files: count,
  counted: count,
  read: count,
  imported: count,
  rejected: count,
  /** Files whose independent count is not what was read. */
  different: z.array(z.string()),
  rows: z.array(surveyRow),
  formats: z.array(formatRow),
  /** What is printed: a line or two for each file, or one for each format. */
  by: z.enum(["file", "format"]),
  /** Files that were passed over in folders and archives, summed up. */
  passedOver: z.array(z.string()),
  bytes: count,
  seconds: z.number(),
});
export type SurveyAnswer = z.output<typeof surveyAnswer>;

/** The independent count and the importer's differ, and the file was read to its end: of one cut short nobody can say. */
export const isDifferent = ({ counted, read, outcome }: Pick<SurveyRow, "counted" | "read" | "outcome">): boolean =>
  counted !== null && (outcome === "cut_short" ? counted < read : counted !== read);
