import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import { lately } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
import { listed, years } from "../say.ts";
import { atHome } from "./enterprise-tiers.ts";

const topMax = 100;
/** Fewer members say nothing of a mean. */
const fewBelow = 10;

/**
 * How strong are the enterprises of home in each node, beside all enterprises of the node?
 *
 * in     node_set, party_set, chain_member, node_applicant, node
 * out    one row per node and the whole chain: members of local enterprises; in_top (of them among the 100 largest enterprises of the country, of
 *        the world where home is a country) and top_share (their share of those 100); vitality (filed in the last three complete years),
 *        active share (of known status), mean family size, mean citation rank, mean claims, each at home and in all; few
 * unit   shares 0–1; a member of several enterprises counts once
 * limit  means are of what is known; marked below 10 members at home
 * from   B2 of industry-planning navigation; patent vitality is the share of the last three years
 */
export const enterpriseStrength: Indicator = {
  id: "enterprise-strength",
  part: "position",
  analysis: "B2",
  title: { zh: "本地企业创新实力", en: "Strength of home's enterprises" },
  definition: (scope) => ({
    zh: `各环节本地企业与全部企业对照：专利活跃度为 ${years(lately(scope))} 年申请占比；有效率以状态已知者为分母；同族国家（地区）数、引用位次（同领域同年，0–1）、权利要求数取已知者均值。“进入前 ${topMax}”为本地企业进入全国（本地为国家时为全球）该环节企业前 ${topMax} 位的家数。本地不足 ${fewBelow} 项（件）的加注。`,
    en: `Local enterprises beside all enterprises of the node: vitality is the share filed in ${years(lately(scope))}; active share is of known status; family size, citation rank (within field and year, 0–1) and claims are means of what is known. “In the top ${topMax}” counts local enterprises among the ${topMax} largest of the node in the country (in the world, where home is one). Marked below ${fewBelow} at home.`,
  }),
  unit: { zh: "专利；比例（0–1）；均值", en: "members; shares (0–1); means" },
  cohort: { zh: "该环节全部企业", en: "all enterprises of the node" },
  truncation: { zh: "活跃度只取完整年份", en: "vitality is of complete years" },
  source: { zh: "产业规划类专利导航 B2", en: "industry-planning navigation, B2" },
  reads: ["node", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["status", "family", "citation", "claims"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", region: `=${scope.home.region}`, organisationType: "=enterprise" }, "members", {
      zh: "本地企业所持",
      en: "Held by local enterprises",
    }),
    numberColumn("in_top", { zh: `进入前 ${topMax}（家）`, en: `In the top ${topMax}` }),
    shareColumn("top_share", { zh: `占前 ${topMax}`, en: `Share of the top ${topMax}` }),
    shareColumn("vitality", { zh: "活跃度，本地", en: "Vitality, home" }),
    shareColumn("all_vitality", { zh: "活跃度，全部", en: "Vitality, all" }),
    shareColumn("active", { zh: "有效率，本地", en: "Active, home" }),
    shareColumn("all_active", { zh: "有效率，全部", en: "Active, all" }),
    numberColumn("family_size", { zh: "同族国家数，本地", en: "Family size, home" }),
    numberColumn("all_family_size", { zh: "同族国家数，全部", en: "Family size, all" }),
    numberColumn("citation_rank", { zh: "引用位次，本地", en: "Citation rank, home" }),
    numberColumn("all_citation_rank", { zh: "引用位次，全部", en: "Citation rank, all" }),
    numberColumn("claims", { zh: "权利要求数，本地", en: "Claims, home" }),
    numberColumn("all_claims", { zh: "权利要求数，全部", en: "Claims, all" }),
    { key: "few", title: { zh: "数量少，慎用", en: "Few: with caution" }, kind: "flag" },
  ],
  chart: { kind: "bar", x: "node", y: "in_top" },
  sql: (scope) => {
    const [from, to] = lately(scope);
    const around = scope.home.region.includes("-") ? scope.home.region.slice(0, 2) : "";
    return sql`
    with counted as (
      select nodes, parties, count(*) as members, sum(case when year between ${from} and ${to} then 1 else 0 end) as lately,
        sum(case when status = 'active' then 1 else 0 end) as active, sum(case when status <> 'unknown' then 1 else 0 end) as known,
        sum(family_size) as family_size, count(family_size) as sized, sum(cast(citation_rank as decimal(18, 9))) as ranks, count(citation_rank) as ranked,
        sum(claims) as claims, count(claims) as claimed
      from chain_member group by nodes, parties
    ),
    measured as (
      select s.node, p.home_enterprise as home, sum(c.members) as members, sum(c.lately) as lately, sum(c.active) as active, sum(c.known) as known,
        sum(c.family_size) as family_size, sum(c.sized) as sized, cast(sum(c.ranks) as double) as ranks, sum(c.ranked) as ranked,
        sum(c.claims) as claims, sum(c.claimed) as claimed
      from counted c join party_set p on p.parties = c.parties and p.enterprise = 1 join node_set s on s.nodes = c.nodes
      group by s.node, p.home_enterprise
    ),
    both_sides as (
      select node, 1 as home, members, lately, active, known, family_size, sized, ranks, ranked, claims, claimed from measured where home = 1
      union all
      select node, 0, sum(members), sum(lately), sum(active), sum(known), sum(family_size), sum(sized), sum(ranks), sum(ranked), sum(claims), sum(claimed)
      from measured group by node
    ),
    told as (
      select node, home, members, cast(lately as double) / nullif(members, 0) as vitality, cast(active as double) / nullif(known, 0) as active,
        cast(family_size as double) / nullif(sized, 0) as family_size, ranks / nullif(ranked, 0) as citation_rank, cast(claims as double) / nullif(claimed, 0) as claims
      from both_sides
    ),
    top as (
      select node, sum(case when ${atHome(scope, sql`region`)} then 1 else 0 end) as in_top, count(*) as listed
      from (
        select node, region, row_number() over (partition by node order by members desc, organisation) as rank
        from node_applicant where type = 'enterprise' and substr(coalesce(region, ''), 1, ${around.length}) = ${around}
      ) ranked where rank <= ${topMax} group by node
    )
    select n.node, coalesce(h.members, 0) as members, coalesce(t.in_top, 0) as in_top, cast(t.in_top as double) / nullif(t.listed, 0) as top_share,
      h.vitality, a.vitality as all_vitality, h.active, a.active as all_active, h.family_size, a.family_size as all_family_size,
      h.citation_rank, a.citation_rank as all_citation_rank, h.claims, a.claims as all_claims, coalesce(h.members, 0) < ${fewBelow} as few
    from node n left join told h on h.node = n.node and h.home = 1 left join told a on a.node = n.node and a.home = 0 left join top t on t.node = n.node
    order by n.position`;
  },
  reading(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const names = (wanted: typeof leaves) => listed(wanted.map((row) => scope.label("node", row["node"])));
    const none = names(leaves.filter((row) => row["in_top"] === 0));
    const lively = names(
      leaves.filter(
        (row) =>
          row["few"] === false &&
          typeof row["vitality"] === "number" &&
          typeof row["all_vitality"] === "number" &&
          row["vitality"] - row["all_vitality"] >= 0.05,
      ),
    );
    return [
      none.zh
        ? {
            zh: `没有本地企业进入前 ${topMax} 位的环节：${none.zh}。`,
            en: `Nodes without a local enterprise among the ${topMax} largest: ${none.en}.`,
          }
        : {
            zh: `各末级环节均有本地企业进入前 ${topMax} 位。`,
            en: `Every end node has a local enterprise among the ${topMax} largest.`,
          },
      ...(lively.zh
        ? [
            {
              zh: `本地企业活跃度明显高于全部企业的环节：${lively.zh}。`,
              en: `Local enterprises are clearly livelier than all in ${lively.en}.`,
            },
          ]
        : []),
    ];
  },
};
