import { sql } from "#engine";
import { nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed } from "../say.ts";
import { truncations } from "../statements.ts";

/**
 * How near are two end nodes to each other, judged by who works in both?
 *
 * in     node_applicant (node, organisation), node (leaf)
 * out    one row per ordered pair of end nodes: both (applicants in both), proximity
 * unit   proximity 0–1 = applicants in both ÷ applicants of the larger node, the smaller of the two conditional shares
 * from   Hidalgo et al. (2007), φ = min{P(i|j), P(j|i)}, over applicants instead of countries
 */
export const relatedness: Indicator = {
  id: "relatedness",
  part: "path",
  analysis: "C1",
  cohort: { zh: "两个末级环节期间内的成员。", en: "The members of both end nodes in the period." },
  truncation: truncations.allYears,
  source: {
    zh: "邻近度取较小条件概率（Hidalgo 等，2007），此处按申请人计。",
    en: "Proximity as the smaller conditional probability (Hidalgo et al. 2007), here by applicants.",
  },
  title: { zh: "环节之间的关联度", en: "Relatedness of nodes" },
  definition: () => ({
    zh: "两个末级环节共有的申请人数除以申请人较多一方的申请人数（条件概率的较小者，0–1）。申请人常同时从事的环节，技术上较为接近。",
    en: "Applicants in both end nodes over those of the larger one: the smaller conditional share (0–1). Nodes that the same applicants work in are taken to be near.",
  }),
  unit: { zh: "关联度（0–1）", en: "proximity (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation"],
  columns: () => [
    nodeColumn,
    { key: "other", title: { zh: "另一环节", en: "Other node" }, kind: "node" },
    numberColumn("in_both", { zh: "共有申请人（个）", en: "Applicants in both" }),
    { key: "proximity", title: { zh: "关联度", en: "Proximity" }, kind: "ratio" },
  ],
  chart: { kind: "heatmap", x: "other", y: "node", series: "proximity" },
  pivot: { row: "node", column: "other", value: "proximity" },
  sql: () => sql`
    with works as (
      select a.node, n.position, a.organisation from node_applicant a join node n on n.node = a.node where n.leaf
    ),
    size as (select node, count(*) as applicants from works group by node)
    select a.node, b.node as other, count(*) as in_both,
      cast(count(*) as double) / max(case when x.applicants > y.applicants then x.applicants else y.applicants end) as proximity
    from works a join works b on b.organisation = a.organisation and b.node <> a.node
    join size x on x.node = a.node
    join size y on y.node = b.node
    group by a.node, a.position, b.node, b.position
    order by a.position, b.position`,
  reading(rows, scope) {
    const top = rows.toSorted((a, b) => Number(b["proximity"]) - Number(a["proximity"]))[0];
    if (!top) return [];
    const [a, b] = [scope.label("node", top["node"]), scope.label("node", top["other"])];
    return [
      {
        zh: `关联最紧密的环节是${a.zh}与${b.zh}（${fixed(top["proximity"])}）。`,
        en: `${a.en} and ${b.en} are nearest to each other (${fixed(top["proximity"])}).`,
      },
    ];
  },
};
