import { list, sql } from "#engine";
import { nodeColumn, organisationColumn, regionColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";

const perNodeMax = 8;
const priorMax = 3;

/**
 * Which rights of others are to be minded in each node, where are they in force, and what free art stands behind them?
 *
 * in     fact, member, member_office, member_quality, holder, focus_organisation, citation
 * out    up to eight per end node, in force before pending, the most cited first: number, title, holder, year, status with basis, end of the
 *        term, offices in force, citation rank, whether the enterprise cites it, and up to three members out of force that it cites
 * unit   rights in the study's counting unit
 * limit  a list to look at first, no opinion on infringement or freedom to operate; claims are not read; 18 months are unpublished
 */
export const attentionRights: Indicator = {
  id: "attention-rights",
  part: "focus",
  analysis: "D4",
  ...forPurposes(["listing", "product_development", "project_evaluation", "process_support"]),
  ...focusTexts,
  title: { zh: "须留意的他人专利及可借鉴的失效专利", en: "Rights of others to mind, and expired art to design around with" },
  definition: () => ({
    zh: `各末级环节中分析对象以外的申请人持有、有效或审中的专利，每环节至多 ${perNodeMax} 项：有效在前，按同领域同年被引位次排列。“有效局”为语料所及、现有效之局，即须留意的法域。“可借鉴”为该专利所引证、已失效（来源给出或依法推得）的链内专利，至多 ${priorMax} 项，可供规避设计参考。未写明分析对象的，列全部申请人。`,
    en: `In each end node, members in force or pending of others than the enterprise in question, up to ${perNodeMax}: those in force first, by citation rank within field and year. “In force at” are the jurisdictions to mind, as far as the corpus knows. “Free art”: up to ${priorMax} members of the chain that it cites and that are out of force, given by a source or derived, to design around with. Where the study names no enterprise all applicants are listed.`,
  }),
  unit: { zh: "专利", en: "rights" },
  reads: ["node", "member", "node_member", "member_office", "member_quality", "citation", "fact_organisation", "organisation"],
  rests: ["status", "expiry", "citation"],
  columns: () => [
    nodeColumn,
    { key: "number", title: { zh: "号码", en: "Number" }, kind: "patent" },
    { key: "title", title: { zh: "名称", en: "Title" }, kind: "text" },
    { ...organisationColumn, title: { zh: "首位持有人", en: "First holder" } },
    regionColumn,
    yearColumn,
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    { key: "status_basis", title: { zh: "状态依据", en: "Status by" }, kind: "text" },
    { key: "expires", title: { zh: "预计届满", en: "Term ends" }, kind: "text" },
    { key: "offices", title: { zh: "有效局", en: "In force at" }, kind: "text" },
    { key: "citation_rank", title: { zh: "被引位次", en: "Citation rank" }, kind: "ratio" },
    { key: "cited", title: { zh: "对象企业曾引证", en: "Cited by the enterprise" }, kind: "flag" },
    { key: "free", title: { zh: "可借鉴的失效专利", en: "Free art behind it" }, kind: "text" },
  ],
  sql: (scope) => sql`
    with own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    ordered as (
      select f.node, f.member, q.citation_rank, row_number() over (
        partition by f.node order by f.status, coalesce(q.citation_rank, 0) desc, coalesce(m.cited_by, 0) desc, m.year desc, f.member) as turn
      from fact f join member m on m.member = f.member left join member_quality q on q.member = f.member
      where f.node in (${list(endNodes(scope))}) and f.status in ('active', 'pending') and f.member not in (select member from own)
    ),
    listed as (select * from ordered where turn <= ${perNodeMax}),
    each_member as (select distinct member from listed),
    first_holder as (
      select member, organisation, region from (
        select h.member, h.organisation, h.region, row_number() over (partition by h.member order by h.position, h.number) as place
        from holder h join each_member e on e.member = h.member
      ) holders where place = 1
    ),
    force as (
      select o.member, string_agg(o.office, ', ' order by o.office) as offices
      from member_office o join each_member e on e.member = o.member where o.status = 'active' group by o.member
    ),
    prior as (
      select member, string_agg(number, ', ' order by turn) as free from (
        select e.member, m.number, row_number() over (
          partition by e.member order by coalesce(m.cited_by, 0) desc, m.year desc, m.member) as turn
        from each_member e join citation c on c.citing = e.member join member m on m.member = c.cited
        where m.status = 'inactive' and m.status_basis in ('given', 'derived')
      ) cited where turn <= ${priorMax} group by member
    ),
    known as (select distinct c.cited as member from citation c join own w on w.member = c.citing)
    select l.node, m.number, m.title, h.organisation, h.region, m.year, m.status, m.status_basis, cast(m.expires_on as varchar) as expires,
      f.offices, l.citation_rank, k.member is not null as cited, p.free
    from listed l join member m on m.member = l.member join node n on n.node = l.node
    left join first_holder h on h.member = l.member left join force f on f.member = l.member
    left join prior p on p.member = l.member left join known k on k.member = l.member
    order by n.position, l.turn`,
  reading(rows, scope) {
    if (rows.length === 0) return [];
    const numbers = new Set(rows.map((row) => row["number"]));
    const free = new Set(rows.filter((row) => row["free"] !== null).map((row) => row["number"]));
    const nodes = new Set(rows.map((row) => row["node"])).size;
    return [
      {
        zh: `在 ${nodes} 个环节列出他人专利 ${whole(numbers.size)} 项，其中 ${whole(free.size)} 项的背景技术含已失效专利，可供规避设计参考。`,
        en: `${whole(numbers.size)} rights of others are listed in ${nodes} of ${endNodes(scope).length} nodes; behind ${whole(free.size)} of them stands expired art to design around with.`,
      },
    ];
  },
  caveats: () => [
    {
      zh: "仅为排查线索：未解读权利要求，不构成侵权或自由实施（FTO）意见；近 18 个月的申请尚未公开；“有效局”仅限语料所及。可借鉴的失效专利在使用前须核实其同族与改进专利。",
      en: "A list to look at first: claims are not read, no opinion on infringement or freedom to operate; filings of the last 18 months are unpublished; offices are those the corpus knows. Before using free art check its family and later improvements.",
    },
  ],
};
