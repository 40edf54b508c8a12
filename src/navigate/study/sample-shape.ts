/** What the doors say of precision samples: drawn, judged, and what they tell of each node. */
import { z } from "zod";
import { readinesses, slugShape as slug, textShape } from "./project-shape.ts";

const count = z.int().nonnegative();
const by = z.string().trim().min(1).max(100);

export const sampleInput = z.strictObject({
  study: slug,
  node: slug,
  /** Draws a sample where the node has none; `again`: a new one from what the node is now. Judgements are kept either way. */
  draw: z.enum(["first", "again"]).optional(),
  /** How many; by `margin` where absent. */
  size: z.coerce.number().int().min(1).optional(),
  /** Half of the interval wanted at 80 %: 0.1 asks for 62. */
  margin: z.coerce.number().min(0.01).max(0.3).optional(),
  by: by.optional(),
});

/** Precision and recall of one node, with what they rest on. */
export const nodeQualityShape = z.object({
  node: z.string(),
  title: textShape,
  ready: z.enum(readinesses),
  basis: z.enum(["current", "earlier_data", "earlier_query", "stated"]).nullable(),
  drawn: count.nullable(),
  judged: count.nullable(),
  relevant: count.nullable(),
  /** Judged once, but no longer found by the query. */
  gone: count.nullable(),
  precision: z.number().nullable(),
  precisionLow: z.number().nullable(),
  precisionHigh: z.number().nullable(),
  known: count.nullable(),
  knownInCorpus: count.nullable(),
  knownFound: count.nullable(),
  recall: z.number().nullable(),
  recallLow: z.number().nullable(),
  recallHigh: z.number().nullable(),
  checkMembers: count.nullable(),
  checkFound: count.nullable(),
});
export type NodeQualityAnswer = z.output<typeof nodeQualityShape>;

export const samplesAnswer = z.object({
  study: z.string(),
  snapshot: z.string(),
  nodes: z.array(nodeQualityShape),
  /** Numbers that the corpus does not have, and other remarks on the nodes, in the caller's language. */
  notices: z.array(z.object({ node: z.string(), message: z.string() })),
});

export const sampleAnswer = z.object({
  study: z.string(),
  node: z.string(),
  /** Members that the node's query finds in the period now. */
  population: count,
  /** What the wanted interval asks for. */
  suggested: count,
  quality: nodeQualityShape,
  /** Null while none was drawn. */
  drawn: z.object({ at: z.string(), by: z.string(), snapshot: z.string(), population: count }).nullable(),
  rows: z.array(
    z.object({
      publication: z.string(),
      number: z.string(),
      /** False where the corpus or the query no longer has it. */
      found: z.boolean(),
      title: z.string().nullable(),
      abstract: z.string().nullable(),
      classes: z.array(z.string()),
      applicants: z.array(z.string()),
      filedOn: z.string().nullable(),
      relevant: z.boolean().nullable(),
      by: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
});
export type SampleAnswer = z.output<typeof sampleAnswer>;

export const judgeInput = z.strictObject({
  study: slug,
  node: slug,
  /** Publication key as the sample gives it. */
  publication: z.string().min(1),
  /** `undo` takes the judgement back. */
  relevant: z.enum(["yes", "no", "undo"]),
  by,
});
export const judgeAnswer = z.object({ node: z.string(), judged: count, relevant: count, left: count });
