/** A recommendation as a bundle carries it: ready to be adopted as a record by whoever decides. */
import { z } from "zod";
import { readinesses } from "./study/project-shape.ts";

const both = z.object({ zh: z.string(), en: z.string() });
const cellValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);

/**
 * The schemas of a recommendation; a reader refuses what it does not know. @2: of an industry or a region, one for each end node. @3: of
 * an enterprise, a project or people; it adds their actions, risks, owners and candidates, and whom it is about.
 */
export const recommendationSchemas = ["fairway/recommendation@2", "fairway/recommendation@3"] as const;

/** One cell of a figure: the row whose columns have these values, and the column. */
export const cellRefShape = z.object({
  figure: z.string(),
  row: z.record(z.string(), cellValue),
  column: z.string(),
  value: cellValue,
});
export type CellRef = z.output<typeof cellRefShape>;

/** A sentence made by rule, with the cells that its numbers stand in. */
const told = both.extend({ cells: z.array(cellRefShape) });

export const pathActions = ["strengthen", "complete", "extend", "watch", "leave"] as const;
export const caseActions = [
  "clear_burden",
  "clear_ownership",
  "repair",
  "renew",
  "retain",
  "secure",
  "avoid",
  "free",
  "license",
  "buy",
  "make",
  "file",
  "go",
  "adjust",
  "stop",
  "approach",
  "partner",
  "monitor",
  "keep",
  "attract",
] as const;
export type CaseAction = (typeof caseActions)[number];
export const recommendedActions = [...pathActions, ...caseActions] as const;
export const riskCodes = [
  "not_ready",
  "not_sampled",
  "unstable",
  "few_data",
  "unknown_regions",
  "outside_control",
  "concentrated",
  "one_holder",
  "no_candidates",
  "status_unknown",
  "claims_unread",
  "near_prior",
  "rights_burdened",
  "namesakes",
  "agreements",
] as const;
export const ownerRoles = [
  "industry_information",
  "investment_promotion",
  "science_technology",
  "intellectual_property",
  "enterprise_rights",
  "enterprise_strategy",
  "enterprise_research",
  "enterprise_people",
] as const;
export const candidateKinds = [
  "cultivate",
  "attract",
  "people",
  "technology",
  "partners",
  "targets",
  "allies",
  "holders",
] as const;

export const candidateShape = z.object({
  kind: z.enum(candidateKinds),
  /** What it is called: an organisation, a person as published, the number of a right. */
  name: z.string(),
  /** The same in every run: `organisation:KEY`, `person:NAME@ORGANISATION KEY`, `patent:NUMBER`. */
  key: z.string(),
  /** The row of its figure: figure and naming columns; the number of a person holds within this run only. */
  figure: z.string(),
  row: z.record(z.string(), cellValue),
  /** Match score (0–1) with its bounds; null where it has none. Never to be shown without `because`. */
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  because: both,
});

export const recommendationShape = z.object({
  schema: z.enum(recommendationSchemas),
  /** The same in every run of the study: `path-<node>`; `<action>-<node>`, or of an enterprise `<action>-<hash of its key>`. */
  id: z.string(),
  /** `*`: the whole chain. */
  node: z.string(),
  action: z.enum(recommendedActions),
  /** The organisation that it is about, where it is about one; never a person. */
  subject: z.object({ key: z.string(), name: z.string() }).optional(),
  title: both,
  /** Whether the node's query may be relied on. */
  readiness: z.enum(readinesses),
  /** Share of the draws of thresholds in which the action holds. */
  stability: z.number().nullable(),
  feasibility: z.number().nullable(),
  /** Order among recommendations: direction × feasibility × what there is to gain; of a candidate its match score. */
  priority: z.number().nullable(),
  reasons: z.array(told),
  /** What should move, in which direction, from where: no number is promised. */
  effects: z.array(
    z.object({
      kpi: z.string(),
      title: both,
      direction: z.enum(["up", "down", "hold"]),
      /** Null where no figure of the run tells it. */
      baseline: z.number().nullable(),
      unit: both,
      cell: cellRefShape.nullable(),
      measured: both,
    }),
  ),
  risks: z.array(told.extend({ risk: z.enum(riskCodes) })),
  /** A suggestion by rule; who decides names the owner. */
  owner: z.object({ role: z.enum(ownerRoles), title: both }),
  deadline: z.object({ months: z.int().positive(), because: both }),
  candidates: z.array(candidateShape),
  /** Every figure that reasons, effects, risks and candidates rest on. */
  figures: z.array(z.string()),
});
export type Recommendation = z.output<typeof recommendationShape>;
