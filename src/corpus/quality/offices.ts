import { sql, type Engine } from "#engine";

/** A corpus in which fewer families than this reach two offices is a part of the families' members: of the others it tells nothing. */
const spanningMin = 0.05;

/**
 * Where each family was filed: `quality_offices(family, family_size, abroad, pct, triadic, ip5_offices)`.
 *
 * in     family, application, given_family, priority, publication
 * rule   offices of the members in the corpus and of those that a source lists. family_size leaves WO out (it protects nowhere) unless it is the
 *        only one. abroad: some office but WO other than that of the earliest priority (else of the earliest filing). pct: WO is among them.
 *        triadic: filed at EP and JP, granted at US. ip5_offices: of US, EP, JP, KR, CN.
 *        abroad is true wherever a member abroad is seen. It is false, filed at home only, where a source lists the members, or numbers simple
 *        families and the corpus spans offices; of all others nobody knows, and it is null: a corpus drawn by words or office holds part of a family
 * limit  otherwise null where no source lists the family's members and less than `spanningMin` of the families of the corpus reach two offices: what is
 *        not in such a corpus is not known not to be. Lower bounds elsewhere. Listed members tell no grant,
 *        so a triadic family whose American grant is not in the corpus is missed
 * from   OECD Patent Statistics Manual 2009, ch. 4 (triadic families)
 */
export async function spreadOffices(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_offices as
    with listed as (
      select distinct family, office from application
      union
      select a.family, unnest(g.offices) from given_family g join application a on a.application = g.application
        where g.model in ('simple', 'source') and g.offices is not null
    ), earliest as (
      select p.family, arg_min(r.office, (r."on", r.priority_key)) as office
      from priority r join publication p on p.doc = r.doc where r."on" is not null and r.office is not null group by p.family
    ), first_filing as (
      select family, arg_min(office, (filed_on, application)) as office from application where filed_on is not null group by family
    ), counted as (
      select l.family, count(*) filter (where l.office <> 'WO') as protecting, bool_or(l.office = 'WO') as pct,
        bool_or(l.office <> 'WO' and l.office <> coalesce(e.office, i.office)) as abroad, bool_or(l.office = 'EP') and bool_or(l.office = 'JP') as ep_and_jp,
        count(*) filter (where l.office in ('US', 'EP', 'JP', 'KR', 'CN')) as ip5
      from listed l left join earliest e on e.family = l.family left join first_filing i on i.family = l.family
      group by l.family
    ), several as (
      select coalesce(count(*) filter (where protecting > 1) >= ${spanningMin} * count(*), false) and coalesce(max(protecting), 0) > 1 as known
      from counted
    ),
    lists as (
      select a.family, bool_or(g.offices is not null) as listed, bool_or(g.model = 'simple' and g.id is not null) as numbered
      from given_family g join application a on a.application = g.application
      where g.model in ('simple', 'source') group by a.family
    ),
    judged as (
      select c.*, s.known or coalesce(l.listed, false) as known, coalesce(l.listed or l.numbered and s.known, false) as whole
      from counted c cross join several s left join lists l on l.family = c.family
    ),
    american as (select distinct family from application where office = 'US' and granted_on is not null)
    select c.family, case when c.known then cast(greatest(c.protecting, 1) as integer) end as family_size,
      case when c.abroad then true when c.whole then false end as abroad, case when c.known then c.pct end as pct,
      case when c.known then c.ep_and_jp and a.family is not null end as triadic,
      case when c.known then cast(c.ip5 as integer) end as ip5_offices
    from judged c left join american a on a.family = c.family`);
}
