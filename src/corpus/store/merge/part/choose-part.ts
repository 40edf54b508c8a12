import { join } from "node:path";
import { list, sql, type Engine, type Sql } from "#engine";
import { officesKeepingNumbers } from "../rules.ts";
import { movedOf } from "../reuse.ts";
import { viewTables } from "../tables.ts";

/** The snapshot made of what was merged last, with the same rules and the same data beside the corpus. */
export interface MergedSnapshot {
  readonly folder: string;
  readonly cutOff: string | null;
}

/** What the rules that put publications together read. They work on a part of the corpus as on the whole of it. */
const inputs = [sql`merged`, sql`priority`, sql`family_mention`, sql`event_mention`] as const;

/**
 * Chooses the publications that have to be put together anew: whole extended families, so that no rule (equal number, application,
 * priority, given family) links one of them with another publication, in the snapshot before or now. Of all others, applications with their
 * status, families and extended families are those of the snapshot before; only their numbers may move.
 *
 * in     doc, merged, priority, family_mention, event_mention; fresh_doc(doc): what other records tell of than before
 * out    part_doc(doc, publication_key) and part_<input> for each input; where it is only a part: views before_<table>,
 *        before_citation_placed(…, file_row_number),
 *        before_place(doc, application, family, extended_family, number_hash, keeps), part_extended(extended_family): those of the snapshot
 *        before that are put together anew
 * answer whether it is only a part
 */
export async function choosePart(engine: Engine, before: MergedSnapshot | undefined, cutOff: string | null): Promise<boolean> {
  if (before === undefined || !(await canTakeOver(engine, before, cutOff))) {
    await engine.define("part_doc", sql`select doc, publication_key from doc`);
    for (const input of inputs) await engine.define(`part_${input.text}`, sql`select * from ${input}`);
    return false;
  }
  await findTouched(engine);
  await findFamilies(engine, before, cutOff);
  await engine.run(sql`
    create table part_doc as
    select doc, publication_key from doc
    where doc in (select b.doc from before_place b semi join part_extended x on x.extended_family = b.extended_family)
      or doc in (select doc from fresh_doc)`);
  for (const input of inputs) {
    await engine.run(sql`create table part_${input} as select i.* from ${input} i semi join part_doc p on p.doc = i.doc`);
  }
  return true;
}

/** Whether every publication of the snapshot before is here under its number, some as they were, and no day has been taken back. */
async function canTakeOver(engine: Engine, before: MergedSnapshot, cutOff: string | null): Promise<boolean> {
  if (before.cutOff !== cutOff && (before.cutOff === null || cutOff === null || cutOff < before.cutOff)) return false;
  await viewTables(engine, before.folder, "before_");
  // Their order among each other is that of the file.
  await engine.define(
    "before_citation_placed",
    sql`select * from read_parquet(${join(before.folder, "citation.parquet")}, file_row_number = true)`,
  );
  const [kept = 0] = await engine.integers(sql`
    select cast((select count(*) from doc) - (select count(*) from fresh_doc) as integer)`);
  return kept > 0 && (await movedOf(engine)) === 0;
}

/** A hash that two different texts share only makes the part larger than it had to be. */
const numberHash = sql`case when m.number is not null then hash(m.office || '-' || m.number) end as number_hash,
  m.office in (${list(officesKeepingNumbers)}) as keeps`;

/**
 * Publications whose place may have changed, and every text by which they are linked now or were before:
 * touched_doc(doc), fresh_number(doc, number_hash, keeps), touched_key(key): hashes of keys of applications and priorities,
 * touched_name(name): hashes of ids and publications that families name.
 */
async function findTouched(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table before_place as
    select m.doc, m.application, m.family, f.extended_family, ${numberHash}
    from before_publication m join before_family f on f.family = m.family`);
  await engine.run(sql`
    create table fresh_number as
    select m.doc, m.application_key, ${numberHash} from merged m semi join fresh_doc f on f.doc = m.doc`);
  await engine.run(sql`
    create table touched_doc as
    with serial as (
      select number_hash from fresh_number where keeps
      union select b.number_hash from before_place b semi join fresh_doc f on f.doc = b.doc where b.keeps
    )
    select doc from fresh_doc
    union select b.doc from before_place b semi join serial s on s.number_hash = b.number_hash where b.keeps`);
  await engine.run(sql`
    create table touched_key as
    with own as (
      select d.publication_key from doc d semi join touched_doc t on t.doc = d.doc
    ), earlier as (
      select distinct b.application from before_place b semi join touched_doc t on t.doc = b.doc
    )
    select distinct hash(key) as key from (
      select application_key as key from fresh_number where application_key is not null
      union all select publication_key from own
      union all select publication_key || '-PUBLICATION' from own
      union all select a.application_key from before_application a semi join earlier e on e.application = a.application
      union all select p.priority_key from priority p semi join touched_doc t on t.doc = p.doc
    )`);
  await engine.run(sql`
    create table touched_name as
    with mention as (
      select m.id, m.members from family_mention m semi join touched_doc t on t.doc = m.doc
    )
    select distinct hash(name) as name from (
      select id as name from mention where id is not null
      union all select unnest(members) from mention
      union all select d.publication_key from doc d semi join touched_doc t on t.doc = d.doc
    )`);
}

/** Extended families of the snapshot before that something touched belongs to, is linked with now, or shares a number with. */
async function findFamilies(engine: Engine, before: MergedSnapshot, cutOff: string | null): Promise<void> {
  await engine.run(sql`
    create table part_extended as
    with named as (
      select doc from before_priority where hash(priority_key) in (select key from touched_key)
      union all select doc from (select doc, id as name from family_mention union all select doc, unnest(members) from family_mention)
        where hash(name) in (select name from touched_name)
      union all select d.doc from doc d
        where exists (select 1 from family_mention) and hash(d.publication_key) in (select name from touched_name)
    ), keyed as (
      select distinct a.family from before_application a
      where hash(a.application_key) in (select key from touched_key) or ${endedSince(before, cutOff)}
    )
    select distinct extended_family from (
      select b.extended_family from before_place b semi join touched_doc t on t.doc = b.doc
      union all select b.extended_family from before_place b semi join named n on n.doc = b.doc
      union all select f.extended_family from before_family f semi join keyed k on k.family = f.family
    )`);
  for (let found = -1; found !== 0;) {
    [found = 0] = await engine.integers(sql`
      insert into part_extended
      with serial as (
        select distinct b.number_hash from before_place b semi join part_extended x on x.extended_family = b.extended_family where b.keeps
      )
      select distinct b.extended_family from before_place b semi join serial s on s.number_hash = b.number_hash
        anti join part_extended x on x.extended_family = b.extended_family
      where b.keeps`);
  }
  for (const table of [sql`touched_doc`, sql`fresh_number`, sql`touched_key`, sql`touched_name`]) {
    await engine.run(sql`drop table ${table}`);
  }
}

/** Applications of the snapshot before (`a`) whose status follows from the day up to which the corpus is known. */
function endedSince(before: MergedSnapshot, cutOff: string | null): Sql {
  if (before.cutOff === cutOff) return sql`false`;
  return sql`(a.expires_on > cast(${before.cutOff} as date) and a.expires_on <= cast(${cutOff} as date))
    or a.application in (select application from before_status where cause = 'term_over' and basis = 'assumed')`;
}
