import { sql } from "#engine";
import { numberColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { whole } from "../../say.ts";
import { cohorts, sources, truncations } from "../../statements.ts";

/**
 * How many inventors changed their organisation, and did home win or lose by it?
 *
 * in     fact ('*'), fact_inventor, holder (applicants, type, region)
 * out    one row per way (into, out of, within home; elsewhere; region of a side unknown): inventors, and the organisations on both sides
 * unit   people; organisations are the single applicants of their members, individuals apart
 * limit  a move is seen where all members with the first organisation were filed before all with the last; who files with both in one
 *        year has not moved. People are put together by evidence that an organisation gives too, so moves are rather too few
 */
export const mobility: Indicator = {
  id: "mobility",
  part: "position",
  analysis: "B3",
  cohort: cohorts.nodeWithInventors,
  truncation: truncations.twoWindows,
  source: sources.people,
  title: { zh: "发明人流动", en: "Mobility of inventors" },
  definition: () => ({
    zh: "依据只有一个（非个人）申请人的专利：发明人最早与最晚所在机构不同、且前者的最后申请年早于后者的首个申请年的，视为流动一次。按两机构所在地分为流入本地、流出本地、本地内部、外地之间。同一人依据证据判断，机构本身也是证据，故流动数偏低。",
    en: "By patents with a single applicant that is no individual: an inventor moved where the first and the last organisation differ and the first one's last filing year lies before the last one's first. Ways go by where the two stand. Who is one person is told by evidence, of which the organisation is part, so moves are rather too few.",
  }),
  unit: { zh: "发明人（人）", en: "inventors" },
  reads: ["fact_inventor", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["region"],
  columns: () => [
    { key: "way", title: { zh: "流向", en: "Way" }, kind: "text" },
    numberColumn("inventors", { zh: "发明人", en: "Inventors" }),
    numberColumn("organisations", { zh: "涉及机构", en: "Organisations" }),
  ],
  chart: { kind: "bar", x: "way", y: "inventors" },
  sql: ({ home }) => sql`
    with worked as (
      select i.inventor, h.number, h.region, min(f.year) as first, max(f.year) as last
      from fact f join holder h on h.member = f.member and h.applicants = 1 and h.type not in ('individual', 'unknown')
      join fact_inventor i on i.member = f.member
      where f.node = '*' group by i.inventor, h.number, h.region
    ),
    several as (select inventor from worked group by inventor having count(*) > 1),
    placed as (
      select w.*, row_number() over (partition by w.inventor order by w.first, w.last, w.number) as early,
        row_number() over (partition by w.inventor order by w.last desc, w.first desc, w.number desc) as late
      from worked w join several s on s.inventor = w.inventor
    ),
    moved as (
      select a.inventor, a.number as source, b.number as target,
        case when a.region is null or b.region is null then 'move_unplaced'
          when substr(a.region, 1, ${home.prefix.length}) = ${home.prefix} and substr(b.region, 1, ${home.prefix.length}) = ${home.prefix} then 'move_within'
          when substr(b.region, 1, ${home.prefix.length}) = ${home.prefix} then 'move_in'
          when substr(a.region, 1, ${home.prefix.length}) = ${home.prefix} then 'move_out'
          else 'move_elsewhere' end as way
      from placed a join placed b on b.inventor = a.inventor and b.late = 1
      where a.early = 1 and a.number <> b.number and a.last < b.first
    )
    select way, count(*) as inventors, count(distinct organisation) as organisations
    from (select way, inventor, source as organisation from moved union all select way, inventor, target from moved) both_sides
    group by way order by way`,
  finish: (rows) =>
    ["move_in", "move_out", "move_within", "move_elsewhere", "move_unplaced"].flatMap((way) => {
      const row = rows.find((each) => each["way"] === way);
      // Each mover stands on both sides.
      return row ? [{ ...row, inventors: Number(row["inventors"]) / 2 }] : [];
    }),
  reading(rows, scope) {
    if (rows.length === 0) {
      return [
        {
          zh: "未能辨识出发明人流动：来源未给出发明人，或同一人跨机构的证据不足；并非没有流动。",
          en: "No move can be seen: sources name no inventors, or nothing tells that one person worked at two places; which is not to say nobody moved.",
        },
      ];
    }
    if (rows.every((row) => row["way"] === "move_elsewhere" || row["way"] === "move_unplaced")) {
      return [
        {
          zh: "可辨识的发明人流动均不涉及本地，或一方区域未知；并非没有流动。",
          en: "No move that can be seen is known to touch the place; which is not to say nobody moved.",
        },
      ];
    }
    const people = (way: string) => rows.find((row) => row["way"] === way)?.["inventors"] ?? 0;
    const place = scope.label("region", scope.home.region);
    return [
      {
        zh: `可辨识的流动中，流入${place.zh} ${whole(people("move_in"))} 人，流出 ${whole(people("move_out"))} 人，本地机构之间 ${whole(people("move_within"))} 人。`,
        en: `Of the moves that can be seen ${whole(people("move_in"))} inventors came to ${place.en}, ${whole(people("move_out"))} left and ${whole(people("move_within"))} moved within.`,
      },
    ];
  },
};
