import { sql, type Engine } from "#engine";

/**
 * One with a title first, then granted, then a Chinese or English title, then earliest published, then first in order, as one number. A source
 * of numbers alone (citations and families of Derwent Innovation) must not hide the titled document of the same family behind a bare grant.
 */
const representativeRank = sql`
  (case when title_lang is not null then cast(1 as bigint) << 62 else 0 end)
  + (case when stage = 'grant' then cast(1 as bigint) << 61 else 0 end)
  + (case when title_lang in ('zh', 'en') then cast(1 as bigint) << 60 else 0 end)
  + ((1000000 - cast(coalesce(date_diff('day', date '1600-01-01', published_on), 999999) as bigint)) << 32) - doc`;

/**
 * The rows of `family` and `extended_family`.
 *
 * in     publication_row, part_priority, part_application, family_of, part_family_base, part_extended_of; where only a part was put together anew,
 *        kept_family and kept_extended_family: the rows of all others
 * out    family_row, extended_family_row: views
 */
export async function gatherFamilies(engine: Engine, isPart: boolean): Promise<void> {
  await engine.run(sql`
    create table family_doc as
    select family, count(*) as publications, min(office) as first_office, max(office) as last_office,
      max(cited_by_count) as cited_by_count, arg_max(doc, ${representativeRank}) as doc
    from publication_row group by family`);
  await engine.run(sql`
    create table family_application as
    select f.family, count(*) as applications, min(a.filed_on) as filed_on, min(a.first_published_on) as first_published_on,
      bool_or(a.granted) as granted,
      case when bool_or(a.status = 'active') then 'active' when bool_or(a.status = 'pending') then 'pending'
        when bool_or(a.status = 'unknown') then 'unknown' else 'inactive' end as status
    from part_application a join family_of f on f.application = a.application group by f.family`);
  await engine.define(
    "family_row",
    sql`
      with abroad as (
        -- Most families stay at one office, and a list costs more than all else here.
        select p.family, list(distinct p.office order by p.office) as offices
        from publication_row p join family_doc d on d.family = p.family where d.first_office <> d.last_office group by p.family
      ), earliest as (
        select d.family, min(p."on") as priority_on from part_priority p join publication_row d on d.doc = p.doc group by d.family
      )
      select k.family, k.family_key, k.family_basis, x.extended_family, a.applications, d.publications,
        coalesce(o.offices, [d.first_office]) as offices,
        least(coalesce(e.priority_on, a.filed_on), coalesce(a.filed_on, e.priority_on)) as priority_on,
        a.filed_on, a.first_published_on, a.granted, a.status, coalesce(m.own_type, 'other') as type, m.claims_count,
        d.cited_by_count, d.doc
      from part_family_base k join part_extended_of x on x.family = k.family join family_doc d on d.family = k.family
        join family_application a on a.family = k.family join publication_row m on m.doc = d.doc
        left join abroad o on o.family = k.family left join earliest e on e.family = k.family
      ${isPart ? sql`union all by name select * from kept_family` : sql``}`,
  );
  await engine.define(
    "extended_family_row",
    sql`
      select x.extended_family, min(x.family_key) as family_key, count(*) as families, sum(a.applications) as applications,
        sum(d.publications) as publications
      from part_extended_of x join family_doc d on d.family = x.family join family_application a on a.family = x.family
      group by x.extended_family
      ${isPart ? sql`union all by name select * from kept_extended_family` : sql``}`,
  );
}
