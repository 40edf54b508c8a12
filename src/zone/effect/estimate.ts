import type { Doubt, Effect, Refusal } from "./contract.ts";
import { differenceInDifferences, gapSlope, leaveOneOut, mean, permute, placeboError, type Panel } from "./did.ts";
import { yearsAt, type Balanced } from "./panel.ts";
import type { Series } from "./series.ts";

/** Fewer comparison regions leave the test next to nothing to tell apart. */
const comparisonsWanted = 4;
/** Fewer periods before leave a trend next to nothing to show in. */
const beforeWanted = 3;

type Estimated = Pick<
  Effect,
  "gaps" | "means" | "estimate" | "standardError" | "permutation" | "preTrend" | "leaveOneOut" | "samples" | "refused" | "doubts"
>;

/**
 * The effect in a balanced panel: estimate, error, test, trend before, what weakens it; or why there is none.
 *
 * errors  none: what cannot be estimated is answered with its reasons
 */
export function estimateOf(
  { treated, comparisons }: { readonly treated: readonly Series[]; readonly comparisons: readonly Series[] },
  { periods, rows, dropped }: Balanced,
  scale: Effect["scale"],
): Estimated {
  const raw = (some: readonly Series[]) => some.map((each) => (rows.get(each) ?? []).map(({ value }) => value));
  const before = periods.filter(({ phase }) => phase === "before").length;
  const samples = { treated: treated.length, comparisons: comparisons.length, before, after: periods.length - before };
  const refused: Refusal[] = [];
  if (treated.length === 0) refused.push("no_treated");
  if (comparisons.length === 0) refused.push("no_comparison");
  if (before < 2) refused.push("few_before");
  if (samples.after < 1) refused.push("none_after");
  const values = [...raw(treated), ...raw(comparisons)];
  if (scale === "log" && values.some((row) => row.some((value) => value <= 0))) refused.push("not_positive");
  const nothing = { estimate: null, standardError: null, permutation: null, preTrend: null, leaveOneOut: null, means: null };
  if (treated.length === 0 || comparisons.length === 0 || refused.includes("not_positive"))
    return { ...nothing, gaps: [], samples, refused, doubts: [] };
  const scaled = (some: readonly Series[]) =>
    raw(some).map((row) => row.map((value) => (scale === "log" ? Math.log(value) : value)));
  const panel: Panel = { treated: scaled(treated), comparisons: scaled(comparisons), before };
  const gaps = gapsOf(
    panel,
    periods.map(({ key }) => key),
  );
  if (refused.length > 0) return { ...nothing, gaps, samples, refused, doubts: [] };
  return { ...measured(panel, treated, comparisons, periods.map(yearsAt)), gaps, samples, refused };

  function measured(of: Panel, some: readonly Series[], others: readonly Series[], years: readonly number[]) {
    const estimate = differenceInDifferences(of);
    const k = of.treated.length;
    const ordered = [...of.treated, ...of.comparisons];
    const told = permute(ordered, k, (one, rest) => differenceInDifferences({ treated: one, comparisons: rest, before }));
    const trend = preTrendOf(of, years);
    const loo = leaveOneOut(of);
    const points = [...some, ...others].flatMap((each) => rows.get(each) ?? []);
    const doubts: Doubt[] = [];
    if (trend.p <= Math.max(0.1, told.leastP)) doubts.push("pre_trend");
    if (trend.carriedOn * estimate > 0 && Math.abs(trend.carriedOn) > Math.abs(estimate) / 2) doubts.push("trend_explains");
    if (of.comparisons.length < comparisonsWanted) doubts.push("few_comparisons");
    if (before < beforeWanted) doubts.push("few_before");
    if (loo && loo[0] < 0 && loo[1] > 0) doubts.push("one_carries");
    if (points.some(({ incomplete }) => incomplete)) doubts.push("incomplete");
    if (points.some(({ bound }) => bound)) doubts.push("bounds");
    if (dropped.length > 0) doubts.push("dropped");
    return {
      estimate,
      standardError: placeboError(of),
      permutation: { ...told, placebos: placebosOf(of, others) },
      preTrend: trend,
      leaveOneOut: loo === null ? null : ([...loo] as [number, number]),
      means: meansOf(of),
      doubts,
    };
  }
}

/** Each comparison region as if it alone had had the measure, beside the other comparison regions; none where there are no others. */
function placebosOf(panel: Panel, comparisons: readonly Series[]) {
  if (panel.comparisons.length < 2) return [];
  return comparisons.map(({ key, label }, at) => {
    const own = panel.comparisons.slice(at, at + 1);
    const others = panel.comparisons.filter((_, place) => place !== at);
    return { key, label, estimate: differenceInDifferences({ treated: own, comparisons: others, before: panel.before }) };
  });
}

function preTrendOf({ treated, comparisons, before }: Panel, years: readonly number[]) {
  const early = years.slice(0, before);
  const cut = (rows: Panel["treated"]) => rows.map((row) => row.slice(0, before));
  const slope = gapSlope(cut(treated), cut(comparisons), early);
  const { p } = permute([...cut(treated), ...cut(comparisons)], treated.length, (some, others) => gapSlope(some, others, early));
  return { slope, p, periods: before, carriedOn: slope * (mean(years.slice(before)) - mean(early)) };
}

function gapsOf({ treated, comparisons }: Panel, keys: readonly string[]): Effect["gaps"] {
  return keys.map((period, at) => {
    const [own, other] = [treated, comparisons].map((rows) => mean(rows.map((row) => row[at] ?? 0))) as [number, number];
    return { period, treated: own, comparison: other, gap: own - other };
  });
}

function meansOf({ treated, comparisons, before }: Panel): Effect["means"] {
  const early = (rows: Panel["treated"]) => mean(rows.map((row) => mean(row.slice(0, before))));
  const late = (rows: Panel["treated"]) => mean(rows.map((row) => mean(row.slice(before))));
  return {
    treatedBefore: early(treated),
    treatedAfter: late(treated),
    comparisonBefore: early(comparisons),
    comparisonAfter: late(comparisons),
  };
}
