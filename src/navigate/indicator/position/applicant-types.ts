import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { percent } from "../say.ts";
import { sources, truncations } from "../statements.ts";

/**
 * Who files in the chain: enterprises, universities, institutes, government, individuals?
 *
 * in     chain_member, applicant_count, holder (member, organisation, type, region), place
 * out    one row per place and type: applicants, members, share (of the place's members with a known applicant)
 * unit   applicants; members in whole counting: a member of an enterprise and a university counts for both
 */
export const applicantTypes: Indicator = {
  id: "applicant-types",
  part: "position",
  analysis: "B2",
  cohort: { zh: "该区域期间内全链成员。", en: "Members of the whole chain in the place and period." },
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "申请人类型结构", en: "Types of applicants" },
  definition: () => ({
    zh: "全链数量按该区域申请人的类型分列；合作申请对每种类型各计一次，占比之和可超过 100%。类型由名称规则判定，未能判定者列为未知。",
    en: "Members of the chain by the type of the place's applicants; joint filings count for each type, so shares may add to more than 100 %. Types are read from names by rule; what the rule does not know is unknown.",
  }),
  reads: ["place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    { key: "type", title: { zh: "申请人类型", en: "Type" }, kind: "text" },
    numberColumn("applicants", { zh: "申请人（个）", en: "Applicants" }),
    membersColumn(scope, { region: "place", organisationType: "type" }),
    shareColumn("share", { zh: "占比", en: "Share" }),
  ],
  chart: { kind: "heatmap", x: "type", y: "place", series: "share" },
  sql: () => sql`
    with held as (
      select n.number, n.type, coalesce(n.region, '') as region, sum(case when c.applicants = 1 then c.members else 0 end) as alone
      from applicant_count c join (select distinct number, type, region from holder) n on n.number = c.number
      group by n.number, n.type, coalesce(n.region, '')
    ),
    inside as (
      select r.region, p.place, p.position
      from place p join (select distinct region from held) r on p.role <> 'unknown' and substr(r.region, 1, length(p.prefix)) = p.prefix
    ),
    several as (
      select distinct i.place, h.type, h.member
      from holder h join chain_member m on m.member = h.member join inside i on i.region = coalesce(h.region, '') where h.applicants > 1
    ),
    single as (
      select i.place, h.type, sum(h.members) as members
      from (select type, region, sum(alone) as members from held where alone > 0 group by type, region) h
      join inside i on i.region = h.region group by i.place, h.type
    ),
    size as (
      select place, sum(members) as members from (
        select place, sum(members) as members from single group by place
        union all select place, count(distinct member) from several group by place
      ) both_kinds group by place
    ),
    counted as (
      select place, type, cast(sum(applicants) as bigint) as applicants, cast(sum(members) as bigint) as members from (
        select i.place, o.type, count(*) as applicants, 0 as members
        from held o join inside i on i.region = o.region group by i.place, o.type
        union all select place, type, 0, members from single
        union all select place, type, 0, count(*) from several group by place, type
      ) every_kind group by place, type
    )
    select c.place, c.type, c.applicants, c.members, cast(c.members as double) / s.members as share, k.people, k.people_placed, k.firms, k.firms_placed
    from counted c join size s on s.place = c.place join place p on p.place = c.place
    cross join (
      select sum(case when type = 'individual' then 1 else 0 end) as people,
        sum(case when type = 'individual' and region <> '' then 1 else 0 end) as people_placed,
        sum(case when type = 'enterprise' then 1 else 0 end) as firms,
        sum(case when type = 'enterprise' and region <> '' then 1 else 0 end) as firms_placed
      from (select distinct number, type, region from held) told
    ) k
    order by p.position, c.members desc, c.type`,
  reading(rows, scope) {
    const share = (place: string, type: string) =>
      rows.find((row) => row["place"] === place && row["type"] === type)?.["share"] ?? 0;
    const home = scope.label("region", scope.home.region);
    const [people, firms] = [placed(rows, "people"), placed(rows, "firms")];
    if (people < placedRatioMin * firms) {
      return [
        {
          zh: `${home.zh}的申请人类型构成不能与全球比较：个人申请人中区域已知的占 ${percent(people)}，企业占 ${percent(firms)}，本地个人多不可见。`,
          en: `The kinds of applicants of ${home.en} cannot be held against the world's: of individuals the region of ${percent(people)} is known, of enterprises that of ${percent(firms)}, so people at home are mostly not seen.`,
        },
      ];
    }
    return [
      {
        zh: `${home.zh}数量中企业占 ${percent(share(scope.home.region, "enterprise"))}、高校占 ${percent(share(scope.home.region, "university"))}、科研院所占 ${percent(share(scope.home.region, "institute"))}；全球分别为 ${percent(share("world", "enterprise"))}、${percent(share("world", "university"))}、${percent(share("world", "institute"))}。`,
        en: `In ${home.en} enterprises hold ${percent(share(scope.home.region, "enterprise"))}, universities ${percent(share(scope.home.region, "university"))} and institutes ${percent(share(scope.home.region, "institute"))}; in the world ${percent(share("world", "enterprise"))}, ${percent(share("world", "university"))} and ${percent(share("world", "institute"))}.`,
      },
    ];
  },
};

/** Individuals whose region is known this much more seldom than enterprises' are missing from every place. */
const placedRatioMin = 0.5;

/** The share of the applicants of a kind whose region is known; 1 without any. */
function placed(rows: readonly FigureRow[], kind: "people" | "firms"): number {
  const [all, known] = [Number(rows[0]?.[kind] ?? 0), Number(rows[0]?.[`${kind}_placed`] ?? 0)];
  return all === 0 ? 1 : known / all;
}
