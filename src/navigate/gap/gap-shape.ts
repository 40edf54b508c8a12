import { z } from "zod";
import { textShape } from "../study/project-shape.ts";

/** Fields that figures rest on and that a source may not tell. */
export const gapFields = [
  "year",
  "applicant",
  "region",
  "inventor",
  "status",
  "expiry",
  "family",
  "reference",
  "citation",
  "claims",
  "abstract",
  "event",
] as const;
export type GapField = (typeof gapFields)[number];

/** How much of one field is known of what a figure counts: `filled` of `members`, the others lack it. */
export const gapShape = z.object({
  field: z.enum(gapFields),
  /** Of the whole chain in the period; `year`: of everything found; `abstract`: of what was read; `event`: applications. */
  members: z.int().nonnegative(),
  filled: z.int().nonnegative(),
  /** PCT applications that stand alone, of a legal status or a term: they have none of their own, and are not among `members`. */
  exempt: z.int().positive().optional(),
  /** So much is missing that numbers and shares may be bent by it. */
  warning: z.boolean(),
  /** One sentence, made by rule. */
  text: textShape,
});
export type Gap = z.output<typeof gapShape>;
