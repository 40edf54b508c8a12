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
 * in     party_item, party_row, doc_family, family_base, family_organisation, organisation_base, citation
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
  sql`person_item`,
  sql`person_mention`,
  sql`person_link`,
  sql`person_root`,
  sql`person_family`,
  sql`name_bearers`,
  sql`decided_mention`,
  sql`evidence_kind`,
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
 * `person_item(id, item, times, …)`: how often a family's inventors are so called, and the mention that this is part of;
 * `person_mention(id, family, base, …)`: names in families.
 */
async function readMentions(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ name: string }>(
    sql`select distinct name from party_item where role = 'inventor' order by name`,
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
    create table person_item as
    with named as (
      select i.item, n.base, n.middle from party_item i join person_name n on n.name = i.name where i.role = 'inventor' and n.base_text <> ''
    ), told as (
      select f.family, r.item, cast(count(*) as integer) as times, min(r.position) as position
      from party_row r join named n on n.item = r.item join doc_family f on f.doc = r.doc
      group by f.family, r.item
    )
    select cast(dense_rank() over (order by t.family, n.base, n.middle) - 1 as integer) as id, t.*, n.base, n.middle
    from told t join named n on n.item = t.item`);
  await engine.run(sql`
    create table person_mention as
    with spelt as (
      select base, middle, min(id) as name, min(short) as short, max(initial) as initial, max(eastern) as eastern
      from person_name group by base, middle
    ), grouped as (
      select id, any_value(family) as family, any_value(base) as base, any_value(middle) as middle,
        cast(sum(times) as integer) as mentions, min(position) as position
      from person_item group by id
    )
    select g.*, s.name, s.short, s.initial = 1 as initial, s.eastern = 1 as eastern
    from grouped g join spelt s on s.base = g.base and s.middle = g.middle`);
}

async function unitePeople(engine: Engine): Promise<void> {
  const [count = 0] = await engine.integers(sql`select cast(count(*) as integer) from person_mention`);
  const [decided = none, label = none] = await engine.integerColumns(sql`select id, label from decided_mention`);
  const labels = new Int32Array(count).fill(-1);
  decided.forEach((id, at) => (labels[id] = label[at] ?? -1));
  const isDecided = decided.length > 0;
  // Only what an analyst parted depends on which evidence comes first.
  const order = isDecided ? sql`order by place, id` : sql``;
  const [items = none, tokens = none] = await engine.integerColumns(sql`select id, place from person_link ${order}`);
  const roots = unite(count, items, tokens, isDecided ? labels : undefined);
  await engine.load("person_root", { id: Int32Array.from(roots, (_, index) => index), root: roots });
  if (!isDecided) return;
  await engine.run(sql`
    create or replace table person_link as
    select l.* from person_link l join person_root r on r.id = l.id qualify count(*) over (partition by l.place, r.root) > 1`);
}

async function describePeople(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_family as
    with best as (
      -- 0, the family itself, tells nothing beyond one family.
      select l.id, min(l.strength) as strength
      from person_link l join evidence_kind k on k.strength = l.strength where k.method <> 'family' group by l.id
    )
    select r.root, m.family, cast(sum(m.mentions) as integer) as mentions, min(m.position) as position, max(b.strength) as strength
    from person_mention m join person_root r on r.id = m.id left join best b on b.id = m.id group by r.root, m.family`);
  await engine.run(sql`
    create table person_base as
    with person as (
      select root, count(*) as families, sum(mentions) as mentions, min(family) as first_family, max(strength) as strength
      from person_family group by root
    ), keyed as (
      select root, arg_max(name, (mentions, -name)) as name
      from (select r.root, m.name, sum(m.mentions) as mentions from person_mention m join person_root r on r.id = m.id group by all)
      group by root
    ), printed as (
      select r.root, p.item, sum(p.times) as times from person_item p join person_root r on r.id = p.id group by r.root, p.item
    ), shown as (
      select root, arg_max(name, (times, -name)) as name
      from (
        select p.root, n.id as name, sum(p.times) as times
        from printed p join party_shown i on i.item = p.item join person_name n on n.name = i.name group by all
      ) group by root
    ), placed as (
      select root, arg_max(country, (times, country)) as country, arg_max(region, (times, region)) filter (where region is not null) as region
      from (
        select p.root, i.country, i.region, sum(p.times) as times
        from printed p join party_shown i on i.item = p.item where i.country is not null group by all
      ) group by root
    )
    select cast(row_number() over (order by k.key || '@' || f.family_key, p.root) - 1 as integer) as person, p.root,
      k.key || '@' || f.family_key as person_key, n.name, l.country, l.region,
      case when p.families = 1 and coalesce(d.method, '') <> 'decision' then 'one_family' else coalesce(d.method, 'one_family') end as method,
      case when p.families = 1 then 1.0 else coalesce(d.score, 1.0) end as score, p.mentions, p.families
    from person p join family_base f on f.family = p.first_family
      join keyed y on y.root = p.root join person_name k on k.id = y.name join shown s on s.root = p.root join person_name n on n.id = s.name
      left join evidence_kind d on d.strength = p.strength left join placed l on l.root = p.root`);
  await engine.run(sql`
    create table family_person as
    select f.family, p.person, cast(row_number() over (partition by f.family order by f.position, p.person) as integer) as position
    from person_family f join person_base p on p.root = f.root`);
}
