import { sql, type Engine, type Sql } from "#engine";
import { all, anew, type Families } from "./anew.ts";

/** A corpus in which fewer families than this reach two offices is a part of the families' members: of the others it tells nothing. */
const spanningMin = 0.05;

/**
 * Where each family was filed: `quality_offices(family, family_size, abroad, pct, triadic, ip5_offices)`.
 *
 * in     family, application, given_family, priority, publication; before_family_quality and quality_place where some are taken over
 * rule   offices of the members in the corpus and of those that a source lists. family_size leaves WO out (it protects nowhere) unless it is the
 *        only one. abroad: some office but WO other than that of the earliest priority (else of the earliest filing). pct: WO is among them.
 *        triadic: filed at EP and JP, granted at US. ip5_offices: of US, EP, JP, KR, CN.
 *        abroad is true wherever a member abroad is seen. It is false, filed at home only, where a source lists the members, or numbers simple
 *        families and the corpus spans offices; of all others nobody knows, and it is null: a corpus drawn by words or office holds part of a family
 * answer the families that it was made for: all, where not all sizes were known before or the corpus did not span offices as it does now
 * limit  otherwise null where no source lists the family's members and less than `spanningMin` of the families of the corpus reach two offices: what is
 *        not in such a corpus is not known not to be. Lower bounds elsewhere. Listed members tell no grant,
 *        so a triadic family whose American grant is not in the corpus is missed
 * from   OECD Patent Statistics Manual 2009, ch. 4 (triadic families)
 */
export async function spreadOffices(engine: Engine, of: Families): Promise<Families> {
  await gatherSpread(engine, of);
  if (of !== all && !(await isSpreadAsBefore(engine))) return spreadOffices(engine, all);

  await engine.run(sql`
    create or replace table quality_offices as
    with several as (
      select ${spans} as known from (${sizes(of)})
    ), lists as (
      select a.family, bool_or(g.offices is not null) as listed, bool_or(g.model = 'simple' and g.id is not null) as numbered
      from given_family g join ${of.application} a on a.application = g.application
      where g.model in ('simple', 'source') group by a.family
    ),
    judged as (
      select c.*, s.known or coalesce(l.listed, false) as known, coalesce(l.listed or l.numbered and s.known, false) as whole
      from quality_spread c cross join several s left join lists l on l.family = c.family
    ),
    american as (select distinct family from ${of.application} where office = 'US' and granted_on is not null)
    select c.family, case when c.known then cast(greatest(c.protecting, 1) as integer) end as family_size,
      case when c.abroad then true when c.whole then false end as abroad, case when c.known then c.pct end as pct,
      case when c.known then c.ep_and_jp and a.family is not null end as triadic,
      case when c.known then cast(c.ip5 as integer) end as ip5_offices
    from judged c left join american a on a.family = c.family`);
  return of;
}

/** Offices of each family, counted: `quality_spread(family, protecting, pct, abroad, ep_and_jp, ip5)`. */
async function gatherSpread(engine: Engine, of: Families): Promise<void> {
  await engine.run(sql`
    create or replace table quality_spread as
    with listed as (
      select distinct family, office from ${of.application}
      union
      select a.family, unnest(g.offices) from given_family g join ${of.application} a on a.application = g.application
        where g.model in ('simple', 'source') and g.offices is not null
    ), earliest as (
      select p.family, arg_min(r.office, (r."on", r.priority_key)) as office
      from priority r join ${of.publication} p on p.doc = r.doc where r."on" is not null and r.office is not null group by p.family
    ), first_filing as (
      select family, arg_min(office, (filed_on, application)) as office from ${of.application} where filed_on is not null group by family
    )
    select l.family, count(*) filter (where l.office <> 'WO') as protecting, bool_or(l.office = 'WO') as pct,
      bool_or(l.office <> 'WO' and l.office <> coalesce(e.office, i.office)) as abroad, bool_or(l.office = 'EP') and bool_or(l.office = 'JP') as ep_and_jp,
      count(*) filter (where l.office in ('US', 'EP', 'JP', 'KR', 'CN')) as ip5
    from listed l left join earliest e on e.family = l.family left join first_filing i on i.family = l.family
    group by l.family`);
}

/** Of the offices that protect each family, whether so many reach two that those of all are known. */
const spans = sql`coalesce(count(*) filter (where size > 1) >= ${spanningMin} * count(*), false) and coalesce(max(size), 0) > 1`;

function sizes(of: Families): Sql {
  const taken = sql`
    union all select q.family_size from before_family_quality q join quality_place k on k.before = q.family`;
  return sql`select protecting as size from quality_spread ${of === all ? sql`` : taken}`;
}

/** Whether the sizes of all families were known before, and whether the corpus spans offices is as it was. */
async function isSpreadAsBefore(engine: Engine): Promise<boolean> {
  const [same] = await engine.rows<{ same: boolean }>(sql`
    select b.whole and b.known = n.known as same
    from (select count(size) = count(*) as whole, ${spans} as known from (select family_size as size from before_family_quality)) b
      cross join (select ${spans} as known from (${sizes(anew)})) n`);
  return same?.same === true;
}
