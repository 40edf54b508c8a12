import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { atHome, enterpriseTiers } from "./enterprise-tiers.ts";
import type { Indicator } from "../indicator.ts";
import { lately, latelyName } from "../direction/leaders.ts";

const perNodeMax = 5;
const chainMax = 20;

/**
 * Which enterprises of the home region stand in each node?
 *
 * in     fact, holder, node; rule/tiers
 * out    the five largest local enterprises of each node, the twenty largest of the chain: rank in the world, tier, members …
 * unit   the study's counting unit; whole counting
 */
export const localEnterprises: Indicator = {
  id: "local-enterprises",
  part: "position",
  analysis: "B2",
  cohort: { zh: "同一环节期间内的全部企业申请人。", en: "All enterprises among the applicants of the same node in the period." },
  truncation: {
    zh: "期间内各年合计；截止日前 18 个月尚未全部公布，这部分偏少。",
    en: "All years of the period together; what was filed in the 18 months before the cut-off is not all published, so it counts too low.",
  },
  source: {
    zh: "GB/T 39551.3 产业规划类专利导航的分析内容；计数口径为本系统所定。",
    en: "GB/T 39551.3, contents of industry-planning navigation; the counting rule is ours.",
  },
  title: { zh: "本地主要企业", en: "Main enterprises of the home region" },
  definition: () => ({
    zh: `各环节数量最多的 ${perNodeMax} 家、全链 ${chainMax} 家本地企业，及其在该环节全球企业中的位次和梯队。`,
    en: `The ${perNodeMax} largest local enterprises of each node and the ${chainMax} largest of the chain, with their rank among all enterprises of the node and their tier.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    regionColumn,
    { key: "tier", title: { zh: "梯队", en: "Tier" }, kind: "verdict" },
    numberColumn("rank", { zh: "全球企业位次", en: "Rank in the world" }),
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    membersColumn(
      scope,
      { node: "node", organisation: "organisation", ...windowOpens(lately(scope)) },
      "lately",
      latelyName(scope),
    ),
  ],
  sql: (scope) => sql`
    with local as (
      select tiered.*, row_number() over (partition by node order by rank) as local_rank
      from (${enterpriseTiers()}) tiered where ${atHome(scope, sql`region`)}
    )
    select n.node, l.organisation, l.region, l.tier, l.rank, l.members, l.active, l.lately
    from local l join node n on n.node = l.node
    where l.local_rank <= ${perNodeMax} or (n.node = '*' and l.local_rank <= ${chainMax})
    order by n.position, l.local_rank`,
};
