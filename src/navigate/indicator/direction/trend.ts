import { join, sql, type Sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { incompleteYears, whole } from "../say.ts";
import { cohorts, sources } from "../statements.ts";

/** Every year of a period as rows. */
export function yearRows([from, to]: readonly [number, number]): Sql {
  return join(Array.from({ length: to - from + 1 }, (_, index) => sql`(${from + index})`));
}

/**
 * How many patents were filed in each node in each year?
 *
 * in     node_count, node
 * out    one row per node (and the whole chain) and year of the period: members, incomplete
 * unit   the study's counting unit; whole counting
 */
export const trend: Indicator = {
  id: "trend",
  part: "direction",
  analysis: "A1",
  cohort: cohorts.chain,
  truncation: {
    zh: "逐年列出至期末；截止日前 18 个月所涉年份标为不完整。",
    en: "Shown to the end of the period; years that reach into the 18 months before the cut-off are marked incomplete.",
  },
  source: sources.guideline,
  title: { zh: "各环节申请趋势", en: "Filings per node and year" },
  definition: () => ({
    zh: "按申请年（专利族按最早优先权年）统计各环节及全链数量。截止日前 18 个月所涉年份标为不完整。",
    en: "Members by filing year (of a family: the year of its earliest priority), per node and for the whole chain. Years that reach into the 18 months before the cut-off are marked incomplete.",
  }),
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    yearColumn,
    membersColumn(scope, { node: "node", year: "year" }),
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "members", series: "node", incomplete: "incomplete" },
  pivot: { row: "node", column: "year", value: "members" },
  sql: ({ period, completeTo }) => sql`
    with counted as (select node, year, cast(sum(members) as bigint) as members from node_count group by node, year)
    select n.node, y.year, coalesce(c.members, 0) as members, y.year > ${completeTo ?? period[0] - 1} as incomplete
    from node n cross join (values ${yearRows(period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    order by n.position, y.year`,
  reading(rows) {
    const chain = rows.filter((row) => row["node"] === "*" && row["incomplete"] !== true);
    const peak = chain.toSorted((a, b) => Number(b["members"]) - Number(a["members"]))[0];
    if (!peak || Number(peak["members"]) === 0) return [];
    return [
      {
        zh: `完整年份中，全链申请量在 ${String(peak["year"])} 年最高，为 ${whole(peak["members"])}。`,
        en: `Among complete years the chain peaks in ${String(peak["year"])} with ${whole(peak["members"])}.`,
      },
    ];
  },
  caveats: (_, scope) => incompleteYears(scope),
};
