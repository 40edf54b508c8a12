import { addMonths } from "#base";
import { sql } from "#engine";
import { standingPledges } from "../../facts/pick-rights.ts";
import { flagColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

const listMax = 60;
const soonYears = 3;

/**
 * Which patents of the enterprise in question need a look first?
 *
 * in     focus_organisation, holder, fact, member, operation, member_quality
 * out    up to sixty per enterprise: number, title, year, status with basis, end of the term, other holders, reason, flags
 * rule   the first reason that fits: seized, challenged, pledge standing, core and out of force, transferred away, joint and not out of force, in force with a
 *        term that ends within three years; listed in that order, the most cited first
 * limit  what events tell; a list to check in the register, no opinion on ownership or validity
 */
export const focusRights: Indicator = {
  id: "focus-rights",
  part: "focus",
  analysis: "D4",
  ...forPurposes(["target_evaluation", "listing"]),
  ...focusTexts,
  title: { zh: "对象企业须核实的专利", en: "Patents of the enterprise to look at first" },
  definition: () => ({
    zh: `按首个符合的理由列出，每家至多 ${listMax} 项：财产保全；无效或异议；质押未见解除；核心专利已失效；由该企业转出；与他人共有且未失效；${soonYears} 年内届满。同一理由内按被引位次排列。`,
    en: `Up to ${listMax} for each enterprise, by the first reason that fits: seized; invalidation or opposition; pledge standing; core and out of force; transferred away by it; joint and not out of force; term ends within ${soonYears} years. Within a reason the most cited first.`,
  }),
  unit: { zh: "专利", en: "rights" },
  reads: ["member", "node_member", "operation", "member_quality", "fact_organisation", "organisation"],
  rests: ["status", "expiry", "citation"],
  columns: () => [
    focusColumn,
    { key: "number", title: { zh: "号码", en: "Number" }, kind: "patent" },
    { key: "title", title: { zh: "名称", en: "Title" }, kind: "text" },
    yearColumn,
    { key: "reason", title: { zh: "须核实", en: "Look at" }, kind: "text" },
    { key: "status", title: { zh: "法律状态", en: "Status" }, kind: "text" },
    { key: "status_basis", title: { zh: "状态依据", en: "Status by" }, kind: "text" },
    { key: "expires", title: { zh: "预计届满", en: "Term ends" }, kind: "text" },
    { key: "others", title: { zh: "共有人", en: "Joint owners" }, kind: "text" },
    flagColumn("pledged", { zh: "质押", en: "Pledged" }),
    flagColumn("moved", { zh: "转出", en: "Transferred away" }),
    flagColumn("core", { zh: "核心", en: "Core" }),
  ],
  sql(scope) {
    const to = scope.cutOff === null ? null : addMonths(scope.cutOff, soonYears * 12);
    return sql`
    with event as (
      select member, max(case when kind = 'seizure' then 1 else 0 end) as seized, max(case when kind = 'challenge' then 1 else 0 end) as challenged
      from operation where kind in ('seizure', 'challenge') group by member
    ),
    pledge as (select distinct member from (${standingPledges}) standing),
    away as (
      select distinct t.member, t.from_organisation as organisation from operation t
      where t.kind = 'transfer' and t.from_organisation is not null and coalesce(t.to_organisation, '') <> t.from_organisation
    ),
    judged as (
      select o.organisation, o.place, f.member, q.citation_rank, q.core, p.member is not null as pledged, a.member is not null as moved,
        case
          when e.seized = 1 then 'seizure'
          when e.challenged = 1 then 'challenge'
          when p.member is not null then 'pledge_standing'
          when q.core and f.status = 'inactive' then 'core_lapsed'
          when a.member is not null then 'moved_away'
          when h.applicants > 1 and f.status <> 'inactive' then 'joint'
          when f.status = 'active' and m.expires_on <= cast(${to} as date) then 'ends_soon'
        end as reason
      from focus_organisation o join holder h on h.organisation = o.organisation join fact f on f.member = h.member and f.node = '*'
      join member m on m.member = f.member
      left join event e on e.member = f.member left join pledge p on p.member = f.member
      left join away a on a.member = f.member and a.organisation = o.organisation
      left join member_quality q on q.member = f.member
    ),
    ordered as (
      select j.*, case reason when 'seizure' then 1 when 'challenge' then 2 when 'pledge_standing' then 3 when 'core_lapsed' then 4
        when 'moved_away' then 5 when 'joint' then 6 else 7 end as grade
      from judged j where reason is not null
    ),
    listed as (
      select x.*, row_number() over (partition by organisation order by grade, coalesce(citation_rank, 0) desc, member) as turn from ordered x
    ),
    partner as (
      select l.member, l.organisation, string_agg(o.name, ', ' order by h.position, o.organisation) as others
      from listed l join holder h on h.member = l.member and h.organisation <> l.organisation
      join organisation o on o.organisation = h.organisation
      where l.turn <= ${listMax} group by l.member, l.organisation
    )
    select l.organisation, m.number, m.title, m.year, l.reason, m.status, m.status_basis, cast(m.expires_on as varchar) as expires,
      p.others,
      l.pledged, l.moved, coalesce(l.core, false) as core
    from listed l join member m on m.member = l.member
    left join partner p on p.member = l.member and p.organisation = l.organisation
    where l.turn <= ${listMax}
    order by l.place, l.turn`;
  },
  reading: (rows, scope) =>
    [...new Set(rows.map((row) => row["organisation"]))].map((key) => {
      const who = scope.label("organisation", key);
      const own = rows.filter((row) => row["organisation"] === key);
      const reasons = [...new Set(own.map((row) => row["reason"]))].map((reason) => ({
        name: scope.label("text", reason),
        count: own.filter((row) => row["reason"] === reason).length,
      }));
      return {
        zh: `${who.zh}列出 ${own.length} 项须先核实：${reasons.map(({ name, count }) => `${name.zh} ${count}`).join("、")}。`,
        en: `${own.length} patents of ${who.en} are to be looked at first: ${reasons.map(({ name, count }) => `${name.en} ${count}`).join(", ")}.`,
      };
    }),
  caveats: (rows, scope) =>
    rows.length > 0
      ? [
          {
            zh: `每家至多列 ${listMax} 项；未列出不等于没有问题。须由专业人员核对登记簿后判断。`,
            en: `At most ${listMax} for each enterprise; what is not listed is not thereby sound. To be judged by professionals against the register.`,
          },
        ]
      : nobodyOrNothing(rows, scope),
};

function nobodyOrNothing(...[rows, scope]: Parameters<NonNullable<Indicator["caveats"]>>) {
  return (scope.study.focus?.organisations ?? []).length === 0
    ? nobodyFound(rows, scope, "organisations")
    : [
        {
          zh: "按现有数据没有符合上述理由的专利；未载不等于没有。",
          en: "Nothing fits these reasons by what the data tell; nothing told is not nothing there.",
        },
      ];
}
