import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { cohortWords, coverageWords, noRank, nothingKnown, rankTruncation } from "../quality-words.ts";
import { percent, whole } from "../say.ts";

const shownPerNode = 5;

/**
 * Which countries control each node?
 *
 * in     chain_member (status, core), node_set, member_party, holder (region), node_power, node
 * out    the countries of applicants with most members in each node (5): members, share, active and its share, share of known status, control, core and its
 *        share of the world's core patents, share of citations
 * unit   counts whole: a joint filing of two countries counts in both; control and citations fractional over all applicants, those of unknown
 *        country among them, so the countries shown add to less than 1
 * limit  control as in `control`; core and shares of citations only of what can be ranked
 */
export const controlCountries: Indicator = {
  id: "control-countries",
  part: "direction",
  analysis: "A2",
  title: { zh: "专利控制力：国家（地区）", en: "Control power: countries" },
  definition: () => ({
    zh: `各环节申请人所在国家（地区）按数量前 ${shownPerNode} 位：有效占比（以状态已知者为分母，状态已知占比列于其旁）、控制力（定义见“专利控制力：申请人”；${coverageWords.zh}）、核心专利（所属领域与申请年被引前十分之一且有被引）及占全球核心专利之比、占被引之比。区域未知的申请人不列，但计入分母。`,
    en: `The ${shownPerNode} countries of applicants with most members in each node: active share (of those of known status; the share of known status stands beside it), control (defined under “Control power: applicants”; ${coverageWords.en}), core patents (cited, and in the most cited tenth of field and filing year) with their share of the world's, and share of citations. Applicants of unknown country are not listed but are part of every total.`,
  }),
  unit: { zh: "份额（0–1）", en: "share (0–1)" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: {
    zh: "公开定义（本产品）",
    en: "Open definition of this product",
  },
  reads: ["node", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["expiry", "citation"],
  columns: (scope) => {
    const opens = { node: "node", region: "place" };
    return [
      nodeColumn,
      numberColumn("rank", { zh: "位次", en: "Rank" }),
      placeColumn,
      membersColumn(scope, opens),
      shareColumn("share", { zh: "占环节", en: "Share of the node" }),
      membersColumn(scope, { ...opens, status: "=active" }, "active", { zh: "有效", en: "Active" }),
      shareColumn("active_share", { zh: "有效占比", en: "Active share" }),
      shareColumn("status_known", { zh: "状态已知占比", en: "Status known" }),
      numberColumn("weighed", { zh: "计入", en: "Weighed" }),
      shareColumn("control", { zh: "控制力", en: "Control" }),
      membersColumn(scope, { ...opens, core: "=yes" }, "core", { zh: "核心专利", en: "Core patents" }),
      shareColumn("core_share", { zh: "占全球核心", en: "Share of the world's core" }),
      shareColumn("cited_share", { zh: "占被引", en: "Share of citations" }),
    ];
  },
  chart: { kind: "bar", x: "place", y: "control", only: { node: "*" } },
  sql: () => sql`
    with counted_set as (
      select nodes, parties, count(*) as members, sum(case when status = 'active' then 1 else 0 end) as active,
        sum(case when status <> 'unknown' then 1 else 0 end) as known, sum(case when core then 1 else 0 end) as core, count(core) as judged, count(power) as weighed
      from chain_member where rated group by nodes, parties
    ),
    size as (
      select s.node, cast(sum(c.members) as bigint) as members, sum(c.core) as core
      from counted_set c join node_set s on s.nodes = c.nodes group by s.node
    ),
    country as (
      select distinct one.parties, substr(h.region, 1, 2) as country
      from (select parties, min(member) as member from member_party group by parties) one join holder h on h.member = one.member
      where h.region is not null
    ),
    counted as (
      select s.node, p.country, cast(sum(c.members) as bigint) as members, sum(c.active) as active, sum(c.known) as known, sum(c.core) as core,
        cast(sum(c.judged) as bigint) as judged, cast(sum(c.weighed) as bigint) as weighed
      from counted_set c join node_set s on s.nodes = c.nodes join country p on p.parties = c.parties group by s.node, p.country
    ),
    held as (
      select node, substr(region, 1, 2) as country, sum(cast(power as decimal(18, 9))) as power, sum(cast(cited as decimal(18, 6))) as cited
      from node_power group by node, substr(region, 1, 2)
    ),
    total as (select node, sum(power) as power, sum(cited) as cited from held group by node),
    ranked as (select counted.*, row_number() over (partition by node order by members desc, country) as rank from counted)
    select r.node, r.rank, r.country as place, r.members, cast(r.members as double) / z.members as share, r.active,
      cast(r.active as double) / nullif(r.known, 0) as active_share, cast(r.known as double) / r.members as status_known, r.weighed,
      cast(h.power as double) / cast(nullif(t.power, 0) as double) as control, case when r.judged > 0 then r.core end as core,
      case when r.judged > 0 then cast(r.core as double) / nullif(z.core, 0) end as core_share,
      cast(h.cited as double) / cast(nullif(t.cited, 0) as double) as cited_share
    from ranked r join node n on n.node = r.node join size z on z.node = r.node
      left join held h on h.node = r.node and h.country = r.country left join total t on t.node = r.node
    where r.rank <= ${shownPerNode}
    order by n.position, r.rank`,
  reading(rows, scope) {
    const chain = rows.filter((row) => row["node"] === "*" && typeof row["control"] === "number");
    const top = chain.toSorted((a, b) => Number(b["control"]) - Number(a["control"]))[0];
    if (!top) return [];
    const label = scope.label("region", top["place"]);
    const weighed = (row: FigureRow) => Number(row["weighed"]) / Math.max(1, Number(row["active"]));
    // Whose citations the sources do not tell cannot be weighed: beside others it would seem to hold nothing.
    const unseen = rows
      .filter(
        (row) => row["node"] === "*" && Number(row["active"]) * 10 >= Number(top["active"]) && weighed(row) * 2 < weighed(top),
      )
      .toSorted((a, b) => Number(b["active"]) - Number(a["active"]))[0];
    if (unseen) {
      const other = scope.label("region", unseen["place"]);
      return [
        {
          zh: `控制力不能在国家（地区）之间比较：${other.zh}的有效专利 ${whole(unseen["active"])} 中仅 ${whole(unseen["weighed"])} 可计入，${label.zh}为 ${whole(top["weighed"])}/${whole(top["active"])}。`,
          en: `Control does not compare between countries: of ${whole(unseen["active"])} active patents of ${other.en} only ${whole(unseen["weighed"])} can be weighed, of ${label.en} ${whole(top["weighed"])} of ${whole(top["active"])}.`,
        },
      ];
    }
    return [
      {
        zh: `全链控制力最高的国家（地区）是${label.zh}：控制力 ${percent(top["control"])}，数量占 ${percent(top["share"])}，核心专利占全球 ${percent(top["core_share"])}。`,
        en: `${label.en} holds most control over the chain: ${percent(top["control"])}, with ${percent(top["share"])} of its patents and ${percent(top["core_share"])} of the world's core patents.`,
      },
    ];
  },
  caveats: (rows) => (rows.some((row) => typeof row["control"] === "number") ? [] : [nothingKnown(noRank)]),
};
