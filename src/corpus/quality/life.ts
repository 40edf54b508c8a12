import { name, sql, type Engine, type Sql } from "#engine";
import type { Families } from "./anew.ts";

/**
 * Claims, grant and life of each family: `quality_life(family, claims, grant_lag, renewal_years, renewal_ended, life_left)`.
 *
 * in     family, application, publication, status, legal_event
 * claims       of the latest grant that tells its number of claims; where none does, of the latest publication that tells
 * grant_lag    days from filing to grant of the application that was granted first
 * renewal      years from filing to the end of the right, of the granted application that lived longest; `renewal_ended` false: in force on
 *              the last day that events of its office reach to, which cuts the years off (censored). Null where a right in force
 *              rests on its grant alone, or the corpus has never seen a right of that office end by an event
 * life_left    what remains of the term on the cut-off day, 0–1, largest of the members in force or pending; 0 where all members are out of
 *              force; null where the status or the end of the term is not known
 */
export async function measureLife(engine: Engine, of: Families, cutOff: string | null): Promise<void> {
  await engine.run(sql`
    create or replace table quality_life as
    with claimed as (
      select family, arg_max(claims_count, (case when stage = 'grant' then 1 else 0 end, coalesce(published_on, date '0001-01-01'), -doc)) as claims
      from ${of.publication} where claims_count > 0 group by family
    ), granted as (
      select family, arg_min(date_diff('day', filed_on, granted_on), (granted_on, application)) as grant_lag
      from ${of.application} where granted_on >= filed_on group by family
    ), told as (
      ${reached("")}
    ), ending as (
      ${ending("")}
    ), lived as (
      select a.family, a.application, l.state = 'inactive' as ended,
        date_diff('day', a.filed_on, case when l.state = 'inactive' then l.from_on else r.until end) as days
      from ${of.application} a
        join (select application, state, from_on, basis from status where to_on is null) l on l.application = a.application
        join ending e on e.office = a.office join told r on r.office = a.office
      where a.granted_on is not null and a.filed_on is not null
        and case l.state when 'active' then l.basis <> 'assumed'
          -- A source's word that a right is out of force tells no day.
          when 'inactive' then l.basis in ('event', 'law') and l.from_on >= a.granted_on end
    ), longest as (
      select family, max(days) as days, arg_max(ended, (days, case when ended then 0 else 1 end, -application)) as ended
      from lived where days >= 0 group by family
    ), remaining as (
      select family,
        max(case when status in ('active', 'pending') and expires_on > filed_on and cast(${cutOff} as date) is not null then
          greatest(0, least(1, date_diff('day', cast(${cutOff} as date), expires_on) / cast(date_diff('day', filed_on, expires_on) as double))) end) as share,
        bool_and(status = 'inactive') as over
      from ${of.application} group by family
    )
    select f.family, c.claims, cast(g.grant_lag as integer) as grant_lag, round(o.days / 365.25, 6) as renewal_years, o.ended as renewal_ended,
      case when r.over then 0.0 else round(r.share, 6) end as life_left
    from ${of.family} f left join claimed c on c.family = f.family left join granted g on g.family = f.family
      left join longest o on o.family = f.family left join remaining r on r.family = f.family`);
}

/** Whether the days and offices that all lives are measured by are those of the snapshot before. */
export async function isLifeAsBefore(engine: Engine): Promise<boolean> {
  const both = (of: (prefix: string) => Sql) => sql`
    select 1 from ((${of("")} except ${of("before_")}) union all (${of("before_")} except ${of("")}))`;
  const [other = 0] = await engine.integers(sql`
    select cast((select count(*) from (${both(reached)})) + (select count(*) from (${both(ending)})) as integer)`);
  return other === 0;
}

/** The day that events of each office reach to. */
function reached(prefix: string): Sql {
  return sql`select office, max("on") as until from ${name(`${prefix}legal_event`)} group by office`;
}

/** Offices of which the corpus has seen a right end by an event. */
function ending(prefix: string): Sql {
  return sql`
    select distinct a.office from ${name(`${prefix}status`)} s join ${name(`${prefix}application`)} a on a.application = s.application
    where s.state = 'inactive' and s.basis = 'event' and a.granted_on is not null`;
}
