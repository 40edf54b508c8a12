import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SnapshotBefore } from "#corpus";
import { list, sql, type Engine } from "#engine";
import { ColumnFile, type ColumnFileWriter } from "./column-file.ts";
import { bodies, sectionsOf, valuesOf, type Body } from "./text-bodies.ts";
import { writeHits } from "./text-hits.ts";
import { dropNames, writeNames, type Step } from "./text-names.ts";
import { fullTextTables, gatherLittle, gatherMuch, openForWriting } from "./text-schema.ts";
import { SetsUpdate } from "./text-sets.ts";

/** Beyond this share of changed publications since the index was built whole, or this many updates, it is built whole again. */
const changedShareMax = 0.1;
const updatesMax = 12;

export interface IndexBefore {
  readonly text: string;
  readonly columns: string;
  readonly publications: number;
  readonly changed: Int32Array;
}

/** The index of the snapshot before, if bringing a copy of it up to date is worth it. */
export function updatable(before: SnapshotBefore | undefined, files: { text: string; columns: string }): IndexBefore | undefined {
  if (!before) return undefined;
  const [text, columns] = [join(before.folder, files.text), join(before.folder, files.columns)];
  const publications = before.manifest.counts["publication"] ?? 0;
  if (!existsSync(text) || !existsSync(columns) || publications === 0) return undefined;
  const history = changesSinceWhole(text);
  const changed = history.reduce((sum, count) => sum + count, before.changed.length);
  if (history.length >= updatesMax || changed > publications * changedShareMax) return undefined;
  return { text, columns, publications, changed: before.changed };
}

/** Publications changed by each update of an index; an index that was built whole has no such table. */
function changesSinceWhole(file: string): number[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [table] = database.prepare("select name from sqlite_master where name = 'upkeep'").all();
    return table
      ? database
          .prepare("select changed from upkeep")
          .all()
          .map((row) => Number(row["changed"]))
      : [];
  } finally {
    database.close();
  }
}

/**
 * Brings a copy of the index before (`file`) up to date: the texts and hits of changed publications are taken out and written anew, names
 * are all written anew, ready sets are corrected. It answers as one that was built whole.
 *
 * in     the views of both snapshots (`text`, `before_text`, …), the tables of `buildColumns`
 */
export async function updateText(
  engine: Engine,
  file: string,
  columns: ColumnFileWriter,
  before: IndexBefore,
  step: Step,
): Promise<void> {
  const database = openForWriting(file);
  try {
    const [publications = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from publication`);
    await engine.load("changed_doc", { doc: before.changed });
    const sets = new SetsUpdate();
    database.exec("begin");
    await updateFullText(engine, database, "body", step, (doc, body) => sets.change(doc, body));
    await updateFullText(engine, database, "description", step, () => undefined);
    await updateHits(engine, database, step);
    dropNames(database);
    await writeNames(engine, database, step);
    sets.write(new ColumnFile(before.columns), before.publications, columns, publications, step);
    database.exec("create table if not exists upkeep (changed integer)");
    database.prepare("insert into upkeep values (?)").run(before.changed.length);
    database.exec("commit");
    for (const table of fullTextTables) gatherLittle(database, table);
  } finally {
    database.close();
    await engine.run(sql`drop table if exists changed_doc`);
  }
}

/**
 * Takes the texts that were indexed out and puts those of now in. A full-text table without a copy of its text has to be told what
 * it indexed: the snapshot before has it, and segmentation (whose version stands in the index's) cuts it the same way.
 */
async function updateFullText(
  engine: Engine,
  database: DatabaseSync,
  table: "body" | "description",
  step: Step,
  touched: (doc: number, body: Body | undefined) => void,
): Promise<void> {
  gatherMuch(database, table);
  const columns = { body: "title, abstract, claims", description: "content_text" }[table];
  const marks = sectionsOf[table].map(() => "?").join(", ");
  const remove = database.prepare(`insert into ${table} (${table}, rowid, ${columns}) values ('delete', ?, ${marks})`);
  const insert = database.prepare(`insert into ${table} (rowid, ${columns}) values (?, ${marks})`);
  const rows = (of: "text" | "before_text") => sql`
    select t.doc, t.section, t.text from ${of === "text" ? sql`text` : sql`before_text`} t
    where t.doc in (select doc from changed_doc) and t.section in (${list(sectionsOf[table])})
    order by t.doc, t.section, t.lang`;
  const now = bodies(engine, rows("text"), step);
  let next = await now.next();
  const add = async (body: Body): Promise<void> => {
    insert.run(body.doc, ...valuesOf(table, body));
    touched(body.doc, body);
    next = await now.next();
  };
  for await (const earlier of bodies(engine, rows("before_text"), step)) {
    while (!next.done && next.value.doc < earlier.doc) await add(next.value);
    const same = !next.done && next.value.doc === earlier.doc ? next.value : undefined;
    if (same && valuesOf(table, same).every((value, index) => value === valuesOf(table, earlier)[index])) {
      next = await now.next();
      continue;
    }
    remove.run(earlier.doc, ...valuesOf(table, earlier));
    if (same) await add(same);
    else touched(earlier.doc, undefined);
  }
  while (!next.done) await add(next.value);
}

/** Hits of publications whose content changed (their application's key is part of it), and of those that only came to another family. */
async function updateHits(engine: Engine, database: DatabaseSync, step: Step): Promise<void> {
  await engine.run(sql`
    create or replace table shown_doc as
    with kept as (select b.family as was, f.family as now from before_family b join family f on f.family_key = b.family_key)
    select doc from changed_doc
    union
    select p.doc from publication p join before_publication b on b.doc = p.doc left join kept k on k.was = b.family
    where k.now is distinct from p.family`);
  await writeHits(engine, database, step, "shown_doc");
  await engine.run(sql`drop table shown_doc`);
}
