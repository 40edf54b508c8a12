import { sql, type Engine, type Sql } from "#engine";
import { numberGroups, type Placed } from "./number-groups.ts";

const none = new Int32Array();

/** What the rules made of the part: each is kept as `part_<table>` while the whole is put together under its name. */
const made = [
  sql`member`,
  sql`application`,
  sql`status_interval`,
  sql`family_of`,
  sql`family_base`,
  sql`extended_of`,
  sql`given_family`,
] as const;

/**
 * Puts the part that was made anew and what the snapshot before holds of all other publications together to the whole corpus.
 * Applications, families and extended families are numbered in the order of their keys, as if all had been made at once.
 *
 * in     what `choosePart` left; member, application, status_interval, family_of, family_base, extended_of, given_family of the part
 * out    the same tables of the corpus
 */
export async function joinRest(engine: Engine): Promise<void> {
  for (const table of made) await engine.run(sql`alter table ${table} rename to part_${table}`);
  await numberAll(engine);
  await engine.run(sql`
    create table member as
    select b.doc, p.application from before_place b join application_place p on p.before = b.application
    union all select m.doc, p.application from part_member m join application_place p on p.part = m.application`);
  await joined(
    engine,
    sql`application`,
    sql`application`,
    sql`
      select * exclude (family), granted_on is not null or application in (
        select application from before_publication where stage = 'grant' and published_on is null) as granted
      from before_application`,
  );
  await joined(engine, sql`status_interval`, sql`application`, sql`select * from before_status`);
  await joined(engine, sql`given_family`, sql`application`, sql`select * from before_given_family`);
  await joined(engine, sql`family_base`, sql`family`, sql`select family, family_key, family_basis from before_family`);
  await engine.run(sql`
    create table extended_of as
    select f.family, f.extended_family, coalesce(b.family_key, n.family_key) as family_key
    from family_extended f join extended_place x on x.extended_family = f.extended_family
      left join before_extended_family b on b.extended_family = x.before
      left join (select distinct extended_family, family_key from part_extended_of) n on n.extended_family = x.part`);
  for (const table of [sql`application_place`, sql`family_place`, sql`extended_place`, sql`family_extended`]) {
    await engine.run(sql`drop table ${table}`);
  }
  for (const table of made) await engine.run(sql`drop table part_${table}`);
}

/** Rows of a table by the number of an application or family, from both sides, with the number that it has now. */
async function joined(engine: Engine, table: Sql, unit: Sql, before: Sql): Promise<void> {
  await engine.run(sql`
    create table ${table} as
    select p.${unit}, b.* exclude (${unit}) from (${before}) b join ${unit}_place p on p.before = b.${unit}
    union all by name
    select p.${unit}, n.* exclude (${unit}) from part_${table} n join ${unit}_place p on p.part = n.${unit}`);
}

/** For each unit its number now with that in the snapshot before or in the part: `<unit>_place`; and `family_of`, `family_extended`. */
async function numberAll(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table application_place as
    select cast(row_number() over (order by application_key) - 1 as integer) as application, before, part
    from (
      select a.application as before, -1 as part, a.application_key
      from before_application a join before_family f on f.family = a.family
        anti join part_extended x on x.extended_family = f.extended_family
      union all select -1, application, application_key from part_application
    )`);
  const [before = none, part = none] = await engine.integerColumns(sql`
    select before, part from application_place order by application`);
  const families = numberGroups(
    { before, part },
    await engine.integers(sql`select family from before_application order by application`),
    await engine.integers(sql`select family from part_family_of order by application`),
  );
  const extended = numberGroups(
    families.groups,
    await engine.integers(sql`select extended_family from before_family order by family`),
    await engine.integers(sql`select extended_family from part_extended_of order by family`),
  );
  await engine.load("family_of", { application: count(families.of), family: families.of });
  await load(engine, "family", families.groups);
  await engine.load("family_extended", { family: count(extended.of), extended_family: extended.of });
  await load(engine, "extended", extended.groups, "extended_family");
}

function load(engine: Engine, unit: string, { before, part }: Placed, column = unit): Promise<void> {
  return engine.load(`${unit}_place`, { [column]: count(before), before, part });
}

/** 0, 1, … for each of these. */
function count(items: Int32Array): Int32Array {
  return Int32Array.from(items, (_, index) => index);
}
