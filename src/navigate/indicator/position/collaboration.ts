import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { sources, truncations } from "../statements.ts";

/**
 * Which types of applicants file together?
 *
 * in     chain_member, holder (member, organisation, type, region), place
 * out    one row per place (world, home), type and partner's type: members, edges (pairs of applicants, each once in its cell)
 * unit   the study's counting unit; a member counts once in each cell that it has a pair of applicants for; `type` stands in the
 *        place, the partner anywhere
 */
export const collaboration: Indicator = {
  id: "collaboration",
  part: "position",
  analysis: "B4",
  cohort: { zh: "该区域期间内全链成员。", en: "Members of the whole chain in the place and period." },
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "产学研合作申请矩阵", en: "Joint filings between types of applicants" },
  definition: () => ({
    zh: "至少有两个不同申请人的专利，按申请人类型两两组合计数。“类型”一方位于该区域，“合作方”不限区域；同一专利在每个组合中至多计一次；“合作对数”为申请人两两合作的次数，三方合作计三对，同类之间每对计一次。",
    en: "Members with two different applicants, by the types of each pair. The first stands in the place, the partner anywhere; a member counts at most once in each cell. Edges are pairs of applicants: three that file together make three, and a pair of one type counts once.",
  }),
  reads: ["place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
    { key: "with", title: { zh: "合作方类型", en: "Partner's type" }, kind: "text" },
    membersColumn(scope, { region: "place", organisationType: "type", withType: "with" }),
    numberColumn("edges", { zh: "合作对数", en: "Edges" }),
  ],
  chart: { kind: "heatmap", x: "with", y: "type", series: "members", only: { place: "world" } },
  sql: () => sql`
    select p.place, h.type, w.type as "with", count(distinct h.member) as members,
      sum(case when h.type = w.type and h.number > w.number and substr(coalesce(w.region, ''), 1, length(p.prefix)) = p.prefix then 0 else 1 end) as edges
    from place p
    join holder h on p.role in ('world', 'home') and substr(coalesce(h.region, ''), 1, length(p.prefix)) = p.prefix
      and h.applicants > 1
    join holder w on w.member = h.member and w.number <> h.number
    join chain_member m on m.member = h.member
    group by p.place, p.position, h.type, w.type
    order by p.position, members desc, h.type, w.type`,
  reading(rows, scope) {
    const cell = (place: string, type: string, partner: string) =>
      rows.find((row) => row["place"] === place && row["type"] === type && row["with"] === partner)?.["members"] ?? 0;
    const home = scope.label("region", scope.home.region);
    return [
      {
        zh: `${home.zh}企业与高校合作 ${whole(cell(scope.home.region, "enterprise", "university"))}，企业与科研院所合作 ${whole(cell(scope.home.region, "enterprise", "institute"))}，企业之间合作 ${whole(cell(scope.home.region, "enterprise", "enterprise"))}。`,
        en: `Enterprises of ${home.en} filed ${whole(cell(scope.home.region, "enterprise", "university"))} with universities, ${whole(cell(scope.home.region, "enterprise", "institute"))} with institutes and ${whole(cell(scope.home.region, "enterprise", "enterprise"))} with other enterprises.`,
      },
    ];
  },
};
