import { AppError } from "#base";
import { sql, type Engine, type Sql } from "#engine";
import { personKey } from "../normalise/person.ts";
import { withheldMark } from "./contract.ts";

interface PersonRow {
  readonly person: number;
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly method: string;
  readonly score: number;
  readonly mentions: number;
  readonly families: number;
}

/** A person of the snapshot as the answers show one. */
export interface PersonFound extends Omit<PersonRow, "name"> {
  readonly name: string | null;
  readonly affiliations: string[];
}

/** How many affiliations stand beside a name; the page of the person has them family by family. */
const affiliationsShown = 3;

const columns = sql`person, person_key as key, name, country, region, method, score, mentions, families`;

export const isWithheld = sql`starts_with(person_key, ${withheldMark})`;

/** The part of a key that is the normalised name. */
export function nameOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf("@")));
}

/** People in the order most families first, with their affiliations. */
export async function findPeople(engine: Engine, wanted: Sql, limit: number, offset = 0): Promise<PersonFound[]> {
  const found = await engine.rows<PersonRow & { affiliations: string | null }>(sql`
    with page as (
      select ${columns} from person where ${wanted} order by families desc, mentions desc, person limit ${limit} offset ${offset}
    ), counted as (
      select f.person, o.name, count(*) as families
      from family_person f join family_organisation x on x.family = f.family join organisation o on o.organisation = x.organisation
      where f.person in (select person from page) and o.type <> 'individual'
      group by f.person, o.organisation, o.name
    ), ranked as (
      select *, row_number() over (partition by person order by families desc, name) as place from counted
    ), joined as (
      select person, string_agg(name, chr(10) order by place) as affiliations from ranked
      where place <= ${affiliationsShown} group by person
    )
    select p.*, j.affiliations from page p left join joined j on j.person = p.person
    order by p.families desc, p.mentions desc, p.person`);
  return found.map((row) => ({
    ...row,
    name: row.key.startsWith(withheldMark) ? null : row.name,
    affiliations: row.affiliations?.split("\n") ?? [],
  }));
}

/**
 * By the key; by a key of an earlier snapshot, whose name is still one person in its family; or by a name.
 *
 * errors  `corpus.person_not_found`, `corpus.person_ambiguous` where several people have the name
 */
export async function getPerson(engine: Engine, keyOrName: string): Promise<PersonFound> {
  const [exact] = await findPeople(engine, sql`person_key = ${keyOrName}`, 1);
  if (exact) return exact;
  const [moved] = await findPeople(
    engine,
    sql`starts_with(person_key, ${`${nameOfKey(keyOrName)}@`}) and person in (
      select p.person from family_person p join family f on f.family = p.family
      where f.family_key = ${keyOrName.slice(keyOrName.lastIndexOf("@") + 1)})`,
    1,
  );
  if (moved) return moved;
  const named = personKey(keyOrName);
  const found = named === "" ? [] : await findPeople(engine, sql`starts_with(person_key, ${`${named}@`})`, 50);
  const [first] = found;
  if (!first) throw new AppError("corpus.person_not_found", { key: keyOrName });
  if (found.length > 1) throw new AppError("corpus.person_ambiguous", { name: keyOrName, count: found.length });
  return first;
}

/** Keys of the families that a person is an inventor in. */
export async function familiesOf(engine: Engine, people: readonly number[]): Promise<string[]> {
  const keys: string[] = [];
  for (const person of people) {
    const rows = await engine.rows<{ family: string }>(sql`
      select f.family_key as family from family_person p join family f on f.family = p.family
      where p.person = ${person} order by family`);
    keys.push(...rows.map((row) => row.family));
  }
  return [...new Set(keys)];
}
