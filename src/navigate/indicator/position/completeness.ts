import { sql } from "#engine";
import { numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { pathRule } from "../../rule/path.ts";
import { percent, whole } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How much of the chain does each place have?
 *
 * in     node_place (node, place, members), node, place
 * out    one row per place: nodes (end nodes of the chain), present, thin, missing, completeness (present ÷ nodes)
 * unit   end nodes: present holds at least `presentMembersMin` of rule/path, thin at least one, missing none
 * limit  a node is no more than what its query finds; patents tell of invention, not of production
 */
export const completeness: Indicator = {
  id: "completeness",
  part: "position",
  analysis: "B1",
  cohort: cohorts.comparedRegions,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "产业链完整度与缺失环节", en: "Completeness of the chain, and missing nodes" },
  definition: () => ({
    zh: `末级环节中，该区域持有不少于 ${pathRule.thresholds.presentMembersMin} 项（件）的为“具备”，少于此数的为“薄弱”，没有的为“缺失”；完整度 = 具备的环节数 ÷ 末级环节数。专利反映的是研发与布局，不等于产能。`,
    en: `Of the end nodes a place has those in which it holds at least ${pathRule.thresholds.presentMembersMin}; fewer is thin, none is missing. Completeness = nodes it has ÷ end nodes. Patents tell of invention and claims, not of production.`,
  }),
  unit: { zh: "环节（个）", en: "end nodes" },
  reads: ["node", "place", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["region"],
  columns: () => [
    placeColumn,
    numberColumn("nodes", { zh: "末级环节", en: "End nodes" }),
    numberColumn("present", { zh: "具备", en: "Has" }),
    numberColumn("thin", { zh: "薄弱", en: "Thin" }),
    numberColumn("missing", { zh: "缺失", en: "Missing" }),
    shareColumn("completeness", { zh: "完整度", en: "Completeness" }),
  ],
  chart: { kind: "bar", x: "place", y: "completeness" },
  sql: () => sql`
    with filled as (
      select p.place, p.position, coalesce(c.members, 0) as members
      from node n cross join place p left join node_place c on c.node = n.node and c.place = p.place
      where n.leaf and p.role <> 'unknown'
    )
    select place, count(*) as nodes,
      sum(case when members >= ${pathRule.thresholds.presentMembersMin} then 1 else 0 end) as present,
      sum(case when members between 1 and ${pathRule.thresholds.presentMembersMin - 1} then 1 else 0 end) as thin,
      sum(case when members = 0 then 1 else 0 end) as missing,
      cast(sum(case when members >= ${pathRule.thresholds.presentMembersMin} then 1 else 0 end) as double) / count(*) as completeness
    from filled group by place, position order by position`,
  reading(rows, scope) {
    const home = rows.find((row) => row["place"] === scope.home.region);
    if (!home) return [];
    const place = scope.label("region", scope.home.region);
    return [
      {
        zh: `${place.zh}具备 ${whole(home["present"])}/${whole(home["nodes"])} 个末级环节（完整度 ${percent(home["completeness"], 0)}），薄弱 ${whole(home["thin"])} 个，缺失 ${whole(home["missing"])} 个。`,
        en: `${place.en} has ${whole(home["present"])} of ${whole(home["nodes"])} end nodes (completeness ${percent(home["completeness"], 0)}); ${whole(home["thin"])} are thin and ${whole(home["missing"])} missing.`,
      },
    ];
  },
};
