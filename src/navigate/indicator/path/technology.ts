import { leastOfLargest, list, sql, type Sql } from "#engine";
import { homeCountry } from "../../facts/places.ts";
import { technologyRule, technologyUses } from "../../rule/technology.ts";
import { nodeColumn, organisationColumn, regionColumn, yearColumn } from "../column.ts";
import { lately } from "../direction/leaders.ts";
import type { Before, FigureRow, Indicator, Scope } from "../indicator.ts";
import { endNodes } from "../focus/asked.ts";
import { isTerritorial } from "../for-kinds.ts";
import { nodesWith } from "./candidate-facts.ts";
import { without } from "./match.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const { name, version, listMax } = technologyRule;

function nodesAsked(scope: Scope, before: Before): string[] {
  return isTerritorial(scope.study) ? nodesWith(before, ["strengthen", "complete", "extend"]) : [...endNodes(scope)];
}

/**
 * Every right of the nodes to act in, with the first use that fits it.
 *
 * out    nodes (its set), member, citation_rank, reason, use
 * rule   free: out of force everywhere, given by a source or derived · make: in force or pending, of a holder at home · license: in force,
 *        of universities and institutes without an enterprise beside them, under an open licence or licensed before · buy: in force, of an individual or of an enterprise that
 *        filed nothing in the chain lately · avoid: core and in force in the home country, of anybody else of known region
 */
function uses(scope: Scope, before: Before): Sql {
  const country = homeCountry(scope);
  const planned = isTerritorial(scope.study);
  const nodes = nodesAsked(scope, before);
  // A study of an enterprise or a project asks what is the enterprise's own, not what is held at home.
  const own = planned
    ? sql`p.home = 1`
    : sql`m.member in (select h.member from holder h join focus_organisation o on o.organisation = h.organisation)`;
  return sql`
    with left_holder as (
      select number from chain_holder where inside group by number having max(year) < ${lately(scope)[0]}
    ),
    left_by_all as (
      select h.member from chain_holder h join left_holder l on l.number = h.number
      where h.inside group by h.member, h.applicants having count(*) = h.applicants
    ),
    licensed as (
      select member, max(case when kind = 'open_licence' then 1 else 0 end) as open,
        max(case when kind = 'open_licence_end' then 1 else 0 end) as ended
      from operation where kind in ('licence', 'open_licence', 'open_licence_end') group by member
    ),
    country as (select member from member_office where office = ${country} and status = 'active'),
    judged as (
      select m.nodes, m.member, m.citation_rank,
        case
          when m.status = 'inactive' and m.status_basis in ('given', 'derived') then case when m.family_basis = 'application' then 'lapsed_alone' else 'lapsed' end
          when m.status = 'inactive' or m.parties = 0 then null
          when m.status in ('active', 'pending') and ${own} then ${planned ? "own" : "held_by_focus"}
          when m.status <> 'active' then null
          when l.open = 1 and l.ended = 0 then 'open_licence'
          when p.academic = 1 and p.enterprise = 0 then 'holder_academic'
          when l.member is not null then 'licensed_before'
          when p.individual = 1 and p.enterprise = 0 then 'holder_individual'
          when p.enterprise = 1 and g.member is not null then 'holder_left'
          when m.core and p.placed = 1 and c.member is not null then 'core_in_force_here'
        end as reason
      from chain_member m
      join (select distinct nodes from node_set where node in (${list(nodes)})) asked on asked.nodes = m.nodes
      join party_set p on p.parties = m.parties
      left join left_by_all g on g.member = m.member
      left join licensed l on l.member = m.member
      left join country c on c.member = m.member
    )
    select nodes, member, citation_rank, reason,
      case reason when 'lapsed' then 'free' when 'lapsed_alone' then 'free' when 'own' then 'make' when 'held_by_focus' then 'make' when 'core_in_force_here' then 'avoid'
        when 'holder_individual' then 'buy' when 'holder_left' then 'buy' else 'license' end as use
    from judged where reason is not null`;
}

/**
 * Which rights to build on, buy, license, use freely or mind in the nodes to strengthen, complete or extend?
 *
 * in     fact, holder, member_office, member_quality, operation, member; the figure path; rule/technology
 * out    up to three rights per node and use, the most cited first: number, title, first holder, year, status with basis, expected end of
 *        the term, offices in force, citation rank, reason
 * unit   rights in the study's counting unit
 * limit  the corpus knows only its own offices; a list to look at first, no opinion on validity, infringement or freedom to operate
 */
