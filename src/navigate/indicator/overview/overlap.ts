import { sql } from "#engine";
import { membersColumn, nodeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { percent, unitWord, whole } from "../say.ts";
import { sources, truncations } from "../statements.ts";

const rowsMax = 200;

/**
 * Which end nodes of the chain share patents?
 *
 * in     node_set, chain_member, node (leaf)
 * out    one row per pair of end nodes that overlap: members in both, share of the smaller node
 * unit   the study's counting unit
 * limit  the 200 largest overlaps; ties by node
 */
export const overlap: Indicator = {
  id: "overlap",
  part: "overview",
  analysis: "data",
  cohort: { zh: "两个末级环节期间内的成员。", en: "The members of both end nodes in the period." },
  truncation: truncations.allYears,
  source: sources.ownRule,
  title: { zh: "环节之间的重叠", en: "Overlap between nodes" },
  definition: () => ({
    zh: "同时属于两个末级环节的数量，及其占较小环节的比例。重叠说明各环节数量不能简单相加。",
    en: "What belongs to two end nodes at once, and its share of the smaller one. Because of overlaps the nodes cannot simply be added.",
  }),
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    { key: "other", title: { zh: "另一环节", en: "Other node" }, kind: "node" },
    membersColumn(scope, { node: "node", andNode: "other" }, "in_both", { zh: "同时属于两者", en: "In both" }),
    shareColumn("share", { zh: "占较小环节", en: "Share of the smaller" }),
  ],
  sql: () => sql`
    with counted as (select nodes, count(*) as members from chain_member group by nodes),
    leaf as (select s.nodes, s.node, n.position, c.members from node_set s join node n on n.node = s.node join counted c on c.nodes = s.nodes where n.leaf),
    size as (select node, sum(members) as members from leaf group by node)
    select a.node, b.node as other, cast(sum(a.members) as bigint) as in_both,
      cast(sum(a.members) as double) / min(case when x.members < y.members then x.members else y.members end) as share
    from leaf a join leaf b on b.nodes = a.nodes and b.position > a.position
    join size x on x.node = a.node
    join size y on y.node = b.node
    group by a.node, b.node
    order by in_both desc, a.node, b.node
    limit ${rowsMax}`,
  reading(rows, scope) {
    const [first] = rows;
    if (!first) return [{ zh: "末级环节之间没有重叠。", en: "The end nodes do not overlap." }];
    const [a, b] = [scope.label("node", first["node"]), scope.label("node", first["other"])];
    const word = unitWord(scope);
    return [
      {
        zh: `重叠最多的是${a.zh}与${b.zh}：${whole(first["in_both"])} ${word.zh}，占较小环节的 ${percent(first["share"])}。`,
        en: `${a.en} and ${b.en} overlap most: ${whole(first["in_both"])} ${word.en}, ${percent(first["share"])} of the smaller.`,
      },
    ];
  },
};
