import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, yearColumn } from "../column.ts";
import type { Cell, FigureRow, Indicator } from "../indicator.ts";
import { incompleteYears } from "../say.ts";
import { yearRows } from "./trend.ts";
import { cohorts, sources } from "../statements.ts";

/**
 * How do the cumulative numbers run beside the fitted curve?
 *
 * in     node_count, node; figure `s-curve`
 * out    one row per node, year and series (observed | fitted): members of the year (observed only), cumulative since the first year
 *        of the period, incomplete
 * unit   cumulative members
 * limit  the fitted series stands only where a ceiling is identified; it begins, as the observed one, at nought before the period.
 *        Incomplete years are shown and were not fitted
 */
export const sCurveYears: Indicator = {
  id: "s-curve-years",
  part: "direction",
  analysis: "A3",
  source: sources.lifeCycle,
  title: { zh: "累计数量与拟合曲线", en: "Cumulative numbers and the fitted curve" },
  definition: () => ({
    zh: "自期间首年起的累计数量，及“技术生命周期（S 曲线拟合）”所得曲线的同期增量累计；上限不可识别的环节不画曲线。不完整年份仅供对照，未参与拟合。",
    en: "Cumulative members since the first year of the period, and what the curve of “Stage of life (fitted S-curve)” adds in the same years; no curve where no ceiling is identified. Incomplete years are shown and were not fitted.",
  }),
  unit: { zh: "累计数量", en: "cumulative members" },
  cohort: cohorts.ownYears,
  truncation: { zh: "不完整年份已标出，未参与拟合", en: "incomplete years are marked and were not fitted" },
  reads: ["node", "node_member", "member"],
  from: ["s-curve"],
  columns: (scope) => [
    nodeColumn,
    yearColumn,
    { key: "series", title: { zh: "序列", en: "Series" }, kind: "text" },
    membersColumn(scope, { node: "node", year: "year" }),
    numberColumn("cumulative", { zh: "累计", en: "Cumulative" }),
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "cumulative", series: "series", incomplete: "incomplete", only: { node: "*" } },
  sql: ({ period, completeTo }) => sql`
    with counted as (select node, year, cast(sum(members) as bigint) as members from node_count group by node, year)
    select n.node, y.year, coalesce(c.members, 0) as members, y.year > ${completeTo ?? period[0] - 1} as incomplete
    from node n cross join (values ${yearRows(period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    order by n.position, y.year`,
  finish(rows, scope, before) {
    const curves = new Map((before.get("s-curve") ?? []).map((row): [Cell, FigureRow] => [row["node"] ?? null, row]));
    return [...new Set(rows.map((row) => row["node"] ?? null))].flatMap((node) => {
      const own = rows.filter((row) => row["node"] === node);
      let sum = 0;
      const observed = own.map((row) => ({ ...row, series: "observed", cumulative: (sum += Number(row["members"])) }));
      const { ceiling, rate, middle } = curves.get(node) ?? {};
      if (typeof ceiling !== "number" || typeof rate !== "number" || typeof middle !== "number") return observed;
      const reached = (year: number) => ceiling / (1 + Math.exp(-rate * (year - middle)));
      const start = reached(scope.period[0] - 1);
      return [
        ...observed,
        ...own.map((row) => ({ ...row, members: null, series: "fitted", cumulative: reached(Number(row["year"])) - start })),
      ];
    });
  },
  caveats: (_, scope) => incompleteYears(scope),
};
