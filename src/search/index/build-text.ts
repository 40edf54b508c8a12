import { DatabaseSync } from "node:sqlite";
import { assert } from "#base";
import { sql, type Engine } from "#engine";
import type { ColumnFileWriter } from "./column-file.ts";
import { CommonPhrases } from "./common-phrases.ts";
import { DocSet } from "./doc-set.ts";
import { addRowIds } from "./row-ids.ts";
import { segmentText } from "./segment.ts";

/** Stands between two texts of one column (two languages, say), so that no phrase reaches across. Never made by segmentation. */
const boundary = " \uE000 ";

/**
 * The tables of the index. The tokenizer is `ascii` because texts come segmented: it takes everything but ASCII punctuation and
 * space as part of a token, whatever version of Unicode SQLite knows.
 */
const schema = `
  create virtual table body using fts5(title, abstract, claims, content = '', tokenize = 'ascii');
  create virtual table description using fts5(content_text, content = '', tokenize = 'ascii');
  create virtual table applicant using fts5(name, content = '', tokenize = 'ascii');
  create virtual table inventor using fts5(name, content = '', tokenize = 'ascii');
  create table hit (
    doc integer primary key, publication_key text, application_key text, family_key text,
    title text, abstract text, applicants text, ipc text
  );
  create table organisation (item integer primary key, key text, name text);
  create table inventor_name (item integer primary key, name text);
  create table class_symbol (item integer primary key, scheme text, sort_key text, symbol text);
`;
const indexes = `
  create index hit_publication on hit (publication_key);
  create index hit_application on hit (application_key);
  create index hit_family on hit (family_key);
  create index organisation_key on organisation (key);
  create index class_order on class_symbol (scheme, sort_key);
`;
const fullTextTables = ["body", "description", "applicant", "inventor"] as const;

/** Memory that a full-text table gathers before it writes a piece of the index; larger pieces are merged less often. */
const gatherBytes = 64 * 1024 * 1024;

/** Rows between two looks at whether the work was called off. */
export type Step = (rows: number) => void;

/**
 * Writes the SQLite file: full text, names, and what a hit shows. The engine has the temporary tables of `buildColumns`.
 * One transaction in a fixed order on fixed pages, then every full-text index merged into one piece: same tables, same bytes.
 */
