import { sql } from "#engine";
import { contrastGrowth, falseDiscovery, pooledDispersion } from "../../method/contrast.ts";
import { nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator, Scope } from "../indicator.ts";
import { fixed, listed, years } from "../say.ts";
import { growthMembersMin, noWindows, windowColumn } from "./growth.ts";
import { yearRows } from "./trend.ts";
import { truncations } from "../statements.ts";

/** What makes a node hot, emerging, declining or blank; each stands in the figure's definition. */
const rule = {
  hotRatioMin: 1.25,
  emergingRatioMin: 2,
  decliningRatioMax: 0.8,
  falseDiscoveryMax: 0.05,
  /** Of the mean share of an end node before. */
  emergingSmallMax: 0.5,
  /** Of the mean number of an end node lately, where that is at least `blankMeanMin`. */
  blankPartMax: 0.1,
  blankMeanMin: 20,
} as const;

/**
 * Which end nodes are hot, which emerge, which decline and which are blank?
 *
 * in     node_count, node; two windows of complete years
 * out    one row per end node: before, recent, ratio (its growth over that of the rest of the chain) with its 95 % interval, q
 *        (false-discovery rate), share_recent, verdict (hot | emerging | rising | declining | blank | steady | too_few)
 * unit   members; ratio of ratios
 * limit  tens of members at least; dispersion is pooled over end nodes, so that counts which jump make every verdict harder. A blank
 *        node may be a blank of the query: look at its precision and recall first. Growth against the chain, not in itself
 * from   Poisson contrast of two windows, Benjamini and Hochberg 1995; the thresholds are ours
 */
export const hotNodes: Indicator = {
  id: "hot-nodes",
  part: "direction",
  analysis: "A3",
  title: { zh: "热点、新兴与空白环节", en: "Hot, emerging and blank nodes" },
  definition: (scope) => ({
    zh: `末级环节两窗口${scope.windows ? `（${years(scope.windows.previous)}、${years(scope.windows.recent)}）` : ""}的增长与链内其余部分之比（比值之比，各数均加 0.5 再比），区间与显著性按离散度放宽，并按错误发现率（q≤${rule.falseDiscoveryMax}）控制多重比较。新兴：比值≥${rule.emergingRatioMin} 且前期占比不到末级环节平均的一半；热点：比值≥${rule.hotRatioMin} 且近期数量不低于平均；上升：比值≥${rule.hotRatioMin}；下降：比值≤${rule.decliningRatioMax}；空白：近期不足平均数的一成（平均数≥${rule.blankMeanMin}）。近期与前期均不足 ${growthMembersMin} 的不判断。空白也可能是检索式遗漏。`,
    en: `Growth of each end node between two windows${scope.windows ? ` (${years(scope.windows.previous)}; ${years(scope.windows.recent)})` : ""} over that of the rest of the chain (half a count added to each number), with intervals widened by the dispersion and false discovery held at ${rule.falseDiscoveryMax}. Emerging: ratio from ${rule.emergingRatioMin}, and before less than half the mean share of an end node. Hot: ratio from ${rule.hotRatioMin}, and lately no fewer than the mean. Rising: ratio from ${rule.hotRatioMin}. Declining: to ${rule.decliningRatioMax}. Blank: lately below a tenth of the mean, where that is at least ${rule.blankMeanMin}. Not judged where both windows have fewer than ${growthMembersMin}. A blank may be a gap of the query.`,
  }),
  unit: { zh: "数量；相对增长倍数", en: "members; growth relative to the rest" },
  cohort: { zh: "链内其余部分的同期增长", en: "the rest of the chain in the same windows" },
  truncation: truncations.completeYears,
  source: {
    zh: "两期泊松对比；Benjamini–Hochberg 1995；阈值为本工具设定",
    en: "Poisson contrast of two windows; Benjamini and Hochberg 1995; thresholds are ours",
  },
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    windowColumn(scope, "before"),
    windowColumn(scope, "recent"),
    shareColumn("share_recent", { zh: "近期占比", en: "Share, recent" }),
    { key: "ratio", title: { zh: "相对增长倍数", en: "Relative growth" }, kind: "ratio" },
    { key: "ratio_low", title: { zh: "95% 下限", en: "95 % from" }, kind: "ratio" },
    { key: "ratio_high", title: { zh: "95% 上限", en: "to" }, kind: "ratio" },
    numberColumn("q", { zh: "错误发现率 q", en: "False discovery q" }),
    { key: "verdict", title: { zh: "判断", en: "Verdict" }, kind: "verdict" },
  ],
  chart: { kind: "bar", x: "node", y: "ratio" },
  sql: (scope) => sql`
    with counted as (select node, year, cast(sum(members) as bigint) as members from node_count group by node, year)
    select n.node, y.year, coalesce(c.members, 0) as members
    from node n cross join (values ${yearRows(scope.windows ? [scope.windows.previous[0], scope.windows.recent[1]] : scope.period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    where (n.leaf or n.node = '*') and ${scope.windows !== null}
    order by n.position, y.year`,
  finish: (rows, scope) => (scope.windows ? judged(rows, scope) : []),
  reading(rows, scope) {
    const told = [
      ["emerging", "新兴环节", "Emerging"],
      ["hot", "热点环节", "Hot"],
      ["declining", "相对下降的环节", "Declining against the chain"],
      ["blank", "空白环节", "Blank"],
    ] as const;
    return told.flatMap(([verdict, zh, en]) => {
      const found = rows.filter((row) => row["verdict"] === verdict);
      const names = listed(
        found.map((row) => {
          const label = scope.label("node", row["node"]);
          return { zh: `${label.zh}（${fixed(row["ratio"], 1)} 倍）`, en: `${label.en} (× ${fixed(row["ratio"], 1)})` };
        }),
      );
      return found.length === 0 ? [] : [{ zh: `${zh}：${names.zh}。`, en: `${en}: ${names.en}.` }];
    });
  },
  caveats: (_, scope) => (scope.windows === null ? noWindows() : []),
};

