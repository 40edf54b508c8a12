import { sql } from "#engine";
import { membersColumn, organisationColumn, windowOpens } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole, years } from "../say.ts";
import { noWindows } from "./growth.ts";
import { chainLeaders } from "./leader-profile.ts";
import { sources } from "../statements.ts";

const leadersMax = 20;
const pairsMax = 30;

/**
 * With whom did the leaders begin to file jointly?
 *
 * in     holder (member, organisation, type, region), member (year), node_applicant
 * out    pairs of one of the twenty largest applicants and a partner whose first joint filing lies in the recent window: members of
 *        the window, first year, the partner's type and region
 * unit   the study's counting unit; whole counting
 * limit  thirty pairs, most members first; joint filings only: other ties leave no trace in patents. Years before the period are
 *        known as far as the chain's queries found them
 */
export const newPartners: Indicator = {
  id: "new-partners",
  part: "direction",
  analysis: "A4",
  source: sources.ownRule,
  title: { zh: "龙头申请人的新合作方", en: "New partners of the leaders" },
  definition: (scope) => ({
    zh: `全链前 ${leadersMax} 位申请人在${scope.windows ? ` ${years(scope.windows.recent)} 年` : "近期"}首次共同申请的合作方（此前各年均无共同申请），至多 ${pairsMax} 对。`,
    en: `Partners with whom one of the ${leadersMax} largest applicants first filed jointly ${scope.windows ? `in ${years(scope.windows.recent)}` : "lately"} and never before; at most ${pairsMax} pairs.`,
  }),
  cohort: { zh: "全链，含期间之前的年份", en: "the chain, with years before the period" },
  truncation: { zh: "近期窗口只含完整年份", en: "the recent window has complete years only" },
  reads: ["node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    organisationColumn,
    { key: "with", title: { zh: "新合作方", en: "New partner" }, kind: "organisation" },
    { key: "with_type", title: { zh: "合作方类型", en: "Partner's type" }, kind: "text" },
    { key: "with_region", title: { zh: "合作方区域", en: "Partner's region" }, kind: "region" },
    { key: "first", title: { zh: "首次合作年", en: "First joint filing" }, kind: "year" },
    membersColumn(scope, { organisation: "organisation", with: "with", ...windowOpens(scope.windows?.recent ?? scope.period) }),
  ],
  sql: (scope) => {
    const [from, to] = scope.windows?.recent ?? scope.period;
    return sql`
    with leader as (${chainLeaders(leadersMax)}),
    joint as (
      select l.organisation, w.organisation as "with", w.type as with_type, w.region as with_region, min(m.year) as first,
        sum(case when m.year between ${from} and ${to} then 1 else 0 end) as members
      from leader l
      join holder h on h.organisation = l.organisation and h.applicants > 1
      join holder w on w.member = h.member and w.number <> h.number
      join member m on m.member = h.member
      where m.year is not null
      group by l.organisation, w.organisation, w.type, w.region
    )
    select organisation, "with", with_type, with_region, first, cast(members as bigint) as members
    from joint
    where first between ${from} and ${to} and members > 0 and ${scope.windows !== null}
      -- A pair of two leaders stands once.
      and not ("with" in (select organisation from leader) and "with" < organisation)
    order by members desc, organisation, "with"
    limit ${pairsMax}`;
  },
  reading(rows, scope) {
    const [first] = rows;
    if (!first)
      return scope.windows === null
        ? []
        : [{ zh: "龙头申请人近期没有新的共同申请合作方。", en: "The leaders have no new partners in joint filings lately." }];
    // One joint filing is a beginning at most.
    if (Number(first["members"]) < 2) return [];
    const [a, b] = [scope.label("organisation", first["organisation"]), scope.label("organisation", first["with"])];
    return [
      {
        zh: `新合作最多的是${a.zh}与${b.zh}（${whole(first["members"])}，始于 ${String(first["first"])} 年）。`,
        en: `Most is new between ${a.en} and ${b.en} (${whole(first["members"])}, since ${String(first["first"])}).`,
      },
    ];
  },
  caveats: (_, scope) => (scope.windows === null ? noWindows() : []),
};
