import { list, sql } from "#engine";
import { membersColumn, nodeColumn, organisationColumn, shareColumn } from "../column.ts";
import type { FigureColumn } from "../../contract.ts";
import type { Indicator } from "../indicator.ts";
import { atHome } from "../position/enterprise-tiers.ts";
import { fixed, percent } from "../say.ts";
import { nodesWith } from "./candidate-facts.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const holdersMax = 12;
const perNodeMax = 3;
const activeMin = 3;

const withColumn: FigureColumn = { key: "with", title: { zh: "另一方", en: "With" }, kind: "organisation" };

/**
 * Whose rights in one node would complement each other in a pool or portfolio?
 *
 * in     fact, holder, node; the figure path
 * out    up to three pairs per node, one of them at home: rights in force of each, held jointly, share of the node's rights in force that
 *        they hold together, complement (1 − cosine of their end-node profiles), fit (share × complement)
 * unit   members in force; share, complement and fit 0–1
 * limit  among the twelve largest holders in force of each node; whether the rights are essential to each other, people judge claim by claim
 */
export const pools: Indicator = {
  id: "pools",
  part: "path",
  analysis: "C5",
  cohort: cohorts.nodeApplicants,
  truncation: truncations.rightsAsKnown,
  source: sources.openRule,
  title: { zh: "专利组合与专利池候选", en: "Candidates for portfolios and pools" },
  definition: () => ({
    zh: `在强链、补链、延链环节，有效专利最多的 ${holdersMax} 个持有人中，至少一方在本地、各有不少于 ${activeMin} 项有效专利的两两组合，每环节取适配度最高的 ${perNodeMax} 对。互补度为 1 减去双方各末级环节分布的余弦；适配度为合计占环节有效专利的比例乘以互补度。是否互为必要须逐项权利要求论证。`,
    en: `In the nodes to strengthen, complete or extend: pairs among the ${holdersMax} largest holders in force, one of them at home, each with at least ${activeMin}; the ${perNodeMax} of best fit a node. Complement is 1 less the cosine of their distributions over end nodes; fit is the share of the node's rights in force they hold together × complement. Whether rights need each other is for people to judge, claim by claim.`,
  }),
  unit: { zh: "有效专利；比例（0–1）", en: "rights in force; shares (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  from: ["path"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    withColumn,
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    membersColumn(scope, { node: "node", organisation: "with", status: "=active" }, "with_active", {
      zh: "另一方有效",
      en: "Active, the other",
    }),
    membersColumn(scope, { node: "node", organisation: "organisation", with: "with", status: "=active" }, "joint", {
      zh: "共同持有",
      en: "Held jointly",
    }),
    shareColumn("share", { zh: "合计占环节有效", en: "Share of the node in force" }),
    { key: "complement", title: { zh: "互补度", en: "Complement" }, kind: "ratio" },
    { key: "fit", title: { zh: "适配度", en: "Fit" }, kind: "ratio" },
  ],
  sql: (scope, before) => sql`
    with asked as (
      select nodes, node from node_set where node in (${list(nodesWith(before, ["strengthen", "complete", "extend"]))})
    ),
    whole as (
      select node, cast(sum(members) as bigint) as active from node_count where status = 'active' group by node
    ),
    counted as (
      select a.node, c.number, cast(sum(c.active) as bigint) as active,
        row_number() over (partition by a.node order by sum(c.active) desc, c.number) as place
      from applicant_count c join asked a on a.nodes = c.nodes where c.active > 0 group by a.node, c.number
    ),
    big as (
      select c.node, c.number, c.active, n.organisation, ${atHome(scope, sql`n.region`)} as at_home
      from counted c join (select distinct number, organisation, region from holder) n on n.number = c.number
      where c.place <= ${holdersMax} and c.active >= ${activeMin}
    ),
    alive as (
      select h.member, h.number, h.nodes from chain_holder h
      where h.inside and h.applicants > 1 and h.status = 'active' and h.number in (select number from big)
    ),
    profile as (
      select c.number, s.node, cast(sum(c.members) as double) as members
      from applicant_count c join (select distinct number from big) b on b.number = c.number
      join node_set s on s.nodes = c.nodes join node n on n.node = s.node and n.leaf
      group by c.number, s.node
    ),
    length as (select number, sqrt(sum(members * members)) as length from profile group by number),
    alike as (
      select a.number, b.number as other, sum(a.members * b.members) as product
      from profile a join profile b on b.node = a.node and b.number <> a.number group by a.number, b.number
    ),
    together as (
      select n.node, a.number, b.number as other, count(*) as joint
      from alive a join alive b on b.member = a.member and b.number <> a.number join asked n on n.nodes = a.nodes
      group by n.node, a.number, b.number
    ),
    pair as (
      select a.node, a.organisation, b.organisation as "with", a.active, b.active as with_active, coalesce(t.joint, 0) as joint,
        cast(a.active + b.active - coalesce(t.joint, 0) as double) / w.active as share,
        round(1 - least(1, coalesce(k.product, 0) / (x.length * y.length)), 9) as complement
      from big a join big b on b.node = a.node and b.number <> a.number
        and a.at_home and (not b.at_home or b.number > a.number)
      join whole w on w.node = a.node
      join length x on x.number = a.number
      join length y on y.number = b.number
      left join alike k on k.number = a.number and k.other = b.number
      left join together t on t.node = a.node and t.number = a.number and t.other = b.number
    ),
    placed as (
      select p.*, share * complement as fit,
        row_number() over (partition by node order by share * complement desc, organisation, "with") as place
      from pair p
    )
    select p.node, p.organisation, p."with", p.active, p.with_active, p.joint, p.share, p.complement, p.fit
    from placed p join node n on n.node = p.node where p.place <= ${perNodeMax} order by n.position, p.place`,
  reading(rows, scope) {
    const best = rows.toSorted((a, b) => Number(b["fit"]) - Number(a["fit"]))[0];
    if (!best) return [{ zh: "没有符合条件的组合。", en: "No pair meets the conditions." }];
    const [node, a, b] = [
      scope.label("node", best["node"]),
      scope.label("organisation", best["organisation"]),
      scope.label("organisation", best["with"]),
    ];
    return [
      {
        zh: `适配度最高的是${node.zh}环节的${a.zh}与${b.zh}（合计占 ${percent(best["share"])}，互补度 ${fixed(best["complement"])}）。`,
        en: `The best fit is in ${node.en}: ${a.en} and ${b.en} (${percent(best["share"])} together, complement ${fixed(best["complement"])}).`,
      },
    ];
  },
};
