import { sql, type Engine } from "#engine";

/**
 * Which publication each record tells of.
 *
 * in     record(source, standing, seq, …): every accepted record
 * out    doc(doc, publication_key, office, number, kind), claim(doc, source, seq, rank, recency, by_application, single)
 * rule   a key with kind is a publication. A record without kind joins the publication of its office and number, when
 *        exactly one is left after those of another known day are set aside; else it is a publication without kind.
 *        A record with an application number only tells of every publication of that application; where there is none it
 *        becomes a publication without kind, keyed by the application.
 * rank   orders records by standing, then source, then place; recency leaves the standing out
 */
export async function claimPublications(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table numbered as
    select office || '-' || publication_number as number_key, publication_key, max(published_on) as published_on
    from record where publication_key is not null and kind is not null
    group by all`);
  await engine.run(sql`
    create table target as
    with kinded as (
      select source, seq, publication_key as target from record where publication_key is not null and kind is not null
    ), kindless as (
      select r.source, r.seq,
        case when count(distinct n.publication_key) = 1 then min(n.publication_key) else r.publication_key end as target
      from record r left join numbered n on n.number_key = r.publication_key
        and (r.published_on is null or n.published_on is null or r.published_on = n.published_on)
      where r.publication_key is not null and r.kind is null
      group by r.source, r.seq, r.publication_key
    )
    select source, seq, target, false as by_application from kinded
    union all select source, seq, target, false from kindless`);
  await engine.run(sql`
    insert into target
    with told as (
      select distinct t.target, r.application_key
      from target t join record r on r.source = t.source and r.seq = t.seq
      where r.application_key is not null
    )
    select r.source, r.seq,
      coalesce(
        t.target,
        -- A publication without kind may have the same number as an unrelated application (JP 2010123456).
        r.application_key || case when r.application_key in (select target from target) then '-APPLICATION' else '' end
      ),
      t.target is not null
    from record r left join told t on t.application_key = r.application_key
    where r.publication_key is null`);
  await engine.run(sql`
    create table doc as
    select cast(row_number() over (order by target) - 1 as integer) as doc, target as publication_key, count(*) as claims
    from target group by target`);
  await engine.run(sql`
    create table claim as
    select d.doc, t.source, t.seq, t.by_application, d.claims = 1 as single,
      (cast(r.standing as bigint) << 56) | (cast(t.source as bigint) << 32) | t.seq as rank,
      (cast(t.source as bigint) << 32) | t.seq as recency
    from target t join doc d on d.publication_key = t.target
      join record r on r.source = t.source and r.seq = t.seq`);
  await engine.run(sql`drop table target`);
}

/**
 * The single fields of each publication, from the record of highest rank that has them.
 * A record that joined through the application says nothing of the publication itself (its day, stage, claims).
 */
export async function mergePublications(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table merged as
    select c.doc,
      arg_max(r.office, c.rank) as office,
      arg_max(coalesce(r.publication_number, split_part(r.application_key, '-', 2)), c.rank)
        filter (where not c.by_application) as number,
      max(r.kind) filter (where not c.by_application) as kind,
      arg_max(r.published_on, c.rank) filter (where r.published_on is not null and not c.by_application) as published_on,
      arg_max(r.granted_on, c.rank) filter (where r.granted_on is not null) as granted_on,
      arg_max(r.application_key, c.rank) filter (where r.application_key is not null) as application_key,
      arg_max(r.filed_on, c.rank) filter (where r.filed_on is not null) as filed_on,
      max(c.rank) filter (where r.filed_on is not null) as filed_rank,
      arg_max(r.type, c.rank) filter (where r.type is not null) as type,
      arg_max(r.stage, c.rank) filter (where r.stage is not null and not c.by_application) as stage,
      arg_max(r.claims_count, c.rank) filter (where r.claims_count is not null and not c.by_application) as claims_count,
      arg_max(r.cited_by_count, c.rank) filter (where r.cited_by_count is not null) as cited_by_count,
      arg_max(r.status, c.recency) filter (where r.status is not null) as status,
      max(c.recency) filter (where r.status is not null) as status_recency,
      arg_max(r.status, c.recency) filter (where r.status.status <> 'unknown') as known_status,
      max(c.recency) filter (where r.status.status <> 'unknown') as known_recency,
      list(distinct cast(c.source as integer)) as sources
    from claim c join record r on r.source = c.source and r.seq = c.seq
    group by c.doc`);
}
