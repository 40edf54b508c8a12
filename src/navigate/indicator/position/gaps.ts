import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import { atHome } from "./enterprise-tiers.ts";
import type { Indicator } from "../indicator.ts";
import { listed } from "../say.ts";
import { sources, truncations } from "../statements.ts";

const topMax = 100;

/**
 * Where does the home region's chain have holes?
 *
 * in     node_place (node, place, members), node_applicant (node, organisation, region, members), node
 * out    one row per node: members at home, share of home's chain, the world's share, gap (difference), applicants at home,
 *        in_top (local applicants among the 100 largest of the node in the home country; in the world where home is a country)
 * unit   the study's counting unit; shares 0–1
 */
export const gaps: Indicator = {
  id: "gaps",
  part: "position",
  analysis: "B1",
  cohort: { zh: "同一环节的世界总量与该区域的全链总量。", en: "The world in the same node, and the region in the whole chain." },
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "本地产业链短板", en: "Gaps in the home region's chain" },
  definition: () => ({
    zh: `环节占本地全链的比例与占全球全链的比例之差；负值为结构短板。并列出本地申请人数，及进入全国（本地为国家时为全球）该环节前 ${topMax} 位的个数。`,
    en: `The node's share of home's chain less its share of the world's chain: negative is a gap in structure. Beside it the local applicants, and those among the ${topMax} largest of the node in the country (in the world, where home is a country).`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }),
    shareColumn("share_home", { zh: "占本地全链", en: "Share at home" }),
    shareColumn("share_world", { zh: "占全球全链", en: "Share in the world" }),
    shareColumn("gap", { zh: "差距", en: "Gap" }),
    numberColumn("applicants", { zh: "本地申请人（个）", en: "Local applicants" }),
    numberColumn("in_top", { zh: `前 ${topMax} 位中的本地申请人`, en: `Of them in the top ${topMax}` }),
  ],
  chart: { kind: "bar", x: "node", y: "gap" },
  sql: (scope) => {
    const around = scope.home.region.includes("-") ? scope.home.region.slice(0, 2) : "";
    return sql`
    with world as (select node, members from node_place where place = 'world'),
    local as (select node, members from node_place where place = ${scope.home.region}),
    ranked as (
      select node, region, row_number() over (partition by node order by members desc, organisation) as rank
      from node_applicant
      where substr(coalesce(region, ''), 1, ${around.length}) = ${around}
    ),
    applicant as (
      select node, count(*) as applicants, sum(case when rank <= ${topMax} then 1 else 0 end) as in_top
      from ranked where ${atHome(scope, sql`region`)} group by node
    )
    select n.node, coalesce(l.members, 0) as members,
      cast(coalesce(l.members, 0) as double) / nullif(lt.members, 0) as share_home,
      cast(coalesce(w.members, 0) as double) / nullif(wt.members, 0) as share_world,
      cast(coalesce(l.members, 0) as double) / nullif(lt.members, 0) - cast(coalesce(w.members, 0) as double) / nullif(wt.members, 0) as gap,
      coalesce(a.applicants, 0) as applicants, coalesce(a.in_top, 0) as in_top
    from node n
    left join world w on w.node = n.node
    left join local l on l.node = n.node
    left join applicant a on a.node = n.node
    left join world wt on wt.node = '*'
    left join local lt on lt.node = '*'
    where n.node <> '*'
    order by n.position`;
  },
  reading(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const missing = leaves.filter((row) => row["in_top"] === 0).map((row) => scope.label("node", row["node"]));
    const all = listed(missing);
    return missing.length === 0
      ? [
          {
            zh: `各末级环节均有本地申请人进入前 ${topMax} 位。`,
            en: `Every end node has a local applicant among the ${topMax} largest.`,
          },
        ]
      : [
          {
            zh: `没有本地申请人进入前 ${topMax} 位的环节：${all.zh}。`,
            en: `End nodes without a local applicant among the ${topMax} largest: ${all.en}.`,
          },
        ];
  },
};
