import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How many inventors work in each node, in the world and for the home region?
 *
 * in     node_set, node_place, inventor_count, node
 * out    one row per node and the whole chain: inventors, names, home_members, home_inventors, home_names, home_share
 * unit   people as the corpus tells them apart by evidence; names: distinct normalised names, in which people who share one
 *        fall together
 * limit  one person under two names (in two scripts, say) counts twice in both, and one without evidence between families more
 *        than once among the people
 */
export const inventors: Indicator = {
  id: "inventors",
  part: "position",
  analysis: "B3",
  cohort: cohorts.nodeWithInventors,
  truncation: truncations.allYears,
  source: sources.people,
  title: { zh: "发明人数量", en: "Inventors" },
  definition: () => ({
    zh: "发明人数：同名者依据共同申请人、共同发明人、引用等证据判断是否为同一人；没有证据的，每个专利族各作一人，故略偏高。姓名数：按规范化姓名去重，同名者合为一个，故略偏低。同一人的中外文姓名仍各计一次。未公开姓名的不计。本地为有本地申请人的专利的发明人。",
    en: "Inventors: one name in two families is one person where evidence (applicant, co-inventors, citations) says so, else two, so the number is rather too high. Names: distinct normalised names, where people who share one fall together, so it is rather too low. A person with names in two scripts counts twice in both; withheld names do not count. Home: inventors of patents with a local applicant.",
  }),
  unit: { zh: "发明人（人）；姓名（个）", en: "inventors; names" },
  reads: ["node", "fact_inventor", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("inventors", { zh: "全球发明人", en: "Inventors, world" }),
    numberColumn("names", { zh: "全球姓名", en: "Names, world" }),
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }, "home_members", {
      zh: "本地数量",
      en: "Home region's patents",
    }),
    numberColumn("home_inventors", { zh: "本地发明人", en: "Inventors, home" }),
    numberColumn("home_names", { zh: "本地姓名", en: "Names, home" }),
    shareColumn("home_share", { zh: "本地占比", en: "Share of home" }),
  ],
  sql: ({ home }) => sql`
    with each_inventor as (
      select s.node, i.inventor, i.name, max(case when i.home > 0 then 1 else 0 end) as home
      from inventor_count i join node_set s on s.nodes = i.nodes group by s.node, i.inventor, i.name
    ),
    counted as (
      select node, count(*) as inventors, count(distinct name) as names, sum(home) as home_inventors,
        count(distinct case when home = 1 then name end) as home_names
      from each_inventor group by node
    ),
    local as (select node, members from node_place where place = ${home.region})
    select n.node, coalesce(c.inventors, 0) as inventors, coalesce(c.names, 0) as names, coalesce(l.members, 0) as home_members,
      coalesce(c.home_inventors, 0) as home_inventors, coalesce(c.home_names, 0) as home_names, cast(c.home_inventors as double) / nullif(c.inventors, 0) as home_share
    from node n left join counted c on c.node = n.node left join local l on l.node = n.node
    order by n.position`,
};
