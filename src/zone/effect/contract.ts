/** The answer about an effect. Shapes only, no I/O. */
import { z } from "zod";

const number = z.number().nullable();

/** Why nothing is estimated. */
export const refusals = {
  no_day: { zh: "未指明措施生效日期", en: "the day on which the measure came into force is not named" },
  no_treated: { zh: "缺少实施区域的数值", en: "there are no values of the treated region" },
  no_comparison: { zh: "没有可用的对比区域", en: "there is no comparison region with values" },
  few_before: { zh: "措施前的期数少于 2 期", en: "there are fewer than two periods before the measure" },
  none_after: { zh: "措施后没有数值", en: "there is no period after the measure" },
  not_positive: { zh: "取对数须全部数值大于零", en: "logarithms need all values to be above zero" },
} as const;
export type Refusal = keyof typeof refusals;

/** What weakens an estimate that was made. */
export const doubts = {
  pre_trend: {
    zh: "措施前差距已有变化趋势，平行趋势存疑",
    en: "the gap was moving before the measure: parallel trends are in doubt",
  },
  trend_explains: {
    zh: "措施前趋势延续即可解释估计值的一半以上",
    en: "the trend from before, carried on, would explain more than half of the estimate",
  },
  few_comparisons: {
    zh: "对比区域少于 4 个，检验几乎没有分辨力",
    en: "fewer than four comparison regions: the test can tell hardly anything",
  },
  few_before: {
    zh: "措施前少于 3 期，平行趋势难以检验",
    en: "fewer than three periods before: parallel trends can hardly be checked",
  },
  one_carries: { zh: "剔除某一对比区域后估计值变号", en: "without one of the comparison regions the sign changes" },
  incomplete: {
    zh: "部分数值由近 18 个月的专利数据算得，尚不完整",
    en: "some values rest on patent data of the last 18 months, which are incomplete",
  },
  bounds: { zh: "部分数值为“超过”或“约”", en: "some values are “over” or “about”" },
  dropped: { zh: "部分期间因数据不齐未使用", en: "some periods were left out, as not every region has a value" },
} as const;
export type Doubt = keyof typeof doubts;

export const assumptions = [
  {
    zh: "平行趋势：若无该措施，实施区域与对比区域的变化相同。无法证明，只能由措施前各期佐证。",
    en: "Parallel trends: without the measure the treated region would have changed as the others did. It cannot be proved; the periods before speak for or against it.",
  },
  {
    zh: "无提前反应：措施生效之前没有因其而改变行为。",
    en: "No anticipation: nobody acted on the measure before it came into force.",
  },
  {
    zh: "无溢出：对比区域未受该措施影响，也未实施同类措施。",
    en: "No spill-over: the comparison regions felt nothing of it, and had no such measure themselves.",
  },
  {
    zh: "同期没有只影响实施区域的其他事件（政策、企业迁入、统计口径变化）。",
    en: "Nothing else befell the treated region alone at that time (a policy, a firm that moved in, another way of counting).",
  },
  { zh: "各区域、各期口径一致。", en: "All regions and periods are counted alike." },
] as const;

const cell = z.object({ value: z.number(), source: z.string().nullable(), record: z.string().nullable() });

export const effectAnswer = z.object({
  title: z.object({ zh: z.string(), en: z.string() }),
  unit: z.object({ zh: z.string(), en: z.string() }),
  decision: z.string().nullable(),
  from: z.string().nullable(),
  scale: z.enum(["level", "log"]),
  /** `values`: reported and verified; `corpus`: families filed, counted in the snapshot. */
  basis: z.enum(["values", "corpus"]),
  snapshot: z.string().nullable(),
  periods: z.array(z.object({ period: z.string(), phase: z.enum(["before", "after"]) })),
  /** Periods that some region has and that are not used, and why. */
  dropped: z.array(
    z.object({ period: z.string(), why: z.enum(["straddles", "missing", "length", "incomplete"]), regions: z.array(z.string()) }),
  ),
  units: z.array(z.object({ key: z.string(), label: z.string(), treated: z.boolean(), values: z.array(cell) })),
  excluded: z.array(z.object({ key: z.string(), label: z.string(), why: z.enum(["no_values", "overlaps"]) })),
  /** Treated, mean of the comparisons, and the difference, period by period. */
  gaps: z.array(z.object({ period: z.string(), treated: z.number(), comparison: z.number(), gap: z.number() })),
  means: z
    .object({ treatedBefore: z.number(), treatedAfter: z.number(), comparisonBefore: z.number(), comparisonAfter: z.number() })
    .nullable(),
  /** Null where it was refused. On the scale named: of logarithms a difference of 0.1 is about ten per cent. */
  estimate: number,
  standardError: number,
  standardErrorBy: z.object({ zh: z.string(), en: z.string() }),
  permutation: z
    .object({
      p: z.number(),
      assignments: z.int(),
      /** All of them were tried; false: a sample of that many. */
      exact: z.boolean(),
      /** No p below this is possible with so many regions. */
      leastP: z.number(),
      placebos: z.array(z.object({ key: z.string(), label: z.string(), estimate: z.number() })),
    })
    .nullable(),
  preTrend: z
    .object({
      /** Change of the gap per year, over the periods before the measure. */
      slope: z.number(),
      p: z.number(),
      periods: z.int(),
      /** What the estimate would be if that trend alone had gone on. */
      carriedOn: z.number(),
    })
    .nullable(),
  /** Least and largest estimate when each comparison region is left out in turn. */
  leaveOneOut: z.tuple([z.number(), z.number()]).nullable(),
  samples: z.object({ treated: z.int(), comparisons: z.int(), before: z.int(), after: z.int() }),
  assumptions: z.array(z.object({ zh: z.string(), en: z.string() })),
  refused: z.array(z.enum(Object.keys(refusals) as [Refusal])),
  doubts: z.array(z.enum(Object.keys(doubts) as [Doubt])),
});
export type Effect = z.output<typeof effectAnswer>;
