import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";
import { isNamedPerson, parsePersonName } from "../../../normalise/person.ts";
import { unite } from "./unite.ts";

/**
 * Puts inventors together to people. A name in a family is one mention; mentions of one name are one person where something
 * beside the name says so.
 *
 * in     party_row, member, family_of, family_base, family_organisation, organisation_base, citation
 * out    person_base(person, person_key, name, country, region, method, score, mentions, families),
 *        family_person(family, person, position)
 * rule   evidence: the same family; an organisation in which so many of that name are not to be expected; a shared co-inventor
 *        name; a citation between the families; a Western name so rare that the corpus expects one bearer. Middle initials must
 *        not differ, and two people an analyst parted stay parted. Names without evidence stay one person per family.
 * limit  at most `coInventorsMax` inventors of a family give evidence as co-inventors
 */
export async function mergePeople(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  await readPersonNames(engine);
  await expectBearers(engine);
  await gatherEvidence(engine, decisions);
  await unitePeople(engine);
  await describePeople(engine);
  for (const table of passing) await engine.run(sql`drop table ${table}`);
}

const passing = [sql`person_name`, sql`person_mention`, sql`person_link`, sql`person_token`, sql`person_root`, sql`name_bearers`];

const coInventorsMax = 20;

async function readPersonNames(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ name: string }>(
    sql`select distinct name from party_row where role = 'inventor' order by name`,
  );
  const names = rows.map((row) => row.name).filter(isNamedPerson);
  const read = names.map((name) => parsePersonName(name));
  await engine.load("person_name", {
    name: names,
    base: read.map((person) => person.base),
    short: read.map((person) => person.short || null),
    middle: read.map((person) => person.middle || null),
    initial: Int32Array.from(read, (person) => Number(person.initial)),
    eastern: Int32Array.from(read, (person) => Number(person.eastern)),
  });
  await engine.run(sql`
    create table person_mention as
    select cast(row_number() over (order by f.family, n.base, n.middle nulls first) - 1 as integer) as id, f.family, n.base, n.middle,
      min(n.short) as short, max(n.initial) = 1 as initial, max(n.eastern) = 1 as eastern, count(*) as mentions,
      min(p.position) as position
    from party_row p join person_name n on n.name = p.name
      join member b on b.doc = p.doc join family_of f on f.application = b.application
    where p.role = 'inventor' and n.base <> ''
    group by f.family, n.base, n.middle`);
}

/**
 * How many bearers of each name chance alone lets expect among the names of the corpus: `name_bearers(base, expected)`, from how
 * many names share its family name and how many its given name, as if both were drawn apart.
 */
