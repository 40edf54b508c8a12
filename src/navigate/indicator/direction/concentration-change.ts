import { sql } from "#engine";
import { nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, listed, years } from "../say.ts";
import { noWindows, windowColumn } from "./growth.ts";
import { truncations } from "../statements.ts";

const membersMin = 30;
/** A hundred points of 10,000: what merger guidelines call a change that matters. */
const changeMin = 0.01;

/**
 * Did each node become more concentrated between two windows?
 *
 * in     node_applicant (node, weight_before, weight_recent), node_count, node
 * out    one row per node: before, recent (members), hhi_before, hhi_recent, change with its 95 % interval, verdict (concentrating |
 *        dispersing | steady | too_few)
 * unit   HHI 0–1, fractional counting; HHI is drawn up by small numbers, so each is freed of that: (N·Σs² − 1)/(N − 1)
 * limit  too_few below 30 members with a known applicant in either window; applicants are not groups of companies
 * from   ΔHHI of the merger guidelines; unbiased estimate of Simpson 1949, variance 4/N·(Σs³ − (Σs²)²)
 */
export const concentrationChange: Indicator = {
  id: "concentration-change",
  part: "direction",
  analysis: "A2",
  title: { zh: "集中度变化（ΔHHI）", en: "Change of concentration (ΔHHI)" },
  definition: (scope) => ({
    zh: `两窗口${scope.windows ? `（${years(scope.windows.previous)}、${years(scope.windows.recent)}）` : ""}各自的 HHI（分数计数）及其差。小样本会抬高 HHI，故两期均按 (N·Σs²−1)/(N−1) 修正后比较。差值的 95% 区间不含 0 且绝对值不小于 ${changeMin} 的判为趋于集中或趋于分散；任一窗口不足 ${membersMin} 的不判断。`,
    en: `HHI of each window${scope.windows ? ` (${years(scope.windows.previous)}; ${years(scope.windows.recent)})` : ""}, fractional counting, and the difference. Small numbers draw HHI up, so both are corrected, (N·Σs² − 1)/(N − 1). Concentrating or dispersing where the 95 % interval leaves nought out and the change is at least ${changeMin}; not judged below ${membersMin} in either window.`,
  }),
  unit: { zh: "HHI（0–1）", en: "HHI (0–1)" },
  cohort: { zh: "环节内申请人已知的专利", en: "the node's members with a known applicant" },
  truncation: truncations.completeYears,
  source: { zh: "合并指南的 ΔHHI；Simpson 1949 无偏估计", en: "ΔHHI of merger guidelines; unbiased estimate of Simpson 1949" },
  reads: ["node", "node_member", "member", "fact_organisation"],
  columns: (scope) => [
    nodeColumn,
    windowColumn(scope, "before"),
    windowColumn(scope, "recent"),
    numberColumn("hhi_before", { zh: "前期 HHI（修正）", en: "HHI before (corrected)" }),
    numberColumn("hhi_recent", { zh: "近期 HHI（修正）", en: "HHI, recent (corrected)" }),
    numberColumn("change_hhi", { zh: "ΔHHI", en: "ΔHHI" }),
    numberColumn("change_low", { zh: "95% 下限", en: "95 % from" }),
    numberColumn("change_high", { zh: "95% 上限", en: "to" }),
    { key: "verdict", title: { zh: "判断", en: "Verdict" }, kind: "verdict" },
  ],
  sql: (scope) => {
    const { previous, recent } = scope.windows ?? { previous: scope.period, recent: scope.period };
    return sql`
    with size as (
      select node, sum(case when year between ${previous[0]} and ${previous[1]} then members else 0 end) as before,
        sum(case when year between ${recent[0]} and ${recent[1]} then members else 0 end) as recent
      from node_count group by node
    ),
    shared as (
      select node, cast(weight_before as double) / nullif(cast(sum(weight_before) over (partition by node) as double), 0) as s0,
        cast(weight_recent as double) / nullif(cast(sum(weight_recent) over (partition by node) as double), 0) as s1, weight_before, weight_recent
      from node_applicant
    ),
    summed as (
      -- Thirds of thirty members add to 29.999999999.
      select node, round(cast(sum(weight_before) as double), 6) as n0, round(cast(sum(weight_recent) as double), 6) as n1,
        cast(sum(cast(s0 * s0 as decimal(18, 15))) as double) as h0, cast(sum(cast(s1 * s1 as decimal(18, 15))) as double) as h1,
        cast(sum(cast(s0 * s0 * s0 as decimal(18, 15))) as double) as c0, cast(sum(cast(s1 * s1 * s1 as decimal(18, 15))) as double) as c1
      from shared group by node
    ),
    freed as (
      select node, (n0 * h0 - 1) / nullif(n0 - 1, 0) as hhi_before, (n1 * h1 - 1) / nullif(n1 - 1, 0) as hhi_recent,
        1.96 * sqrt(greatest(0, 4 / n0 * (c0 - h0 * h0)) + greatest(0, 4 / n1 * (c1 - h1 * h1))) as error
      from summed where n0 >= ${membersMin} and n1 >= ${membersMin}
    )
    select n.node, coalesce(z.before, 0) as before, coalesce(z.recent, 0) as recent, f.hhi_before, f.hhi_recent,
      f.hhi_recent - f.hhi_before as change_hhi, f.hhi_recent - f.hhi_before - f.error as change_low,
      f.hhi_recent - f.hhi_before + f.error as change_high,
      case when f.node is null then 'too_few'
        when f.hhi_recent - f.hhi_before >= ${changeMin} and f.hhi_recent - f.hhi_before > f.error then 'concentrating'
        when f.hhi_before - f.hhi_recent >= ${changeMin} and f.hhi_before - f.hhi_recent > f.error then 'dispersing'
        else 'steady' end as verdict
    from node n left join size z on z.node = n.node left join freed f on f.node = n.node
    where ${scope.windows !== null}
    order by n.position`;
  },
  reading(rows, scope) {
    const told = [
      ["concentrating", "趋于集中的环节", "Nodes that become more concentrated"],
      ["dispersing", "趋于分散的环节", "Nodes that disperse"],
    ] as const;
    return told.flatMap(([verdict, zh, en]) => {
      const found = rows.filter((row) => row["verdict"] === verdict);
      const names = listed(
        found.map((row) => {
          const label = scope.label("node", row["node"]);
          const change = fixed(row["change_hhi"], 3);
          return { zh: `${label.zh}（ΔHHI ${change}）`, en: `${label.en} (ΔHHI ${change})` };
        }),
      );
      return found.length === 0 ? [] : [{ zh: `${zh}：${names.zh}。`, en: `${en}: ${names.en}.` }];
    });
  },
  caveats: (_, scope) => (scope.windows === null ? noWindows() : []),
};
