import { z } from "zod";

export const verdicts = ["ok", "suspicious", "wrong", "unchecked"] as const;
export type Verdict = (typeof verdicts)[number];

const implied = z.object({
  of: z.string(),
  point: z.number(),
  low: z.number(),
  high: z.number(),
  least: z.int(),
  most: z.int(),
});

/** What the sanity engine says of a text: each figure, and each wording that it doubts. */
export const sanityAnswer = z.object({
  /** The text as read; `start` and `end` are places in it. */
  source: z.string(),
  statements: z.array(
    z.object({
      /** The sentence. */
      text: z.string(),
      /** As published; null where words are doubted and no figure. */
      figure: z.string().nullable(),
      unit: z.string().nullable(),
      value: z.number().nullable(),
      /** Upper end of a range. */
      upTo: z.number().nullable(),
      comparator: z.enum(["exactly", "over", "at_least", "under", "at_most", "about"]).nullable(),
      start: z.int(),
      end: z.int(),
      verdict: z.enum(verdicts),
      reason: z.string(),
      suggestion: z.string().nullable(),
      /** The figure as it should read, beside the published one. */
      correction: z.string().nullable(),
      checks: z.array(z.string()),
      implied: z.array(implied),
    }),
  ),
  /** What follows from several figures together. */
  derived: z.array(z.object({ name: z.string(), text: z.string(), value: z.number(), low: z.number(), high: z.number() })),
  counts: z.object({ ok: z.int(), suspicious: z.int(), wrong: z.int(), unchecked: z.int() }),
});
export type SanityAnswer = z.output<typeof sanityAnswer>;
export type Statement = SanityAnswer["statements"][number];
