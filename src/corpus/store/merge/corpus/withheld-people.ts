import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";

/**
 * Takes the names of people who asked not to be named out of what a snapshot is made of: wherever they invented, a number stands for
 * them, so that counts stay true. A person who applied in their own name stays named as the applicant, as the register of rights has it.
 *
 * in     person_base, person_mention, person_root, person_name, family_base, member, family_of, party_row
 * out    person_base and party_row with `withheld:N` for key and name
 */
export async function withholdPeople(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  const asked = decisions
    .filter(({ withheld }) => withheld)
    .flatMap(({ keys, families }) => keys.flatMap((key) => families.map((family) => ({ key, family }))));
  if (asked.length === 0) return;
  await engine.load("withheld_name", { key: asked.map((row) => row.key), family_key: asked.map((row) => row.family) });
  await engine.run(sql`
    create table withheld_person as
    select p.root, 'withheld:' || row_number() over (order by p.person) as shown
    from person_base p where p.root in (
      select r.root from withheld_name w join family_base b on b.family_key = w.family_key
        join person_mention m on m.family = b.family join person_name n on n.id = m.name and n.key = w.key
        join person_root r on r.id = m.id
    )`);
  await engine.run(sql`
    create table withheld_row as
    select distinct p.doc, p.role, p.name, w.shown
    from party_row p join person_name n on n.name = p.name
      join member b on b.doc = p.doc join family_of f on f.application = b.application
      join person_mention m on m.family = f.family and m.base = n.base and m.middle = n.middle
      join person_root r on r.id = m.id join withheld_person w on w.root = r.root
    where p.role = 'inventor'`);
  await engine.run(sql`
    update party_row set name = w.shown from withheld_row w
    where w.doc = party_row.doc and w.role = party_row.role and w.name = party_row.name`);
  await engine.run(sql`
    update person_base set name = w.shown, person_key = w.shown from withheld_person w where w.root = person_base.root`);
  for (const table of [sql`withheld_name`, sql`withheld_person`, sql`withheld_row`]) await engine.run(sql`drop table ${table}`);
}
