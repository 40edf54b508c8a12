/** What the doors and the web know of governing zones: shapes and codes, no I/O. */
import { z } from "zod";
import { kpiGroups, kpiKinds, kpiOwners, kpiRights, kpiWays } from "./catalogue/kpi.ts";

const text = z.object({ zh: z.string(), en: z.string() });

export { kpiGroups, kpiKinds, kpiRights, kpiWays };

export const comparators = {
  gt: { zh: "大于", en: "more than" },
  ge: { zh: "不少于", en: "at least" },
  lt: { zh: "小于", en: "less than" },
  le: { zh: "不多于", en: "at most" },
  range: { zh: "区间内", en: "within" },
} as const;

/** How exact a value is, as its source words it. */
export const valueBounds = {
  exact: { zh: "准确数", en: "exact" },
  lower: { zh: "下限（“超过”“以上”）", en: "lower bound (“over”)" },
  upper: { zh: "上限（“不到”“以内”）", en: "upper bound (“under”)" },
  about: { zh: "约数", en: "about" },
} as const;

export const targetVerdicts = {
  met: { zh: "已达成", en: "met" },
  exceeded: { zh: "超出上限", en: "exceeded" },
  below: { zh: "低于区间", en: "below" },
  not_met: { zh: "未达成", en: "not met" },
  gaps: { zh: "数据缺期", en: "periods missing" },
  no_value: { zh: "无数据", en: "no value" },
  incomplete: { zh: "目标不完整", en: "target incomplete" },
} as const;
export type TargetVerdict = keyof typeof targetVerdicts;

const period = z.object({ from: z.string(), to: z.string() });

/** What counts towards a target: the latest value of a stock or a ratio, the added periods of a flow. */
const reachedParts = {
  /** Of a flow the first day that counts. */
  since: z.string().nullable(),
  /** The values it is made of, in order of time. */
  counted: z.array(z.string()),
  /** Values of days that others tell already, or that reach beyond what counts. */
  leftOut: z.array(z.string()),
  /** Days that no value tells: the sum is a lower bound. */
  gaps: z.array(period),
};

export const targetStatusAnswer = z.object({
  at: z.string(),
  targets: z.array(
    z.object({
      target: z.string(),
      kpi: z.string(),
      title: text,
      unit: text,
      comparator: z.enum(Object.keys(comparators) as [keyof typeof comparators]),
      value: z.string().nullable(),
      valueTo: z.string().nullable(),
      dueOn: z.string(),
      asPublished: z.string().nullable(),
      verdict: z.enum(Object.keys(targetVerdicts) as [TargetVerdict]),
      /** Past its day and not met. */
      late: z.boolean(),
      /** Of values that hold, up to the day asked for and no later than the deadline. */
      actual: z.string().nullable(),
      actualAt: z.string().nullable(),
      actualState: z.string().nullable(),
      source: z.string().nullable(),
      ...reachedParts,
    }),
  ),
});

const keysOf = <Codes extends object>(codes: Codes) => Object.keys(codes) as [keyof Codes & string];

/** The catalogue, and of each indicator whether it is shipped, changed by the data directory's file, or added there. */
export const kpiCatalogueAnswer = z.object({
  kpis: z.array(
    z.object({
      id: z.string(),
      group: z.enum(keysOf(kpiGroups)),
      title: text,
      unit: text,
      definition: text,
      formula: text,
      source: text,
      better: z.enum(["more", "less"]),
      everyMonths: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
      kind: z.enum(keysOf(kpiKinds)),
      owner: z.enum(kpiOwners),
      right: z.enum(keysOf(kpiRights)),
      obtained: z.enum(keysOf(kpiWays)),
      factor: z.number().optional(),
      query: z.string().optional(),
      study: z.literal(true).optional(),
      from: z.enum(["shipped", "changed", "added"]),
    }),
  ),
});

