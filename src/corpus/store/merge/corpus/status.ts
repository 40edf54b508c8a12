import { sql, type Engine } from "#engine";
import { categoryRules, eventRules, statedWords, withoutEffect } from "../../../status/event-rules.ts";
import { ruleVersions } from "../rules.ts";
import { computeTerms } from "./terms.ts";

/**
 * The state of each application over time, and its status now.
 *
 * in     application (with the status that the latest source gives), member, part_merged, part_priority, part_event_mention, batch_part(as_of),
 *        side_legal_code (categories of events whose source gives none)
 * out    status_interval(application, state, cause, code, from_on, to_on, basis, rule_version), and `application` anew with status,
 *        status_basis, status_reason, expires_on, expires_basis
 * rule   What happened is put in order of its day (the effective one, else that of the gazette); on one day a grant comes before an end and
 *        an end before a restoration. An end of a right that is dated before its grant, and an end of an application after it, have
 *        no effect. Undated events place nothing. The last interval that only rests on a filing, publication or grant is
 *        assumed, and so is an end of term that an adjustment may have moved.
 *        Status: what the latest source gives, unless something that decides happened after the last day that source knows of;
 *        else what events decided; else `inactive` where the term is over (assumed, unless nothing can be left); else unknown.
 */
export async function mergeStatus(engine: Engine, cutOff: string | null): Promise<void> {
  await computeTerms(engine);
  await loadRules(engine);
  await engine.run(sql`
    create table happening as
    with event as (
      select distinct b.application, e.office as office, e.code as code, coalesce(e.category, k.category) as category,
        coalesce(e.effectiveOn, e."on") as "on", case when e.office = 'EP' and e.code = 'STAA' then upper(e.text) end as words
      from (select doc, e from part_event_mention) m join member b on b.doc = m.doc
        left join side_legal_code k on k.office = m.e.office and k.code = m.e.code
      where coalesce(e.effectiveOn, e."on") is not null
    ), known as (
      select e.application, e."on", e.code, coalesce(r.effect, w.effect, c.effect) as effect, coalesce(r.cause, w.cause, c.cause) as cause
      from event e join application a on a.application = e.application and a.office = e.office
        left join event_rule r on r.office = e.office and r.code = e.code
        left join stated_word w on e.words is not null and regexp_matches(e.words, w.pattern)
        left join category_rule c on r.code is null and w.pattern is null and c.category = e.category
          -- Events of the EPO and of WIPO include those of single states, which say nothing of the rest.
          and e.office not in ('EP', 'WO')
    )
    select application, "on", code, effect, cause, 'event' as basis from known where effect is not null and effect <> 'none'
    union all
    select application, granted_on, null, 'grant', 'grant', 'fact' from application where granted_on is not null
    union all
    select application, coalesce(filed_on, first_published_on), null, 'file',
      case when filed_on is null then 'publication' else 'filing' end, 'fact'
      from application where coalesce(filed_on, first_published_on) is not null
    union all
    select application, expires_on, null, 'term', 'term_over', case when certain_on <= cast(${cutOff} as date) then 'law' else 'assumed' end
      from term where expires_on <= cast(${cutOff} as date)`);
  await engine.run(sql`
    create table placed_happening as
    with first_day as (
      select application, min("on") filter (where effect = 'file') as filed_on, min("on") filter (where effect = 'grant') as granted_on
      from happening group by application
    ), ordered as (
      select h.application, greatest(h."on", coalesce(f.filed_on, h."on")) as "on", h.code, h.effect, h.cause, h.basis, f.granted_on,
        case h.effect when 'file' then 0 when 'grant' then 1 when 'confirm' then 2 when 'end' then 3 when 'end_application' then 3
          when 'restore' then 4 else 5 end as place
      from happening h join first_day f on f.application = h.application
    )
    select *, row_number() over (partition by application order by "on", place, basis, code nulls last, cause) as number,
      coalesce(max(case when effect in ('grant', 'confirm') then 1 else 0 end)
        over (partition by application order by "on", place, basis, code nulls last, cause rows between unbounded preceding and 1 preceding), 0) = 1
        as granted_before
    from ordered
    -- An end of a right before its grant, of an application after it: contradictions without effect.
    where not (effect = 'end' and granted_on is not null and "on" < granted_on)`);
  await engine.run(sql`
    create table status_interval as
    with stated as (
      select application, "on", number, code, cause, basis,
        case
          when effect = 'file' then 'pending'
          when effect = 'grant' then 'active'
          when effect = 'confirm' and not granted_before then 'active'
          when effect = 'end' then 'inactive'
          when effect = 'end_application' and not granted_before then 'inactive'
          when effect = 'term' then 'inactive'
          when effect = 'restore' then case when granted_before then 'active' else 'pending' end
        end as state
      from placed_happening
    ), changing as (
      select *, lag(state) over (partition by application order by number) as before from stated where state is not null
    ), kept as (
      -- Of one day only what came last counts.
      select *, lead("on") over (partition by application order by number) as next_on
      from changing where before is null or before <> state
    ), solid as (
      select *, lag(state) over (partition by application order by number) as solid_before
      from kept where next_on is null or next_on > "on"
    ), bounded as (
      select *, lead("on") over (partition by application order by number) as to_on
      from solid where solid_before is null or solid_before <> state
    ), confirmed as (
      select application, max("on") as "on" from placed_happening where basis = 'event' group by application
    )
    select b.application, b.state, b.cause, b.code, b."on" as from_on, b.to_on,
      case when b.to_on is null and b.basis = 'fact' and not (b.state = 'active' and coalesce(c."on" >= b."on", false)) then 'assumed'
        else b.basis end as basis,
      cast(${ruleVersions.status} as integer) as rule_version
    from bounded b left join confirmed c on c.application = b.application`);
  await engine.run(sql`
    create table given_day as
    select a.application, s.as_of
    from application a join (select source, nullif(max(cast(as_of as date)), date '0001-01-01') as as_of from batch_part group by source) s on s.source = a.status_source
    where s.as_of is not null`);
  await engine.run(sql`
    create or replace table application as
    with last as (
      select application, state, cause, code, from_on, basis from status_interval where to_on is null
    ), weighed as (
      select a.* exclude (status), nullif(a.status, 'unknown') as given, s.as_of,
        case when l.basis <> 'assumed' then l.state end as derived, l.state as last_state, l.cause, l.code, l.from_on, l.basis as last_basis,
        t.expires_on, t.expires_basis
      from application a left join last l on l.application = a.application
        left join term t on t.application = a.application
        left join given_day s on s.application = a.application
    ), chosen as (
      select *, given is not null and not coalesce(
          from_on > as_of and (derived <> given or (last_basis = 'assumed' and cause = 'term_over')), false) as takes_given
      from weighed
    )
    select * exclude (given, as_of, derived, last_state, cause, code, from_on, last_basis, takes_given, status_source),
      case when takes_given then given when derived is not null then derived
        when last_basis = 'assumed' and cause = 'term_over' then 'inactive' else 'unknown' end as status,
      case when takes_given then 'given' when derived is not null then 'derived'
        when last_basis = 'assumed' and cause = 'term_over' then 'assumed' else 'unknown' end as status_basis,
      case when takes_given and (last_state is null or last_state <> given) then 'given'
        when last_state is null then null else concat_ws(' ', cause, code) end as status_reason
    from chosen`);
  // What a source gives against the last interval is an interval of its own, from the last day that the source knows of.
  await engine.run(sql`
    insert into status_interval
    select a.application, a.status, 'given', null, a.as_of, null, 'given', cast(${ruleVersions.status} as integer)
    from (
      select a.application, a.status, g.as_of from application a join given_day g on g.application = a.application
      where a.status_basis = 'given'
    ) a join status_interval i on i.application = a.application and i.to_on is null
    where i.state <> a.status and a.as_of > i.from_on`);
  await engine.run(sql`
    update status_interval set to_on = g.from_on
    from (select application, from_on from status_interval where basis = 'given' and cause = 'given') g
    where g.application = status_interval.application and status_interval.to_on is null and status_interval.cause <> 'given'`);
  for (const table of [
    sql`happening`,
    sql`placed_happening`,
    sql`term`,
    sql`given_day`,
    sql`event_rule`,
    sql`stated_word`,
    sql`category_rule`,
  ]) {
    await engine.run(sql`drop table ${table}`);
  }
}

async function loadRules(engine: Engine): Promise<void> {
  const rules = [...eventRules, ...withoutEffect.map(([office, code]) => ({ office, code, effect: "none", cause: "ended" }))];
  await engine.load("event_rule", {
    office: rules.map((rule) => rule.office),
    code: rules.map((rule) => rule.code),
    effect: rules.map((rule) => rule.effect),
    cause: rules.map((rule) => rule.cause),
  });
  await engine.load("stated_word", {
    pattern: statedWords.map((word) => word.pattern),
    effect: statedWords.map((word) => word.effect),
    cause: statedWords.map((word) => word.cause),
  });
  await engine.load("category_rule", {
    category: categoryRules.map((rule) => rule.category),
    effect: categoryRules.map((rule) => rule.effect),
    cause: categoryRules.map((rule) => rule.cause),
  });
}
