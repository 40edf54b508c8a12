import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import { ofTerritory } from "../for-kinds.ts";
import type { Indicator, Scope } from "../indicator.ts";
import { percent, whole } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const regionsMax = 5;

/**
 * Which regions of the home region's level lead each node?
 *
 * in     node_region (node, place, members), node_place, node
 * out    the five largest regions of each node, and the home region wherever it ranks: rank, members, share of the node
 * unit   the study's counting unit; whole counting
 * limit  below a country only regions of the home country are ranked; applicants known less precisely take no part
 */
export const leadingRegions: Indicator = {
  id: "leading-regions",
  ...ofTerritory,
  part: "position",
  analysis: "B1",
  cohort: cohorts.node,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "各环节领先区域", en: "Leading regions of each node" },
  definition: (scope) => ({
    zh: `与${scope.label("region", scope.home.region).zh}同级的区域在各环节的位次，列前 ${regionsMax} 位及本地。仅知上级区域的申请人不参与排序。直辖市与地级市并列。`,
    en: `Regions of the same level as ${scope.label("region", scope.home.region).en}, ranked in each node: the first ${regionsMax} and home. Applicants known less precisely take no part. Municipalities rank beside prefectures.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("rank", { zh: "位次", en: "Rank" }),
    placeColumn,
    membersColumn(scope, { node: "node", region: "place" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
  ],
  chart: { kind: "bar", x: "place", y: "members", only: { node: "*" } },
  sql: (scope: Scope) => sql`
    with ranked as (select node_region.*, row_number() over (partition by node order by members desc, place) as rank from node_region),
    size as (select node, members from node_place where place = 'world')
    select r.node, r.rank, r.place, r.members, cast(r.members as double) / z.members as share
    from ranked r join node n on n.node = r.node join size z on z.node = r.node
    where r.rank <= ${regionsMax} or r.place = ${scope.home.region}
    order by n.position, r.rank`,
  reading(rows, scope) {
    const home = scope.label("region", scope.home.region);
    return scope.nodes
      .filter((node) => node.leaf)
      .flatMap((node) => {
        const first = rows.find((row) => row["node"] === node.node && row["rank"] === 1);
        const own = rows.find((row) => row["node"] === node.node && row["place"] === scope.home.region);
        if (!first) return [];
        const [name, place] = [scope.label("node", node.node), scope.label("region", first["place"])];
        const ownZh =
          first === own ? "" : own ? `；${home.zh}居第 ${whole(own["rank"])} 位（${whole(own["members"])}）` : `；${home.zh}无`;
        const ownEn =
          first === own
            ? ""
            : own
              ? `; ${home.en} is number ${whole(own["rank"])} (${whole(own["members"])})`
              : `; ${home.en} has none`;
        return [
          {
            zh: `${name.zh}：${place.zh}领先（${whole(first["members"])}，占 ${percent(first["share"])}）${ownZh}。`,
            en: `${name.en}: ${place.en} leads (${whole(first["members"])}, ${percent(first["share"])})${ownEn}.`,
          },
        ];
      });
  },
};
