import { join, sql, type Sql } from "#engine";
import type { Unit } from "#search/contract";
import { officeWeights } from "../rule/office-weights.ts";

/**
 * The quality of each chosen member, as the snapshot has it of its family: `member_quality`.
 *
 * in     family_quality, application, publication, chosen(member)
 * unit   one row per member; an application or publication has what its family has
 * rule   coverage: for each office in which the family is in force its weight, half of it where it is only pending, added; null where the
 *        status of no member is known, and an unknown one adds nothing
 */
export function memberQuality(unit: Unit): Sql {
  const { weights, otherOffice, pending } = officeWeights;
  const listed = join(Object.entries(weights).map(([office, weight]) => sql`(${office}, cast(${weight} as decimal(6, 4)))`));
  const members =
    unit === "family"
      ? sql`select member, member as family from chosen`
      : unit === "application"
        ? sql`select c.member, a.family from chosen c join application a on a.application = c.member`
        : sql`select c.member, p.family from chosen c join publication p on p.doc = c.member`;
  return sql`
    with held as (${members}),
    wanted as (select distinct family from held),
    weight(office, weight) as (values ${listed}),
    filed as (
      select a.family, a.office, max(case a.status when 'active' then 1.0 when 'pending' then cast(${pending} as decimal(6, 4)) else 0.0 end) as force,
        max(case when a.status <> 'unknown' then 1 else 0 end) as known
      from application a join wanted w on w.family = a.family group by a.family, a.office
    ),
    covered as (
      select f.family, sum(f.force * coalesce(w.weight, cast(${otherOffice} as decimal(6, 4)))) as coverage, max(f.known) as known
      from filed f left join weight w on w.office = f.office group by f.family
    )
    select h.member, q.field, q.field_basis, q.cohort_year, q.cohort_size, q.forward, q.forward5, q.forward7, q.forward5_xy, q.backward, q.npl,
      q.cycle_years, q.claims, q.scope, q.family_size, q.grant_lag, q.generality, q.originality, q.radicalness, q.renewal_years,
      q.renewal_ended, q.quality4, q.quality6, q.citation_basis, q.cited, q.relevance, q.citation_rank, q.core, q.breakthrough, q.current_cites,
      q.current_expected, case when c.known = 1 then cast(c.coverage as double) end as coverage, q.life_left,
      q.abroad, q.pct, q.triadic, q.ip5_offices
    from held h left join family_quality q on q.family = h.family left join covered c on c.family = h.family
    order by h.member`;
}
