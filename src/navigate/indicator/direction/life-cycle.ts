import { sql } from "#engine";
import { nodeColumn, numberColumn } from "../column.ts";
import { growthMembersMin, noWindows, windowColumn, windowCounts, withinRecent } from "./growth.ts";
import type { Indicator } from "../indicator.ts";
import { listed, years } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * In what stage of life does each node look to be?
 *
 * in     node_count, node_applicant, node
 * out    one row per node: members and applicants in two windows, stage (growth | turned | mature | decline | consolidating | too_few)
 * unit   members and applicants; a hint by rule, not a fitted curve
 * limit  complete years only; too_few below 10 members in either window
 * from   the patents–applicants diagram of technology life cycles in Chinese practice; the bounds are ours
 */
export const lifeCycle: Indicator = {
  id: "life-cycle",
  part: "direction",
  analysis: "A3",
  cohort: cohorts.node,
  truncation: truncations.twoWindows,
  source: sources.lifeCycle,
  title: { zh: "技术生命周期提示", en: "Stage of life (a hint)" },
  definition: (scope) => ({
    zh: `比较两个窗口${scope.windows ? `（${years(scope.windows.previous)}、${years(scope.windows.recent)}）` : ""}的专利数量与申请人数：数量与申请人均增长两成以上为成长期，但近期窗口内已明显回落（见“各环节增长”）的为见顶回落；数量下降两成以上且申请人减少一成以上为衰退期；数量未降而申请人减少一成以上为整合期；其余为成熟期。仅为规则提示，未作曲线拟合。`,
    en: `Compares members and applicants of two windows${scope.windows ? ` (${years(scope.windows.previous)}; ${years(scope.windows.recent)})` : ""}: both up by a fifth or more is growth, or turned down where it fell clearly within the recent window (see “Growth of each node”); members down by a fifth and applicants by a tenth is decline; members not down but applicants down by a tenth is consolidating; else mature. A hint by rule, no curve is fitted.`,
  }),
  unit: { zh: "数量；申请人（个）", en: "members; applicants" },
  reads: ["node", "node_member", "member", "fact_organisation"],
  columns: (scope) => [
    nodeColumn,
    windowColumn(scope, "before"),
    windowColumn(scope, "recent"),
    numberColumn("applicants_before", { zh: "前期申请人", en: "Applicants before" }),
    numberColumn("applicants_recent", { zh: "近期申请人", en: "Applicants, recent" }),
    { key: "stage", title: { zh: "阶段", en: "Stage" }, kind: "verdict" },
  ],
  sql: (scope) => {
    return sql`
    with counted as (${windowCounts(scope)}),
    filed as (
      select node, sum(case when before > 0 then 1 else 0 end) as applicants_before, sum(case when recent > 0 then 1 else 0 end) as applicants_recent
      from node_applicant group by node
    ),
    ends as (${withinRecent(scope)})
    select n.node, coalesce(c.before, 0) as before, coalesce(c.recent, 0) as recent,
      coalesce(a.applicants_before, 0) as applicants_before, coalesce(a.applicants_recent, 0) as applicants_recent,
      case
        when coalesce(c.before, 0) < ${growthMembersMin} or coalesce(c.recent, 0) < ${growthMembersMin} then 'too_few'
        when c.recent >= 1.2 * c.before and a.applicants_recent >= 1.2 * a.applicants_before
          then case when e.turned then 'turned' else 'growth' end
        when c.recent <= 0.8 * c.before and a.applicants_recent <= 0.9 * a.applicants_before then 'decline'
        when c.recent >= c.before and a.applicants_recent <= 0.9 * a.applicants_before then 'consolidating'
        else 'mature'
      end as stage
    from node n left join counted c on c.node = n.node left join filed a on a.node = n.node left join ends e on e.node = n.node
    where ${scope.windows !== null}
    order by n.position`;
  },
  reading(rows, scope) {
    const stages = [
      ["growth", "成长期", "in growth"],
      ["turned", "见顶回落", "past their peak"],
      ["decline", "衰退期", "in decline"],
    ] as const;
    return stages.flatMap(([stage, zh, en]) => {
      const names = rows
        .filter((row) => row["stage"] === stage && row["node"] !== "*")
        .map((row) => scope.label("node", row["node"]));
      const all = listed(names);
      return names.length === 0 ? [] : [{ zh: `提示为${zh}的环节：${all.zh}。`, en: `Nodes that look ${en}: ${all.en}.` }];
    });
  },
  caveats: (_, scope) => (scope.windows === null ? noWindows() : []),
};
