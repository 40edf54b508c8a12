import { sql } from "#engine";
import { membersColumn, nodeColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { percent, unitWord, whole } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How do the patents of each node divide over the world, the comparison regions and the home region?
 *
 * in     node_place (node, place, members), node, place
 * out    one row per node and place (world, compare, home, unknown): members, share of the node, share of the place's own chain
 * unit   the study's counting unit; whole counting: a member counts in each place where an applicant stands
 * limit  an applicant stands where most of its mentions with a known region do; places may contain each other and do not add up
 */
export const regions: Indicator = {
  id: "regions",
  part: "position",
  analysis: "B1",
  cohort: cohorts.comparedRegions,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "各区域在各环节的数量", en: "Regions in each node" },
  definition: () => ({
    zh: "任一申请人位于该区域（含下辖区域）的计入该区域；申请人所在区域取其多数记录所示。区域之间有包含关系，不可相加；区域未知者单列。",
    en: "Members with an applicant in the region or in a part of it; an applicant stands where most of its records say. Regions contain each other and cannot be added; what has no known region has its own row.",
  }),
  reads: ["node", "place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    placeColumn,
    membersColumn(scope, { node: "node", region: "place" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
    shareColumn("share_own", { zh: "占该区域全链", en: "Share of the place's chain" }),
  ],
  chart: { kind: "heatmap", x: "place", y: "node", series: "members" },
  pivot: { row: "node", column: "place", value: "members" },
  sql: () => sql`
    with filled as (
      select n.node, n.position as node_position, p.place, p.position as place_position, coalesce(c.members, 0) as members
      from node n cross join place p left join node_place c on c.node = n.node and c.place = p.place
    )
    select a.node, a.place, a.members, cast(a.members as double) / nullif(w.members, 0) as share,
      cast(a.members as double) / nullif(o.members, 0) as share_own
    from filled a
    join filled w on w.node = a.node and w.place = 'world'
    join filled o on o.node = '*' and o.place = a.place
    order by a.node_position, a.place_position`,
  reading(rows, scope) {
    const word = unitWord(scope);
    const home = rows.find((row) => row["node"] === "*" && row["place"] === scope.home.region);
    const leaves = rows.filter(
      (row) => row["place"] === scope.home.region && scope.nodes.some((node) => node.leaf && node.node === row["node"]),
    );
    const best = leaves.toSorted((a, b) => Number(b["share"]) - Number(a["share"]))[0];
    const place = scope.label("region", scope.home.region);
    if (!home) return [];
    return [
      {
        zh: `${place.zh}在全链有 ${whole(home["members"])} ${word.zh}，占全球 ${percent(home["share"])}${best ? `；占比最高的环节是${scope.label("node", best["node"]).zh}（${percent(best["share"])}）` : ""}。`,
        en: `${place.en} has ${whole(home["members"])} ${word.en} in the chain, ${percent(home["share"])} of the world${best ? `; its largest share is in ${scope.label("node", best["node"]).en} (${percent(best["share"])})` : ""}.`,
      },
    ];
  },
};
