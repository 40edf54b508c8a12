import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohortWords, nothingKnown, rankTruncation } from "../quality-words.ts";
import { percent, unitWord, whole } from "../say.ts";

const cautionBelow = 10;

/**
 * How many of the core patents of each node are where?
 *
 * in     chain_member (core), node_set, place_set, node, place
 * out    one row per node and place: ranked, core, share of the place's ranked members, share of the world's core patents, caution
 * unit   core: cited, and in the most cited tenth of its field and filing year in the whole corpus; about 0.1 of all families are, so a share above
 *        that says that a place's are cited more than is usual
 * limit  only what can be ranked; marked where fewer than 10 are, and no number where none is
 */
export const corePatents: Indicator = {
  id: "core-patents",
  part: "position",
  analysis: "B4",
  title: { zh: "核心专利分布", en: "Core patents" },
  definition: () => ({
    zh: "核心专利：在全语料同一领域、同一申请年中被引进入前十分之一且有被引者（并列超出十分之一的均不计）。占比的分母为该区域可排位者；另列占全球核心专利之比。按定义全语料不超过一成，高于一成说明被引好于常态。被引不等于重要或必要，专家须另行判断。",
    en: "Core: cited, and in the most cited tenth of its field and filing year in the whole corpus (equals that would pass a tenth all stay out). The share is of what can be ranked; beside it the share of the world's core patents. No more than a tenth of the corpus is core, so above a tenth a place is cited more than usual. Cited is not the same as important or essential: that is for experts.",
  }),
  cohort: cohortWords,
  truncation: rankTruncation,
  source: { zh: "公开定义（本产品）", en: "Open definition of this product" },
  reads: ["node", "place", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    placeColumn,
    membersColumn(scope, { node: "node", region: "place", measured: "=core" }, "ranked", { zh: "可排位", en: "Ranked" }),
    membersColumn(scope, { node: "node", region: "place", core: "=yes" }, "core", { zh: "核心专利", en: "Core patents" }),
    shareColumn("share", { zh: "占可排位", en: "Of the ranked" }),
    shareColumn("world_share", { zh: "占全球核心", en: "Share of the world's core" }),
    flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
  ],
  chart: { kind: "heatmap", x: "place", y: "node", series: "core" },
  pivot: { row: "node", column: "place", value: "core" },
  sql: () => sql`
    with counted as (
      select nodes, places, count(core) as ranked, sum(case when core then 1 else 0 end) as core
      from chain_member group by nodes, places
    ),
    spread as (
      select n.node, p.place, sum(c.ranked) as ranked, sum(c.core) as core
      from counted c join node_set n on n.nodes = c.nodes join place_set p on p.places = c.places group by n.node, p.place
    ),
    filled as (
      select n.node, n.position as node_position, p.place, p.position as place_position, coalesce(c.ranked, 0) as ranked, coalesce(c.core, 0) as core
      from node n cross join place p left join spread c on c.node = n.node and c.place = p.place
    )
    select a.node, a.place, a.ranked, case when a.ranked > 0 then a.core end as core, cast(a.core as double) / nullif(a.ranked, 0) as share,
      case when a.ranked > 0 then cast(a.core as double) / nullif(w.core, 0) end as world_share, a.ranked < ${cautionBelow} as caution
    from filled a join filled w on w.node = a.node and w.place = 'world'
    order by a.node_position, a.place_position`,
  reading(rows, scope) {
    const home = rows.find((row) => row["node"] === "*" && row["place"] === scope.home.region);
    if (!home || home["world_share"] === null || home["caution"] === true) return [];
    const place = scope.label("region", scope.home.region);
    const word = unitWord(scope);
    return [
      {
        zh: `${place.zh}在全链有核心专利 ${whole(home["core"])} ${word.zh}，占全球核心专利 ${percent(home["world_share"])}，占其可排位专利 ${percent(home["share"])}。`,
        en: `${place.en} has ${whole(home["core"])} core patents in the chain: ${percent(home["world_share"])} of the world's, ${percent(home["share"])} of its own that can be ranked.`,
      },
    ];
  },
  caveats(rows) {
    const world = rows.find((row) => row["node"] === "*" && row["place"] === "world");
    if (world?.["ranked"]) return [];
    return [nothingKnown({ zh: "没有引用数据，或队列过小", en: "there are no citations, or cohorts are too small" })];
  },
};