function judged(rows: readonly FigureRow[], { windows }: Scope): FigureRow[] {
  if (!windows) return [];
  const of = (node: unknown) => rows.filter((row) => row["node"] === node);
  const within = (own: readonly FigureRow[], [from, to]: readonly [number, number]) =>
    own.reduce((sum, row) => sum + (Number(row["year"]) >= from && Number(row["year"]) <= to ? Number(row["members"]) : 0), 0);
  const counts = (node: unknown): [number, number] => [within(of(node), windows.previous), within(of(node), windows.recent)];
  const nodes = [...new Set(rows.map((row) => row["node"] ?? null))].filter((node) => node !== "*");
  const dispersion = pooledDispersion(nodes.map((node) => of(node).map((row) => Number(row["members"]))));
  const chain = counts("*");
  const mean = [0, 1].map(
    (at) => nodes.reduce<number>((sum, node) => sum + (counts(node)[at] ?? 0), 0) / Math.max(1, nodes.length),
  );
  const found = nodes.map((node) => {
    const [before, recent] = counts(node);
    const contrast = contrastGrowth([before, recent], [chain[0] - before, chain[1] - recent], dispersion);
    return { node, before, recent, contrast, enough: before >= growthMembersMin || recent >= growthMembersMin };
  });
  const tested = found.filter(({ enough }) => enough);
  const rates = new Map(falseDiscovery(tested.map(({ contrast }) => contrast.p)).map((q, at) => [tested[at]?.node, q]));
  return found.map(({ node, before, recent, contrast: { ratio, low, high }, enough }) => {
    const q = rates.get(node) ?? null;
    const sure = q !== null && q <= rule.falseDiscoveryMax;
    const [meanBefore = 0, meanRecent = 0] = mean;
    return {
      node,
      before,
      recent,
      share_recent: chain[1] === 0 ? null : recent / chain[1],
      ratio: enough ? ratio : null,
      ratio_low: enough ? low : null,
      ratio_high: enough ? high : null,
      q,
      verdict: verdict(),
    };

    function verdict(): string {
      if (meanRecent >= rule.blankMeanMin && recent < rule.blankPartMax * meanRecent) return "blank";
      if (!enough) return "too_few";
      if (sure && ratio >= rule.emergingRatioMin && before < rule.emergingSmallMax * meanBefore && recent >= growthMembersMin)
        return "emerging";
      if (sure && ratio >= rule.hotRatioMin) return recent >= meanRecent ? "hot" : "rising";
      return sure && ratio <= rule.decliningRatioMax ? "declining" : "steady";
    }
  });
}
