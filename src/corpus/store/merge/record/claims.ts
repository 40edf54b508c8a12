import { sql, type Engine } from "#engine";

/**
 * Which publication each record tells of.
 *
 * in     record(source, standing, seq, …): every accepted record; batch_part(source, batch, …)
 * out    doc(doc, publication_key), claim(doc, source, seq, rank, recency, by_application, single): a view until `dropClaims`;
 *        claimed(doc, publication_key, claims_hash): tells whether other records tell of it than before
 * rule   a key with kind is a publication. A record without kind joins the publication of its office and number, when
 *        exactly one is left after those of another known day are set aside; else it is a publication without kind.
 *        A record with an application number only tells of every publication of that application; where there is none it
 *        becomes a publication without kind, keyed by the application.
 * order  publications are numbered by the first record that tells of them itself (not through the application), so that what
 *        is imported later is numbered later and the numbers before it hold
 * rank   orders records by standing, then source, then place; recency leaves the standing out
 */
export async function claimPublications(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table slim as
    select source, seq, publication_key, office || '-' || publication_number as number_key, kind is not null as kinded,
      published_on, application_key,
      (cast(standing as bigint) << 56) | (cast(source as bigint) << 32) | seq as rank,
      (cast(source as bigint) << 32) | seq as recency
    from record`);
  // Most records name their publication themselves: they are claims as they stand, and are not copied.
  await engine.run(sql`
    create table joined as
    with kindless as (
      select * from slim where publication_key is not null and not kinded
    ), numbered as (
      select number_key, publication_key, max(published_on) as published_on
      from slim where kinded and number_key in (select publication_key from kindless)
      group by number_key, publication_key
    )
    select k.source, k.seq, k.rank, k.recency, k.application_key,
      case when count(distinct n.publication_key) = 1 then min(n.publication_key) else k.publication_key end as target,
      false as by_application
    from kindless k left join numbered n on n.number_key = k.publication_key
      and (k.published_on is null or n.published_on is null or k.published_on = n.published_on)
    group by k.source, k.seq, k.rank, k.recency, k.application_key, k.publication_key`);
  await engine.define(
    "target",
    sql`
      select source, seq, rank, recency, application_key, publication_key as target, false as by_application
      from slim where publication_key is not null and kinded
      union all select * from joined`,
  );
  await engine.run(sql`
    insert into joined
    with keyless as (
      select * from slim where publication_key is null
    ), told as (
      select distinct target, application_key from target
      where application_key in (select application_key from keyless)
    ), taken as (
      select distinct target from target where target in (select application_key from keyless)
    )
    select k.source, k.seq, k.rank, k.recency, k.application_key,
      coalesce(
        t.target,
        -- A publication without kind may have the same number as an unrelated application (JP 2010123456).
        k.application_key || case when u.target is not null then '-APPLICATION' else '' end
      ),
      t.target is not null
    from keyless k left join told t on t.application_key = k.application_key left join taken u on u.target = k.application_key`);
  await engine.run(sql`
    create table claimed as
    with told as (
      select t.target as publication_key, min(t.recency) filter (where not t.by_application) as first_told, count(*) as claims,
        bit_xor(hash(b.batch, t.seq, t.rank, t.by_application)) as claims_hash
      from target t join (select distinct source, batch from batch_part) b on b.source = t.source
      group by t.target
    )
    select cast(row_number() over (order by first_told) - 1 as integer) as doc, publication_key, claims, claims_hash from told`);
  await engine.define("doc", sql`select doc, publication_key from claimed`);
  await engine.define(
    "claim",
    sql`
      select d.doc, t.source, t.seq, t.by_application, d.claims = 1 as single, t.rank, t.recency
      from target t join claimed d on d.publication_key = t.target`,
  );
}

/** What `claim` is made of is large, and only read to choose from. */
export async function dropClaims(engine: Engine): Promise<void> {
  for (const view of [sql`claim`, sql`target`]) await engine.run(sql`drop view ${view}`);
  for (const table of [sql`joined`, sql`slim`]) await engine.run(sql`drop table ${table}`);
}
