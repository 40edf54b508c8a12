import { numberColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { fixed } from "../../say.ts";
import { presentMin, regionMin, spaceOf } from "./matrix.ts";
import { leafRegions, leaves, levelName, measureName } from "./asked.ts";
import { truncations } from "../../statements.ts";

/**
 * Which end nodes are found together in regions?
 *
 * in     node_region (node, place, members), node: regions of the home region's level
 * out    one row per pair of end nodes that some region has both of: regions with both, proximity
 * unit   proximity 0–1 by the smaller conditional share; other measures by `relatedness:` of the study
 * limit  a region has a node with RTA ≥ 1 on at least 3; regions with fewer than 10 in the chain take no part; RTA is within the
 *        regions compared
 * from   Hidalgo et al. 2007; cosine, Jaccard and association strength as in Balland's EconGeo
 */
export const nodeSpace: Indicator = {
  id: "node-space",
  part: "position",
  analysis: "B1",
  truncation: truncations.allYears,
  title: { zh: "环节邻近度（由各区域共现）", en: "Proximity of nodes, by the regions that have both" },
  definition: (scope) => ({
    zh: `${levelName(scope).zh}中 RTA ≥ 1 且不少于 ${presentMin} 项（件）者视为具备该环节（各环节合计不足 ${regionMin} 项（件）的区域不参与）；邻近度采用${measureName(scope).zh}。与“环节之间的关联度”（按申请人）互为印证。`,
    en: `Of ${levelName(scope).en}, a region has a node with an RTA of at least 1 on at least ${presentMin} members (regions with fewer than ${regionMin} in all nodes together take no part); proximity is ${measureName(scope).en}. “Relatedness of nodes” tells the same by applicants.`,
  }),
  unit: { zh: "邻近度", en: "proximity" },
  cohort: { zh: "与本地同级的区域，期间内", en: "regions of the home region's level, in the period" },
  source: { zh: "Hidalgo 等（2007）", en: "Hidalgo et al. 2007" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["region"],
  columns: () => [
    { key: "node", title: { zh: "环节", en: "Node" }, kind: "node" },
    { key: "other", title: { zh: "另一环节", en: "Other node" }, kind: "node" },
    numberColumn("regions", { zh: "两者兼备的区域（个）", en: "Regions with both" }),
    { key: "proximity", title: { zh: "邻近度", en: "Proximity" }, kind: "number" },
  ],
  chart: { kind: "heatmap", x: "other", y: "node", series: "proximity" },
  sql: leafRegions,
  finish(rows, scope) {
    const space = spaceOf(rows, leaves(scope), scope);
    const pairs = space.items.flatMap((node, i) =>
      space.items.slice(i + 1).flatMap((other, k) => {
        const j = i + 1 + k;
        const both = space.present.filter((row) => row[i] === 1 && row[j] === 1).length;
        return both === 0 ? [] : [{ node, other, regions: both, proximity: space.near[i]?.[j] ?? 0 }];
      }),
    );
    const order = new Map(space.items.map((item, index) => [item, index]));
    return pairs.toSorted(
      (a, b) =>
        b.proximity - a.proximity ||
        b.regions - a.regions ||
        (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0) ||
        (order.get(a.other) ?? 0) - (order.get(b.other) ?? 0),
    );
  },
  reading(rows, scope) {
    const [first] = rows;
    if (!first) {
      return [
        {
          zh: "没有区域同时具备两个末级环节，无法计算邻近度。",
          en: "No region has two end nodes, so nothing can be said of proximity.",
        },
      ];
    }
    const [a, b] = [scope.label("node", first["node"]), scope.label("node", first["other"])];
    return [
      {
        zh: `最邻近的是${a.zh}与${b.zh}（${fixed(first["proximity"])}，${String(first["regions"])} 个区域兼备）。`,
        en: `${a.en} and ${b.en} are nearest (${fixed(first["proximity"])}, ${String(first["regions"])} regions have both).`,
      },
    ];
  },
};
