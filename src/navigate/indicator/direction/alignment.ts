import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, shareColumn, yearColumn } from "../column.ts";
import type { Both, Indicator } from "../indicator.ts";
import { incompleteYears, points } from "../say.ts";
import { yearRows } from "./trend.ts";
import { sources } from "../statements.ts";

/** What to provide where no output is given. */
export function noOutput(): Both[] {
  return [
    {
      zh: "未提供产业产值，无法与专利布局对照。请在项目文件的至少两个环节下填写 output（年份、数值、单位、来源），或填写 industry（行业代码、指标、单位、地区）并导入“产业统计”附表。",
      en: "No output of the industry is given, so nothing can be held against the patents. Give `output` (year, value, unit, source) under at least two nodes of the study, or `industry` (codes, measure, unit, region) with the side table of industry statistics imported.",
    },
  ];
}

/**
 * Does the structure of patents follow the structure of the industry?
 *
 * in     node_output (node, year, value, unit, source), node_count, node
 * out    one row per node with output and year: members, share of patents, output, unit, share of output, gap (difference of the
 *        shares), source, incomplete
 * unit   shares of the nodes that have output (0–1): both add to 1 over these nodes, however many others the chain has
 * limit  a year in which one of these nodes has no output has no share of output; a patent in two of the nodes counts in both;
 *        output is whatever the source says it is: look at its unit and region
 */
export const alignment: Indicator = {
  id: "alignment",
  part: "direction",
  analysis: "A1",
  source: sources.guideline,
  title: { zh: "产业链与专利布局关联", en: "Chain and patents: shares side by side" },
  definition: () => ({
    zh: "对给出产值的环节，逐年比较其专利占比与产值占比；两种占比均以这些环节之和为 1。差距=专利占比−产值占比：为正表示专利布局先行或偏重，为负表示产业规模大而专利不足。某年任一环节缺产值则该年不计算产值占比。",
    en: "For the nodes whose output is given, their share of patents beside their share of output, year by year; both add to 1 over these nodes. Gap = share of patents − share of output: above nought patents run ahead or weigh more, below it the industry is large and its patents few. No share of output in a year in which one of the nodes has none.",
  }),
  unit: { zh: "占比（0–1）", en: "share (0–1)" },
  cohort: { zh: "给出产值的环节", en: "the nodes whose output is given" },
  truncation: { zh: "不完整年份已标出", en: "incomplete years are marked" },
  reads: ["node", "node_member", "member", "node_output"],
  columns: (scope) => [
    nodeColumn,
    yearColumn,
    membersColumn(scope, { node: "node", year: "year" }),
    shareColumn("patent_share", { zh: "专利占比", en: "Share of patents" }),
    numberColumn("output", { zh: "产值", en: "Output" }),
    { key: "output_unit", title: { zh: "单位", en: "Unit" }, kind: "text" },
    shareColumn("output_share", { zh: "产值占比", en: "Share of output" }),
    shareColumn("gap", { zh: "差距", en: "Gap" }),
    { key: "source", title: { zh: "产值来源", en: "Source of output" }, kind: "text" },
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "gap", series: "node", incomplete: "incomplete" },
  sql: ({ period, completeTo }) => sql`
    with given as (select distinct node from node_output),
    counted as (select node, year, cast(sum(members) as bigint) as members from node_count where node in (select node from given) group by node, year),
    dense as (
      select g.node, y.year, coalesce(c.members, 0) as members, o.value, o.unit, o.source
      from given g cross join (values ${yearRows(period)}) as y(year)
      left join counted c on c.node = g.node and c.year = y.year
      left join node_output o on o.node = g.node and o.year = y.year
    ),
    shared as (
      select dense.*, cast(members as double) / nullif(sum(members) over (partition by year), 0) as patent_share,
        case when count(value) over (partition by year) = (select count(*) from given)
          then value / nullif(cast(sum(cast(value as decimal(28, 6))) over (partition by year) as double), 0) end as output_share
      from dense
    )
    select s.node, s.year, s.members, s.patent_share, s.value as output, s.unit as output_unit, s.output_share, s.patent_share - s.output_share as gap, s.source,
      s.year > ${completeTo ?? period[0] - 1} as incomplete
    from shared s join node n on n.node = s.node
    where (select count(*) from given) >= 2
    order by n.position, s.year`,
  reading(rows, scope) {
    const known = rows.filter((row) => typeof row["gap"] === "number" && row["incomplete"] !== true);
    const year = Math.max(...known.map((row) => Number(row["year"])));
    const latest = known.filter((row) => row["year"] === year).toSorted((a, b) => Number(b["gap"]) - Number(a["gap"]));
    const [ahead, behind] = [latest[0], latest.at(-1)];
    if (!ahead || !behind || ahead === behind) return [];
    const [a, b] = [scope.label("node", ahead["node"]), scope.label("node", behind["node"])];
    return [
      {
        zh: `${year} 年专利占比最超前于产值占比的是${a.zh}（${points(ahead["gap"])} 个百分点），最落后的是${b.zh}（${points(behind["gap"])} 个百分点）。`,
        en: `In ${year} patents run furthest ahead of output in ${a.en} (${points(ahead["gap"])} points) and furthest behind in ${b.en} (${points(behind["gap"])} points).`,
      },
    ];
  },
  caveats: (rows, scope) => (rows.length === 0 ? noOutput() : incompleteYears(scope)),
};
