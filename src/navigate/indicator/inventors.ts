import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "./column.ts";
import type { Indicator } from "./indicator.ts";

/**
 * How many inventors work in each node, in the world and for the home region?
 *
 * in     fact (node, member), fact_inventor (member, inventor), member_place, node
 * out    one row per node and the whole chain: inventors, home_members, home_inventors, home_share
 * unit   distinct inventor names (not persons: names may be shared, and a person may be written in two ways)
 * limit  no names leave the corpus: people are counted, not listed
 */
export const inventors: Indicator = {
  id: "inventors",
  part: "position",
  title: { zh: "发明人数量", en: "Inventors" },
  definition: () => ({
    zh: "按规范化姓名去重的发明人数。同名者可能被合并，同一人的不同写法可能被拆分，故为估计值。本地为有本地申请人的专利的发明人。成果包不含发明人姓名。",
    en: "Inventors as distinct normalised names. People who share a name fall together and one person written two ways counts twice, so it is an estimate. Home: inventors of patents with a local applicant. The bundle carries no names of inventors.",
  }),
  unit: { zh: "发明人（人，按姓名）", en: "inventors (by name)" },
  reads: ["node", "fact_inventor", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("inventors", { zh: "全球发明人", en: "Inventors, world" }),
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }, "home_members", {
      zh: "本地数量",
      en: "Home region's patents",
    }),
    numberColumn("home_inventors", { zh: "本地发明人", en: "Inventors, home" }),
    shareColumn("home_share", { zh: "本地占比", en: "Share of home" }),
  ],
  sql: ({ home }) => sql`
    with at_home as (select member from member_place where place = ${home.region}),
    named as (
      select i.member, i.inventor, case when a.member is not null then 1 else 0 end as home
      from fact_inventor i left join at_home a on a.member = i.member
    ),
    each_inventor as (
      select f.node, i.inventor, max(i.home) as home from fact f join named i on i.member = f.member group by f.node, i.inventor
    ),
    counted as (select node, count(*) as inventors, sum(home) as home_inventors from each_inventor group by node),
    local as (select f.node, count(*) as members from fact f join at_home a on a.member = f.member group by f.node)
    select n.node, coalesce(c.inventors, 0) as inventors, coalesce(l.members, 0) as home_members,
      coalesce(c.home_inventors, 0) as home_inventors, cast(c.home_inventors as double) / nullif(c.inventors, 0) as home_share
    from node n left join counted c on c.node = n.node left join local l on l.node = n.node
    order by n.position`,
};
