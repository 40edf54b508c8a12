import { list, sql, type Sql } from "#engine";
import { technologyRule, technologyUses } from "../../rule/technology.ts";
import { nodeColumn, organisationColumn, regionColumn, yearColumn } from "../column.ts";
import { lately } from "../direction/leaders.ts";
import type { Before, FigureRow, Indicator, Scope } from "../indicator.ts";
import { atHome } from "../position/enterprise-tiers.ts";
import { endNodes } from "../focus/asked.ts";
import { isTerritorial } from "../for-kinds.ts";
import { nodesWith } from "./candidate-facts.ts";
import { without } from "./match.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const { name, version, listMax } = technologyRule;

/**
 * Every right of the nodes to act in, with the first use that fits it.
 *
 * out    node, member, use, reason
 * rule   free: out of force everywhere, given by a source or derived · make: in force or pending, of a holder at home · license: in force,
 *        of universities and institutes without an enterprise beside them, under an open licence or licensed before · buy: in force, of an individual or of an enterprise that
 *        filed nothing in the chain lately · avoid: core and in force in the home country, of anybody else of known region
 */
function uses(scope: Scope, before: Before): Sql {
  const country = scope.home.region.slice(0, 2);
  const planned = isTerritorial(scope.study);
  const nodes = planned ? nodesWith(before, ["strengthen", "complete", "extend"]) : endNodes(scope);
  // A study of an enterprise or a project asks what is the enterprise's own, not what is held at home.
  const own = planned ? atHome(scope, sql`h.region`) : sql`h.organisation in (select organisation from focus_organisation)`;
  return sql`
    with here as (
      select f.node, f.member, f.status, f.status_basis from fact f where f.node in (${list(nodes)})
    ),
    active_holder as (
      select h.number, sum(case when f.year >= ${lately(scope)[0]} then 1 else 0 end) as lately
      from holder h join fact f on f.member = h.member and f.node = '*' group by h.number
    ),
    owner as (
      select h.member, max(case when ${own} then 1 else 0 end) as home,
        max(case when h.region is not null then 1 else 0 end) as known,
        max(case when h.type in ('university', 'institute') then 1 else 0 end) as academic,
        max(case when h.type = 'individual' then 1 else 0 end) as individual,
        max(case when h.type = 'enterprise' then 1 else 0 end) as enterprise,
        max(a.lately) as lately
      from holder h join active_holder a on a.number = h.number group by h.member
    ),
    licensed as (
      select member, max(case when kind = 'open_licence' then 1 else 0 end) as open,
        max(case when kind = 'open_licence_end' then 1 else 0 end) as ended
      from operation where kind in ('licence', 'open_licence', 'open_licence_end') group by member
    ),
    country as (select member from member_office where office = ${country} and status = 'active'),
    judged as (
      select e.node, e.member,
        case
          when e.status = 'inactive' and e.status_basis in ('given', 'derived') then case when m.family_basis = 'application' then 'lapsed_alone' else 'lapsed' end
          when e.status = 'inactive' or o.member is null then null
          when o.home = 1 and e.status in ('active', 'pending') then ${planned ? "own" : "held_by_focus"}
          when e.status <> 'active' then null
          when l.open = 1 and l.ended = 0 then 'open_licence'
          when o.academic = 1 and o.enterprise = 0 then 'holder_academic'
          when l.member is not null then 'licensed_before'
          when o.individual = 1 and o.enterprise = 0 then 'holder_individual'
          when o.enterprise = 1 and o.lately = 0 then 'holder_left'
          when q.core and o.known = 1 and c.member is not null then 'core_in_force_here'
        end as reason
      from here e
      join member m on m.member = e.member
      left join owner o on o.member = e.member
      left join licensed l on l.member = e.member
      left join country c on c.member = e.member
      left join member_quality q on q.member = e.member
    )
    select node, member, reason,
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
    zh: `按 ${name}@${version}，每项专利归入首个符合的用途，每环节每用途列被引位次最高的 ${listMax} 项。免费使用：在语料所及各局均已失效，且依来源给出或依法推得；自研基础：${isTerritorial(scope.study) ? "本地" : "分析对象"}持有，有效或审中；许可：有效，且已声明开放许可、由高校院所单独持有或曾许可；收购：有效，由个人或近三年在链内无申请的企业持有；规避：${isTerritorial(scope.study) ? "本地以外已知区域者" : "其他已知区域者"}持有的核心专利，在本国（${scope.home.region.slice(0, 2)}）有效。其余不列。`,
    en: `By ${name}@${version} each right has the first use that fits; the ${listMax} most cited of each node and use are listed. Use freely: out of force at every office the corpus knows, given by a source or derived; build on: held ${isTerritorial(scope.study) ? "at home" : "by the enterprise in question"}, in force or pending; license: in force and under an open licence, held by universities or institutes alone, or licensed before; buy: in force, held by an individual or an enterprise that filed nothing in the chain lately; mind: a core right of others of known region, in force in the home country (${scope.home.region.slice(0, 2)}). The rest is not listed.`,
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
    placed as (
      select u.*, q.citation_rank, row_number() over (
        partition by u.node, u.use order by coalesce(q.citation_rank, 0) desc, coalesce(m.cited_by, 0) desc, m.year desc, u.member) as place
      from used u join member m on m.member = u.member left join member_quality q on q.member = u.member
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
