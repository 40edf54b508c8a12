/** What the doors say of studies as files: list, read, save, preview, templates. */
import { z } from "zod";
import { unitShape } from "#search/contract";
import { purposes, slugShape as slug, studyKinds, textShape } from "./project-shape.ts";
import { studyShape } from "./study-shape.ts";

const count = z.int().nonnegative();

/** What the server takes: a saved study, whose run lies in the data directory. */
export const savedStudyInput = z.strictObject({ study: slug });

/** The studies of the data directory. */
export const studiesAnswer = z.object({
  studies: z.array(
    z.object({
      study: z.string(),
      title: textShape,
      region: z.string(),
      /** As people call it; null where no list names it. */
      regionName: textShape.nullable(),
      kind: z.enum(studyKinds).nullable(),
      purpose: z.enum(purposes).nullable(),
      period: z.tuple([z.int(), z.int()]),
      nodes: count,
      /** Nodes by readiness as of the latest run; null when it has not been run. */
      readiness: z.object({ ready: count, not_ready: count, not_sampled: count }).nullable(),
      milestones: z.object({ planned: count, done: count, late: count }),
      /** Null when it has not been run; otherwise when, on which snapshot. */
      ran: z.object({ at: z.string(), snapshot: z.string() }).nullable(),
      /** Why the file cannot be read as a study; null when it can. */
      problem: z.string().nullable(),
    }),
  ),
});

export const studyNodeShape = z.object({
  node: z.string(),
  title: textShape,
  level: z.int(),
  parent: z.string().nullable(),
  /** Own query as written; empty when the node is only the union of its children. */
  query: z.string(),
  leaf: z.boolean(),
});

/** What a study lacks for its kind, with its place in the file; nothing of it stops a run. */
export const remarkShape = z.object({
  code: z.string(),
  /** In the caller's language. */
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  line: count,
  column: count,
});
export type StudyRemark = z.output<typeof remarkShape>;

/** One study: its text and what it says. */
export const studyAnswer = z.object({
  study: z.string(),
  yaml: z.string(),
  /** Of the text; a save that names it is refused once somebody else has saved. */
  version: z.string(),
  parsed: studyShape,
  nodes: z.array(studyNodeShape),
  remarks: z.array(remarkShape),
});

/** Either the text of the file, or the study as edited on a page (comments of the saved file are kept where they can be). */
export const saveInput = z.object({
  study: slug,
  yaml: z.string().max(1_000_000).optional(),
  parsed: studyShape.optional(),
  base: z.string().optional(),
});

export const templatesAnswer = z.object({
  templates: z.array(
    z.object({
      purpose: z.enum(purposes),
      kind: z.enum(studyKinds),
      title: textShape,
      question: textShape,
      /** What such a study must name under `focus`. */
      focus: z.array(z.enum(["organisations", "people", "technology"])),
      /** Figures that its studies are computed. */
      figures: z.array(z.string()),
    }),
  ),
});

export const newStudyInput = z.strictObject({
  purpose: z.enum(purposes),
  study: slug,
  /** In the caller's language; or one for each. */
  title: z.string().trim().min(1).optional(),
  titleZh: z.string().trim().min(1).optional(),
  titleEn: z.string().trim().min(1).optional(),
  region: z.string().default("CN"),
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  /** What the nodes ask to begin with. */
  query: z.string().trim().min(1).optional(),
});

/** A chain under edit: how many members each node would have now, in the study's period and unit. */
export const previewInput = z.object({ yaml: z.string().max(1_000_000).optional(), parsed: studyShape.optional() });
export const previewAnswer = z.object({
  snapshot: z.string(),
  unit: unitShape,
  /** Members of the whole chain (a member of two nodes counts once). */
  total: count,
  remarks: z.array(remarkShape),
  nodes: z.array(
    z.object({
      node: z.string(),
      /** In the period; null while its query does not parse. */
      members: count.nullable(),
      /** Whatever the year. */
      found: count.nullable(),
      problem: z.string().nullable(),
    }),
  ),
});