/** A computed KPI with what it was computed from. */
export const kpiComputeAnswer = z.object({
  kpi: z.string(),
  title: text,
  unit: text,
  value: z.string().nullable(),
  isLowerBound: z.boolean(),
  evidence: z.object({
    /** Of the computation: raised when it counts otherwise. */
    rule: z.int(),
    kpi: z.string(),
    formula: text,
    from: z.string().nullable(),
    asOf: z.string(),
    of: z.enum(["region", "organisations"]),
    region: z.string().nullable(),
    query: z.string().nullable(),
    snapshot: z.string().nullable(),
    cutOff: z.string().nullable(),
    countingUnit: z.literal("application").nullable(),
    known: z.array(z.string()),
    unknown: z.array(z.string()),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    parts: z.record(z.string(), z.number()).nullable(),
    /** Share of what was asked that the sources tell of. */
    coverage: z.number().nullable(),
    sources: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
    caveats: z.array(z.string()),
  }),
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
  kept: z
    .object({
      id: z.string(),
      version: z.int(),
      state: z.string().nullable(),
      value: z.string().nullable(),
      snapshot: z.string().nullable(),
      same: z.boolean(),
    })
    .nullable(),
  /** The record that was made or written anew. */
  saved: z.string().nullable(),
});

export const paceVerdicts = {
  on_pace: { zh: "进度正常", en: "on pace" },
  behind: { zh: "进度滞后", en: "behind" },
  unknown: { zh: "尚难判断", en: "cannot be told yet" },
} as const;

const point = z.object({
  record: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  value: z.string(),
  state: z.string(),
  source: z.string().nullable(),
  bound: z.string().nullable(),
  /** Of a part of a year: not comparable with whole ones. */
  isPart: z.boolean(),
});

export const targetPaceAnswer = z.object({
  at: z.string(),
  targets: z.array(
    z.object({
      target: z.string(),
      kpi: z.string(),
      title: text,
      unit: text,
      kind: z.enum(keysOf(kpiKinds)),
      better: z.enum(["more", "less"]),
      comparator: z.enum(keysOf(comparators)),
      value: z.string().nullable(),
      valueTo: z.string().nullable(),
      dueOn: z.string(),
      asPublished: z.string().nullable(),
      source: z.string().nullable(),
      verdict: z.enum(keysOf(targetVerdicts)),
      latest: point.nullable(),
      series: z.array(point),
      reached: z.string().nullable(),
      reachedTo: z.string().nullable(),
      ...reachedParts,
      pace: z.object({
        verdict: z.enum(keysOf(paceVerdicts)),
        expected: z.string().nullable(),
        remaining: z.string().nullable(),
        periodsLeft: z.int().nullable(),
        perPeriod: z.string().nullable(),
        baseline: z.object({ value: z.string(), to: z.string() }).nullable(),
        forecast: z.object({ value: z.number(), low: z.number(), high: z.number(), points: z.int() }).nullable(),
      }),
      samePeriod: point.extend({ change: z.string().nullable() }).nullable(),
      /** ×12/n of a part of a year: an estimate, and called one. */
      estimate: z.object({ value: z.string(), months: z.int() }).nullable(),
    }),
  ),
});

export const cycleMarks = {
  done: { zh: "已签发", en: "signed off" },
  waiting: { zh: "待办", en: "waiting" },
  missing: { zh: "缺报", en: "missing" },
} as const;

export const cycleStatusAnswer = z.object({
  cycle: z.string(),
  title: z.string(),
  state: z.string(),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
  at: z.string(),
  items: z.array(
    z.object({
      kpi: z.string().nullable(),
      organisation: z.string().nullable(),
      title: text,
      mark: z.enum(keysOf(cycleMarks)),
      /** Submitted after the day it was due, or not submitted though it has passed. */
      late: z.boolean(),
      record: z.string().nullable(),
      state: z.string().nullable(),
      submittedOn: z.string().nullable(),
      value: z.string().nullable(),
      isRevised: z.boolean(),
    }),
  ),
  counts: z.object({ done: z.int(), waiting: z.int(), missing: z.int(), late: z.int() }),
});

