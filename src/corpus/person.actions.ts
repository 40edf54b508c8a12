import { action, limits, staff } from "#base";
import { sql, type Engine } from "#engine";
import { stringify } from "yaml";
import { readDecisionText } from "./decision-file.ts";
import { regionName } from "./normalise/index.ts";
import { isUnpublished } from "./organisation-facts.ts";
import { personAnswer, personInput } from "./person/contract.ts";
import { concernsPerson } from "./person/entries.ts";
import { familiesOf, findPeople, getPerson, nameOfKey, type PersonFound } from "./person/find-people.ts";
import { keysOfEntry, parsePersonEntries, personDecisionsFile } from "./person-decisions.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

/** Others of a name beside whom an analyst can still judge. */
const namesakesMax = 50;

export const personAction = action({
  name: "corpus/person",
  may: staff,
  summary: {
    zh: "一名发明人的姓名写法、所属单位、各专利族、同名者与已有认定",
    en: "One inventor with the spellings of the name, affiliations, families, namesakes and what was decided",
  },
  input: personInput,
  output: personAnswer,
  positional: ["key"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ key }, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const { person, ...shown } = await getPerson(engine, key);
      const named = nameOfKey(shown.key);
      const namesakes =
        named === ""
          ? []
          : await findPeople(engine, sql`starts_with(person_key, ${`${named}@`}) and person <> ${person}`, namesakesMax);
      const families = new Set(await familiesOf(engine, [person]));
      const file = personDecisionsFile(context.dataDir);
      const entries = parsePersonEntries(await readDecisionText(file), file);
      return {
        ...shown,
        snapshot: snapshot.id,
        regionName: shown.region === null ? null : regionName(shown.region, context.lang),
        names: shown.name === null ? [] : await printedNames(engine, person, named),
        inFamilies: await familiesShown(engine, person),
        namesakes: namesakes.map((each: PersonFound) => ({
          key: each.key,
          name: each.name,
          families: each.families,
          affiliations: each.affiliations,
        })),
        decisions: entries.flatMap((entry, at) => {
          if (!concernsPerson(entry, families, shown.name === null ? undefined : [named])) return [];
          const { person: _person, also: _also, ...rest } = entry;
          return [{ at, text: stringify(entry.withheld || shown.name === null ? rest : entry).trim() }];
        }),
        unpublished: await isUnpublished(context.dataDir),
      };
    }),
  rows: ({ inFamilies }) => inFamilies.map((each) => ({ ...each, affiliations: each.affiliations.join("; ") })),
});

/** The spellings of a normalised name in the person's families. */
async function printedNames(engine: Engine, person: number, named: string): Promise<{ name: string; mentions: number }[]> {
  const rows = await engine.rows<{ name: string; mentions: number }>(sql`
    select p.name, cast(count(*) as integer) as mentions
    from family_person f join publication d on d.family = f.family join party p on p.doc = d.doc
    where f.person = ${person} and p.role = 'inventor' group by p.name order by mentions desc, p.name`);
  return rows.filter((row) => keysOfEntry({ person: row.name, families: [] }).includes(named));
}

async function familiesShown(engine: Engine, person: number) {
  const rows = await engine.rows<{
    family: string;
    number: string;
    title: string | null;
    filedOn: string | null;
    affiliations: string | null;
  }>(sql`
    with page as (
      select f.family, f.family_key, f.doc, f.filed_on from family_person p join family f on f.family = p.family
      where p.person = ${person} order by f.filed_on nulls last, f.family_key limit ${limits.personFamiliesShownMax}
    ), held as (
      select x.family, string_agg(o.name, chr(10) order by x.position, o.name) as affiliations
      from family_organisation x join organisation o on o.organisation = x.organisation
      where x.family in (select family from page) and o.type <> 'individual' group by x.family
    )
    select g.family_key as family, d.publication_key as number, d.title, cast(g.filed_on as varchar) as "filedOn", h.affiliations
    from page g join publication d on d.doc = g.doc left join held h on h.family = g.family
    order by g.filed_on nulls last, g.family_key`);
  return rows.map((row) => ({ ...row, affiliations: row.affiliations?.split("\n") ?? [] }));
}
