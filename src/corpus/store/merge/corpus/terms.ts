import { sql, type Engine } from "#engine";
import { isAmericanParent } from "../../../status/american-parent.ts";
import { termRules } from "../../../status/term-rules.ts";

/**
 * When each right is expected to end.
 *
 * in     application, member, part_merged(expires_on as a source gives it), part_priority
 * out    term(application, expires_on, expires_basis, certain_on)
 * rule   `computed` by office, type and day of filing; from the earliest parent (not the foreign or provisional priority) in the US;
 *        `assumed` where an adjustment that sources do not tell may add days. What a source gives wins, unless it is past the
 *        computed day and everything an extension could add. `certain_on` is the day after which nothing can be left.
 *        No right ends before it was filed: such a day (a parent of more than twenty years before, a slip of a source) is told by
 *        nobody, computed or given, and the end stays unknown; `corpus check` names these (`parent-past-term`).
 */
export async function computeTerms(engine: Engine): Promise<void> {
  await engine.load("term_rule", {
    office: termRules.map((rule) => rule.office),
    type: termRules.map((rule) => rule.type),
    from_day: termRules.map((rule) => rule.from ?? "0001-01-01"),
    before_day: termRules.map((rule) => rule.before ?? "9999-12-31"),
    granted_from: termRules.map((rule) => rule.grantedFrom ?? "0001-01-01"),
    base: termRules.map((rule) => rule.base),
    years: Int32Array.from(termRules, (rule) => rule.years),
    slack: Int32Array.from(termRules, (rule) => rule.slackYears),
  });
  await engine.run(sql`
    create table term as
    with parent as (
      select b.application, min(p."on") as filed_on
      from part_priority p join member b on b.doc = p.doc join application a on a.application = b.application
      where p."on" is not null and ${isAmericanParent({ key: sql`p.priority_key`, on: sql`p."on"`, filedOn: sql`a.filed_on` })}
      group by b.application
    ), told as (
      select b.application, max(m.expires_on) as expires_on
      from part_merged m join member b on b.doc = m.doc where m.expires_on is not null group by b.application
    ), based as (
      select a.application, a.office, a.type, a.filed_on, a.granted_on,
        case when a.office = 'US' then least(a.filed_on, coalesce(p.filed_on, a.filed_on)) else a.filed_on end as effective_on
      from application a left join parent p on p.application = a.application
      where a.filed_on is not null
    ), computed as (
      select b.application,
        max(case r.base when 'filing' then b.effective_on else b.granted_on end + to_years(r.years)) as expires_on,
        max(r.slack) as slack,
        bool_and(r.base = 'filing' or b.granted_on is not null) as complete
      from based b join term_rule r on r.office = b.office and r.type = b.type
        and b.filed_on >= cast(r.from_day as date) and b.filed_on < cast(r.before_day as date)
        and (b.granted_on is null or b.granted_on >= cast(r.granted_from as date))
      group by b.application, b.filed_on
      having not coalesce(max(case r.base when 'filing' then b.effective_on else b.granted_on end + to_years(r.years)) <= b.filed_on, false)
    )
    select a.application,
      case when t.expires_on is not null and (not coalesce(c.complete, false) or t.expires_on <= c.expires_on + to_years(c.slack))
        then t.expires_on when c.complete then cast(c.expires_on as date) end as expires_on,
      case when t.expires_on is not null and (not coalesce(c.complete, false) or t.expires_on <= c.expires_on + to_years(c.slack))
        then 'given' when c.complete and c.slack > 5 then 'assumed' when c.complete then 'computed' end as expires_basis,
      case when c.complete then cast(c.expires_on + to_years(c.slack) as date) end as certain_on
    from application a left join told t on t.application = a.application and not coalesce(t.expires_on <= a.filed_on, false)
      left join computed c on c.application = a.application
    where t.expires_on is not null or c.complete`);
  await engine.run(sql`drop table term_rule`);
}
