import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";

/**
 * Takes the names of people who asked not to be named out of what a snapshot is made of: wherever they invented, a number stands for
 * them, so that counts stay true. A person who applied in their own name stays named as the applicant, as the register of rights has it.
 *
 * in     person_base, person_mention, person_root, person_name, person_item, family_base, doc_family, party_row, party_shown
 * out    person_base and party_shown with `withheld:N` for key and name, and party_row with numbers of such
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
    create table withheld_item as
    with said as (
      select p.family, p.item, w.shown
      from person_item p join person_root r on r.id = p.id join withheld_person w on w.root = r.root
    )
    select *, cast(dense_rank() over (order by item, shown) + (select max(item) from party_shown) as integer) as new_item from said`);
  await engine.run(sql`
    insert into party_shown
    select distinct w.new_item, p.role, w.shown, p.organisation, p.country, p.region
    from withheld_item w join party_shown p on p.item = w.item`);
  await engine.run(sql`
    update party_row set item = w.new_item from withheld_item w, doc_family f
    where f.doc = party_row.doc and w.family = f.family and w.item = party_row.item`);
  await engine.run(sql`
    update person_base set name = w.shown, person_key = w.shown from withheld_person w where w.root = person_base.root`);
  for (const table of [sql`withheld_name`, sql`withheld_person`, sql`withheld_item`]) await engine.run(sql`drop table ${table}`);
}