async function expectBearers(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table name_bearers as
    with name as (
      select base, bool_or(eastern) as eastern, bool_or(initial) as initial,
        case when position(' ' in base) > 0 then split_part(base, ' ', 1) else left(base, 1) end as one,
        case when position(' ' in base) > 0 then split_part(base, ' ', 2) else substr(base, 2) end as other
      from person_mention group by base
    ), word as (
      select word, count(*) as names from (select one as word from name union all select other from name) group by word
    )
    select n.base, n.eastern, n.initial, o.names * t.names / cast((select count(*) from name) as double) as expected
    from name n join word o on o.word = n.one join word t on t.word = n.other`);
}

async function gatherEvidence(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  const decided = decisions.flatMap(({ keys, families, not }, index) =>
    keys.flatMap((key) => [
      ...families.map((family) => ({ key, family, token: `d:${index}`, label: 2 * index })),
      ...not.map((family) => ({ key, family, token: `d:${index}:${family}`, label: 2 * index + 1 })),
    ]),
  );
  await engine.load("decided_person", {
    key: decided.map((row) => row.key),
    family_key: decided.map((row) => row.family),
    token: decided.map((row) => row.token),
    label: Int32Array.from(decided, (row) => row.label),
  });
  // Organisations of a family, and how many names invent for each: 0.1 expected bearers by chance is the most that counts.
  await engine.run(sql`
    create table person_evidence as
    with crowd as (
      select o.organisation_key, count(distinct m.base) as names
      from family_organisation o join person_mention m on m.family = o.family group by o.organisation_key
    ), everybody as (
      select cast(count(*) as double) as names from name_bearers
    ), employed as (
      select m.id, o.organisation_key, m.base, m.short
      from person_mention m join family_organisation o on o.family = m.family
        join organisation_base b on b.organisation_key = o.organisation_key
        join crowd c on c.organisation_key = o.organisation_key
        join name_bearers n on n.base = m.base, everybody e
      where b.type <> 'individual' and n.expected * c.names / e.names < 0.1
    ), small as (
      select family from person_mention group by family having count(*) between 2 and ${coInventorsMax}
    ), beside as (
      select m.id, m.base, m.short, co.base as co
      from person_mention m join small s on s.family = m.family join person_mention co on co.family = m.family and co.base <> m.base
    ), cited as (
      select distinct f.family as citing, g.family as cited
      from citation c join member b on b.doc = c.doc join family_of f on f.application = b.application
        join member d on d.doc = c.cited_doc join family_of g on g.application = d.application
      where c.cited_doc is not null and f.family <> g.family
    ), citing as (
      select one.id, other.id as other_id, one.base
      from cited c join person_mention one on one.family = c.citing join person_mention other on other.family = c.cited
        and other.base = one.base
    )
    select id, 'f:' || family || ':' || base as token, 'family' as method, 1.0 as score from person_mention
    union all select id, 'o:' || organisation_key || ':' || base, 'organisation', 0.95 from employed
    union all select id, 'os:' || organisation_key || ':' || short, 'organisation_initial', 0.88 from employed where short is not null
    union all select id, 'c:' || co || ':' || base, 'co_inventor', 0.93 from beside
    union all select id, 'cs:' || co || ':' || short, 'co_inventor_initial', 0.87 from beside where short is not null
    union all select unnest([id, other_id]), 'x:' || id || ':' || other_id, 'citation', 0.92 from citing
    union all select m.id, 'r:' || m.base, 'rare_name', 0.85
      from person_mention m join name_bearers n on n.base = m.base
      where not n.eastern and not n.initial and n.expected < 0.02 and position(' ' in m.base) > 0
    union all select m.id, d.token, 'decision', 1.0
      from decided_person d join person_mention m on m.base || coalesce(' ' || m.middle, '') = d.key
        join family_base b on b.family = m.family and b.family_key = d.family_key`);
  // One token, one person: where middle initials differ, only equal ones go together; a letter for a given name goes with the
  // one full name of its token.
  await engine.run(sql`
    create table person_link as
    with shared as (
      select e.*, m.middle, m.initial, m.base, count(*) over (partition by e.token) as mentions,
        min(m.middle) over (partition by e.token) as first_middle, max(m.middle) over (partition by e.token) as last_middle,
        bool_or(m.initial) over (partition by e.token) as any_initial,
        min(case when m.initial then null else m.base end) over (partition by e.token) as first_base,
        max(case when m.initial then null else m.base end) over (partition by e.token) as last_base
      from person_evidence e join person_mention m on m.id = e.id
    )
    select id, token || case when method <> 'decision' and first_middle is distinct from last_middle then '|' || middle else '' end as token,
      method, score
    from shared
    where mentions > 1
      and (method = 'decision' or first_middle is not distinct from last_middle or middle is not null)
      and (method not like '%_initial' or (any_initial and first_base is not distinct from last_base
        and first_middle is not distinct from last_middle))`);
  await engine.run(sql`drop table person_evidence`);
}

async function unitePeople(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_token as
    select cast(row_number() over (order by token) - 1 as integer) as token_id, token from person_link
    group by token having count(distinct id) > 1`);
  const links = sql`from person_link l join person_token t on t.token = l.token order by l.score desc, t.token_id, l.id`;
  const items = await engine.integers(sql`select l.id ${links}`);
  const tokens = await engine.integers(sql`select t.token_id ${links}`);
  const labels = await engine.integers(sql`
    select cast(coalesce(max(d.label), -1) as integer)
    from person_mention m join family_base b on b.family = m.family
      left join decided_person d on d.family_key = b.family_key and d.key = m.base || coalesce(' ' || m.middle, '')
    group by m.id order by m.id`);
  const roots = unite(labels.length, items, tokens, labels);
  await engine.load("person_root", { id: Int32Array.from(roots, (_, index) => index), root: roots });
}

async function describePeople(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_base as
    with used as (
      select l.id, l.method, l.score, count(*) over (partition by l.token, r.root) as together
      from person_link l join person_root r on r.id = l.id
    ), best as (
      select id, arg_max(method, (score, method)) as method, max(score) as score
      from used where together > 1 and method <> 'family' group by id
    ), person as (
      select r.root, count(distinct m.family) as families, sum(m.mentions) as mentions, min(f.family_key) as first_family,
        arg_max(m.base || coalesce(' ' || m.middle, ''), (m.mentions, m.base || coalesce(' ' || m.middle, ''))) as key,
        arg_min(coalesce(b.method, 'family'), (coalesce(b.score, 1), b.method)) as method, min(coalesce(b.score, 1)) as score
      from person_mention m join person_root r on r.id = m.id join family_base f on f.family = m.family left join best b on b.id = m.id
      group by r.root
    ), printed as (
      select r.root, p.name, p.country, p.region
      from party_row p join person_name n on n.name = p.name
        join member b on b.doc = p.doc join family_of f on f.application = b.application
        join person_mention m on m.family = f.family and m.base = n.base and m.middle is not distinct from n.middle
        join person_root r on r.id = m.id
      where p.role = 'inventor'
    ), shown as (
      select root, arg_max(name, (n, name)) as name from (select root, name, count(*) as n from printed group by root, name) group by root
    ), placed as (
      select root, arg_max(country, (n, country)) as country, arg_max(region, (n, region)) filter (where region is not null) as region
      from (select root, country, region, count(*) as n from printed where country is not null group by all) group by root
    )
    select cast(row_number() over (order by p.key || '@' || p.first_family, p.root) - 1 as integer) as person, p.root,
      p.key || '@' || p.first_family as person_key, s.name, l.country, l.region,
      case when p.families = 1 and p.method <> 'decision' then 'one_family' else p.method end as method,
      case when p.families = 1 then 1.0 else p.score end as score, p.mentions, p.families
    from person p join shown s on s.root = p.root left join placed l on l.root = p.root`);
  await engine.run(sql`
    create table family_person as
    select m.family, p.person, cast(row_number() over (partition by m.family order by min(m.position), p.person) as integer) as position
    from person_mention m join person_root r on r.id = m.id join person_base p on p.root = r.root
    group by m.family, p.person`);
}
