import { list, sql } from "#engine";
import {
  membersColumn,
  nodeColumn,
  numberColumn,
  organisationColumn,
  regionColumn,
  shareColumn,
  windowOpens,
} from "../column.ts";
import { atHome, enterpriseTiers } from "../position/enterprise-tiers.ts";
import type { Before, Indicator } from "../indicator.ts";
import { lately, latelyName } from "../direction/leaders.ts";

const perNodeMax = 5;

function nodesWith(before: Before, actions: readonly string[]): string[] {
  return (before.get("path") ?? []).filter((row) => actions.includes(String(row["action"]))).map((row) => String(row["node"]));
}

/**
 * Which enterprises of the home region could be cultivated in the nodes to strengthen, complete or extend?
 *
 * in     fact, holder, node; the figure path; rule/tiers
 * out    up to five per node: tier, members, share filed lately, active share, partners (universities and institutes filed with)
 * unit   the study's counting unit; whole counting
 * limit  enterprises with something filed lately, most members first; a list of facts, not a score
 */
export const cultivate: Indicator = {
  id: "cultivate",
  part: "path",
  analysis: "C2",
  title: { zh: "可培育的本地企业", en: "Local enterprises to cultivate" },
  definition: () => ({
    zh: `在强链、补链、延链环节近三年仍有申请的本地企业，每环节至多 ${perNodeMax} 家，按数量排序；列出事实，不作综合打分。`,
    en: `Local enterprises that still file in the nodes to strengthen, complete or extend, up to ${perNodeMax} a node, by number. Facts, not a score.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  from: ["path", "rule/tiers@1"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    regionColumn,
    { key: "tier", title: { zh: "梯队", en: "Tier" }, kind: "verdict" },
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    membersColumn(
      scope,
      { node: "node", organisation: "organisation", ...windowOpens(lately(scope)) },
      "lately",
      latelyName(scope),
    ),
    shareColumn("lately_share", { zh: "近三年占比", en: "Share filed lately" }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    numberColumn("partners", { zh: "合作高校院所（个）", en: "Universities and institutes it files with" }),
  ],
  sql: (scope, before) => sql`
    with local as (
      select tiered.*, row_number() over (partition by node order by rank) as local_rank
      from (${enterpriseTiers()}) tiered where lately > 0 and ${atHome(scope, sql`region`)}
    ),
    partner as (
      select h.organisation, count(distinct w.organisation) as partners
      from holder h join holder w on w.member = h.member and w.organisation <> h.organisation
      where w.type in ('university', 'institute') group by h.organisation
    )
    select n.node, l.organisation, l.region, l.tier, l.members, l.lately, cast(l.lately as double) / l.members as lately_share, l.active,
      coalesce(p.partners, 0) as partners
    from local l join node n on n.node = l.node left join partner p on p.organisation = l.organisation
    where l.local_rank <= ${perNodeMax} and n.node in (${list(nodesWith(before, ["strengthen", "complete", "extend"]))})
    order by n.position, l.local_rank`,
  reading: (rows) => [
    {
      zh: `共列出 ${new Set(rows.map((row) => row["organisation"])).size} 家本地企业。`,
      en: `${new Set(rows.map((row) => row["organisation"])).size} local enterprises are listed.`,
    },
  ],
};

/**
 * Which enterprises from elsewhere could be attracted to the nodes to complete or extend?
 *
 * in     fact, holder, node; the figure path; rule/tiers
 * out    up to five per node: region, rank in the node, members, filed lately, active, joint (members filed with a local applicant)
 * unit   the study's counting unit; whole counting
 * limit  enterprises of known region outside home with something filed lately; willingness to move is not in patents
 */
export const attract: Indicator = {
  id: "attract",
  part: "path",
  analysis: "C2",
  title: { zh: "可引进的外地企业", en: "Enterprises to attract" },
  definition: () => ({
    zh: `在补链、延链环节近三年仍有申请、所在区域已知且不在本地的企业，每环节至多 ${perNodeMax} 家，按数量排序。迁移或投资意愿、知识产权风险须另行调查。`,
    en: `Enterprises of known region elsewhere that still file in the nodes to complete or extend, up to ${perNodeMax} a node, by number. Whether they would move or invest, and at what risk, patents do not tell.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  from: ["path", "rule/tiers@1"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    regionColumn,
    numberColumn("rank", { zh: "环节企业位次", en: "Rank in the node" }),
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    membersColumn(
      scope,
      { node: "node", organisation: "organisation", ...windowOpens(lately(scope)) },
      "lately",
      latelyName(scope),
    ),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    numberColumn("joint", { zh: "与本地合作（全链）", en: "Filed with home (whole chain)" }),
  ],
  sql: (scope, before) => sql`
    with outside as (
      select tiered.*, row_number() over (partition by node order by rank) as outside_rank
      from (${enterpriseTiers()}) tiered where lately > 0 and region is not null and not ${atHome(scope, sql`region`)}
    ),
    partner as (
      select h.organisation, count(distinct f.member) as joint
      from holder h join holder w on w.member = h.member and w.organisation <> h.organisation
      join fact f on f.member = h.member and f.node = '*'
      where ${atHome(scope, sql`w.region`)} group by h.organisation
    )
    select n.node, o.organisation, o.region, o.rank, o.members, o.lately, o.active, coalesce(p.joint, 0) as joint
    from outside o join node n on n.node = o.node left join partner p on p.organisation = o.organisation
    where o.outside_rank <= ${perNodeMax} and n.node in (${list(nodesWith(before, ["complete", "extend"]))})
    order by n.position, o.outside_rank`,
  reading: (rows) => [
    {
      zh: `共列出 ${new Set(rows.map((row) => row["organisation"])).size} 家外地企业。`,
      en: `${new Set(rows.map((row) => row["organisation"])).size} enterprises from elsewhere are listed.`,
    },
  ],
};
