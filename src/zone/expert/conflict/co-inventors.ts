import { organisationKey, personKey } from "#corpus";
import { list, sql, type Engine, type Sql } from "#engine";
import { conflictRules } from "./rules.ts";

/** A family that ties an expert to a party. */
export interface JointInvention {
  readonly family: string;
  readonly number: string;
  readonly filedOn: string | null;
  /** The party is itself an applicant of the family. */
  readonly ofParty: boolean;
  /** The party's people in it; empty where the expert alone invented for the party. */
  readonly people: readonly string[];
}

export interface CoInvention {
  /** True: the key of the person is given, or one of the expert's employers applies for their patents. False: only the name fits. */
  readonly certain: boolean;
  readonly families: number;
  readonly latestOn: string | null;
  /** Latest first, `evidenceMax` at most. */
  readonly shown: readonly JointInvention[];
}

interface Asked {
  /** Names as inventor, or keys of people of the corpus (`name@family`). */
  readonly inventorNames: readonly string[];
  /** Names of the expert's present and former employers, by which namesakes are told apart. */
  readonly employers: readonly string[];
  /** Names under which the parties apply. */
  readonly parties: readonly string[];
  /** Their people by name. */
  readonly people: readonly string[];
}

/**
 * Families in which an expert invented with people of the parties, or for them.
 *
 * in      the parties' people: whoever is an inventor in a family that a party applied for, and those named
 * out     what the certain identity of the expert shows, and what persons show of whom only the name fits; none where there is nothing
 * limit   `familiesMax` families of the expert, latest filed first
 */
export async function coInventionsOf(engine: Engine, asked: Asked): Promise<readonly CoInvention[]> {
  const people = await peopleNamed(engine, asked.inventorNames, asked.employers);
  const found: CoInvention[] = [];
  for (const certain of [true, false]) {
    const ids = people.filter((each) => each.certain === certain).map(({ person }) => person);
    if (ids.length === 0) continue;
    const rows = await jointFamilies(engine, ids, asked);
    if (rows.length === 0) continue;
    found.push({
      certain,
      families: rows.length,
      latestOn: rows[0]?.filedOn ?? null,
      shown: rows
        .slice(0, conflictRules.evidenceMax)
        .map(({ people: names, ...row }) => ({ ...row, people: names?.split("\n") ?? [] })),
    });
  }
  return found;
}

async function peopleNamed(engine: Engine, names: readonly string[], employers: readonly string[]) {
  const keys = names.filter((each) => each.includes("@"));
  const beginnings = names
    .filter((each) => !each.includes("@"))
    .map(personKey)
    .filter((each) => each !== "");
  return engine.rows<{ person: number; certain: boolean }>(sql`
    select p.person, p.person_key in (${list(keys)}) is true or exists (
      select 1 from family_person f join family_organisation o on o.family = f.family
      where f.person = p.person and o.organisation in (${organisationsNamed(employers)})) as certain
    from person p
    where p.person_key in (${list(keys)}) or ${startsWithOne(sql`p.person_key`, beginnings)}
    order by p.person`);
}

interface JointRow extends Omit<JointInvention, "people"> {
  readonly people: string | null;
}

async function jointFamilies(engine: Engine, ids: readonly number[], { parties, people }: Asked): Promise<readonly JointRow[]> {
  const named = people.map(personKey).filter((each) => each !== "");
  return engine.rows<JointRow>(sql`
    with party_family as (
      select distinct family from family_organisation where organisation in (${organisationsNamed(parties)})
    ), party_person as (
      select distinct person from family_person where family in (select family from party_family)
    ), own as (
      select distinct f.family, f.family_key, f.filed_on, f.doc
      from family_person x join family f on f.family = x.family where x.person in (${list(ids)})
      order by f.filed_on desc nulls last, f.family_key limit ${conflictRules.familiesMax}
    ), met as (
      select y.family, q.name from family_person y join person q on q.person = y.person
      where y.family in (select family from own) and y.person not in (${list(ids)})
        and (y.person in (select person from party_person) or ${startsWithOne(sql`q.person_key`, named)})
        and not starts_with(q.person_key, 'withheld:')
    ), joined as (
      select family, string_agg(distinct name, chr(10) order by name) as people from met group by family
    )
    select own.family_key as family, d.publication_key as number, cast(own.filed_on as varchar) as "filedOn",
      own.family in (select family from party_family) as "ofParty", joined.people
    from own join publication d on d.doc = own.doc left join joined on joined.family = own.family
    where joined.people is not null or own.family in (select family from party_family)
    order by own.filed_on desc nulls last, own.family_key`);
}

function organisationsNamed(names: readonly string[]): Sql {
  const keys = names.map(organisationKey).filter((each) => each !== "");
  return sql`select organisation from organisation_name where name in (${list(names)}) or organisation_key in (${list(keys)})`;
}

/** Keys of people begin with the normalised name. */
function startsWithOne(column: Sql, names: readonly string[]): Sql {
  const any = names.reduce((told, each) => sql`${told} or starts_with(${column}, ${`${each}@`})`, sql`false`);
  return sql`(${any})`;
}