export async function buildText(engine: Engine, file: string, columns: ColumnFileWriter, step: Step): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      "pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive",
    );
    database.exec("pragma cache_size = -131072; pragma secure_delete = on; pragma temp_store = memory");
    database.exec(schema);
    for (const table of fullTextTables) {
      database.exec(`insert into ${table}(${table}, rank) values ('hashsize', ${gatherBytes})`);
      database.exec(`insert into ${table}(${table}, rank) values ('automerge', 0)`);
      database.exec(`insert into ${table}(${table}, rank) values ('crisismerge', 1000)`);
    }
    const [publications = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from publication`);
    const common = new CommonPhrases(publications);
    database.exec("begin");
    await writeBodies(engine, database, common, step);
    await writeDescriptions(engine, database, step);
    await writeHits(engine, database, step);
    await writeNames(engine, database, "applicant", step);
    await writeNames(engine, database, "inventor", step);
    await copyRows(
      engine,
      database,
      "organisation",
      sql`select organisation as item, organisation_key as key, name from organisation order by item`,
      step,
    );
    await copyRows(engine, database, "inventor_name", sql`select item, name from inventor_name order by item`, step);
    await copyRows(
      engine,
      database,
      "class_symbol",
      sql`select item, scheme, sort_key, symbol from class_symbol order by item`,
      step,
    );
    database.exec(indexes);
    for (const table of fullTextTables) database.exec(`insert into ${table}(${table}) values ('optimize')`);
    writeSets(database, columns, common, publications, step);
    database.exec("commit");
    // Large pieces were for building; a reader needs no more than the default.
    for (const table of fullTextTables) database.exec(`insert into ${table}(${table}, rank) values ('hashsize', 1048576)`);
    database.exec("analyze; vacuum");
  } finally {
    database.close();
  }
}

interface TextRow {
  readonly doc: number;
  readonly section: string;
  readonly text: string | null;
}

async function writeBodies(engine: Engine, database: DatabaseSync, common: CommonPhrases, step: Step): Promise<void> {
  const insert = database.prepare("insert into body (rowid, title, abstract, claims) values (?, ?, ?, ?)");
  let doc = -1;
  let texts: Record<string, string> = {};
  const flush = (): void => {
    if (doc < 0) return;
    insert.run(doc, texts["title"] ?? null, texts["abstract"] ?? null, texts["claims"] ?? null);
    common.add(doc, texts);
  };
  const query = sql`select doc, section, text from text where section in ('title', 'abstract', 'claims')`;
  for await (const rows of engine.batches<TextRow>(query)) {
    step(rows.length);
    for (const row of rows) {
      if (row.doc !== doc) {
        assert(row.doc > doc, "texts stand in the order of their documents");
        flush();
        doc = row.doc;
        texts = {};
      }
      const before = texts[row.section];
      const segmented = segmentText(row.text ?? "");
      texts[row.section] = before === undefined ? segmented : before + boundary + segmented;
    }
  }
  flush();
}

/** The publications of the most common words and phrases, ready to be read; see `CommonPhrases`. */
function writeSets(
  database: DatabaseSync,
  columns: ColumnFileWriter,
  common: CommonPhrases,
  publications: number,
  step: Step,
): void {
  const matches = database.prepare("select group_concat(rowid) as list from body where body match ?");
  for (const expression of common.expressions(boundary)) {
    step(0);
    const list = matches.get(expression)?.["list"];
    columns.set(expression, addRowIds(typeof list === "string" ? list : "", new DocSet(publications)));
  }
}

async function writeDescriptions(engine: Engine, database: DatabaseSync, step: Step): Promise<void> {
  const insert = database.prepare("insert into description (rowid, content_text) values (?, ?)");
  let doc = -1;
  let text = "";
  const query = sql`select doc, section, text from text where section = 'description'`;
  for await (const rows of engine.batches<TextRow>(query)) {
    step(rows.length);
    for (const row of rows) {
      const segmented = segmentText(row.text ?? "");
      if (row.doc === doc) {
        text += boundary + segmented;
        continue;
      }
      assert(row.doc > doc, "texts stand in the order of their documents");
      if (doc >= 0) insert.run(doc, text);
      doc = row.doc;
      text = segmented;
    }
  }
  if (doc >= 0) insert.run(doc, text);
}

async function writeHits(engine: Engine, database: DatabaseSync, step: Step): Promise<void> {
  await engine.run(sql`create or replace temporary table shown_applicant as
    select doc, string_agg(name, '\n' order by position) as names from (
      select p.doc, p.position, p.name, rank() over (partition by p.doc order by
        case p.role when 'owner' then 1 when 'assignee' then 2 else 3 end) as side
      from party p where p.role in ('owner', 'assignee', 'applicant')) s
    where side = 1 group by doc`);
  await engine.run(sql`create or replace temporary table shown_ipc as
    select doc, string_agg(symbol, '; ' order by position, symbol) as symbols from (
      select doc, symbol, min(position) as position from classification where scheme = 'ipc' group by doc, symbol) s
    group by doc`);
  await engine.run(sql`create or replace table shown as
    select p.doc, a.application_key, f.family_key, s.names, c.symbols
    from publication p join application a on a.application = p.application join family f on f.family = p.family
    left join shown_applicant s on s.doc = p.doc left join shown_ipc c on c.doc = p.doc order by p.doc`);
  // The long texts come straight from the file and meet the short ones here, so that no sort has to carry them.
  const shown = flat(engine.batches<ShownRow>(sql`select * from shown`));
  const insert = database.prepare("insert into hit values (?, ?, ?, ?, ?, ?, ?, ?)");
  let last = -1;
  for await (const rows of engine.batches<TitleRow>(sql`select doc, publication_key, title, abstract from publication`)) {
    step(rows.length);
    for (const row of rows) {
      const { value } = await shown.next();
      assert(value && value.doc === row.doc && row.doc > last, "publications stand in the order of doc");
      last = row.doc;
      insert.run(
        row.doc,
        row.publication_key,
        value.application_key,
        value.family_key,
        row.title,
        row.abstract,
        value.names,
        value.symbols,
      );
    }
  }
  await shown.return(undefined);
  await engine.run(sql`drop table shown`);
}

interface TitleRow {
  readonly doc: number;
  readonly publication_key: string;
  readonly title: string | null;
  readonly abstract: string | null;
}

interface ShownRow {
  readonly doc: number;
  readonly application_key: string;
  readonly family_key: string;
  readonly names: string | null;
  readonly symbols: string | null;
}

async function* flat<Row>(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Row, undefined> {
  for await (const rows of batches) yield* rows;
  return undefined;
}

async function writeNames(engine: Engine, database: DatabaseSync, side: "applicant" | "inventor", step: Step): Promise<void> {
  const insert = database.prepare(`insert into ${side} (rowid, name) values (?, ?)`);
  const query =
    side === "applicant"
      ? sql`select item, name from applicant_name order by item`
      : sql`select item, name from inventor_name order by item`;
  for (const row of await engine.rows<{ item: number; name: string }>(query)) insert.run(row.item, segmentText(row.name));
  step(0);
}

async function copyRows(
  engine: Engine,
  database: DatabaseSync,
  table: string,
  query: ReturnType<typeof sql>,
  step: Step,
): Promise<void> {
  let insert: ReturnType<DatabaseSync["prepare"]> | undefined;
  await engine.run(sql`create or replace table copied as ${query}`);
  for await (const rows of engine.batches<Record<string, string | number | null>>(sql`select * from copied`)) {
    step(rows.length);
    for (const row of rows) {
      const values = Object.values(row);
      insert ??= database.prepare(`insert into ${table} values (${values.map(() => "?").join(", ")})`);
      insert.run(...values);
    }
  }
  await engine.run(sql`drop table copied`);
}
