/** What two runs were given that differs: the study's definition, the data, the program. */
import { z } from "zod";
import { textShape } from "../study/project-shape.ts";

/** What a change is of, in the order in which changes are listed. */
export const changedParts = [
  "node",
  "tag",
  "technology",
  "effect",
  "applicant",
  "setting",
  "note",
  "judgement",
  "snapshot",
  "cut_off",
  "source",
  "rule",
  "code",
] as const;
export type ChangedPart = (typeof changedParts)[number];

/**
 * One changed part of what a run was given. `field` is where in it, as in the study's file (`query`, `include.CN1234567A`); null for
 * the part as a whole. `before` and `after` are what stood there, whole; null where nothing did.
 */
export const changeShape = z.object({
  part: z.enum(changedParts),
  /** Which node, tag, applicant …; null where there is one only. */
  name: z.string().nullable(),
  title: textShape.nullable(),
  field: z.string().nullable(),
  change: z.enum(["added", "removed", "renamed", "changed"]),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Change = z.output<typeof changeShape>;