export const technology: Indicator = {
  id: "technology",
  part: "path",
  analysis: "C4",
  cohort: cohorts.node,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "技术来源清单：自研、收购、许可、免费使用、规避", en: "Technology to build on, buy, license, use freely or mind" },
  definition: (scope) => ({
    zh: `按 ${name}@${version}，每项专利归入首个符合的用途，每环节每用途列被引位次最高的 ${listMax} 项。免费使用：在语料所及各局均已失效，且依来源给出或依法推得；自研基础：${isTerritorial(scope.study) ? "本地" : "分析对象"}持有，有效或审中；许可：有效，且已声明开放许可、由高校院所单独持有或曾许可；收购：有效，由个人或近三年在链内无申请的企业持有；规避：${isTerritorial(scope.study) ? "本地以外已知区域者" : "其他已知区域者"}持有的核心专利，在本国（${homeCountry(scope)}）有效。其余不列。`,
    en: `By ${name}@${version} each right has the first use that fits; the ${listMax} most cited of each node and use are listed. Use freely: out of force at every office the corpus knows, given by a source or derived; build on: held ${isTerritorial(scope.study) ? "at home" : "by the enterprise in question"}, in force or pending; license: in force and under an open licence, held by universities or institutes alone, or licensed before; buy: in force, held by an individual or an enterprise that filed nothing in the chain lately; mind: a core right of others of known region, in force in the home country (${homeCountry(scope)}). The rest is not listed.`,
  }),
  unit: { zh: "专利", en: "rights" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_office", "member_quality", "operation"],
  rests: ["status", "expiry", "citation"],
  from: ["path", `${name}@${version}`],
  columns: () => [
    nodeColumn,
    { key: "use", title: { zh: "用途", en: "Use" }, kind: "verdict" },
    { key: "number", title: { zh: "号码", en: "Number" }, kind: "patent" },
    { key: "title", title: { zh: "名称", en: "Title" }, kind: "text" },
    { ...organisationColumn, title: { zh: "持有人", en: "Holder" } },
    regionColumn,
    yearColumn,
    { key: "reason", title: { zh: "理由", en: "Because" }, kind: "text" },
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    { key: "status_basis", title: { zh: "状态依据", en: "Status by" }, kind: "text" },
    { key: "expires", title: { zh: "预计届满", en: "Term ends" }, kind: "text" },
    { key: "offices", title: { zh: "有效局", en: "In force at" }, kind: "text" },
    { key: "citation_rank", title: { zh: "被引位次", en: "Citation rank" }, kind: "ratio" },
  ],
  sql: (scope, before) => sql`
    with used as (${uses(scope, before)}),
    -- Of a set of nodes none but its own highest can be among the highest of a node.
    bound as (select nodes, use, ${leastOfLargest(sql`coalesce(citation_rank, 0)`, listMax)} as least from used group by nodes, use),
    placed as (
      select s.node, u.use, u.member, u.reason, u.citation_rank, row_number() over (
        partition by s.node, u.use order by coalesce(u.citation_rank, 0) desc, coalesce(m.cited_by, 0) desc, m.year desc, u.member) as place
      from used u join bound b on b.nodes = u.nodes and b.use = u.use and coalesce(u.citation_rank, 0) >= b.least
      join member m on m.member = u.member join node_set s on s.nodes = u.nodes and s.node in (${list(nodesAsked(scope, before))})
    ),
    listed as (select * from placed where place <= ${listMax}),
    first_holder as (
      select member, organisation, region from (
        select h.member, h.organisation, h.region, row_number() over (partition by h.member order by h.position, h.number) as place
        from holder h join (select distinct member from listed) l on l.member = h.member
      ) holders where place = 1
    ),
    force as (
      select o.member, string_agg(o.office, ', ' order by o.office) as offices
      from member_office o join (select distinct member from listed) l on l.member = o.member
      where o.status = 'active' group by o.member
    )
    select l.node, l.use, m.number, m.title, h.organisation, h.region, m.year, l.reason, m.status, m.status_basis,
      cast(m.expires_on as varchar) as expires, f.offices, l.citation_rank, l.place, n.position
    from listed l join member m on m.member = l.member join node n on n.node = l.node
    left join first_holder h on h.member = l.member left join force f on f.member = l.member
    order by n.position, l.use, l.place`,
  finish: (rows) =>
    rows
      .toSorted(
        (a, b) => Number(a["position"]) - Number(b["position"]) || order(a) - order(b) || Number(a["place"]) - Number(b["place"]),
      )
      .map((row) => without(row, ["position", "place"])),
  reading: (rows, scope) => [
    {
      zh: `共列出 ${new Set(rows.map((row) => row["number"])).size} 项专利，涉及 ${new Set(rows.map((row) => row["node"])).size} 个环节。`,
      en: `${new Set(rows.map((row) => row["number"])).size} rights are listed, in ${new Set(rows.map((row) => row["node"])).size} nodes of ${scope.nodes.filter((node) => node.leaf).length}.`,
    },
  ],
  caveats: () => [
    {
      zh: "本清单为初筛线索，不构成关于有效性、侵权或自由实施（FTO）的法律意见。“有效局”仅限语料所及；免费使用前须核实法律状态、他国同族及后续改进专利，标“同族未知”的尤须查证；同一持有人的名称未归并时，可能被误判为近三年无申请。",
      en: "A list to look at first, no legal opinion on validity, infringement or freedom to operate. Offices are those the corpus knows; before free use check the status, family members elsewhere (all the more where the family is unknown) and later improvements. A holder whose names are not put together may seem to file no more.",
    },
  ],
};

function order(row: FigureRow): number {
  return technologyUses.findIndex((use) => use === row["use"]);
}
