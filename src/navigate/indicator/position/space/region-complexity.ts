import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn } from "../../column.ts";
import type { FigureRow, Indicator } from "../../indicator.ts";
import { fixed, whole } from "../../say.ts";
import { leaves, levelName } from "./asked.ts";
import { agreementMin, presentMin, regionMin, spaceOf } from "./matrix.ts";
import { truncations } from "../../statements.ts";

const shownMax = 10;

/**
 * How complex is what each region does?
 *
 * in     node_region, node, region_field
 * out    the ten regions of highest complexity in the chain, and home: members, nodes it has, complexity in the chain (ECI), rank, fields
 *        it has and complexity over all fields of the corpus
 * unit   standard scores over the regions with at least 10 members
 * limit  as in “Relatedness and complexity”; signs are fixed so that regions of many nodes have the higher values
 * from   Hidalgo & Hausmann 2009: second eigenvector of D⁻¹MU⁻¹Mᵀ
 */
export const regionComplexity: Indicator = {
  id: "region-complexity",
  part: "position",
  analysis: "B1",
  truncation: truncations.allYears,
  title: { zh: "区域复杂度（ECI）", en: "Complexity of regions (ECI)" },
  definition: (scope) => ({
    zh: `${levelName(scope).zh}在“区域—环节”矩阵上的复杂度（第二特征向量的标准分；RTA ≥ 1 且不少于 ${presentMin} 项（件）视为具备，总数不足 ${regionMin} 的区域不参与），并列出按语料全部技术领域计算的复杂度。列前 ${shownMax} 位及本地。`,
    en: `Complexity of ${levelName(scope).en} by the nodes that they have (second eigenvector, as a standard score; a region has what its RTA is at least 1 in on at least ${presentMin}; those with fewer than ${regionMin} in all take no part), and by all fields of technology in the corpus. The first ${shownMax} and home.`,
  }),
  unit: { zh: "标准分", en: "standard score" },
  cohort: { zh: "与本地同级的区域", en: "regions of the home region's level" },
  source: { zh: "Hidalgo 与 Hausmann（2009）", en: "Hidalgo & Hausmann 2009" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "region_field"],
  columns: (scope) => [
    numberColumn("rank", { zh: "位次", en: "Rank" }),
    placeColumn,
    membersColumn(scope, { region: "place" }),
    numberColumn("nodes", { zh: "具备的环节（个）", en: "Nodes it has" }),
    numberColumn("eci", { zh: "复杂度（环节）", en: "Complexity, nodes" }),
    numberColumn("fields", { zh: "具备的技术领域（个）", en: "Fields it has" }),
    numberColumn("field_eci", { zh: "复杂度（技术领域）", en: "Complexity, fields" }),
  ],
  chart: { kind: "bar", x: "place", y: "eci" },
  sql: () => sql`
    select 'node' as part, r.place, r.node as item, r.members
    from node_region r join node n on n.node = r.node and (n.leaf or n.node = '*')
    union all
    select 'field' as part, place, field as item, cast(members as bigint) as members from region_field
    order by part, place, item`,
  finish(rows, scope) {
    const part = (wanted: string) => rows.filter((row) => row["part"] === wanted);
    const chain = spaceOf(
      part("node").filter((row) => row["item"] !== "*"),
      leaves(scope),
      scope,
    );
    const fields = [...new Set(part("field").map((row) => String(row["item"])))].toSorted();
    const field = spaceOf(part("field"), fields, scope);
    const members = new Map(
      part("node").flatMap((row) => (row["item"] === "*" ? [[row["place"], row["members"]] as const] : [])),
    );
    const size = (row: readonly number[] | undefined) => row?.reduce((total, each) => total + each, 0) ?? null;
    const all = chain.regions.map((place, index): FigureRow => {
      const other = field.regions.indexOf(place);
      return {
        place,
        members: members.get(place) ?? 0,
        nodes: size(chain.present[index]),
        eci: chain.complexity.regions[index] ?? null,
        fields: size(field.present[other]),
        field_eci: field.complexity.regions[other] ?? null,
      };
    });
    return all
      .toSorted(
        (a, b) =>
          Number(b["eci"] ?? -Infinity) - Number(a["eci"] ?? -Infinity) ||
          Number(b["nodes"]) - Number(a["nodes"]) ||
          (String(a["place"]) < String(b["place"]) ? -1 : 1),
      )
      .map((row, index) => ({
        rank: row["eci"] === null || chain.byChance || (chain.complexity.agreement ?? 0) < agreementMin ? null : index + 1,
        ...row,
      }))
      .filter((row, index) => index < shownMax || (row as FigureRow)["place"] === scope.home.region);
  },
  reading(rows, scope) {
    const home = rows.find((row) => row["place"] === scope.home.region);
    const place = scope.label("region", scope.home.region);
    if (!home || typeof home["eci"] !== "number") {
      return [
        {
          zh: `${place.zh}数量过少或与其他区域无共同环节，复杂度不予给出。`,
          en: `${place.en} has too few, or nothing in common with others: no complexity is told.`,
        },
      ];
    }
    if (home["rank"] === null) {
      return [
        {
          zh: `${place.zh}具备 ${whole(home["nodes"])} 个末级环节；各区域复杂度与其具备的环节数相关不足 ${agreementMin}，方向不稳，不作排名。`,
          en: `${place.en} has ${whole(home["nodes"])} end nodes; complexity hardly agrees with how many nodes regions have (correlation below ${agreementMin}), so its direction is unsure and nobody is ranked.`,
        },
      ];
    }
    return [
      {
        zh: `${place.zh}具备 ${whole(home["nodes"])} 个末级环节，环节复杂度 ${fixed(home["eci"])}，居第 ${whole(home["rank"])} 位。`,
        en: `${place.en} has ${whole(home["nodes"])} end nodes; its complexity by nodes is ${fixed(home["eci"])}, number ${whole(home["rank"])}.`,
      },
    ];
  },
};
