import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohortWords, coverageWords, nothingKnown, rankTruncation } from "../quality-words.ts";
import { fixed, percent } from "../say.ts";

const shown = 20;
/** A mean of fewer citations than this is chance: in a young cohort a single citation would weigh as a hundred elsewhere. */
const citationsMin = 30;

/**
 * Whose portfolio is cited and covered most, all in all?
 *
 * in     chain_member, chain_holder, holder
 * out    the 20 applicants of the whole chain with most: living members (in force or pending), weighed, mean relevance, mean coverage, sum and its share;
 *        beside them the current impact of what they published lately
 * unit   sum: Σ relevance × coverage over living members; relevance: citations over the mean of field and filing year (1 = the corpus); coverage: US = 1.
 *        Whole: what is filed jointly counts for each, so shares may add to more than 1
 * limit  members without a ranked cohort or a known status are left out (`weighed`), and those of cohorts with fewer than 30 citations in all;
 *        unknown status is never living
 * from   an open measure after Ernst and Omland 2011, whose idea (relevance × coverage of living families) is known and whose index is another one under a
 *        name of its own: no legal quality of citations, no weights of citation types, no other offices' practice stands in this one
 */
export const coverageRelevance: Indicator = {
  id: "relevance",
  part: "direction",
  analysis: "A4",
  title: { zh: "覆盖加权相关度", en: "Coverage-weighted relevance" },
  definition: () => ({
    zh: `申请人存活（有效或审中）专利的 Σ（相关度 × 国别覆盖）。相关度 = 被引 ÷ 同领域同申请年平均被引（1 为语料平均）；${coverageWords.zh}；所属队列被引合计不足 ${citationsMin} 次的不计入。状态未知者不计为存活。此为公开定义，并非任何商业指数。全链前 ${shown} 位；共同申请对每个申请人各计一次。`,
    en: `Σ relevance × coverage over an applicant's living members (in force or pending). Relevance: citations over the mean of its field and filing year (1 = the corpus); ${coverageWords.en}. What belongs to a cohort of fewer than ${citationsMin} citations in all is not weighed. Unknown status is not living. An open definition, no vendor's index. The first ${shown} of the chain; what is filed jointly counts for each.`,
  }),
  unit: { zh: "相关度 × 覆盖", en: "relevance × coverage" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: {
    zh: "思路据 Ernst、Omland 2011；公开定义，不等于其商标指数",
    en: "After the idea of Ernst and Omland 2011; an open definition, not the trademarked index",
  },
  reads: ["node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["citation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("rank", { zh: "位次", en: "Rank" }),
    organisationColumn,
    regionColumn,
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=pending" }, "pending", {
      zh: "审中",
      en: "Pending",
    }),
    numberColumn("weighed", { zh: "计入", en: "Weighed" }),
    numberColumn("relevance", { zh: "平均相关度", en: "Mean relevance" }),
    numberColumn("coverage", { zh: "平均覆盖", en: "Mean coverage" }),
    numberColumn("sum", { zh: "覆盖加权相关度", en: "Coverage-weighted relevance" }),
    shareColumn("share", { zh: "占全链", en: "Share of the chain" }),
    membersColumn(scope, { node: "node", organisation: "organisation", measured: "=current_cites" }, "current", {
      zh: "近五年公布",
      en: "Published lately",
    }),
    { key: "impact", title: { zh: "即时影响指数", en: "Current impact" }, kind: "ratio" },
    numberColumn("strength", { zh: "技术强度", en: "Technology strength" }),
  ],
  chart: { kind: "bar", x: "organisation", y: "sum" },
  sql: () => sql`
    with cohort as (
      select field, cohort_year, max(cast(round(cohort_size * cited / relevance) as bigint)) as citations
      from member_quality where relevance > 0 group by field, cohort_year
    ),
    thin as (
      select q.member from member_quality q join cohort c on c.field = q.field and c.cohort_year = q.cohort_year
      where c.citations < ${citationsMin}
    ),
    weighed as (
      select m.member, m.status, m.current_cites, cast(m.current_expected as decimal(18, 9)) as expected,
        case when m.status in ('active', 'pending') and m.relevance is not null and m.coverage is not null and t.member is null
          then 1 else 0 end as counts,
        cast(m.relevance as decimal(18, 6)) as relevance, cast(m.coverage as decimal(18, 6)) as coverage,
        cast(m.relevance * m.coverage as decimal(18, 12)) as worth
      from chain_member m left join thin t on t.member = m.member where m.rated
    ),
    total as (select sum(case when counts = 1 then worth end) as worth from weighed),
    summed as (
      select h.number, count(*) as members, sum(case when w.status = 'active' then 1 else 0 end) as active,
        sum(case when w.status = 'pending' then 1 else 0 end) as pending, sum(w.counts) as weighed,
        sum(case when w.counts = 1 then w.relevance end) as relevance, sum(case when w.counts = 1 then w.coverage end) as coverage,
        sum(case when w.counts = 1 then w.worth end) as worth, count(w.current_cites) as current,
        sum(w.current_cites) as current_cites, sum(case when w.current_cites is not null then w.expected end) as expected
      from chain_holder h join weighed w on w.member = h.member group by h.number
    ),
    named as (select distinct number, organisation, region from holder),
    ranked as (
      select s.*, n.organisation, n.region, row_number() over (order by s.worth desc, s.members desc, n.organisation) as rank
      from summed s join named n on n.number = s.number where s.worth > 0
    )
    select '*' as node, r.rank, r.organisation, r.region, r.members, r.active, r.pending, r.weighed,
      cast(r.relevance as double) / r.weighed as relevance, cast(r.coverage as double) / r.weighed as coverage,
      cast(r.worth as double) as sum, cast(r.worth as double) / cast(t.worth as double) as share, r.current,
      cast(r.current_cites as double) / cast(nullif(r.expected, 0) as double) as impact,
      r.current * (cast(r.current_cites as double) / cast(nullif(r.expected, 0) as double)) as strength
    from ranked r cross join total t where r.rank <= ${shown} order by r.rank`,
  reading(rows, scope) {
    const [first] = rows;
    if (!first) return [];
    const name = scope.label("organisation", first["organisation"]);
    return [
      {
        zh: `覆盖加权相关度最高的申请人是${name.zh}（占全链 ${percent(first["share"])}，平均相关度 ${fixed(first["relevance"])}）。`,
        en: `${name.en} has most coverage-weighted relevance (${percent(first["share"])} of the chain, mean relevance ${fixed(first["relevance"])}).`,
      },
    ];
  },
  caveats: (rows) =>
    rows.length > 0 ? [] : [nothingKnown({ zh: "被引或法律状态未知", en: "citations or legal status are not known" })],
};
