import { sql } from "#engine";
import { flagColumn, numberColumn, shareColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { incompleteYears, percent, whole } from "../say.ts";
import { yearRows } from "./trend.ts";

/**
 * How many applicants appear in the chain for the first time each year?
 *
 * in     node_member, member (year, in or out of the period), fact_organisation
 * out    one row per year of the period: applicants, entrants (whose first known filing in the chain is of this year), share
 * unit   applicants (organisations or individuals), not patents
 * limit  the earliest years overstate entrants where the corpus starts late
 */
export const entrants: Indicator = {
  id: "entrants",
  part: "direction",
  analysis: "A1",
  title: { zh: "新进入申请人", en: "Applicants that are new to the chain" },
  definition: () => ({
    zh: "当年在产业链中有申请的申请人数，及其中首次出现者。首次出现以语料中全部年份判断；语料起始的年份会高估新进入者。",
    en: "Applicants with a filing in the chain in the year, and those among them that had none before in the corpus. Where the corpus starts late, its first years overstate entrants.",
  }),
  unit: { zh: "申请人（个）", en: "applicants" },
  reads: ["node_member", "member", "fact_organisation"],
  columns: () => [
    yearColumn,
    numberColumn("applicants", { zh: "申请人", en: "Applicants" }),
    numberColumn("entrants", { zh: "新进入", en: "New" }),
    shareColumn("share", { zh: "新进入占比", en: "Share of new" }),
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "entrants", incomplete: "incomplete" },
  sql: ({ period, completeTo }) => sql`
    with filed as (
      select distinct o.organisation, m.year
      from node_member n join member m on m.member = n.member join fact_organisation o on o.member = m.member
      where n.node = '*' and m.year is not null
    ),
    first as (select organisation, min(year) as year from filed group by organisation),
    active as (select year, count(*) as applicants from filed group by year),
    fresh as (select year, count(*) as entrants from first group by year)
    select y.year, coalesce(a.applicants, 0) as applicants, coalesce(f.entrants, 0) as entrants,
      cast(coalesce(f.entrants, 0) as double) / nullif(a.applicants, 0) as share,
      y.year > ${completeTo ?? period[0] - 1} as incomplete
    from (values ${yearRows(period)}) as y(year)
    left join active a on a.year = y.year
    left join fresh f on f.year = y.year
    order by y.year`,
  reading(rows) {
    const last = rows.findLast((row) => row["incomplete"] !== true);
    if (!last) return [];
    return [
      {
        zh: `最近的完整年份 ${String(last["year"])} 年有 ${whole(last["applicants"])} 个申请人，其中新进入 ${whole(last["entrants"])} 个（${percent(last["share"])}）。`,
        en: `In ${String(last["year"])}, the last complete year, ${whole(last["applicants"])} applicants filed, ${whole(last["entrants"])} of them for the first time (${percent(last["share"])}).`,
      },
    ];
  },
  caveats: (_, scope) => incompleteYears(scope),
};
