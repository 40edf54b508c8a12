import { join, sql, type Sql } from "#engine";
import { flagColumn, membersColumn, numberColumn, yearColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { coverageCaveat, eventSource, eventTruncation, operationsInPeriod, undated } from "./told.ts";
import { cohorts } from "../../statements.ts";

/** Every year in which an event of something filed in the period can have been announced. */
function yearsFrom(first: number, cutOff: string | null): Sql[] {
  const last = cutOff === null ? first + 60 : Math.max(first, Number(cutOff.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, index) => sql`(${first + index})`);
}

/**
 * In which years were rights used, at home and in all?
 *
 * in     operation (member, kind, year), fact, member_place
 * out    one row per kind and year of its events, noughts between the first and the last included: members and events of the
 *        whole chain, members at home, incomplete (the year of the cut-off)
 * unit   members with an event of the kind in the year; a member may stand in several years
 * limit  undated events (words beside a status) stand in no year
 */
export const operationTrend: Indicator = {
  id: "operation-trend",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  title: { zh: "各年运营事件", en: "Use of rights by year" },
  definition: () => ({
    zh: "按事件生效（无则公告）年份统计的各类运营；来源未给日期的事件不列入。截止日所在年不完整。",
    en: "Events by the year in which they took effect, else were announced; those without a day stand in no year. The year of the cut-off is incomplete.",
  }),
  unit: { zh: "专利；件次", en: "members; events" },
  source: eventSource,
  truncation: eventTruncation,
  reads: ["operation", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    { key: "kind", title: { zh: "方式", en: "Kind" }, kind: "text" },
    { ...yearColumn, title: { zh: "事件年", en: "Year of the event" } },
    membersColumn(scope, { operation: "kind", operationYear: "year" }),
    numberColumn("events", { zh: "件次", en: "Events" }),
    membersColumn(scope, { operation: "kind", operationYear: "year", region: `=${scope.home.region}` }, "home", {
      zh: "本地",
      en: "Home",
    }),
    flagColumn("incomplete", { zh: "不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "members", series: "kind", incomplete: "incomplete" },
  sql: ({ home, cutOff, period }) => sql`
    with used as (${operationsInPeriod}),
    at_home as (select member from member_place where place = ${home.region}),
    span as (select kind, min(year) as first, max(year) as last from used where year is not null group by kind),
    years(year) as (values ${join(yearsFrom(period[0], cutOff))}),
    filled as (select s.kind, y.year from span s join years y on y.year between s.first and s.last),
    counted as (
      select u.kind, u.year, count(*) as events, count(distinct u.member) as members, count(distinct a.member) as home
      from used u left join at_home a on a.member = u.member where u.year is not null group by u.kind, u.year
    )
    select f.kind, f.year, coalesce(c.members, 0) as members, coalesce(c.events, 0) as events, coalesce(c.home, 0) as home,
      f.year >= ${cutOff === null ? 0 : Number(cutOff.slice(0, 4)) + (cutOff.endsWith("12-31") ? 1 : 0)} as incomplete
    from filled f left join counted c on c.kind = f.kind and c.year = f.year
    order by f.kind, f.year`,
  reading: (rows) => (rows.length === 0 ? undated : []),
  caveats: (rows) => (rows.length === 0 ? [] : [coverageCaveat]),
};
