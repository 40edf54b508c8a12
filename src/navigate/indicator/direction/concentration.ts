import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, percent } from "../say.ts";
import { cohorts, truncations } from "../statements.ts";

/**
 * How concentrated is each node on few applicants?
 *
 * in     node_place, node_applicant (node, organisation, weight), node
 * out    one row per node and the whole chain: members with a known applicant, applicants, cr4, cr10, hhi, band
 * unit   shares 0–1; fractional: a member with n applicants gives each 1/n, so that the shares of a node add to 1
 * limit  members without a known applicant are left out of the shares (their number stands in `coverage`)
 * from   CRk = Σ of the k largest shares, HHI = Σ share²; bands of the US DOJ/FTC Merger Guidelines 2023 (0.10, 0.18), made for
 *        market shares and given here for orientation only
 */
export const concentration: Indicator = {
  id: "concentration",
  part: "direction",
  analysis: "A2",
  cohort: cohorts.nodeApplicants,
  truncation: truncations.allYears,
  source: {
    zh: "CRk 与赫芬达尔—赫希曼指数；分档参照美国司法部 2023 年并购指南。",
    en: "CRk and the Herfindahl–Hirschman index; bands after the US DOJ merger guidelines of 2023.",
  },
  title: { zh: "专利集中度", en: "Concentration" },
  definition: () => ({
    zh: "CR4、CR10 为前 4、前 10 位申请人份额之和，HHI 为全部申请人份额平方和（0–1）。份额按分数计数：n 个共同申请人各计 1/n。区间参照美国司法部 2023 年指南（HHI 低于 0.10 分散，0.10–0.18 中等，高于 0.18 集中），该指南针对市场份额，此处仅供参照。",
    en: "CR4 and CR10 add the shares of the largest 4 and 10 applicants; HHI adds the squares of all shares (0–1). Counted fractionally: each of n co-applicants holds 1/n. Bands after the US DOJ guidelines of 2023 (below 0.10 low, to 0.18 moderate, above high), which speak of market shares and serve for orientation only.",
  }),
  unit: { zh: "份额（0–1）", en: "share (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node" }),
    numberColumn("applicants", { zh: "申请人（个）", en: "Applicants" }),
    { key: "cr4", title: { zh: "CR4", en: "CR4" }, kind: "share" },
    { key: "cr10", title: { zh: "CR10", en: "CR10" }, kind: "share" },
    { key: "hhi", title: { zh: "HHI", en: "HHI" }, kind: "ratio" },
    { key: "band", title: { zh: "集中程度", en: "Band" }, kind: "verdict" },
  ],
  chart: { kind: "bar", x: "node", y: "cr4" },
  sql: () => sql`
    with size as (select node, members from node_place where place = 'world'),
    shared as (
      select node, cast(weight as double) / cast(sum(weight) over (partition by node) as double) as share,
        row_number() over (partition by node order by weight desc, organisation) as place
      from node_applicant
    ),
    summed as (
      select node, count(*) as applicants,
        cast(sum(case when place <= 4 then cast(share as decimal(18, 15)) else 0 end) as double) as cr4,
        cast(sum(case when place <= 10 then cast(share as decimal(18, 15)) else 0 end) as double) as cr10,
        cast(sum(cast(share * share as decimal(18, 15))) as double) as hhi
      from shared group by node
    )
    select n.node, coalesce(z.members, 0) as members, coalesce(s.applicants, 0) as applicants, s.cr4, s.cr10, s.hhi,
      case when s.hhi is null then null when s.hhi > 0.18 then 'high' when s.hhi >= 0.1 then 'moderate' else 'low' end as band
    from node n left join size z on z.node = n.node left join summed s on s.node = n.node
    order by n.position`,
  reading(rows, scope) {
    const known = rows.filter((row) => typeof row["hhi"] === "number" && row["node"] !== "*");
    const top = known.toSorted((a, b) => Number(b["hhi"]) - Number(a["hhi"]))[0];
    if (!top) return [];
    const label = scope.label("node", top["node"]);
    return [
      {
        zh: `集中度最高的环节是${label.zh}：HHI ${fixed(top["hhi"], 3)}，前 4 位申请人占 ${percent(top["cr4"])}。`,
        en: `${label.en} is the most concentrated: HHI ${fixed(top["hhi"], 3)}, its four largest applicants hold ${percent(top["cr4"])}.`,
      },
    ];
  },
};
