/** What the pages know of the server beyond the actions: errors, jobs, uploads. Shapes and codes, no I/O. */
import { z } from "zod";

export const errorShape = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    requestId: z.string(),
  }),
});

export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

export const jobShape = z.object({
  id: z.string(),
  /** `corpus/import`. */
  action: z.string(),
  state: z.enum(jobStates),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** `text` is in the language of the reader. */
  progress: z
    .object({
      doing: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      done: z.number(),
      total: z.number().optional(),
      unit: z.enum(["byte", "record", "step"]),
      perSecond: z.number().optional(),
      secondsLeft: z.number().optional(),
      text: z.string(),
    })
    .nullable(),
  /** What the action answered, once done. */
  answer: z.unknown().optional(),
  /** False when the answer itself is a failure that the user can mend (a rejected file). */
  ok: z.boolean().nullable(),
  error: z
    .object({ code: z.string(), message: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type JobShown = z.output<typeof jobShape>;

export const jobsAnswer = z.object({ jobs: z.array(jobShape.omit({ answer: true })) });
export const startedAnswer = z.object({ job: z.string() });

/** `path` is the name by which `corpus/import` takes the file over HTTP; it is not a path of the machine. */
export const uploadAnswer = z.object({ path: z.string(), name: z.string(), bytes: z.int().nonnegative(), sha256: z.string() });
