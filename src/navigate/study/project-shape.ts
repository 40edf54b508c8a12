/** What a study says of the project around its chain, as GB/T 39551 organises one: kind, team, sources, milestones, quality, use. */
import { z } from "zod";

/** A text in one or both languages; where one is missing the other is shown. */
export const textShape = z.object({ zh: z.string().optional(), en: z.string().optional() }).refine((text) => text.zh ?? text.en);

export const slugShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const words = z.string().min(1);
const day = z.iso.date();

/** Parts 2–6 of the guideline: what kind of decision the study serves. */
export const studyKinds = ["industry", "region", "enterprise", "rd", "talent"] as const;
export type StudyKind = (typeof studyKinds)[number];

/** The objectives that the parts name, each with its clause. */
export const purposesOf = {
  industry: ["industry_planning"],
  region: ["regional_planning"],
  enterprise: ["target_selection", "target_evaluation", "listing", "cooperation", "technology_import", "product_development"],
  rd: ["project_evaluation", "process_support"],
  talent: ["talent_selection", "talent_evaluation"],
} as const satisfies Readonly<Record<StudyKind, readonly string[]>>;
export type Purpose = (typeof purposesOf)[StudyKind][number];
export function kindOfPurpose(purpose: Purpose): StudyKind {
  const kind = studyKinds.find((each) => (purposesOf[each] as readonly Purpose[]).includes(purpose));
  if (!kind) throw new Error("bug: every purpose is of a kind");
  return kind;
}
export const purposes = Object.values(purposesOf).flat();

/** Part 4, 4.2: for these the analysts need three years of practice in validity and infringement-risk analysis. */
export const riskPurposes: readonly Purpose[] = ["target_evaluation", "listing", "technology_import", "product_development"];
export const riskYearsMin = 3;

export const teamRoles = ["project_manager", "collector", "processor", "analyst", "quality_controller"] as const;
export type TeamRole = (typeof teamRoles)[number];
export const sourceKinds = [
  "patent",
  "industry",
  "enterprise",
  "policy",
  "talent",
  "literature",
  "credit",
  "opinion",
  "finance",
] as const;
export const stages = ["upstream", "midstream", "downstream"] as const;
export type Stage = (typeof stages)[number];
export const phases = ["start", "collection", "processing", "analysis", "output", "use", "evaluation"] as const;
export const qualityAspects = ["system", "method", "presentation"] as const;
export const qualityResults = ["open", "passed", "failed"] as const;
export const resultKinds = ["report", "data_set", "database", "layout_plan", "roadmap", "brief"] as const;
export const useStates = ["planned", "adopted", "published", "in_action", "measured"] as const;

/** Numbers put into a node or taken out of it by hand, each with the reason. */
export const correctionShape = z.strictObject({ number: words, reason: words });
export type Correction = z.output<typeof correctionShape>;

/** A query across the chain: a material, a process, a kind of equipment. */
export const tagShape = z.strictObject({ tag: slugShape, title: textShape, query: words });

const focusShape = z.strictObject({
  /** Names as the study's `applicants` or the corpus have them. */
  organisations: z.array(words).optional(),
  people: z.array(words).optional(),
  technology: textShape.optional(),
});

const teamMemberShape = z.strictObject({
  role: z.enum(teamRoles),
  name: words,
  organisation: words.optional(),
  qualification: words.optional(),
  /** Years of practice in validity and infringement-risk analysis. */
  risk_years: z.number().nonnegative().optional(),
});

const sourceShape = z.strictObject({
  source: words,
  kind: z.enum(sourceKinds),
  /** What it covers, in words. */
  covers: words.optional(),
  from: day.optional(),
  /** The day up to which it was taken. */
  cut_off: day.optional(),
  note: words.optional(),
});

const milestoneShape = z.strictObject({
  milestone: slugShape,
  title: textShape,
  phase: z.enum(phases).optional(),
  planned: day.optional(),
  done: day.optional(),
  /** What shows that it was reached: minutes, a file, a letter. */
  evidence: words.optional(),
});

const qualityShape = z.strictObject({
  check: slugShape,
  aspect: z.enum(qualityAspects),
  title: textShape,
  result: z.enum(qualityResults).default("open"),
  by: words.optional(),
  on: day.optional(),
  note: words.optional(),
});

const resultShape = z.strictObject({
  title: textShape,
  kind: z.enum(resultKinds),
  done: day.optional(),
  where: words.optional(),
});

const useShape = z.strictObject({
  title: textShape,
  by: words.optional(),
  state: z.enum(useStates).default("planned"),
  on: day.optional(),
  evidence: words.optional(),
});

const evaluationShape = z.strictObject({
  by: words.optional(),
  on: day.optional(),
  /** Quality of the process, by criterion, out of 100. */
  process: z
    .array(z.strictObject({ title: textShape, score: z.number().min(0).max(100).optional(), note: words.optional() }))
    .optional(),
  /** Effect: an indicator before and after. */
  effect: z
    .array(
      z.strictObject({
        title: textShape,
        unit: words.optional(),
        before: z.number().optional(),
        after: z.number().optional(),
        on: day.optional(),
      }),
    )
    .optional(),
});

/** The fields of a study that describe the project; all optional. */
export const projectFields = {
  kind: z.enum(studyKinds).optional(),
  purpose: z.enum(purposes).optional(),
  /** Whose question it is, where the kind asks: the targets, the people, the technology. */
  focus: focusShape.optional(),
  team: z.array(teamMemberShape).optional(),
  sources: z.array(sourceShape).optional(),
  tags: z.array(tagShape).optional(),
  milestones: z.array(milestoneShape).optional(),
  quality: z.array(qualityShape).optional(),
  results: z.array(resultShape).optional(),
  use: z.array(useShape).optional(),
  evaluation: evaluationShape.optional(),
} as const;

/** Whether a node's query is good enough to count on: by its precision sample, or by those of the nodes it is the union of. */
export const readinesses = ["ready", "not_ready", "not_sampled"] as const;
export type Readiness = (typeof readinesses)[number];
