import { sql, type Sql } from "#engine";
import { membersColumn, nodeColumn, organisationColumn, shareColumn, windowOpens } from "../column.ts";
import type { Indicator, Scope } from "../indicator.ts";
import { percent, whole, years } from "../say.ts";
import { lately, latelyName } from "./leaders.ts";
import { sources } from "../statements.ts";

const leadersMax = 10;

/** The largest applicants of the chain, with their rank. */
export function chainLeaders(most: number): Sql {
  return sql`
    select organisation, members, rank from (
      select organisation, members, row_number() over (order by members desc, organisation) as rank from node_applicant where node = '*'
    ) ranked where rank <= ${most}`;
}

/**
 * In which nodes do the leaders of the chain work, what of it is in force, and what is core?
 *
 * in     node_applicant (node, organisation, members, active, lately), node_set, applicant_count, holder
 * out    the ten largest applicants of the chain, a row for each of their end nodes: members, share (of the leader's members in the
 *        chain), lately, active, core, core_share
 * unit   the study's counting unit; whole counting
 * limit  shares of a leader may add to more than 1, for nodes overlap; core patents are known only where the corpus has citations
 */
export const leaderProfile: Indicator = {
  id: "leader-profile",
  part: "direction",
  analysis: "A4",
  source: sources.guideline,
  title: { zh: "龙头申请人环节画像", en: "Leaders: where each of them works" },
  definition: (scope) => ({
    zh: `全链数量最多的 ${leadersMax} 个申请人在各末级环节的数量及占其自身的比例、近期（${years(lately(scope))}）、有效、核心专利（同领域同年度被引前十分之一）。整数计数；环节有重叠，占比之和可超过 100%。`,
    en: `The ${leadersMax} largest applicants of the chain in each end node: members and their share of the leader's own, lately (${years(lately(scope))}), in force, and core patents (the most cited tenth of their field and year). Whole counting; nodes overlap, so shares may add to more than 100 %.`,
  }),
  cohort: { zh: "申请人自身在全链的专利", en: "the leader's own members in the chain" },
  truncation: { zh: "近期只用完整年份；核心专利见其定义", en: "lately: complete years only; core patents as defined there" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_quality"],
  columns: (scope) => {
    const opens = { node: "node", organisation: "organisation" };
    return [
      organisationColumn,
      nodeColumn,
      membersColumn(scope, opens),
      shareColumn("share", { zh: "占其自身", en: "Share of its own" }),
      membersColumn(scope, { ...opens, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...opens, status: "=active" }, "active", { zh: "有效", en: "Active" }),
      membersColumn(scope, { ...opens, core: "=yes" }, "core", { zh: "核心专利", en: "Core" }),
      shareColumn("core_share", { zh: "核心占比", en: "Core share" }),
    ];
  },
  chart: { kind: "heatmap", x: "node", y: "organisation", series: "members" },
  pivot: { row: "organisation", column: "node", value: "members" },
  sql: () => sql`
    with leader as (${chainLeaders(leadersMax)}),
    core as (
      select s.node, n.organisation, cast(sum(c.core) as bigint) as members
      from applicant_count c join node_set s on s.nodes = c.nodes
      join (select distinct number, organisation from holder) n on n.number = c.number join leader l on l.organisation = n.organisation
      group by s.node, n.organisation
    )
    select l.organisation, a.node, a.members, cast(a.members as double) / l.members as share, cast(a.lately as bigint) as lately,
      cast(a.active as bigint) as active, coalesce(c.members, 0) as core, cast(coalesce(c.members, 0) as double) / a.members as core_share
    from leader l
    join node_applicant a on a.organisation = l.organisation
    join node n on n.node = a.node and n.leaf
    left join core c on c.node = a.node and c.organisation = a.organisation
    order by l.rank, n.position`,
  reading(rows, scope: Scope) {
    const leader = rows[0]?.["organisation"];
    const main = rows
      .filter((row) => row["organisation"] === leader)
      .toSorted((a, b) => Number(b["members"]) - Number(a["members"]))[0];
    if (!main) return [];
    const [name, node] = [scope.label("organisation", leader), scope.label("node", main["node"])];
    return [
      {
        zh: `${name.zh}的重心在${node.zh}（${whole(main["members"])}，占其全链专利的 ${percent(main["share"])}）。`,
        en: `${name.en} works mostly in ${node.en} (${whole(main["members"])}, ${percent(main["share"])} of what it has in the chain).`,
      },
    ];
  },
};
