/** What a study may say of the rules behind its path, and what it plans to file. */
import { z } from "zod";
import { pathRule, pathThresholdNames, type PathThreshold } from "../rule/path.ts";
import { hiddenRule, type HiddenLimit } from "../rule/hidden.ts";
import { scoreParts, type ScorePart } from "../rule/score.ts";

/** Thresholds are shares, rates and small counts; a typing slip such as 80 for 0.8 shall not pass. */
const bounds: Readonly<Record<PathThreshold, readonly [min: number, max: number]>> = {
  risingGrowthMin: [0.001, 2],
  decliningGrowthMax: [-1, -0.001],
  risingShiftMin: [0, 1],
  clearGrowthMin: [0, 100],
  clearContrastMin: [0, 100],
  strongAdvantageMin: [1, 20],
  weakAdvantageMax: [0, 1],
  knownRegionMin: [0, 1],
  presentMembersMin: [1, 10_000],
  nearRelatednessMin: [0.01, 1],
  localApplicantsMin: [1, 10_000],
};

const threshold = (name: PathThreshold) => z.number().min(bounds[name][0]).max(bounds[name][1]).optional();

/** 核心 | 外围 | 储备: what protects the product, what surrounds it, what is kept for later. */
const reserveGrades = ["core", "peripheral", "reserve"] as const;

const ruleShape = z.strictObject({
  /** Of the table of cases; what is left out keeps its default. */
  thresholds: z
    .strictObject(
      Object.fromEntries(pathThresholdNames.map((name) => [name, threshold(name)])) as Record<
        PathThreshold,
        ReturnType<typeof threshold>
      >,
    )
    .optional(),
  precisionMin: z.number().min(0).max(1).optional(),
  /** Of the components of match scores, of any size: only their proportion counts; 0 leaves one out. */
  weights: z
    .strictObject(
      Object.fromEntries(scoreParts.map((part) => [part, z.number().min(0).max(100).optional()])) as Record<
        ScorePart,
        z.ZodOptional<z.ZodNumber>
      >,
    )
    .optional(),
  hidden: z
    .strictObject(
      Object.fromEntries(
        Object.keys(hiddenRule.limits).map((name) => [name, z.number().min(0).max(1_000_000).optional()]),
      ) as Record<HiddenLimit, z.ZodOptional<z.ZodNumber>>,
    )
    .optional(),
});

const planShape = z.array(
  z.strictObject({
    node: z.string(),
    /** Members to be filed from the home region in these years. */
    target: z.int().min(1).max(1_000_000),
    grade: z.enum(reserveGrades),
    from: z.int().min(1850).max(2199),
    to: z.int().min(1850).max(2199),
  }),
);

export const ruleFields = {
  /** Changes to the rules behind path and recommendations. */
  rule: ruleShape.optional(),
  /** The filing plan of the home region: reserve lists compare it with what is filed and granted. */
  plan: planShape.optional(),
};

type Ruled = { readonly rule?: z.output<typeof ruleShape> | undefined };

/** The rules of a study: its own numbers where it states them, defaults elsewhere. */
export function pathThresholds({ rule }: Ruled): Readonly<Record<PathThreshold, number>> {
  const stated = Object.entries(rule?.thresholds ?? {}).filter(([, value]) => value !== undefined);
  return { ...pathRule.thresholds, ...(Object.fromEntries(stated) as Partial<Record<PathThreshold, number>>) };
}

export function precisionMin({ rule }: Ruled): number {
  return rule?.precisionMin ?? pathRule.precisionMin;
}
