import { sql } from "#engine";
import { tierRule } from "../../rule/tiers.ts";
import { membersColumn, nodeColumn, numberColumn, organisationColumn } from "../column.ts";
import { atHome, enterpriseTiers } from "./enterprise-tiers.ts";
import type { Indicator } from "../indicator.ts";
import { lately } from "../direction/leaders.ts";
import { listed, years } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How many enterprises of the home region work in each node, and of what standing?
 *
 * in     node_set, party_set, chain_member, node_applicant, node; rule/tiers
 * out    one row per node and the whole chain: enterprises, leading, backbone, potential, members they hold, the largest of them
 * unit   enterprises; members in the study's counting unit (a member of two local enterprises counts once)
 */
export const enterprises: Indicator = {
  id: "enterprises",
  part: "position",
  analysis: "B2",
  cohort: cohorts.nodeEnterprises,
  truncation: truncations.allYears,
  source: sources.openRule,
  title: { zh: "本地企业分布与梯队", en: "Enterprises of the home region" },
  definition: (scope) => ({
    zh: `本地企业按规则分级（${tierRule.name}@${tierRule.version}）：龙头为该环节全球企业前 ${tierRule.leadingRankMax} 位且不少于 ${tierRule.leadingMembersMin} 项（件）；骨干为 ${tierRule.backboneMembersMin} 项（件）及以上且 ${years(lately(scope))} 年有申请；潜力为 ${tierRule.potentialMembersMin} 项（件）及以上且同期有申请；其余不列级。`,
    en: `Local enterprises by tier (${tierRule.name}@${tierRule.version}): leading are among the world's ${tierRule.leadingRankMax} largest enterprises of the node and hold at least ${tierRule.leadingMembersMin}; backbone hold at least ${tierRule.backboneMembersMin} and filed in ${years(lately(scope))}; potential hold at least ${tierRule.potentialMembersMin} and filed then; the rest have no tier.`,
  }),
  unit: { zh: "企业（家）；数量", en: "enterprises; members" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("enterprises", { zh: "企业（家）", en: "Enterprises" }),
    numberColumn("leading", { zh: "龙头", en: "Leading" }),
    numberColumn("backbone", { zh: "骨干", en: "Backbone" }),
    numberColumn("potential", { zh: "潜力", en: "Potential" }),
    membersColumn(scope, { node: "node", region: `=${scope.home.region}`, organisationType: "=enterprise" }, "members", {
      zh: "本地企业所持",
      en: "Held by them",
    }),
    { ...organisationColumn, title: { zh: "数量最多者", en: "The largest" } },
    membersColumn(scope, { node: "node", organisation: "organisation" }, "largest", { zh: "其数量", en: "Its number" }),
  ],
  chart: { kind: "bar", x: "node", y: "enterprises" },
  sql: (scope) => sql`
    with local as (select * from (${enterpriseTiers()}) tiered where ${atHome(scope, sql`region`)}),
    counted as (
      select node, count(*) as enterprises,
        sum(case when tier = 'leading' then 1 else 0 end) as leading,
        sum(case when tier = 'backbone' then 1 else 0 end) as backbone,
        sum(case when tier = 'potential' then 1 else 0 end) as potential,
        min(rank) as best
      from local group by node
    ),
    held as (
      select s.node, cast(sum(c.members) as bigint) as members
      from (select nodes, parties, count(*) as members from chain_member group by nodes, parties) c
      join party_set p on p.parties = c.parties and p.home_enterprise = 1 join node_set s on s.nodes = c.nodes
      group by s.node
    )
    select n.node, coalesce(c.enterprises, 0) as enterprises, coalesce(c.leading, 0) as leading, coalesce(c.backbone, 0) as backbone,
      coalesce(c.potential, 0) as potential, coalesce(h.members, 0) as members, l.organisation, l.members as largest
    from node n
    left join counted c on c.node = n.node
    left join held h on h.node = n.node
    left join local l on l.node = n.node and l.rank = c.best
    order by n.position`,
  reading(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const none = leaves.filter((row) => row["enterprises"] === 0).map((row) => scope.label("node", row["node"]));
    const leading = leaves.filter((row) => Number(row["leading"]) > 0).map((row) => scope.label("node", row["node"]));
    const [noneAll, leadingAll] = [listed(none), listed(leading)];
    return [
      ...(leading.length > 0
        ? [{ zh: `有龙头企业的环节：${leadingAll.zh}。`, en: `Nodes with a leading enterprise: ${leadingAll.en}.` }]
        : [{ zh: "各环节均无龙头企业。", en: "No node has a leading enterprise." }]),
      ...(none.length > 0
        ? [{ zh: `无本地企业的环节：${noneAll.zh}。`, en: `Nodes without a local enterprise: ${noneAll.en}.` }]
        : []),
    ];
  },
};
