import type { NodeId } from "./chain.ts";
import { firstYear } from "./plan.ts";
import { placeIds, places, type PlaceId } from "./places.ts";

/** An applicant of the synthetic world. Its name says that it is one. */
export interface Organisation {
  /** The name on every document, whatever the office. */
  readonly name: string;
  readonly place: PlaceId;
  readonly address: string;
  /** Nodes it files in, and its weight there among the applicants of its place. */
  readonly files: (node: NodeId | "beside", year: number) => number;
}

/** Fields of work: a small enterprise keeps to one, so that nodes of one field share their applicants. */
const fields: readonly (readonly (NodeId | "beside")[])[] = [
  ["press", "synthesis", "cbn", "wire-saw", "gems", "powder"],
  ["tools", "pcd", "inspection", "catalyst", "beside"],
  ["cvd", "heat-spreading", "inspection"],
];

interface Named {
  /** The name on every document, whatever the office. */
  readonly name: string;
  readonly place: PlaceId;
  readonly nodes: Readonly<Partial<Record<NodeId, number>>>;
}

/** Names that a reader will meet. A weight is a multiple of everything small enterprises of the place file in the node. */
export const leaders = {
  xingdi: {
    name: "郑州星砥超硬材料股份有限公司（示例）",
    place: "ZZ",
    nodes: { synthesis: 0.8, press: 0.5, cbn: 9, powder: 0.4 },
  },
  hengya: { name: "中原恒压装备有限公司（示例）", place: "ZZ", nodes: { press: 0.7 } },
  jinqiong: { name: "郑州金穹复合材料有限公司（示例）", place: "ZZ", nodes: { pcd: 0.8, tools: 0.2 } },
  zhengzhouUniversity: { name: "郑州示例大学", place: "ZZ", nodes: { synthesis: 0.12, tools: 0.1, inspection: 0.3 } },
  zhengzhouInstitute: { name: "郑州磨料磨具研究所（示例）", place: "ZZ", nodes: { cbn: 0.5, tools: 0.4, inspection: 0.5 } },
  ziyun: { name: "长沙紫云刀具有限公司（示例）", place: "CS", nodes: { tools: 0.5, pcd: 0.4 } },
  xiangUniversity: { name: "湘江示例大学", place: "CS", nodes: { tools: 0.2, catalyst: 0.5, inspection: 0.3 } },
  mingzhu: { name: "深圳明烛精密科技有限公司（示例）", place: "SZ", nodes: {} },
  haiyao: { name: "深圳海曜半导体材料有限公司（示例）", place: "SZ", nodes: { cvd: 0.6, "heat-spreading": 0.5 } },
  jingUniversity: {
    name: "京华示例大学",
    place: "BJ",
    nodes: { cvd: 0.4, catalyst: 0.3, inspection: 0.4, "heat-spreading": 0.4 },
  },
  jingInstitute: { name: "北京高压物理研究所（示例）", place: "BJ", nodes: { press: 0.4, cbn: 2, catalyst: 0.6 } },
  xuran: { name: "许昌旭冉线材有限公司（示例）", place: "XC", nodes: { "wire-saw": 0.5, synthesis: 0.3 } },
  shangyu: { name: "商丘上谷微粉有限公司（示例）", place: "SQ", nodes: { powder: 0.5, synthesis: 0.2 } },
  wanhua: { name: "南阳宛华珠宝科技有限公司（示例）", place: "NY", nodes: { gems: 0.4, synthesis: 0.2 } },
  northfield: { name: "Northfield Superabrasives Inc. (synthetic)", place: "OH", nodes: { cbn: 9, synthesis: 0.6, cvd: 0.3 } },
  sampleBits: { name: "Sample Drill Bits LLC (synthetic)", place: "TX", nodes: { pcd: 0.7 } },
  akashi: { name: "Akashi Sample Kogyo K.K. (synthetic)", place: "JP", nodes: { cbn: 7, tools: 0.4, "wire-saw": 0.4 } },
  muster: { name: "Muster Schleiftechnik GmbH (synthetic)", place: "DE", nodes: { tools: 0.4, cvd: 0.3 } },
} as const satisfies Readonly<Record<string, Named>>;

/** The year from which the mover files heat spreaders instead of tools. */
export const moverTurns = 2019;

const syllables = "安辰岱帆冠瀚嘉骏凯澜铭诺沛启睿晟泰威欣弈";
const foreign = [
  "Alder",
  "Birch",
  "Cedar",
  "Dale",
  "Elm",
  "Fern",
  "Glen",
  "Heath",
  "Iris",
  "Juniper",
  "Knoll",
  "Linden",
  "Maple",
];

/** Every applicant, the leaders first. `scale` 1 for 2,500 families; with nothing planted nobody leads. */
export function makeOrganisations(scale: number, planted: boolean): readonly Organisation[] {
  const made: Organisation[] = [];
  for (const placeId of placeIds) {
    const place = places[placeId];
    const small = Math.max(4, Math.round(place.small * scale));
    // Weights of small enterprises fall off slowly: none of them leads a node.
    const weights = Array.from({ length: small }, (_, index) => 1 / (index + 6));
    const total = fields.map((_, field) =>
      weights.reduce((sum, weight, index) => sum + (index % fields.length === field ? weight : 0), 0),
    );
    if (planted) {
      for (const named of Object.values(leaders) as readonly Named[]) {
        if (named.place === placeId) made.push(makeLeader(named, total));
      }
    }
    weights.forEach((weight, index) => {
      const works = new Set(planted ? fields[index % fields.length] : fields.flat());
      const number = index + 1;
      // New ones enter all the time; the largest have been there from the start.
      const founded = index < fields.length ? firstYear : firstYear - 4 + ((index * 7) % 23);
      const word = (syllables[index % 20] ?? "") + (syllables[(index * 7 + 3) % 20] ?? "");
      const tree = foreign[index % foreign.length] ?? "";
      const name =
        place.country === "CN"
          ? `${place.zh}${word}新材料有限公司（示例${number}）`
          : `${tree} ${place.en} Sample ${number} Ltd. (synthetic)`;
      made.push({
        name,
        place: placeId,
        address: place.address.replace("{n}", String(number)),
        files: (node, year) => (year >= founded && works.has(node) && !(planted && isKeptOut(placeId, node, index)) ? weight : 0),
      });
    });
  }
  return made;
}

/** In Zhengzhou only two small enterprises have begun with gems: near in technology, and nobody there to build on yet. */
function isKeptOut(place: PlaceId, node: NodeId | "beside", index: number): boolean {
  return place === "ZZ" && node === "gems" && index > 3;
}

function makeLeader(named: Named, totals: readonly number[]): Organisation {
  const scaleOf = (node: NodeId): number =>
    Math.max(...fields.map((field, index) => (field.includes(node) ? (totals[index] ?? 0) : 0)));
  return {
    name: named.name,
    place: named.place,
    address: places[named.place].address.replace("{n}", "800"),
    files: (node, year) => {
      if (node === "beside") return 0;
      if (named.name === leaders.mingzhu.name) {
        const moved = year >= moverTurns ? "heat-spreading" : "tools";
        return node === moved ? scaleOf(node) * (moved === "tools" ? 3 : 1.5) : 0;
      }
      return (named.nodes[node] ?? 0) * scaleOf(node);
    },
  };
}
