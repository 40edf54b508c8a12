import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { percent, unitWord, whole } from "../say.ts";

/**
 * How large is each node of the chain, and how precise is its query?
 *
 * in     fact (node, member, granted), node (level, judged, relevant), node_member
 * out    one row per node and one for the whole chain: found, members in the period, share, granted, precision with its interval
 * unit   the study's counting unit; whole counting, so the nodes' shares may add to more than 1
 * from   Wilson, E. B. (1927): score interval, 95 %; the 80 % gate on a branch's precision is practice, see methods in the docs
 */
export const nodeSizes: Indicator = {
  id: "nodes",
  part: "overview",
  analysis: "data",
  title: { zh: "产业链各环节规模与检索质量", en: "Size of each node and quality of its query" },
  definition: () => ({
    zh: "各环节检索式检出的数量，发明、实用新型、外观设计合计，分列见“专利类型与法律状态”。上级环节为其自身与下级检索式的并集。同一专利可属于多个环节，各环节之和可超过全链总数。查准率为人工抽检中相关件数的比例，附 95% 威尔逊区间。",
    en: "What the query of each node finds, inventions, utility models and designs together (apart in “Types and legal status”); a node with children is the union of its own and theirs. A patent may belong to several nodes, so nodes may add to more than the chain. Precision is the share found relevant in the analyst's sample, with its 95 % Wilson interval.",
  }),
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    { key: "level", title: { zh: "级", en: "Level" }, kind: "number" },
    membersColumn(scope, { node: "node", period: "=all" }, "found", { zh: "检出", en: "Found, whatever the year" }),
    membersColumn(scope, { node: "node" }, "members", { zh: "期间内", en: "In the period" }),
    shareColumn("share", { zh: "占全链", en: "Share of the chain" }),
    membersColumn(scope, { node: "node", granted: "=yes" }, "granted", { zh: "其中已授权", en: "Granted" }),
    numberColumn("judged", { zh: "抽检件数", en: "Sample" }),
    shareColumn("precision", { zh: "查准率", en: "Precision" }),
    shareColumn("precision_low", { zh: "区间下限", en: "Low (95 %)" }),
    shareColumn("precision_high", { zh: "区间上限", en: "High (95 %)" }),
  ],
  chart: { kind: "bar", x: "node", y: "members" },
  sql: () => sql`
    with found as (select node, count(*) as found from node_member group by node),
    inside as (
      select node, count(*) as members, sum(case when granted then 1 else 0 end) as granted from fact group by node
    )
    select n.node, n.level, coalesce(f.found, 0) as found, coalesce(i.members, 0) as members,
      cast(coalesce(i.members, 0) as double) / nullif((select members from inside where node = '*'), 0) as share,
      coalesce(i.granted, 0) as granted, n.judged, n.relevant
    from node n left join found f on f.node = n.node left join inside i on i.node = n.node
    order by n.position`,
  finish: (rows) => rows.map(withPrecision),
  reading(rows, scope) {
    const word = unitWord(scope);
    const chain = rows.find((row) => row["node"] === "*");
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const sum = leaves.reduce((total, row) => total + Number(row["members"]), 0);
    const largest = leaves.toSorted((a, b) => Number(b["members"]) - Number(a["members"]))[0];
    const label = scope.label("node", largest?.["node"]);
    return [
      {
        zh: `全链期间内 ${whole(chain?.["members"])} ${word.zh}；末级环节合计 ${whole(sum)} ${word.zh}，${sum > Number(chain?.["members"]) ? "超出部分为同时属于多个环节者" : "各环节不重叠"}。`,
        en: `The chain has ${whole(chain?.["members"])} ${word.en} in the period; its end nodes add to ${whole(sum)}${sum > Number(chain?.["members"]) ? ", because some belong to several nodes" : ", without overlap"}.`,
      },
      ...(largest
        ? [
            {
              zh: `规模最大的末级环节是${label.zh}（${whole(largest["members"])} ${word.zh}，占全链 ${percent(largest["share"])}）。`,
              en: `The largest end node is ${label.en} (${whole(largest["members"])} ${word.en}, ${percent(largest["share"])} of the chain).`,
            },
          ]
        : []),
    ];
  },
  caveats(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.query !== "" && node.node === row["node"]));
    const unjudged = leaves.filter((row) => row["precision"] === null).length;
    const poor = leaves.filter((row) => typeof row["precision"] === "number" && row["precision"] < 0.8);
    return [
      ...(unjudged > 0
        ? [
            {
              zh: `${unjudged} 个环节的检索式未经查准率抽检。`,
              en: `The queries of ${unjudged} nodes have no precision sample.`,
            },
          ]
        : []),
      ...(poor.length > 0
        ? [
            {
              zh: `查准率低于 80% 的环节：${poor.map((row) => scope.label("node", row["node"]).zh).join("、")}；应先修订检索式。`,
              en: `Precision below 80 %: ${poor.map((row) => scope.label("node", row["node"]).en).join(", ")}; their queries should be mended first.`,
            },
          ]
        : []),
    ];
  },
};

function withPrecision(row: FigureRow): FigureRow {
  const { judged, relevant, ...rest } = row;
  if (typeof judged !== "number" || typeof relevant !== "number" || judged === 0) {
    return { ...rest, judged: judged ?? null, precision: null, precision_low: null, precision_high: null };
  }
  const [low, high] = wilson(relevant, judged);
  return { ...rest, judged, precision: relevant / judged, precision_low: low, precision_high: high };
}

/** The 95 % score interval of a share. */
export function wilson(hits: number, tries: number): [low: number, high: number] {
  const z = 1.959964;
  const share = hits / tries;
  const middle = (share + (z * z) / (2 * tries)) / (1 + (z * z) / tries);
  const half = (z / (1 + (z * z) / tries)) * Math.sqrt((share * (1 - share)) / tries + (z * z) / (4 * tries * tries));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
