import type { DatabaseSync } from "node:sqlite";
import { sql, type Engine } from "#engine";
import type { ColumnFileWriter } from "./column-file.ts";
import { CommonPhrases } from "./common-phrases.ts";
import { bodies, valuesOf } from "./text-bodies.ts";
import { writeHits } from "./text-hits.ts";
import { writeNames, type Step } from "./text-names.ts";
import {
  createFullText,
  createIndexes,
  createPlain,
  fullTextTables,
  gatherLittle,
  openForWriting,
  optimise,
} from "./text-schema.ts";
import { writeSets } from "./text-sets.ts";

/**
 * Writes the SQLite file: full text, names, and what a hit shows. The engine has the tables of `buildColumns`.
 * One transaction in a fixed order on fixed pages, then every full-text index merged into one piece: same tables, same bytes.
 */
export async function buildText(engine: Engine, file: string, columns: ColumnFileWriter, step: Step): Promise<void> {
  const database = openForWriting(file);
  try {
    const [publications = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from publication`);
    const common = new CommonPhrases(publications);
    database.exec("begin");
    await writeBodies(engine, database, common, step);
    await writeDescriptions(engine, database, step);
    createPlain(database, "hit");
    await writeHits(engine, database, step);
    createIndexes(database, "hit");
    await writeNames(engine, database, step);
    writeSets(database, columns, common, publications, step);
    database.exec("commit");
    for (const table of fullTextTables) gatherLittle(database, table);
    database.exec("analyze; vacuum");
  } finally {
    database.close();
  }
}

async function writeBodies(engine: Engine, database: DatabaseSync, common: CommonPhrases, step: Step): Promise<void> {
  createFullText(database, "body");
  const insert = database.prepare("insert into body (rowid, title, abstract, claims) values (?, ?, ?, ?)");
  const query = sql`select doc, section, text from text where section in ('title', 'abstract', 'claims')`;
  for await (const body of bodies(engine, query, step)) {
    insert.run(body.doc, ...valuesOf("body", body));
    common.add(body.doc, body.texts);
  }
  optimise(database, "body");
}

async function writeDescriptions(engine: Engine, database: DatabaseSync, step: Step): Promise<void> {
  createFullText(database, "description");
  const insert = database.prepare("insert into description (rowid, content_text) values (?, ?)");
  const query = sql`select doc, section, text from text where section = 'description'`;
  for await (const body of bodies(engine, query, step)) insert.run(body.doc, ...valuesOf("description", body));
  optimise(database, "description");
}
