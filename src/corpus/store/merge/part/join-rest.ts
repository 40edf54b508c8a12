import { name, sql, type Engine, type Sql } from "#engine";
import { numberGroups, type Placed } from "./number-groups.ts";

const none = new Int32Array();

/** What the rules made of the part. */
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
 * out    member, application (without `granted`), status_interval, family_of, family_base, given_family of the corpus; part_application,
 *        part_family_base, part_extended_of: those of the part, as numbered now; kept_family, kept_extended_family: rows of these tables of the snapshot before that are not of the part, as numbered now
 */
export async function joinRest(engine: Engine): Promise<void> {
  for (const table of made) await engine.run(sql`alter table ${table} rename to made_${table}`);
  await numberAll(engine);
  await engine.run(sql`
    create table member as
    select b.doc, p.application from before_place b join application_place p on p.before = b.application
    union all select m.doc, p.application from made_member m join application_place p on p.part = m.application`);
  await joined(
    engine,
    sql`application`,
    sql`application`,
    sql`select * exclude (family) from before_application`,
    sql`(granted)`,
  );
  await joined(engine, sql`status_interval`, sql`application`, sql`select * from before_status`);
  await joined(engine, sql`given_family`, sql`application`, sql`select * from before_given_family`);
  await joined(engine, sql`family_base`, sql`family`, sql`select family, family_key, family_basis from before_family`);
  await engine.run(sql`
    create table part_extended_of as
    select p.family, x.extended_family, n.family_key
    from made_extended_of n join family_place p on p.part = n.family join extended_place x on x.part = n.extended_family`);
  await engine.define(
    "kept_family",
    sql`
      select p.family, x.extended_family, b.* exclude (family, extended_family)
      from before_family b join family_place p on p.before = b.family join family_extended x on x.family = p.family`,
  );
  await engine.define(
    "kept_extended_family",
    sql`
      select x.extended_family, b.* exclude (extended_family)
      from before_extended_family b join extended_place x on x.before = b.extended_family`,
  );
  for (const table of made) await engine.run(sql`drop table made_${table}`);
}

/** Where all was made anew, the part is the whole. */
export async function viewWhole(engine: Engine): Promise<void> {
  for (const table of ["application", "family_base", "extended_of"]) {
    await engine.define(`part_${table}`, sql`select * from ${name(table)}`);
  }
}

/** Rows of a table by the number of an application or family, from both sides, with the number that it has now; those of the part `part_<table>`. */
async function joined(engine: Engine, table: Sql, unit: Sql, before: Sql, own?: Sql): Promise<void> {
  await engine.run(sql`
    create table part_${table} as
    select p.${unit}, n.* exclude (${unit}) from made_${table} n join ${unit}_place p on p.part = n.${unit}`);
  await engine.define(
    table.text,
    sql`
      select p.${unit}, b.* exclude (${unit}) from (${before}) b join ${unit}_place p on p.before = b.${unit}
      union all by name
      select * ${own ? sql`exclude ${own}` : sql``} from part_${table}`,
  );
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
      union all select -1, application, application_key from made_application
    )`);
  const [before = none, part = none] = await engine.integerColumns(sql`
    select before, part from application_place order by application`);
  const families = numberGroups(
    { before, part },
    await engine.integers(sql`select family from before_application order by application`),
    await engine.integers(sql`select family from made_family_of order by application`),
  );
  const extended = numberGroups(
    families.groups,
    await engine.integers(sql`select extended_family from before_family order by family`),
    await engine.integers(sql`select extended_family from made_extended_of order by family`),
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
