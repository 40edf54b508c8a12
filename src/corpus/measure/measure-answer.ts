import { z } from "zod";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const agreement = z.object({ precision: share, recall: share, f1: share });
const agreements = z.object({ pairwise: agreement, bCubed: agreement, cluster: agreement });

export const measureAnswer = z.object({
  sets: z.array(
    z.object({
      file: z.string(),
      of: z.enum(["person", "organisation"]),
      /** Mentions of people, or different printed names of organisations. */
      items: count,
      labels: count,
      /** Rows without a name. */
      blank: count,
      exactGroups: count,
      ourGroups: count,
      limits: z.string(),
      /** Names that are printed alike, capitals aside. */
      exact: agreements,
      ours: agreements,
    }),
  ),
  /** Files that are no labelled set we know. */
  passedOver: count,
});
export type MeasureAnswer = z.output<typeof measureAnswer>;
