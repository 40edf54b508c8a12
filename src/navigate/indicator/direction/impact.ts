import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { nothingKnown } from "../quality-words.ts";
import { fixed } from "../say.ts";

/** Fewer are marked. */
const cautionBelow = 10;

/**
 * How much is each node cited now, how fast does it move, how near is it to science?
 *
 * in     node_set, chain_member, node
 * out    one row per node: current (members published in the five years before the last), impact, strength, cited (members whose cited patents' age is
 *        known), cycle_years, referring (members of which other literature cited is known), science
 * unit   impact: citing families of the last twelve months that citations reach to, over those expected by field (1 = the corpus); strength: members ×
 *        impact; cycle_years: median age of cited families, years; science: mean of other literature cited
 * limit  ages only of cited families in the corpus; null below one, marked below 10
 * from   CHI Research (current impact index, technology strength, technology cycle time, science linkage), after Kürtössy 2004; impact here is held against the
 *        corpus by field, not against one office
 */
export const impact: Indicator = {
  id: "impact",
  part: "direction",
  analysis: "A3",
  title: { zh: "即时影响、技术循环周期与科学关联", en: "Current impact, cycle time and science linkage" },
  definition: () => ({
    zh: "即时影响指数：引文所及的最近 12 个月内施引专利族数，与语料同领域应有数之比（1 为语料平均），仅计其前 5 年公布者；技术强度 = 数量 × 指数。技术循环周期：各件所引专利族年龄（年）的中位数，再取各件的中位数，精确到 0.1 年，仅计语料内所引。科学关联：平均每件引用的非专利文献数。",
    en: "Current impact: citing families in the last 12 months that citations reach to, over what the field has in the corpus (1 = its mean), of what was published in the five years before; strength = number × impact. Cycle time: the median over members of the median age of the cited families that are in the corpus, to a tenth of a year. Science linkage: mean number of other literature cited.",
  }),
  unit: { zh: "指数；年；篇", en: "index; years; references" },
  cohort: {
    zh: "全语料同一技术领域、近五年公布者",
    en: "the whole corpus, same technology field, published in those five years",
  },
  truncation: {
    zh: "引文最近 12 个月由引文数据所及之日倒推，不受公布滞后影响",
    en: "The twelve months are counted back from the day that citations reach to, whatever is not published yet",
  },
  source: {
    zh: "CHI Research 指标，据 Kürtössy 2004；以语料同领域为参照",
    en: "CHI Research's indicators after Kürtössy 2004; held against the field in the corpus",
  },
  reads: ["node", "node_member", "member", "member_quality"],
  rests: ["reference", "citation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", measured: "=current_cites" }, "current", { zh: "近五年公布", en: "Published lately" }),
    { key: "impact", title: { zh: "即时影响指数", en: "Current impact" }, kind: "ratio" },
    numberColumn("strength", { zh: "技术强度", en: "Technology strength" }),
    membersColumn(scope, { node: "node", measured: "=cycle_years" }, "cited", {
      zh: "引文年龄可知",
      en: "Age of references known",
    }),
    numberColumn("cycle_years", { zh: "技术循环周期（年）", en: "Cycle time (years)" }),
    membersColumn(scope, { node: "node", measured: "=npl" }, "referring", { zh: "非专利文献可知", en: "Other literature known" }),
    numberColumn("science", { zh: "科学关联", en: "Science linkage" }),
    flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
  ],
  chart: { kind: "bar", x: "node", y: "impact" },
  sql: () => sql`
    with counted as (
      select nodes, count(current_cites) as current, sum(current_cites) as current_cites,
        sum(case when current_cites is not null then cast(current_expected as decimal(18, 9)) end) as expected,
        count(cycle_years) as cited, count(npl) as referring, sum(npl) as npl
      from chain_member group by nodes
    ),
    summed as (
      select s.node, cast(sum(c.current) as bigint) as current, cast(sum(c.current_cites) as double) / cast(nullif(sum(c.expected), 0) as double) as impact,
        cast(sum(c.cited) as bigint) as cited, cast(sum(c.referring) as bigint) as referring, cast(sum(c.npl) as double) / nullif(sum(c.referring), 0) as science
      from counted c join node_set s on s.nodes = c.nodes group by s.node
    ),
    valued as (
      select s.node, c.value, cast(sum(c.members) as bigint) as members
      from (
        select nodes, cast(round(cycle_years * 10) as integer) as value, count(*) as members
        from chain_member where cycle_years is not null group by nodes, cast(round(cycle_years * 10) as integer)
      ) c join node_set s on s.nodes = c.nodes group by s.node, c.value
    ),
    stepped as (
      select valued.*, sum(members) over (partition by node) as total,
        sum(members) over (partition by node order by value rows between unbounded preceding and current row) as upto
      from valued
    ),
    middle as (
      select node, avg(case when upto >= floor((total + 1) / 2.0) and upto - members < floor((total + 1) / 2.0) then value end) as low,
        avg(case when upto >= floor(total / 2.0) + 1 and upto - members < floor(total / 2.0) + 1 then value end) as high
      from stepped group by node
    )
    select n.node, coalesce(s.current, 0) as current, s.impact, s.current * s.impact as strength, coalesce(s.cited, 0) as cited,
      (m.low + m.high) / 20 as cycle_years, coalesce(s.referring, 0) as referring, s.science,
      least(coalesce(s.current, 0), coalesce(s.cited, 0), coalesce(s.referring, 0)) < ${cautionBelow} as caution
    from node n left join summed s on s.node = n.node left join middle m on m.node = n.node
    where (select sum(current + cited + referring) from summed) > 0
    order by n.position`,
  reading(rows, scope) {
    const known = rows.filter(
      (row) => row["node"] !== "*" && typeof row["impact"] === "number" && Number(row["current"]) >= cautionBelow,
    );
    const top = known.toSorted((a, b) => Number(b["impact"]) - Number(a["impact"]))[0];
    if (!top) return [];
    const label = scope.label("node", top["node"]);
    return [
      {
        zh: `目前被引最多的环节是${label.zh}：即时影响指数 ${fixed(top["impact"])}（1 为语料同领域平均）。`,
        en: `${label.en} is cited most now: impact ${fixed(top["impact"])} (1 = the field in the corpus).`,
      },
    ];
  },
  caveats: (rows) =>
    rows.some((row) => typeof row["impact"] === "number")
      ? []
      : [nothingKnown({ zh: "没有可用的引用", en: "there are no citations to count" })],
};
