import { list, sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, organisationColumn, yearColumn } from "../column.ts";
import { effectColumn } from "../direction/effects.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";

const effectsMax = 6;
const perCellMax = 2;

/**
 * Which solutions are known for each problem, node by node?
 *
 * in     member_effect, member_technology, member_text, fact, member, member_quality, holder
 * out    for the six commonest effects of each end node, the two most cited members that state it: number, title, applicant, year, technology (the first by name),
 *        status, free (out of force, given or derived); members of the cell
 * unit   members read that state the effect, by the rules of the technology–effect matrix
 * limit  effects and technologies as title and abstract state them, by open rules; the text must be read before anything is built on it
 */
export const solutions: Indicator = {
  id: "solutions",
  part: "focus",
  analysis: "D3",
  ...forPurposes(["process_support", "product_development"]),
  ...focusTexts,
  title: { zh: "问题—解决方案清单", en: "Problems and known solutions" },
  definition: () => ({
    zh: `“要解决的问题”以功效表示（提高效率、降低成本等，按公开规则由标题和摘要读出）。各末级环节最常见的 ${effectsMax} 种功效，各列同领域同年被引位次最高的 ${perCellMax} 项专利及其所用技术（项目 technologies 规则；未写明时以环节为技术）。可自由借鉴：已失效，且由来源给出或依法推得。`,
    en: `A problem is told by the effect sought (more efficiency, less cost …, read from title and abstract by open rules). For the ${effectsMax} commonest effects of each end node the ${perCellMax} members most cited within field and year, with the technologies they name (rules under technologies; else the node stands for it). Free: out of force, given by a source or derived.`,
  }),
  unit: { zh: "专利", en: "members" },
  cohort: { zh: "链内期间内已读文本", en: "texts read of the chain in the period" },
  reads: [
    "node",
    "member",
    "node_member",
    "member_text",
    "member_effect",
    "member_technology",
    "member_quality",
    "fact_organisation",
    "organisation",
  ],
  rests: ["citation"],
  columns: (scope) => [
    nodeColumn,
    effectColumn,
    membersColumn(scope, { node: "node", effect: "effect" }, "members", { zh: "该功效专利", en: "Members with it" }),
    { key: "number", title: { zh: "号码", en: "Number" }, kind: "patent" },
    { key: "title", title: { zh: "解决方案（名称）", en: "Solution (title)" }, kind: "text" },
    { key: "technology", title: { zh: "所用技术", en: "Technology" }, kind: "technology" },
    { ...organisationColumn, title: { zh: "首位申请人", en: "First applicant" } },
    yearColumn,
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    flagColumn("free", { zh: "可自由借鉴", en: "Free" }),
  ],
  sql: (scope) => sql`
    with said as (
      select f.node, e.effect, f.member from fact f join member_text t on t.member = f.member join member_effect e on e.member = f.member
      where f.node in (${list(endNodes(scope))})
    ),
    common as (
      select node, effect, members, row_number() over (partition by node order by members desc, effect) as turn
      from (select node, effect, count(*) as members from said group by node, effect) counted
    ),
    ordered as (
      select s.node, s.effect, s.member, c.members, c.turn, row_number() over (
        partition by s.node, s.effect order by coalesce(q.citation_rank, 0) desc, coalesce(m.cited_by, 0) desc, m.year desc, s.member) as place
      from said s join common c on c.node = s.node and c.effect = s.effect and c.turn <= ${effectsMax}
      join member m on m.member = s.member left join member_quality q on q.member = s.member
    ),
    listed as (select * from ordered where place <= ${perCellMax}),
    first_holder as (
      select member, organisation from (
        select h.member, h.organisation, row_number() over (partition by h.member order by h.position, h.number) as place
        from holder h join (select distinct member from listed) l on l.member = h.member
      ) holders where place = 1
    ),
    named as (
      select x.member, min(x.technology) as technology
      from member_technology x join (select distinct member from listed) l on l.member = x.member group by x.member
    )
    select l.node, l.effect, l.members, m.number, m.title, d.technology, h.organisation, m.year, m.status,
      m.status = 'inactive' and m.status_basis in ('given', 'derived') as free
    from listed l join member m on m.member = l.member join node n on n.node = l.node
    left join first_holder h on h.member = l.member left join named d on d.member = l.member
    order by n.position, l.turn, l.place`,
  reading: (rows) => {
    if (rows.length === 0) return [];
    const cells = new Set(rows.map((row) => `${String(row["node"])} ${String(row["effect"])}`)).size;
    const free = new Set(rows.filter((row) => row["free"] === true).map((row) => row["number"])).size;
    return [
      {
        zh: `列出 ${whole(cells)} 组“环节—问题”的 ${new Set(rows.map((row) => row["number"])).size} 项代表性方案，其中 ${free} 项已失效，可自由借鉴（须核实）。`,
        en: `${new Set(rows.map((row) => row["number"])).size} solutions stand for ${whole(cells)} pairs of node and problem; ${free} of them are out of force and free to build on, once checked.`,
      },
    ];
  },
  caveats: (rows) => [
    ...(rows.length === 0 ? [{ zh: "没有读出任何功效。", en: "No effect was read from any text." }] : []),
    {
      zh: "功效按规则由标题和摘要读出，可能有误读漏读；采用前须阅读全文并核实法律状态与改进专利。",
      en: "Effects are read by rule from title and abstract and may be misread or missed; read the text and check status and later improvements before use.",
    },
  ],
};
