import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { listed, percent } from "../../say.ts";
import { cohorts, sources } from "../../statements.ts";

/** 骨干发明人: who has so many members in the node. */
const prolificMin = 3;
/** Fewer people say nothing of a share. */
const fewBelow = 10;

/**
 * How deep is the talent of home in each node, and where is it short?
 *
 * in     node_set, node_place, inventor_count, node
 * out    one row per node and the whole chain: home_members, home_inventors, per_member (inventors per member), prolific (at least 3 members in
 *        the node) and its share of home's, world_prolific_share, home_share (of the node's inventors), chain_share (home's of the chain's),
 *        quotient (of the two), few
 * unit   people as the corpus tells them apart; home: inventors of a member with a local applicant
 * limit  people are told apart by evidence and rather too many; a person counts at home for every member with a local applicant,
 *        wherever they live: no addresses are used
 */
export const talent: Indicator = {
  id: "talent",
  part: "position",
  analysis: "B3",
  cohort: cohorts.nodeWithInventors,
  source: sources.people,
  title: { zh: "各环节人才储备与缺口", en: "Depth of talent in each node, and gaps" },
  definition: () => ({
    zh: `本地发明人为有本地申请人的专利的发明人；“骨干”指在该环节有 ${prolificMin} 项（件）及以上者。人才区位商 = 本地占该环节发明人的比例 ÷ 本地占全链发明人的比例，低于 1 为相对缺口；不足 ${fewBelow} 人的加注。人数按证据判断是否同一人，略偏高；不使用住址。`,
    en: `Home's inventors are those of patents with a local applicant; the prolific have at least ${prolificMin} in the node. Quotient = home's share of the node's inventors over its share of the chain's: below 1 is a relative gap. Marked below ${fewBelow} people. People are told apart by evidence and rather too many; no addresses are used.`,
  }),
  unit: { zh: "发明人（人）", en: "inventors" },
  truncation: { zh: "近 18 个月的发明人尚不完整", en: "inventors of the last 18 months are not all known yet" },
  reads: ["node", "fact_inventor", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }, "home_members", {
      zh: "本地数量",
      en: "Home's patents",
    }),
    numberColumn("home_inventors", { zh: "本地发明人", en: "Inventors, home" }),
    numberColumn("per_member", { zh: "每项（件）发明人", en: "Inventors per patent" }),
    numberColumn("prolific", { zh: `骨干（≥${prolificMin}）`, en: `Prolific (≥ ${prolificMin})` }),
    shareColumn("prolific_share", { zh: "骨干占本地", en: "Share prolific, home" }),
    shareColumn("world_prolific_share", { zh: "骨干占全球", en: "Share prolific, world" }),
    shareColumn("home_share", { zh: "本地占环节发明人", en: "Home, of the node's" }),
    { key: "quotient", title: { zh: "人才区位商", en: "Quotient" }, kind: "ratio" },
    { key: "few", title: { zh: "人数少，慎用", en: "Few: with caution" }, kind: "flag" },
  ],
  chart: { kind: "bar", x: "node", y: "quotient" },
  sql: ({ home }) => sql`
    with each_inventor as (
      select s.node, i.inventor, sum(i.members) as members, sum(i.home) as home
      from inventor_count i join node_set s on s.nodes = i.nodes group by s.node, i.inventor
    ),
    counted as (
      select node, count(*) as inventors, sum(case when members >= ${prolificMin} then 1 else 0 end) as prolific,
        sum(case when home > 0 then 1 else 0 end) as home_inventors,
        sum(case when home >= ${prolificMin} then 1 else 0 end) as home_prolific
      from each_inventor group by node
    ),
    local as (select node, members from node_place where place = ${home.region})
    select n.node, coalesce(l.members, 0) as home_members, coalesce(c.home_inventors, 0) as home_inventors,
      cast(c.home_inventors as double) / nullif(l.members, 0) as per_member, coalesce(c.home_prolific, 0) as prolific,
      cast(c.home_prolific as double) / nullif(c.home_inventors, 0) as prolific_share, cast(c.prolific as double) / nullif(c.inventors, 0) as world_prolific_share,
      cast(c.home_inventors as double) / nullif(c.inventors, 0) as home_share,
      (cast(c.home_inventors as double) / nullif(c.inventors, 0)) / nullif(cast(w.home_inventors as double) / nullif(w.inventors, 0), 0) as quotient,
      coalesce(c.home_inventors, 0) < ${fewBelow} as few
    from node n left join counted c on c.node = n.node left join local l on l.node = n.node left join counted w on w.node = '*'
    order by n.position`,
  reading(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const none = listed(leaves.filter((row) => row["home_inventors"] === 0).map((row) => scope.label("node", row["node"])));
    const short = listed(
      leaves
        .filter((row) => Number(row["home_inventors"]) > 0 && typeof row["quotient"] === "number" && row["quotient"] < 0.5)
        .map((row) => scope.label("node", row["node"])),
    );
    const chain = rows.find((row) => row["node"] === "*");
    const place = scope.label("region", scope.home.region);
    return [
      ...(none.zh
        ? [{ zh: `${place.zh}没有发明人的环节：${none.zh}。`, en: `Nodes without an inventor in ${place.en}: ${none.en}.` }]
        : []),
      ...(short.zh
        ? [
            {
              zh: `人才明显不足（区位商低于 0.5）的环节：${short.zh}。`,
              en: `Nodes clearly short of talent (quotient below 0.5): ${short.en}.`,
            },
          ]
        : []),
      ...(chain && Number(chain["home_inventors"]) > 0
        ? [
            {
              zh: `本地发明人中骨干占 ${percent(chain["prolific_share"])}（全球 ${percent(chain["world_prolific_share"])}）。`,
              en: `${percent(chain["prolific_share"])} of home's inventors are prolific (world ${percent(chain["world_prolific_share"])}).`,
            },
          ]
        : []),
    ];
  },
};
