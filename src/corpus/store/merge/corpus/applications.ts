import { list, sql, type Engine } from "#engine";
import { officesKeepingNumbers } from "../rules.ts";

/**
 * Puts publications together to applications.
 *
 * in     part_doc, part_merged
 * out    member(doc, application), application(application, application_key, application_given, office, type, filed_on,
 *        first_published_on, granted_on, granted, status, status_raw, status_source, doc); the status is the one given last
 * rule   the application number a source gives; else, at an office that keeps numbers, the one that a publication of equal
 *        number gives (if all agree); else publications of equal number together; else each alone
 */
export async function mergeApplications(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table placed as
    with numbered as (
      select m.doc, m.application_key, d.publication_key || case when m.kind is null then '-PUBLICATION' else '' end as own_key,
        case when m.office in (${list(officesKeepingNumbers)}) then m.office || '-' || m.number end as serial
      from part_merged m join part_doc d on d.doc = m.doc
    ), agreed as (
      select serial,
        case when count(distinct application_key) = 1 then min(application_key) end as application_key,
        min(own_key) as own_key,
        count(distinct application_key) as known
      from numbered where serial is not null group by serial
    )
    select n.doc,
      coalesce(n.application_key, a.application_key, case when a.known = 0 then a.own_key end, n.own_key) as application_key,
      n.application_key is not null or a.application_key is not null as given
    from numbered n left join agreed a on a.serial = n.serial`);
  await engine.run(sql`
    create table member as
    select p.doc, k.application
    from placed p join (
      select application_key, cast(row_number() over (order by application_key) - 1 as integer) as application
      from (select distinct application_key from placed)
    ) k on k.application_key = p.application_key`);
  await engine.run(sql`
    create table gathered as
    select b.application, min(p.application_key) as application_key, bool_or(p.given) as application_given,
      arg_min(m.office, m.doc) as office,
      arg_min(m.type, m.doc) filter (where m.type is not null) as type,
      arg_max(m.filed_on, m.filed_rank) filter (where m.filed_on is not null) as filed_on,
      min(m.published_on) as first_published_on,
      coalesce(min(m.published_on) filter (where m.stage = 'grant'), min(m.granted_on)) as granted_on,
      bool_or(coalesce(m.stage = 'grant', false) or m.granted_on is not null) as granted,
      -- A status that nobody could read does not hide one that an earlier source gives.
      coalesce(
        arg_max(m.known_status, m.known_recency) filter (where m.known_status is not null),
        arg_max(m.status, m.status_recency) filter (where m.status is not null)
      ) as status,
      cast(coalesce(max(m.known_recency), max(m.status_recency)) >> 32 as integer) as status_source,
      arg_max(m.doc, ${representativeRank}) as doc
    from member b join part_merged m on m.doc = b.doc join placed p on p.doc = b.doc
    group by b.application`);
  await engine.run(sql`
    create table application as
    select application, application_key, application_given, office, coalesce(type, 'other') as type, filed_on,
      first_published_on, granted_on, granted, coalesce(status.status, 'unknown') as status, status.raw as status_raw,
      status_source, doc
    from gathered g`);
  await engine.run(sql`drop table gathered`);
  await engine.run(sql`drop table placed`);
}

/** Granted first, then latest published, then first in order, as one number: sorting within each group would take minutes. */
const representativeRank = sql`
  (case when m.stage = 'grant' then cast(1 as bigint) << 61 else 0 end)
  + (cast(coalesce(date_diff('day', date '1600-01-01', m.published_on), 0) as bigint) << 32) - m.doc`;
