import { sql, type Engine } from "#engine";

/**
 * The rows of `family_inventor`: names, normalised, each once in a family. Those of families that were not put together anew are as in
 * the snapshot before, where nobody's name is withheld, then or now: that may change without any record.
 *
 * in     party_row, party_shown, person_base, doc_family; where only a part was put together anew, part_doc, family_place and before_<table>
 * out    family_inventor_row(family, inventor): a view
 */
export async function gatherInventors(engine: Engine, isPart: boolean): Promise<void> {
  const takesOver = isPart && (await isEverybodyNamed(engine));
  const anew = takesOver ? sql`semi join part_doc p on p.doc = r.doc` : sql``;
  const kept = sql`
    union all by name
    select p.family, b.inventor from before_family_inventor b join family_place p on p.before = b.family`;
  await engine.define(
    "family_inventor_row",
    sql`
      with spelt as (
        select item, lower(regexp_replace(trim(name), '\\s+', ' ', 'g')) as inventor from party_shown where role = 'inventor'
      ), numbered as (
        select inventor, row_number() over () as number from spelt group by inventor
      ), told as (
        select distinct f.family, n.number
        from (select r.doc, r.item from party_row r ${anew}) r
          join spelt s on s.item = r.item join numbered n on n.inventor = s.inventor join doc_family f on f.doc = r.doc
      )
      select t.family, n.inventor from told t join numbered n on n.number = t.number
      ${takesOver ? kept : sql``}`,
  );
}

async function isEverybodyNamed(engine: Engine): Promise<boolean> {
  const [withheld = 0] = await engine.integers(sql`
    select cast(count(*) as integer) from (select name from person_base union all select name from before_person)
    where starts_with(name, 'withheld:')`);
  return withheld === 0;
}
