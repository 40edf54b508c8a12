import { sql, type Engine } from "#engine";
import { unite } from "./unite.ts";

const none = new Int32Array();

/**
 * Puts applications together to families.
 *
 * in     part_family_mention, part_doc, member, application, part_priority(doc, priority_key, …)
 * out    family_of(application, family), family_base(family, family_key, family_basis)
 * rule   applications are one family where a source says so (equal id of a simple family, or membership in its list) and
 *        where they claim equal sets of active priorities; an application without any claims itself, so the first filing joins
 *        those that claim it alone. Links add up across sources. An id that names whose it is (docdb:43088294) is the same in
 *        every format; any other belongs to its own.
 */
export async function mergeFamilies(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table family_link as
    with given as (
      select distinct b.application, f.format, f.id, f.members
      from part_family_mention f join member b on b.doc = f.doc
      where f.model = 'simple'
    ), listed as (
      select application, unnest(members) as publication_key from given
    ), resolved as (
      select l.application, coalesce('a:' || b.application, 'm:' || l.publication_key) as token
      from listed l left join part_doc d on d.publication_key = l.publication_key left join member b on b.doc = d.doc
    ), claimed as (
      select application, arg_max(priorities, (len(priorities), priorities)) as priorities
      from (
        select b.application, p.doc, list(distinct p.priority_key order by p.priority_key) as priorities
        from part_priority p join member b on b.doc = p.doc
        where p.active
        group by b.application, p.doc
      ) group by application
    )
    select application, 'i:' || case when contains(id, ':') then id else format || ':' || id end as token, 'given' as basis
      from given where id is not null
    union select application, token, 'given' from resolved
    union select application, 'a:' || application, 'given' from given
    union select a.application, 'a:' || a.application, 'self' from application a
    union select application, 'p:' || array_to_string(priorities, '|'), 'priority' from claimed
    union select a.application, 'p:' || a.application_key, 'self'
      from application a
      where a.application_given and a.application not in (select application from claimed)`);
  await engine.run(sql`
    create table shared_token as
    select cast(row_number() over (order by token) - 1 as integer) as id, token
    from family_link group by token having count(distinct application) > 1`);
  const [applications = none, tokens = none] = await engine.integerColumns(sql`
    select l.application, t.id from family_link l join shared_token t on t.token = l.token`);
  const [count] = await engine.integers(sql`select cast(count(*) as integer) from application`);
  const roots = unite(count ?? 0, applications, tokens);
  await engine.load("family_root", { application: Int32Array.from(roots, (_, index) => index), root: roots });
  await engine.run(sql`
    create table family_of as
    with key as (
      select r.root, min(a.application_key) as family_key
      from family_root r join application a on a.application = r.application group by r.root
    ), numbered as (
      select root, cast(row_number() over (order by family_key) - 1 as integer) as family from key
    )
    select r.application, n.family from family_root r join numbered n on n.root = r.root`);
  await engine.run(sql`
    create table family_base as
    with basis as (
      select f.family, bool_or(l.basis = 'given') as given, bool_or(l.basis = 'priority') as priority
      from family_link l join family_of f on f.application = l.application group by f.family
    ), key as (
      select f.family, min(a.application_key) as family_key
      from family_of f join application a on a.application = f.application group by f.family
    )
    select k.family, k.family_key,
      case when b.given then 'given' when b.priority then 'priority' else 'application' end as family_basis
    from key k left join basis b on b.family = k.family`);
  for (const table of [sql`family_link`, sql`shared_token`, sql`family_root`]) await engine.run(sql`drop table ${table}`);
}
