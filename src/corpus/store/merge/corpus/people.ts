import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";
import { isNamedPerson, parsePersonName } from "../../../normalise/person.ts";
import { gatherEvidence } from "./person-evidence.ts";
import { unite } from "./unite.ts";
import { withholdPeople } from "./withheld-people.ts";

const none = new Int32Array();

/**
 * Puts inventors together to people. A name in a family is one mention; mentions of one name are one person where something
 * beside the name says so.
 *
 * in     party_row, member, family_of, family_base, family_organisation, organisation_base, citation
 * out    person_base(person, person_key, name, country, region, method, score, mentions, families),
 *        family_person(family, person, position)
 * rule   evidence: see `gatherEvidence`. Middle initials must not differ, and two people an analyst parted stay parted. Names
 *        without evidence stay one person per family.
 */
export async function mergePeople(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  await readMentions(engine);
  await gatherEvidence(engine, decisions);
  await unitePeople(engine);
  await describePeople(engine);
  await withholdPeople(engine, decisions);
  for (const table of passing) await engine.run(sql`drop table ${table}`);
}

const passing = [
  sql`person_name`,
  sql`person_row`,
  sql`person_mention`,
  sql`person_link`,
  sql`person_root`,
  sql`name_bearers`,
  sql`decided_mention`,
];

/** Numbers for texts, in the order of their first use: joins and tokens of people are whole numbers. */
class Numbered {
  readonly #ids = new Map<string, number>();

  of(text: string): number {
    const id = this.#ids.get(text) ?? this.#ids.size;
    if (id === this.#ids.size) this.#ids.set(text, id);
    return id;
  }
}

/**
 * `person_name(id, name, key, base, short, middle, …)`: each printed name once, 0 for no middle and no short form;
 * `person_row`: the inventors of every publication; `person_mention(id, family, base, …)`: names in families.
 */
async function readMentions(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ name: string }>(
    sql`select distinct name from party_row where role = 'inventor' order by name`,
  );
  const names = rows.map((row) => row.name).filter(isNamedPerson);
  const read = names.map((name) => parsePersonName(name));
  const [bases, shorts, middles] = [new Numbered(), new Numbered(), new Numbered()];
  shorts.of("");
  middles.of("");
  await engine.load("person_name", {
    id: Int32Array.from(names, (_, at) => at),
    name: names,
    base: Int32Array.from(read, (person) => bases.of(person.base)),
    base_text: read.map((person) => person.base),
    short: Int32Array.from(read, (person) => shorts.of(person.short)),
    middle: Int32Array.from(read, (person) => middles.of(person.middle)),
    key: read.map((person) => (person.middle === "" ? person.base : `${person.base} ${person.middle}`)),
    initial: Int32Array.from(read, (person) => Number(person.initial)),
    eastern: Int32Array.from(read, (person) => Number(person.eastern)),
  });
  await engine.run(sql`
    create table person_row as
    select f.family, n.id as name, n.base, n.middle, p.position, p.country, p.region
    from party_row p join person_name n on n.name = p.name
      join member b on b.doc = p.doc join family_of f on f.application = b.application
    where p.role = 'inventor' and n.base_text <> ''`);
  await engine.run(sql`
    create table person_mention as
    with spelt as (
      select base, middle, min(id) as name, min(short) as short, max(initial) as initial, max(eastern) as eastern
      from person_name group by base, middle
    ), grouped as (
      select family, base, middle, count(*) as mentions, min(position) as position from person_row group by family, base, middle
    )
    select cast(row_number() over (order by g.family, g.base, g.middle) - 1 as integer) as id, g.*, s.name, s.short,
      s.initial = 1 as initial, s.eastern = 1 as eastern
    from grouped g join spelt s on s.base = g.base and s.middle = g.middle`);
}

async function unitePeople(engine: Engine): Promise<void> {
  const labels = await engine.integers(sql`
    select cast(coalesce(max(d.label), -1) as integer)
    from person_mention m left join decided_mention d on d.id = m.id group by m.id order by m.id`);
  // Only what an analyst parted depends on which evidence comes first.
  const order = labels.some((label) => label !== -1) ? sql`order by place, id` : sql``;
  const [items = none, tokens = none] = await engine.integerColumns(sql`select id, place from person_link ${order}`);
  const roots = unite(labels.length, items, tokens, labels);
  await engine.load("person_root", { id: Int32Array.from(roots, (_, index) => index), root: roots });
}

async function describePeople(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_base as
    with used as (
      select l.place, r.root from person_link l join person_root r on r.id = l.id group by l.place, r.root having count(*) > 1
    ), best as (
      -- 0, the family itself, tells nothing beyond one family.
      select l.id, min(l.strength) as strength
      from person_link l join person_root r on r.id = l.id join used u on u.place = l.place and u.root = r.root
      where l.method <> 'family' group by l.id
    ), method as (
      select distinct strength, method, score from person_link
    ), person as (
      select r.root, count(distinct m.family) as families, sum(m.mentions) as mentions, min(f.family_key) as first_family,
        max(b.strength) as strength
      from person_mention m join person_root r on r.id = m.id join family_base f on f.family = m.family left join best b on b.id = m.id
      group by r.root
    ), keyed as (
      select root, arg_max(name, (mentions, -name)) as name
      from (select r.root, m.name, sum(m.mentions) as mentions from person_mention m join person_root r on r.id = m.id group by all)
      group by root
    ), printed as (
      select r.root, p.name, p.country, p.region, count(*) as times
      from person_row p join person_mention m on m.family = p.family and m.base = p.base and m.middle = p.middle
        join person_root r on r.id = m.id
      group by all
    ), shown as (
      select root, arg_max(name, (times, -name)) as name
      from (select root, name, sum(times) as times from printed group by root, name) group by root
    ), placed as (
      select root, arg_max(country, (times, country)) as country, arg_max(region, (times, region)) filter (where region is not null) as region
      from (select root, country, region, sum(times) as times from printed where country is not null group by all) group by root
    )
    select cast(row_number() over (order by k.key || '@' || p.first_family, p.root) - 1 as integer) as person, p.root,
      k.key || '@' || p.first_family as person_key, n.name, l.country, l.region,
      case when p.families = 1 and coalesce(d.method, '') <> 'decision' then 'one_family' else coalesce(d.method, 'one_family') end as method,
      case when p.families = 1 then 1.0 else coalesce(d.score, 1.0) end as score, p.mentions, p.families
    from person p join keyed y on y.root = p.root join person_name k on k.id = y.name join shown s on s.root = p.root join person_name n on n.id = s.name
      left join method d on d.strength = p.strength left join placed l on l.root = p.root`);
  await engine.run(sql`
    create table family_person as
    select m.family, p.person, cast(row_number() over (partition by m.family order by min(m.position), p.person) as integer) as position
    from person_mention m join person_root r on r.id = m.id join person_base p on p.root = r.root
    group by m.family, p.person`);
}
