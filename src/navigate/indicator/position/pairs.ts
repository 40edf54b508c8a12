import { sql } from "#engine";
import { flagColumn, membersColumn, organisationColumn } from "../column.ts";
import { atHome } from "./enterprise-tiers.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const pairsMax = 30;

/**
 * Who files together most often?
 *
 * in     chain_member, holder (member, organisation, type, region)
 * out    the thirty pairs with most joint members: both applicants, their types, members, whether one stands in the home region
 * unit   the study's counting unit; a member of three applicants counts for each of its three pairs
 */
export const pairs: Indicator = {
  id: "pairs",
  part: "position",
  analysis: "B4",
  cohort: cohorts.chain,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "主要合作关系", en: "Main partners" },
  definition: () => ({
    zh: `共同申请数量最多的 ${pairsMax} 对申请人。三个申请人的专利对其三个组合各计一次。`,
    en: `The ${pairsMax} pairs of applicants with most joint filings. What has three applicants counts for each of its three pairs.`,
  }),
  reads: ["node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    organisationColumn,
    { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
    { key: "with", title: { zh: "合作方", en: "Partner" }, kind: "organisation" },
    { key: "with_type", title: { zh: "合作方类型", en: "Partner's type" }, kind: "text" },
    membersColumn(scope, { organisation: "organisation", with: "with" }),
    flagColumn("at_home", { zh: "涉及本地", en: "One at home" }),
  ],
  chart: { kind: "graph", x: "organisation", y: "with", series: "members" },
  sql: (scope) => sql`
    select h.organisation, h.type, w.organisation as "with", w.type as with_type, count(*) as members,
      ${atHome(scope, sql`h.region`)} or ${atHome(scope, sql`w.region`)} as at_home
    from holder h
    join holder w on w.member = h.member and w.number > h.number
    join chain_member m on m.member = h.member
    where h.applicants > 1
    group by h.organisation, h.type, h.region, w.organisation, w.type, w.region
    order by members desc, h.organisation, w.organisation
    limit ${pairsMax}`,
  reading(rows, scope) {
    const [first] = rows;
    if (!first) return [{ zh: "产业链中没有合作申请。", en: "Nothing in the chain is filed jointly." }];
    const [a, b] = [scope.label("organisation", first["organisation"]), scope.label("organisation", first["with"])];
    return [
      {
        zh: `合作最多的是${a.zh}与${b.zh}（${whole(first["members"])}）。`,
        en: `${a.en} and ${b.en} file together most (${whole(first["members"])}).`,
      },
    ];
  },
};
