import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";
import { loadDecided } from "./people/decided.ts";
import { gatherEvidence } from "./people/evidence.ts";
import { gatherMentions, type Mentions } from "./people/mentions.ts";
import { readPersonNames } from "./people/names.ts";
import { personFamilies, personTotals, type PersonFamilies } from "./people/totals.ts";
import { uniteMentions, type Persons } from "./people/unite-mentions.ts";
import { withholdPeople } from "./withheld-people.ts";

/**
 * Puts inventors together to people. A name in a family is one mention; mentions of one name are one person where something
 * beside the name says so. Mentions are a few numbers each, and are counted as such, outside the engine.
 *
 * in     party_item, party_row, party_shown, doc_family, family_base, family_organisation, organisation_base, citation
 * out    person_base(person, person_key, name, country, region, method, score, mentions, families),
 *        family_person(family, person, position)
 * rule   evidence: see `gatherEvidence`. Middle initials must not differ, and two people an analyst parted stay parted. Names
 *        without evidence stay one person per family.
 */
export async function mergePeople(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  const names = await readPersonNames(engine);
  const familyOf = await familiesOfDocs(engine);
  const mentions = await gatherMentions(engine, names, familyOf);
  const decided = await loadDecided(engine, decisions, names, mentions);
  const links = await gatherEvidence(engine, { names, mentions, familyOf }, decided);
  const persons = uniteMentions(mentions.count, links, decided.labels);
  const families = personFamilies(mentions, persons);
  const { persons: told, printed } = personTotals(mentions, names, persons, families);
  await engine.load("person_told", { ...told });
  await engine.load("person_printed", printed);
  await describePeople(engine);
  await placeFamilies(engine, families);
  if (decisions.length > 0) {
    await loadMentions(engine, mentions, persons);
    await withholdPeople(engine, decisions);
  }
  for (const table of passing) await engine.run(sql`drop table if exists ${table}`);
}

const passing = [
  sql`person_name`,
  sql`person_item`,
  sql`person_mention`,
  sql`person_root`,
  sql`person_told`,
  sql`person_printed`,
  sql`decided_person`,
  sql`evidence_kind`,
];

/** The family of each publication. */
async function familiesOfDocs(engine: Engine): Promise<Int32Array> {
  const [docs = none, families = none] = await engine.integerColumns(sql`select doc, family from doc_family`);
  const familyOf = new Int32Array(docs.length);
  docs.forEach((doc, at) => (familyOf[doc] = families[at] ?? 0));
  return familyOf;
}

async function describePeople(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_base as
    with shown as (
      select root, arg_max(name, (times, -name)) as name
      from (
        select p.root, n.id as name, sum(p.times) as times
        from person_printed p join party_shown i on i.item = p.item join person_name n on n.name = i.name group by all
      ) group by root
    ), placed as (
      select root, arg_max(country, (times, country)) as country, arg_max(region, (times, region)) filter (where region is not null) as region
      from (
        select p.root, i.country, i.region, sum(p.times) as times
        from person_printed p join party_shown i on i.item = p.item where i.country is not null group by all
      ) group by root
    )
    select cast(row_number() over (order by k.key || '@' || f.family_key, p.root) - 1 as integer) as person, p.root,
      k.key || '@' || f.family_key as person_key, n.name, l.country, l.region,
      case when p.families = 1 and coalesce(d.method, '') <> 'decision' then 'one_family' else coalesce(d.method, 'one_family') end as method,
      case when p.families = 1 then 1.0 else coalesce(d.score, 1.0) end as score, p.mentions, p.families
    from person_told p join family_base f on f.family = p.first_family
      join person_name k on k.id = p.name join shown s on s.root = p.root join person_name n on n.id = s.name
      left join evidence_kind d on d.strength = p.strength left join placed l on l.root = p.root`);
}

/** The people of each family in the order of their places: family_person. */
async function placeFamilies(engine: Engine, { family, root, position }: PersonFamilies): Promise<void> {
  const [roots = none, people = none] = await engine.integerColumns(sql`select root, person from person_base`);
  const personOf = new Int32Array(roots.reduce((most, each) => Math.max(most, each), 0) + 1);
  roots.forEach((each, at) => (personOf[each] = people[at] ?? 0));
  // A place in a list and a person in one number: places are small.
  const keys = new Float64Array(family.length);
  for (let row = 0; row < keys.length; row++) keys[row] = (position[row] ?? 0) * 2 ** 31 + (personOf[root[row] ?? 0] ?? 0);
  const place = new Int32Array(family.length);
  for (let start = 0, end = 0; start < family.length; start = end) {
    while (end < family.length && family[end] === family[start]) place[end] = ++end - start;
    if (end - start > 1) keys.subarray(start, end).sort();
  }
  const person = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) person[row] = (keys[row] ?? 0) % 2 ** 31;
  await engine.load("family_person", { family, person, position: place });
}

const none = new Int32Array();

/** What is asked of single mentions: person_item(id, family, item), person_root(id, root). */
async function loadMentions(engine: Engine, { count, family, said }: Mentions, { root }: Persons): Promise<void> {
  const id = new Int32Array(said.item.length);
  for (let mention = 0; mention < count; mention++) id.fill(mention, said.from[mention], said.from[mention + 1]);
  await engine.load("person_item", { id, family: id.map((mention) => family[mention] ?? 0), item: said.item });
  await engine.load("person_root", { id: Int32Array.from({ length: count }, (_, mention) => mention), root });
}
