import { name, sql, type Sql } from "#engine";
import { membersColumn, nodeColumn, placeColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohortWords, nothingKnown, oecdSource } from "../quality-words.ts";
import { fixed } from "../say.ts";

/** Medians of fewer are not told. */
const membersMin = 10;
/** Measures of the OECD's set, and to how many digits their values are counted for the median. */
const measures = [
  ["forward5", 0],
  ["claims", 0],
  ["scope", 0],
  ["family_size", 0],
  ["grant_lag", 0],
  ["originality", 3],
  ["generality", 3],
  ["radicalness", 3],
  ["quality4", 3],
  ["quality6", 3],
] as const;

/**
 * What quality have the patents of each node and place, as the OECD measures it?
 *
 * in     chain_member, node_set, place_set, node, place
 * out    one row per node and measure for the world and the home region, of the whole chain for the other places too: members of whom the measure is
 *        known, median (null below 10)
 * unit   forward5: citing families in 5 years from publication; claims; scope: IPC subclasses; family_size: offices; grant_lag: days; all others 0–1
 * limit  a median over what is known, which may be few: the number stands beside it. Of fractions to three digits. Citations of families too young for
 *        five years are not known, so recent years take no part in them
 * from   OECD DSTI/DOC(2013)3
 */
export const qualityProfile: Indicator = {
  id: "quality-profile",
  part: "position",
  analysis: "B4",
  title: { zh: "专利质量指标（OECD）", en: "Patent quality (OECD)" },
  definition: () => ({
    zh: `各环节与区域各项质量指标的中位数及可知数量：公布后 5 年施引专利族数（含自引）、权利要求数（以授权文本为先）、IPC 小类数、同族局数、授权周期（天）、原创性、通用性、激进性（0–1），综合指数 4 项与 6 项（仅已授权，各分量按队列 98% 分位缩尾后除以最大值取平均）。小数类指标的中位数取三位小数。可知数量低于 ${membersMin} 的不列中位数。`,
    en: `Medians of each node and place, with the number of whom the measure is known: citing families in 5 years from publication (self-citations included), claims (of the grant where there is one), IPC subclasses, offices of the family, days to grant, originality, generality, radicalness (0–1), and the composite indices of 4 and 6 (granted only: components lowered to the 98th percentile of the cohort, divided by its largest, averaged). Medians of fractions are to three digits. No median below ${membersMin}.`,
  }),
  unit: { zh: "各指标的中位数", en: "median of each measure" },
  cohort: cohortWords,
  truncation: {
    zh: "5 年引用窗口未满、或窗口内某年没有施引文献的专利族，其引用类指标未知，不计入",
    en: "Where the 5 years of citations last, or a year of them has no citing document, what rests on citations is unknown and takes no part",
  },
  source: oecdSource,
  reads: ["node", "place", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["citation"],
  columns: (scope) => [
    nodeColumn,
    placeColumn,
    { key: "measure", title: { zh: "指标", en: "Measure" }, kind: "text" },
    membersColumn(scope, { node: "node", region: "place", measured: "measure" }, "known", { zh: "可知", en: "Known" }),
    { key: "median", title: { zh: "中位数", en: "Median" }, kind: "ratio" },
  ],
  pivot: { row: "measure", column: "place", value: "median" },
  sql: () => sql`
    with counted as (${values()}),
    asked as (
      select n.nodes, p.places, n.node, p.place
      from node_set n cross join place_set p join place on place.place = p.place
      where place.role in ('world', 'home') or (place.role = 'compare' and n.node = '*')
    ),
    valued as (
      select a.node, a.place, c.measure, c.value, cast(sum(c.members) as bigint) as members
      from counted c join asked a on a.nodes = c.nodes and a.places = c.places
      group by a.node, a.place, c.measure, c.value
    ),
    stepped as (
      select valued.*, sum(members) over (partition by node, place, measure) as total,
        sum(members) over (partition by node, place, measure order by value rows between unbounded preceding and current row) as upto
      from valued
    ),
    middle as (
      select node, place, measure, max(total) as known,
        avg(case when upto >= floor((total + 1) / 2.0) and upto - members < floor((total + 1) / 2.0) then value end) as low,
        avg(case when upto >= floor(total / 2.0) + 1 and upto - members < floor(total / 2.0) + 1 then value end) as high
      from stepped group by node, place, measure
    )
    select n.node, p.place, o.measure, cast(m.known as bigint) as known,
      case when m.known >= ${membersMin} then (m.low + m.high) / 2 / o.unit end as median
    from middle m join node n on n.node = m.node join place p on p.place = m.place
      join (values ${order()}) o(measure, position, unit) on o.position = m.measure
    order by n.position, p.position, o.position`,
  reading(rows, scope) {
    const of = (place: string, measure: string) =>
      rows.find((row) => row["node"] === "*" && row["place"] === place && row["measure"] === measure)?.["median"];
    const [home, world] = [scope.home.region, "world"].map((place) => of(place, "quality4"));
    if (typeof home !== "number" || typeof world !== "number") return [];
    const place = scope.label("region", scope.home.region);
    return [
      {
        zh: `${place.zh}已授权专利的综合质量指数（4 项）中位数为 ${fixed(home, 3)}，全球为 ${fixed(world, 3)}。`,
        en: `The median quality index (4) of ${place.en}'s granted patents is ${fixed(home, 3)}, the world's ${fixed(world, 3)}.`,
      },
    ];
  },
  caveats: (rows) =>
    rows.some((row) => row["measure"] === "forward5")
      ? []
      : [nothingKnown({ zh: "没有可用的 5 年引用", en: "there are no citations over five years" })],
};

/** How many members have each value: a median of few values instead of many members. */
function values(): Sql {
  return measures
    .map(([measure, digits], index) => {
      const value = digits === 0 ? name(measure) : sql`cast(round(${name(measure)} * 1000) as integer)`;
      return sql`
        select nodes, places, ${index} as measure, ${value} as value, count(*) as members
        from chain_member where ${name(measure)} is not null group by nodes, places, ${value}`;
    })
    .reduce((left, right) => sql`${left} union all ${right}`);
}

function order(): Sql {
  return measures
    .map(([measure, digits], index) => sql`(${measure}, ${index}, ${10 ** digits})`)
    .reduce((left, right) => sql`${left}, ${right}`);
}
