import { list, sql } from "#engine";
import { chunksOf } from "../../text/chunks.ts";
import { flagColumn, numberColumn, organisationColumn, yearColumn } from "../column.ts";
import type { Indicator, Scope } from "../indicator.ts";
import { percent, whole } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";

const listMax = 20;
/** Terms of the topic that texts must know before anything is called near: on one word nothing rests. */
const termsMin = 2;
const unitsMax = 12;

/** Every run of units in the words of the topic that could be a term: the texts say which are. */
export function topicTerms({ study }: Pick<Scope, "study">): string[] {
  const { zh, en } = study.focus?.technology ?? {};
  const found = new Set<string>();
  for (const chunk of [zh, en].flatMap((text) => (text === undefined ? [] : chunksOf(text)))) {
    for (let from = 0; from < chunk.length; from++) {
      for (let to = from + 1; to <= Math.min(chunk.length, from + unitsMax); to++) {
        const units = chunk.slice(from, to);
        found.add(units.join(""));
        found.add(units.join(" "));
      }
    }
  }
  return [...found].toSorted();
}

/**
 * What is nearest to the topic of the study, and how near?
 *
 * in     member_term, term, member_text; focus.technology; fact, member, holder, citation
 * out    twenty members of the chain and period: nearness, terms shared, number, title, first holder, year, status, times cited in the chain
 * rule   nearness: weights of the topic's terms that the member's title and abstract have over the weights of all of them; the weight of a
 *        term is ln(1 + texts read / texts with it), so rare words tell more; terms inside a longer one of the topic count beside it
 * limit  texts read (of a large study a sample); words, not meaning; at least two terms of the topic must be known; the last 18 months are
 *        unpublished, so nothing near is no proof of novelty
 * from   term weighting by inverse document frequency; that it is set against one stated topic is ours
 */
export const nearest: Indicator = {
  id: "nearest",
  part: "focus",
  analysis: "D3",
  ...forPurposes(["project_evaluation", "process_support", "product_development"]),
  ...focusTexts,
  title: { zh: "与目标技术最接近的专利", en: "Patents nearest to the topic" },
  definition: () => ({
    zh: `把 focus.technology 的用语拆为术语，与链内已读标题和摘要比对：接近度 = 该专利所含主题术语的权重之和 ÷ 主题术语（语料中出现者）权重总和，权重为 ln(1 + 读取件数/含该术语件数)，少见的词权重高。列最接近的 ${listMax} 项，至少要有 ${termsMin} 个术语可比。只比较用词，不解读权利要求。`,
    en: `The words of focus.technology as terms, against the titles and abstracts read: nearness = weights of the topic's terms that a member has ÷ weights of all of the topic's terms known to the corpus; a weight is ln(1 + texts read / texts with the term), so rare words tell more. The ${listMax} nearest; at least ${termsMin} terms must be known. Words are compared, claims are not read.`,
  }),
  unit: { zh: "接近度（0–1）", en: "nearness (0–1)" },
  cohort: { zh: "链内期间内已读文本", en: "texts read of the chain in the period" },
  reads: ["term", "member_term", "member_text", "member", "node_member", "citation", "fact_organisation", "organisation"],
  columns: () => [
    { key: "number", title: { zh: "号码", en: "Number" }, kind: "patent" },
    { key: "title", title: { zh: "名称", en: "Title" }, kind: "text" },
    { ...organisationColumn, title: { zh: "首位申请人", en: "First applicant" } },
    yearColumn,
    { key: "nearness", title: { zh: "接近度", en: "Nearness" }, kind: "ratio" },
    { key: "shared", title: { zh: "共有术语", en: "Terms shared" }, kind: "text" },
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    { key: "expires", title: { zh: "预计届满", en: "Term ends" }, kind: "text" },
    numberColumn("cited", { zh: "链内被引", en: "Cited in the chain" }),
    flagColumn("mine", { zh: "对象企业持有", en: "The enterprise's" }),
  ],
  sql: (scope) => sql`
    with topic as (
      select t.term, t.text, ln(1 + cast(r.read as double) / t.members) as weight
      from term t cross join (select count(*) as read from member_text) r where t.text in (${list(topicTerms(scope))})
    ),
    size as (select sum(cast(weight as decimal(18, 9))) as weight, count(*) as terms from topic),
    own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    near as (
      select x.member, sum(cast(t.weight as decimal(18, 9))) as weight, string_agg(t.text, ', ' order by t.weight desc, t.text) as shared
      from topic t join member_term x on x.term = t.term join fact f on f.member = x.member and f.node = '*'
      group by x.member
    ),
    listed as (
      select n.*, row_number() over (order by n.weight desc, m.filed_on desc, n.member) as turn
      from near n join member m on m.member = n.member cross join size s where s.terms >= ${termsMin}
    ),
    back as (
      select c.cited as member, count(*) as cited from citation c join listed l on l.member = c.cited where l.turn <= ${listMax} group by c.cited
    ),
    first_holder as (
      select member, organisation from (
        select h.member, h.organisation, row_number() over (partition by h.member order by h.position, h.number) as place
        from holder h join listed l on l.member = h.member and l.turn <= ${listMax}
      ) holders where place = 1
    )
    select m.number, m.title, h.organisation, m.year, cast(l.weight / s.weight as double) as nearness, l.shared, m.status,
      cast(m.expires_on as varchar) as expires, coalesce(b.cited, 0) as cited, o.member is not null as mine, s.terms
    from listed l join member m on m.member = l.member cross join size s
    left join first_holder h on h.member = l.member left join back b on b.member = l.member left join own o on o.member = l.member
    where l.turn <= ${listMax} order by l.turn`,
  reading(rows) {
    const first = rows[0];
    if (!first) return [];
    const close = rows.filter((row) => Number(row["nearness"]) >= 0.8).length;
    return [
      {
        zh: `目标技术有 ${whole(first["terms"])} 个术语见于语料；最接近的是 ${String(first["number"])}（${whole(first["year"]).replace(",", "")} 年），含其权重的 ${percent(first["nearness"], 0)}；列出者中 ${close} 项达 80% 以上。`,
        en: `${whole(first["terms"])} terms of the topic are known to the corpus; nearest is ${String(first["number"])} (${whole(first["year"]).replace(",", "")}) with ${percent(first["nearness"], 0)} of their weight; ${close} of those listed have 80 % or more.`,
      },
    ];
  },
  caveats: (rows, scope) => [
    ...(rows.length === 0
      ? [
          scope.study.focus?.technology === undefined
            ? {
                zh: "项目未写明目标技术（focus.technology），本图无法计算。",
                en: "The study does not state its topic (focus.technology), so this cannot be computed.",
              }
            : {
                zh: "目标技术的用语在已读文本中几乎不见，无法比对：请换用语料中常见的说法。这不说明其新颖。",
                en: "The texts read hardly know the words of the topic, so nothing can be compared: state it in the corpus's words. That is no proof of novelty.",
              },
        ]
      : []),
    {
      zh: "只比较标题和摘要的用词，同义表达会漏；近 18 个月的申请尚未公开；新颖性须经专业查新。",
      en: "Only words of titles and abstracts are compared, so other words for the same escape; filings of the last 18 months are unpublished; novelty needs a professional search.",
    },
  ],
};
