import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { atHome, enterpriseTiers } from "./enterprise-tiers.ts";
import type { Indicator } from "../indicator.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const perNodeMax = 5;
const chainMax = 20;

/**
 * Which enterprises of the home region stand in each node?
 *
 * in     node_applicant, node; rule/tiers
 * out    the five largest local enterprises of each node, the twenty largest of the chain: rank in the world, tier, members …
 * unit   the study's counting unit; whole counting
 */
export const localEnterprises: Indicator = {
  id: "local-enterprises",
  part: "position",
  analysis: "B2",
  cohort: cohorts.nodeEnterprises,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "本地主要企业", en: "Main enterprises of the home region" },
  definition: () => ({
    zh: `各环节数量最多的 ${perNodeMax} 家、全链 ${chainMax} 家本地企业，及其在该环节全球企业中的位次和梯队。`,
    en: `The ${perNodeMax} largest local enterprises of each node and the ${chainMax} largest of the chain, with their rank among all enterprises of the node and their tier.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["region"],
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
