import { sql, type Engine } from "#engine";
import { unite } from "./unite.ts";

const none = new Int32Array();

/**
 * Extended families, and how families that sources give compare with those computed here.
 *
 * in     part_family_mention, part_doc, member, application, part_priority, family_of
 * out    extended_of(family, extended_family), extended_base(extended_family, family_key),
 *        given_family(application, model, id, format, members, offices, agrees)
 * rule   simple families are one extended family where any two of their applications share a priority (active or not), where one
 *        claims the other, or where a source gives both one extended family; directly or through others
 * agrees whether the applications of a given simple family are one simple family by their priorities alone, and no given one of the same format
 *        divides what the priorities put together; null where there is nothing to compare (one application, or
 *        no priority of any of them is known)
 */
export async function extendFamilies(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table extended_link as
    with claimed as (
      select distinct b.application, p.priority_key from part_priority p join member b on b.doc = p.doc
    ), given as (
      select distinct b.application, m.format, m.id, m.members from part_family_mention m join member b on b.doc = m.doc
      where m.model = 'extended'
    ), listed as (
      select application, unnest(members) as publication_key from given
    ), token as (
      select application, 'p:' || priority_key as token from claimed
      union select application, 'p:' || application_key from application where application_given
      union select application, 'i:' || case when contains(id, ':') then id else format || ':' || id end from given where id is not null
      union select application, 'a:' || application from given
      union select l.application, coalesce('a:' || b.application, 'm:' || l.publication_key)
        from listed l left join part_doc d on d.publication_key = l.publication_key left join member b on b.doc = d.doc
      union select b.application, 'a:' || b.application
        from listed l join part_doc d on d.publication_key = l.publication_key join member b on b.doc = d.doc
    )
    select distinct f.family, t.token from token t join family_of f on f.application = t.application`);
  const roots = await rootsOf(engine, sql`extended_link`, sql`family`, await countOf(engine, sql`family_base`));
  await engine.load("extended_root", { family: Int32Array.from(roots, (_, index) => index), root: roots });
  await engine.run(sql`
    create table extended_of as
    with key as (
      select r.root, min(f.family_key) as family_key from extended_root r join family_base f on f.family = r.family group by r.root
    ), numbered as (
      select root, family_key, cast(row_number() over (order by family_key) - 1 as integer) as extended_family from key
    )
    select r.family, n.extended_family, n.family_key from extended_root r join numbered n on n.root = r.root`);
  await compareGiven(engine);
  await engine.run(sql`drop table extended_link`);
  await engine.run(sql`drop table extended_root`);
}

/** The families that priorities alone make, laid beside those that sources give. */
async function compareGiven(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table priority_link as
    with claimed as (
      select application, list(distinct priority_key order by priority_key) as priorities
      from (select b.application, p.priority_key from part_priority p join member b on b.doc = p.doc where p.active)
      group by application
    )
    select application, array_to_string(priorities, '|') as token from claimed
    union select application, application_key from application
      where application_given and application not in (select application from claimed)`);
  const roots = await rootsOf(engine, sql`priority_link`, sql`application`, await countOf(engine, sql`application`));
  await engine.load("priority_root", { application: Int32Array.from(roots, (_, index) => index), root: roots });
  await engine.run(sql`
    create table given_family as
    with given as (
      select b.application, m.model, m.id, m.format, max(len(m.members)) as members,
        list_sort(list_distinct(list_transform(flatten(list(m.members)), key -> split_part(key, '-', 1)))) as offices
      from part_family_mention m join member b on b.doc = m.doc group by b.application, m.model, m.id, m.format
    ), rooted as (
      select g.*, r.root, g.application in (select b.application from part_priority p join member b on b.doc = p.doc) as claims, case when g.model = 'simple' and g.id is not null then g.id end as comparable
      from given g join priority_root r on r.application = g.application
    ), by_id as (
      select format, comparable, count(distinct root) as roots, count(distinct application) as applications,
        bool_or(claims) as claims
      from rooted where comparable is not null group by format, comparable
    ), by_root as (
      select format, root, count(distinct comparable) as ids, count(distinct application) as applications,
        bool_or(claims) as claims
      from rooted where comparable is not null group by format, root
    )
    select r.application, r.model, r.id, r.format, r.members, case when r.members > 0 then r.offices end as offices,
      case when (i.applications > 1 and i.claims) or (o.applications > 1 and o.claims) then i.roots = 1 and o.ids = 1 end as agrees
    from rooted r left join by_id i on i.format = r.format and i.comparable = r.comparable
      left join by_root o on o.format = r.format and o.root = r.root and r.comparable is not null`);
  await engine.run(sql`drop table priority_link`);
  await engine.run(sql`drop table priority_root`);
}

type Table = ReturnType<typeof sql>;

async function countOf(engine: Engine, table: Table): Promise<number> {
  const [count = 0] = await engine.integers(sql`select cast(count(*) as integer) from ${table}`);
  return count;
}

/** The root of each item of `links(item, token)`; items are 0 … count-1. */
async function rootsOf(engine: Engine, links: Table, item: Table, count: number): Promise<Int32Array> {
  await engine.run(sql`
    create table shared_token as
    select cast(row_number() over (order by token) - 1 as integer) as id, token
    from ${links} group by token having count(distinct ${item}) > 1`);
  const [items = none, tokens = none] = await engine.integerColumns(sql`
    select l.${item}, t.id from ${links} l join shared_token t on t.token = l.token`);
  await engine.run(sql`drop table shared_token`);
  return unite(count, items, tokens);
}
