/** The study file as data: chain, rules, project. */
import { z } from "zod";
import { organisationTypes } from "#corpus/contract";
import { unitShape } from "#search/contract";
import { noteShape } from "./note-shape.ts";
import { outputFields, type NodeIndustry, type NodeOutput } from "./output-shape.ts";
import {
  correctionShape,
  projectFields,
  slugShape as slug,
  stages,
  textShape,
  type Correction,
  type Stage,
} from "./project-shape.ts";
import { ruleFields } from "./rule-shape.ts";

/** Forms in which a run writes its report; each in both languages. */
export const reportForms = ["html", "docx", "xlsx", "pptx"] as const;
export type ReportForm = (typeof reportForms)[number];

const count = z.int().nonnegative();

export const proximityMeasures = ["minimum", "cosine", "jaccard", "association"] as const;

export interface ChainNode {
  readonly node: string;
  readonly title: { readonly zh?: string | undefined; readonly en?: string | undefined };
  /** A node with children is the union of its own query and theirs. */
  readonly query?: string | undefined;
  /** A precision sample judged elsewhere; what was judged here stands in the judgements beside the study. */
  readonly sample?: { readonly judged: number; readonly relevant: number } | undefined;
  readonly children?: readonly ChainNode[] | undefined;
  /** Output of its industry by year, or where the side table tells it. */
  readonly output?: readonly NodeOutput[] | undefined;
  readonly industry?: NodeIndustry | undefined;
  /** Further parents: a chain may be a graph. */
  readonly under?: readonly string[] | undefined;
  readonly stage?: Stage | undefined;
  /** Nodes that come before this one from upstream to downstream. */
  readonly follows?: readonly string[] | undefined;
  readonly include?: readonly Correction[] | undefined;
  /** Leaves the node and everything below it. */
  readonly exclude?: readonly Correction[] | undefined;
  /** Publications known to belong here, gathered without the query: the share found estimates recall. */
  readonly known?: readonly string[] | undefined;
  /** A second query written independently: the share of what it finds that the node has. */
  readonly check?: string | undefined;
}

export const nodeShape: z.ZodType<ChainNode> = z.lazy(() =>
  z.strictObject({
    node: slug,
    title: textShape,
    query: z.string().optional(),
    sample: z.strictObject({ judged: count, relevant: count }).optional(),
    children: z.array(nodeShape).optional(),
    ...outputFields,
    under: z.array(slug).optional(),
    stage: z.enum(stages).optional(),
    follows: z.array(slug).optional(),
    include: z.array(correctionShape).optional(),
    exclude: z.array(correctionShape).optional(),
    known: z.array(z.string().min(1)).optional(),
    check: z.string().min(1).optional(),
  }),
);

/** Longest first is found first; compared in the form in which text is searched (width, case and accents do not matter). */
const ruleWords = z.array(z.string().min(2).max(60)).max(200);

/** An effect that texts state: a word for what changes near a word for the change, or a phrase that says both. */
export const effectShape = z.strictObject({
  effect: slug,
  title: textShape,
  /** What changes: 效率, noise. Chinese and English together. */
  words: ruleWords,
  /** Which change is the effect: more of it (efficiency), less of it (cost), or either. */
  direction: z.enum(["up", "down", "either"]).default("either"),
  /** What says it alone: 降噪, energy saving. */
  phrases: ruleWords.optional(),
});
export type EffectRule = z.output<typeof effectShape>;

export const technologyShape = z.strictObject({ technology: slug, title: textShape, words: ruleWords.min(1) });
export type TechnologyRule = z.output<typeof technologyShape>;

/** A study file (YAML), organised after GB/T 39551. */
export const studyShape = z.strictObject({
  study: slug,
  title: textShape,
  question: textShape.optional(),
  /** Where we stand: `CN-410100`, `CN-410000`, `CN`, `US` … */
  region: z.string(),
  /** Regions to compare with, `world` among them. */
  compare: z.array(z.string()).default([]),
  /** First and last filing year. */
  period: z.tuple([z.int(), z.int()]),
  count: unitShape.default("family"),
  /** How nearness of nodes and fields is told from the regions that have both; the smaller conditional share where absent. */
  relatedness: z.enum(proximityMeasures).optional(),
  chain: z.array(nodeShape).min(1),
  /**
   * The analyst's decisions on applicants, for this study: names that are one applicant, its region and type. A name is compared
   * in its normal form; one that ends in `*` stands for all that begin with it.
   */
  applicants: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        region: z.string().optional(),
        type: z.enum(organisationTypes).optional(),
        names: z.array(z.string().min(2)).min(1),
      }),
    )
    .optional(),
  /**
   * What inventions are for, beside or in place of the effects shipped with the program: one of the same name takes its place, one
   * without words takes it out.
   */
  effects: z.array(effectShape).optional(),
  /** Technologies to set against effects, each by the words that name it; the nodes of the chain where absent. */
  technologies: z.array(technologyShape).optional(),
  /** The analyst's own words; on the page and in the file alike. */
  notes: z.array(noteShape).optional(),
  output: z.array(z.enum(reportForms)).default(["html", "xlsx"]),
  ...projectFields,
  ...ruleFields,
});
export type Study = z.output<typeof studyShape>;
