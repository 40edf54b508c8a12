import { sql } from "#engine";
import { membersColumn, nodeColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { listed, percent, points } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/** From this many points a node's share at home differs from the world's in a way worth a sentence. */
const tellingPoints = 0.05;

/**
 * How is the chain of home made up, beside the world's, the nation's, the province's and those of the comparison regions?
 *
 * in     node_place (node, place, members), node, place
 * out    one row per end node and place, from the widest: members, share of the place's own chain, difference to the world's (points)
 * unit   the study's counting unit; shares 0–1 of the members of the place's whole chain, in which a member counts once
 * limit  nodes overlap, so the shares of a place may add to more than 1; a place without members has no share
 */
export const profile: Indicator = {
  id: "profile",
  part: "position",
  analysis: "B1",
  cohort: cohorts.comparedRegions,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "产业链结构对比：全球—全国—全省—本地", en: "Make-up of the chain: world, nation, province, place" },
  definition: () => ({
    zh: "各末级环节占该区域自身全链的比例，由大到小并列全球、对比区域与本地；差值为与全球比例之差（百分点）。环节之间有交叉，比例之和可超过 100%。",
    en: "Each end node's share of the place's own chain, the world beside the comparison regions and home; the difference is to the world's share. Nodes overlap, so shares may add to more than 100 %.",
  }),
  unit: { zh: "占该区域全链（0–1）", en: "share of the place's chain (0–1)" },
  reads: ["node", "place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    placeColumn,
    membersColumn(scope, { node: "node", region: "place" }),
    shareColumn("share", { zh: "占该区域全链", en: "Share of its chain" }),
    shareColumn("difference", { zh: "与全球之差", en: "Less the world's" }),
  ],
  chart: { kind: "heatmap", x: "place", y: "node", series: "share" },
  pivot: { row: "node", column: "place", value: "share" },
  sql: () => sql`
    with size as (select place, members from node_place where node = '*'),
    shared as (
      select n.node, n.position as node_position, p.place, p.position as place_position, coalesce(c.members, 0) as members,
        cast(coalesce(c.members, 0) as double) / nullif(z.members, 0) as share
      from node n cross join place p
      left join node_place c on c.node = n.node and c.place = p.place
      left join size z on z.place = p.place
      where n.leaf and p.role <> 'unknown'
    )
    select s.node, s.place, s.members, s.share, s.share - w.share as difference
    from shared s join shared w on w.node = s.node and w.place = 'world'
    order by s.node_position, s.place_position`,
  reading(rows, scope) {
    const home = rows.filter((row) => row["place"] === scope.home.region && typeof row["difference"] === "number");
    const sorted = home.toSorted((a, b) => Number(b["difference"]) - Number(a["difference"]));
    const told = (wanted: typeof sorted) =>
      listed(
        wanted.slice(0, 3).map((row) => {
          const { zh, en } = scope.label("node", row["node"]);
          return {
            zh: `${zh}（${percent(row["share"])}，${points(row["difference"])} 个百分点）`,
            en: `${en} (${percent(row["share"])}, ${points(row["difference"])} points)`,
          };
        }),
      );
    const more = told(sorted.filter((row) => Number(row["difference"]) >= tellingPoints));
    const less = told(sorted.filter((row) => Number(row["difference"]) <= -tellingPoints).toReversed());
    const place = scope.label("region", scope.home.region);
    return [
      ...(more.zh
        ? [{ zh: `${place.zh}重于全球的环节：${more.zh}。`, en: `Heavier in ${place.en} than in the world: ${more.en}.` }]
        : []),
      ...(less.zh
        ? [{ zh: `${place.zh}轻于全球的环节：${less.zh}。`, en: `Lighter in ${place.en} than in the world: ${less.en}.` }]
        : []),
    ];
  },
};
