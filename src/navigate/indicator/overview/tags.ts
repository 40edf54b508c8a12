import { sql } from "#engine";
import { membersColumn, nodeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { percent, unitWord, whole } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How do the study's tags cut across its chain?
 *
 * in     fact (node, member), member_tag (tag, member), tag, node
 * out    one row per tag and node that share members, the whole chain first: members, share of the node
 * unit   the study's counting unit; a member may have several tags, so they may add to more than the node
 * limit  tags × nodes of the study; nothing is cut
 */
export const tags: Indicator = {
  id: "tags",
  part: "overview",
  analysis: "data",
  cohort: cohorts.node,
  truncation: truncations.allYears,
  source: sources.ownRule,
  applies: (study) => (study.tags ?? []).length > 0,
  when: { zh: "项目设有标签", en: "the study has tags" },
  title: { zh: "标签与环节交叉", en: "Tags across the chain" },
  definition: () => ({
    zh: "各标签（贯穿产业链的检索规则）在各环节中的数量及占该环节的比例，限于产业链检出且在期间内者。同一专利可有多个标签，各标签之和可超过环节总数。",
    en: "How many members of each node a tag has (a query across the chain), and their share of the node, within the chain and the period. A patent may have several tags, so tags may add to more than the node.",
  }),
  reads: ["node", "node_member", "member", "tag", "member_tag"],
  columns: (scope) => [
    { key: "tag", title: { zh: "标签", en: "Tag" }, kind: "tag" },
    nodeColumn,
    membersColumn(scope, { tag: "tag", node: "node" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
  ],
  chart: { kind: "heatmap", x: "node", y: "tag", series: "members" },
  pivot: { row: "tag", column: "node", value: "members" },
  sql: () => sql`
    with size as (select node, members from node_place where place = 'world'),
    tagged as (
      select t.tag, f.node, count(*) as members from member_tag t join fact f on f.member = t.member group by t.tag, f.node
    )
    select g.tag, n.node, g.members, cast(g.members as double) / s.members as share
    from tagged g join tag t on t.tag = g.tag join node n on n.node = g.node join size s on s.node = g.node
    order by t.position, n.position`,
  reading(rows, scope) {
    const first = rows.filter((row) => row["node"] === "*").toSorted((a, b) => Number(b["members"]) - Number(a["members"]))[0];
    if (!first) return [{ zh: "各标签在期间内均无数量。", en: "No tag has a member in the period." }];
    const label = scope.label("tag", first["tag"]);
    const word = unitWord(scope);
    return [
      {
        zh: `数量最多的标签是${label.zh}：${whole(first["members"])} ${word.zh}，占全链 ${percent(first["share"])}。`,
        en: `The largest tag is ${label.en}: ${whole(first["members"])} ${word.en}, ${percent(first["share"])} of the chain.`,
      },
    ];
  },
};
