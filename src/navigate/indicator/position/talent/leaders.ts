import { sql, type Sql } from "#engine";
import { membersColumn, numberColumn, organisationColumn, regionColumn } from "../../column.ts";
import type { FigureColumn } from "../../../contract.ts";
import type { Both, Indicator, Scope } from "../../indicator.ts";
import { atHome } from "../enterprise-tiers.ts";
import { cohorts, sources, truncations } from "../../statements.ts";

const shownMax = 20;

const purpose: Both = {
  zh: "姓名以公布文本为准，仅用于区域人才分析；不含住址和联系方式，已申请不公开姓名者不列；同一人依据证据判断，可能有误，使用前须核实。",
  en: "Names as published, for the analysis of a region's talent only; no addresses, no contacts, nobody who asked not to be named. Who is one person is told by evidence and may be wrong: check before use.",
};

const columns = (scope: Scope): FigureColumn[] => [
  numberColumn("rank", { zh: "位次", en: "Rank" }),
  { key: "name", title: { zh: "发明人", en: "Inventor" }, kind: "text" },
  { ...organisationColumn, title: { zh: "主要机构", en: "Main organisation" } },
  { key: "type", title: { zh: "机构类型", en: "Its type" }, kind: "text" },
  regionColumn,
  numberColumn("inventor", { zh: "编号", en: "Number" }),
  membersColumn(scope, { inventor: "inventor" }),
  numberColumn("nodes", { zh: "涉及末级环节", en: "End nodes" }),
  { key: "node", title: { zh: "主要环节", en: "Main node" }, kind: "node" },
  { key: "from", title: { zh: "首年", en: "From" }, kind: "year" },
  { key: "to", title: { zh: "末年", en: "To" }, kind: "year" },
];

/** The people of most members in the period among those whose main organisation fits. */
function ranked(fits: Sql): Sql {
  return sql`
    with wanted as (
      select i.inventor, i.label, o.organisation, o.type, o.region
      from inventor i join organisation o on o.organisation = i.organisation where ${fits}
    ),
    counted as (
      select w.inventor, cast(sum(i.members) as bigint) as members, min(i.first) as first, max(i.last) as last
      from wanted w join inventor_count i on i.inventor = w.inventor group by w.inventor
    ),
    best as (
      select c.*, row_number() over (order by c.members desc, c.last desc, c.inventor) as rank from counted c
    ),
    shown as (select * from best where rank <= ${shownMax}),
    worked as (
      select s.inventor, n.node, row_number() over (partition by s.inventor order by sum(i.members) desc, n.position) as place,
        count(*) over (partition by s.inventor) as nodes
      from shown s join inventor_count i on i.inventor = s.inventor join node_set f on f.nodes = i.nodes join node n on n.node = f.node and n.leaf
      group by s.inventor, n.node, n.position
    )
    select s.rank, w.label as name, w.organisation, w.type, w.region, s.inventor, s.members, k.nodes, k.node, s.first as "from", s.last as "to"
    from shown s join wanted w on w.inventor = s.inventor left join worked k on k.inventor = s.inventor and k.place = 1
    order by s.rank`;
}

/**
 * Who are the leading inventors of home's organisations?
 *
 * in     inventor (label, organisation), node_set, inventor_count, organisation, node
 * out    the twenty of most members in the period: rank, name, main organisation with type and region, members, end nodes, main node, years
 * unit   the study's counting unit
 * limit  only who has at least two members and did not ask to be left out; the organisation is the applicant of most of their latest
 *        members
 */
export const talentLeaders: Indicator = {
  id: "talent-leaders",
  part: "position",
  analysis: "B3",
  cohort: cohorts.nodeWithInventors,
  truncation: truncations.allYears,
  source: sources.people,
  title: { zh: "本地主要发明人", en: "Leading inventors of home's organisations" },
  definition: () => ({
    zh: `主要机构（近年多数专利的申请人，个人除外）在本地的发明人，按期间内数量列前 ${shownMax} 位。${purpose.zh}`,
    en: `Inventors whose main organisation (applicant, no individual, of most of their latest patents) stands at home: the ${shownMax} of most patents in the period. ${purpose.en}`,
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["inventor", "fact_inventor", "node", "node_member", "member", "organisation"],
  columns,
  sql: (scope) => ranked(atHome(scope, sql`o.region`)),
};

/**
 * Who leads at universities and institutes, wherever they stand?
 *
 * in     as “Leading inventors”
 * out    the same columns, of those whose main organisation is a university or an institute
 */
export const academicLeaders: Indicator = {
  id: "academic-leaders",
  part: "position",
  analysis: "B3",
  cohort: cohorts.nodeWithInventors,
  truncation: truncations.allYears,
  source: sources.people,
  title: { zh: "高校院所主要发明人", en: "Leading inventors at universities and institutes" },
  definition: () => ({
    zh: `主要机构为高校或科研院所（由名称规则判定）的发明人，不限区域，按期间内数量列前 ${shownMax} 位。${purpose.zh}`,
    en: `Inventors whose main organisation is a university or an institute (read from its name), wherever it stands: the ${shownMax} of most patents in the period. ${purpose.en}`,
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["inventor", "fact_inventor", "node", "node_member", "member", "organisation"],
  columns,
  sql: () => ranked(sql`o.type in ('university', 'institute')`),
};
