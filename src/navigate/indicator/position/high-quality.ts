import { leastOfLargest, sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, regionColumn, organisationColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohortWords, nothingKnown, rankTruncation } from "../quality-words.ts";

const shownPerNode = 5;
const shownOfChain = 20;

/**
 * Which patents of each node stand out?
 *
 * in     node_set, chain_member, member, holder (first named applicant)
 * out    the 5 members of each node (20 of the chain) with the highest citation rank; among equals more citations, then higher quality index 6, 4, then the
 *        number: number, first applicant, filing year, status, citation rank, citations, quality4, quality6, family size, core, breakthrough
 * unit   one member a row; `members` opens it
 * limit  only what can be ranked; a rank speaks of citations within its own field and year, never of legal strength
 */
export const highQuality: Indicator = {
  id: "high-quality",
  part: "position",
  analysis: "B4",
  title: { zh: "高质量专利清单", en: "Patents that stand out" },
  definition: () => ({
    zh: `各环节引用位次最高的 ${shownPerNode} 项（全链 ${shownOfChain} 项）；同位次依次比较被引数、综合指数。位次只在同一领域、同一申请年之内比较，不说明权利稳定性或必要性，应由专家复核。`,
    en: `The ${shownPerNode} of each node (${shownOfChain} of the chain) with the highest citation rank; among equals more citations, then a higher quality index. A rank holds within one field and filing year and says nothing of legal strength or necessity: for experts to judge.`,
  }),
  unit: { zh: "清单", en: "list" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: { zh: "公开定义（本产品）", en: "Open definition of this product" },
  reads: ["node", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["family", "citation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("rank", { zh: "位次", en: "Rank" }),
    { key: "number", title: { zh: "公开号", en: "Number" }, kind: "text" },
    membersColumn(scope, { node: "node", number: "number" }),
    organisationColumn,
    regionColumn,
    { key: "year", title: { zh: "申请年", en: "Filing year" }, kind: "year" },
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    numberColumn("cited", { zh: "被引", en: "Citations" }),
    { key: "citation_rank", title: { zh: "引用位次", en: "Citation rank" }, kind: "ratio" },
    numberColumn("cohort_size", { zh: "队列数量", en: "Size of cohort" }),
    numberColumn("family_size", { zh: "同族局数", en: "Offices" }),
    { key: "quality4", title: { zh: "综合指数（4 项）", en: "Quality index (4)" }, kind: "ratio" },
    { key: "quality6", title: { zh: "综合指数（6 项）", en: "Quality index (6)" }, kind: "ratio" },
    flagColumn("core", { zh: "核心专利", en: "Core" }),
    flagColumn("breakthrough", { zh: "突破性（前 1%）", en: "Breakthrough (top 1 %)" }),
  ],
  sql: () => sql`
    with known as (select * from chain_member where citation_rank is not null and cited > 0),
    -- Of a set of nodes none but its own highest can be among the highest of a node.
    bound as (select nodes, ${leastOfLargest(sql`citation_rank`, shownOfChain)} as least from known group by nodes),
    high as (select k.*, m.number from known k join bound b on b.nodes = k.nodes and k.citation_rank >= b.least join member m on m.member = k.member),
    chosen as (
      select s.node, h.member, h.year, h.status, h.number, h.cited, h.citation_rank, h.cohort_size, h.family_size, h.quality4, h.quality6, h.core, h.breakthrough,
        row_number() over (partition by s.node order by h.citation_rank desc, h.cited desc, h.quality6 desc nulls last, h.quality4 desc nulls last, h.number, h.member) as rank
      from high h join node_set s on s.nodes = h.nodes
    ),
    shown as (select * from chosen where rank <= case when node = '*' then ${shownOfChain} else ${shownPerNode} end),
    listed as (
      select s.node, s.number, count(distinct f.member) as members
      from shown s join member m on m.number = s.number join chain_member f on f.member = m.member join node_set e on e.nodes = f.nodes and e.node = s.node
      group by s.node, s.number
    ),
    first as (select h.member, h.organisation, h.region from holder h join (select distinct member from shown) s on s.member = h.member where h.position = 1)
    select s.node, s.rank, s.number, l.members, a.organisation, a.region, s.year, s.status, s.cited, s.citation_rank, s.cohort_size, s.family_size, s.quality4,
      s.quality6, s.core, s.breakthrough
    from shown s join node n on n.node = s.node join listed l on l.node = s.node and l.number = s.number
      left join (select member, min(organisation) as organisation, min(region) as region from first group by member) a on a.member = s.member
    order by n.position, s.rank`,
  caveats: (rows) => (rows.length > 0 ? [] : [nothingKnown({ zh: "没有可排位的被引", en: "there are no citations to rank by" })]),
};