const rolledMember = z.object({
  id: z.string(),
  name: z.string(),
  value: z.string(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string(),
  record: z.string(),
  source: z.string().nullable(),
});

export const rollUpAnswer = z.object({
  kpi: z.string(),
  title: text,
  unit: text,
  at: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  isLowerBound: z.boolean(),
  days: z.object({ first: z.string(), last: z.string() }).nullable(),
  counted: z.array(rolledMember),
  leftOut: z.array(rolledMember),
  /** Asked for, and told by nobody. */
  missing: z.array(z.string()),
});

const shown = z.object({
  record: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  value: z.string(),
  source: z.string().nullable(),
});
const changed = shown.extend({ change: z.string().nullable() });

export const compareAnswer = z.object({
  kpi: z.string(),
  title: text,
  unit: text,
  at: z.string(),
  own: shown.nullable(),
  previous: changed.nullable(),
  samePeriod: changed.nullable(),
  others: z.array(
    z.object({
      region: z.string().nullable(),
      zone: z.string().nullable(),
      name: z.string(),
      value: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      record: z.string().nullable(),
      source: z.string().nullable(),
      /** Own ÷ other, of the same day and period only. */
      times: z.string().nullable(),
      sharePercent: z.string().nullable(),
      /** Own share of the indicator ÷ own share of its base. */
      quotient: z.string().nullable(),
      sameDays: z.boolean(),
    }),
  ),
  national: z.object({ value: z.string(), year: z.int(), source: text, percent: z.string().nullable() }).nullable(),
  isLowerBound: z.boolean(),
});

export const upgradeVerdicts = {
  met: { zh: "增速条件满足", en: "grows faster than both" },
  not_met: { zh: "增速条件未满足", en: "does not grow faster than both" },
  open: { zh: "数据不全，不能判定", en: "cannot be told: data are missing" },
} as const;

export const upgradeAnswer = z.object({
  zone: z.string(),
  year: z.int(),
  region: z.string(),
  revenue: z.object({
    value: z.string().nullable(),
    record: z.string().nullable(),
    coverage: z.number().nullable(),
    source: z.string().nullable(),
  }),
  tests: z.array(
    z.object({
      against: z.enum(["gdp", "tertiary"]),
      growth: z.string().nullable(),
      source: z.string().nullable(),
      passed: z.boolean().nullable(),
    }),
  ),
  verdict: z.enum(keysOf(upgradeVerdicts)),
});

export const evaluationSchemesAnswer = z.object({
  schemes: z.array(z.object({ id: z.string(), title: text, note: text.nullable(), weights: z.string() })),
});

/** Why an item has no score. */
export const noScores = {
  no_value: { zh: "无已核实数值", en: "no value holds" },
  no_target: { zh: "未下达目标", en: "no target is set" },
  gaps: { zh: "数据缺期", en: "periods missing" },
} as const;

export const evaluationAnswer = z.object({
  zone: z.string(),
  scheme: z.string(),
  title: text,
  note: text.nullable(),
  at: z.string(),
  weight: z.string(),
  /** Equal where nothing is missing. */
  low: z.string(),
  high: z.string(),
  vetoed: z.array(z.string()),
  missing: z.int(),
  dimensions: z.array(
    z.object({
      dimension: z.string(),
      title: text,
      weight: z.string(),
      low: z.string(),
      high: z.string(),
      items: z.array(
        z.object({
          kpi: z.string(),
          title: text,
          unit: text,
          weight: z.string(),
          rule: z.enum(["linear", "steps", "veto"]),
          floor: z.string().nullable(),
          target: z.string().nullable(),
          /** As target-status tells it; without an own target a flow is that of the year in which its latest value ends. */
          value: z.string().nullable(),
          since: z.string().nullable(),
          to: z.string().nullable(),
          /** The latest of the values it is made of, and all of them. */
          record: z.string().nullable(),
          records: z.array(z.string()),
          gaps: z.array(period),
          source: z.string().nullable(),
          points: z.string().nullable(),
          why: z.enum(keysOf(noScores)).nullable(),
          low: z.string(),
          high: z.string(),
          vetoed: z.boolean(),
        }),
      ),
    }),
  ),
});
