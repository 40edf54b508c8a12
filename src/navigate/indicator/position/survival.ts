import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { nothingKnown } from "../quality-words.ts";
import { percent, whole } from "../say.ts";
import { cohorts } from "../statements.ts";

const yearsMax = 20;
/** Nodes with fewer rights of known life have no curve; a curve ends where fewer are at risk. */
const rightsMin = 30;
const atRiskMin = 5;

/**
 * How long are rights of each node kept up?
 *
 * in     fact (node, member), member_quality (renewal_years, renewal_ended), node
 * out    per node and year 1 … 20 from filing: at_risk (followed that long or more), survival, ended and censored until then
 * unit   Kaplan–Meier: S(t) = Π over the days on which rights end, up to t years, of (1 − ended / at risk); at_risk opens its list
 * limit  granted members with dated ends or confirmed life only; nodes with at least 30, years with at least 5 at risk. Ends before grant do not
 *        count: a life begins at filing but can only be seen to end after grant, so the first years are sure by selection
 * from   Kaplan and Meier 1958; renewal as in OECD DSTI/DOC(2013)3
 */
export const survival: Indicator = {
  id: "survival",
  part: "position",
  analysis: "B5",
  cohort: cohorts.node,
  title: { zh: "授权专利维持曲线", en: "How long rights are kept up" },
  definition: () => ({
    zh: `已授权且法律事件有日期者，自申请日起各年仍有效的比例（Kaplan–Meier 估计）；仍有效者在其局事件所及之日删失。可知者少于 ${rightsMin} 的环节不列，尚在观察者少于 ${atRiskMin} 的年份不列。授权前不可能失效，前几年因此偏高。`,
    en: `Of granted members with dated legal events, the share still in force so many years from filing (Kaplan–Meier); rights still in force are censored on the day that events of their office reach to. No node with fewer than ${rightsMin}, no year with fewer than ${atRiskMin} at risk. No right ends before its grant, so the first years are high by selection.`,
  }),
  unit: { zh: "仍有效比例（0–1）", en: "share still in force (0–1)" },
  truncation: {
    zh: "仍有效者按删失处理；仅凭授权推定有效的不计",
    en: "Rights in force are censored; what is only assumed to be in force from its grant takes no part",
  },
  source: { zh: "Kaplan、Meier 1958", en: "Kaplan and Meier 1958" },
  reads: ["node", "node_member", "member", "member_quality"],
  rests: ["status"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("years", { zh: "自申请起（年）", en: "Years from filing" }),
    membersColumn(scope, { node: "node", followed: "years" }, "at_risk", { zh: "仍在观察", en: "At risk" }),
    { key: "survival", title: { zh: "仍有效比例", en: "Still in force" }, kind: "share" },
    numberColumn("ended", { zh: "累计失效", en: "Ended until then" }),
    numberColumn("censored", { zh: "累计删失", en: "Censored until then" }),
    flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
  ],
  chart: { kind: "line", x: "years", y: "survival", series: "node" },
  pivot: { row: "node", column: "years", value: "survival" },
  sql: () => sql`
    with lived as (
      select f.node, q.renewal_years as years, sum(case when q.renewal_ended then 1 else 0 end) as ended, count(*) as members
      from fact f join member_quality q on q.member = f.member where q.renewal_years is not null
      group by f.node, q.renewal_years
    ),
    sized as (select lived.*, sum(members) over (partition by node) as known from lived)
    select n.node, s.years, s.ended, s.members, s.known from sized s join node n on n.node = s.node
    where s.known >= ${rightsMin} order by n.position, s.years`,
  finish: (rows) => curves(rows),
  reading(rows, scope) {
    const at = rows.find((row) => row["node"] === "*" && row["years"] === 10);
    if (!at) return [];
    const label = scope.label("node", "*");
    return [
      {
        zh: `${label.zh}中，自申请起第 10 年仍有效的估计为 ${percent(at["survival"])}（仍在观察 ${whole(at["at_risk"])}）。`,
        en: `${label.en}: ${percent(at["survival"])} are estimated to be in force ten years from filing (${whole(at["at_risk"])} at risk).`,
      },
    ];
  },
  caveats: (rows) =>
    rows.length > 0
      ? []
      : [nothingKnown({ zh: "没有足够的、有日期的失效与维持事件", en: "too few dated ends and confirmations of rights" })],
};

/**
 * Kaplan–Meier estimates on whole years.
 *
 * in     node, years (exact), ended, members (ended and censored at that age), in order of age within a node
 * out    one row per node and year with at least `atRiskMin` at risk
 */
export function curves(rows: readonly FigureRow[]): FigureRow[] {
  const found: FigureRow[] = [];
  for (const node of new Set(rows.map((row) => row["node"]))) {
    const ages = rows.filter((row) => row["node"] === node);
    let left = ages.reduce((sum, row) => sum + Number(row["members"]), 0);
    let [survives, ended, censored, next] = [1, 0, 0, 0];
    for (let years = 1; years <= yearsMax; years++) {
      for (; next < ages.length && Number(ages[next]?.["years"]) < years; next++) {
        const row = ages[next];
        const [lost, all] = [Number(row?.["ended"]), Number(row?.["members"])];
        survives *= 1 - lost / left;
        left -= all;
        ended += lost;
        censored += all - lost;
      }
      if (left < atRiskMin) break;
      found.push({ node: node ?? null, years, at_risk: left, survival: survives, ended, censored, caution: left < rightsMin });
    }
  }
  return found;
}
