import { sql } from "#engine";
import { flagColumn, membersColumn, placeColumn, yearColumn } from "../column.ts";
import { ofTerritory } from "../for-kinds.ts";
import type { Indicator } from "../indicator.ts";
import { incompleteYears } from "../say.ts";
import { yearRows } from "../direction/trend.ts";
import { cohorts, sources } from "../statements.ts";

/**
 * How did filings in the whole chain develop in each place?
 *
 * in     place_set, chain_member, place
 * out    one row per place and year of the period: members, incomplete
 * unit   the study's counting unit; whole counting
 */
export const regionTrend: Indicator = {
  id: "region-trend",
  ...ofTerritory,
  part: "position",
  analysis: "B1",
  cohort: cohorts.comparedRegions,
  truncation: {
    zh: "逐年列出至期末；截止日前 18 个月所涉年份标为不完整。",
    en: "Shown to the end of the period; years that reach into the 18 months before the cut-off are marked incomplete.",
  },
  source: sources.guideline,
  title: { zh: "各区域全链申请趋势", en: "Filings of the whole chain by region and year" },
  definition: () => ({
    zh: "按申请年统计各区域在全链的数量。区域口径同“各区域在各环节的数量”。",
    en: "Members of the whole chain by filing year and region; regions as in “Regions in each node”.",
  }),
  reads: ["place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    yearColumn,
    membersColumn(scope, { region: "place", year: "year" }),
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "members", series: "place", incomplete: "incomplete" },
  pivot: { row: "place", column: "year", value: "members" },
  sql: ({ period, completeTo }) => sql`
    with counted as (
      select p.place, c.year, cast(sum(c.members) as bigint) as members
      from (select places, year, count(*) as members from chain_member group by places, year) c join place_set p on p.places = c.places
      group by p.place, c.year
    )
    select p.place, y.year, coalesce(c.members, 0) as members, y.year > ${completeTo ?? period[0] - 1} as incomplete
    from place p cross join (values ${yearRows(period)}) as y(year)
    left join counted c on c.place = p.place and c.year = y.year
    order by p.position, y.year`,
  caveats: (_, scope) => incompleteYears(scope),
};
