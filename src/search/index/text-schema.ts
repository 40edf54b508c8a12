import { DatabaseSync } from "node:sqlite";

/** Stands between two texts of one column (two languages, say), so that no phrase reaches across. Never made by segmentation. */
export const boundary = " \uE000 ";

/** Full-text tables without a copy of the text, by their columns. */
const fullText = {
  body: "title, abstract, claims",
  description: "content_text",
  applicant: "name",
  inventor: "name",
} as const;
export type FullTextTable = keyof typeof fullText;
export const fullTextTables = Object.keys(fullText) as readonly FullTextTable[];

const plain = {
  hit: `doc integer primary key, publication_key text, application_key text, family_key text,
    title text, abstract text, applicants text, ipc text`,
  organisation: "item integer primary key, key text, name text",
  inventor_name: "item integer primary key, name text",
  class_symbol: "item integer primary key, scheme text, sort_key text, symbol text",
} as const;
export type PlainTable = keyof typeof plain;

const indexes: Readonly<Record<PlainTable, readonly string[]>> = {
  hit: [
    "create index hit_publication on hit (publication_key)",
    "create index hit_application on hit (application_key)",
    "create index hit_family on hit (family_key)",
  ],
  organisation: ["create index organisation_key on organisation (key)"],
  inventor_name: [],
  class_symbol: ["create index class_order on class_symbol (scheme, sort_key)"],
};

/** Memory that a full-text table gathers before it writes a piece of the index; larger pieces are merged less often. */
const gatherBytes = 64 * 1024 * 1024;
/** What a reader needs: SQLite's default. */
const readBytes = 1024 * 1024;

/** A database that nobody else sees: what is half written when the work ends early is thrown away. */
export function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec("pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive");
  database.exec("pragma cache_size = -131072; pragma secure_delete = on; pragma temp_store = memory");
  return database;
}

/**
 * Makes an empty full-text table. The tokenizer is `ascii` because texts come segmented: it takes everything but ASCII punctuation
 * and space as part of a token, whatever version of Unicode SQLite knows. Pieces are merged when the building is done, not before.
 */
export function createFullText(database: DatabaseSync, table: FullTextTable): void {
  database.exec(`create virtual table ${table} using fts5(${fullText[table]}, content = '', tokenize = 'ascii')`);
  database.exec(`insert into ${table}(${table}, rank) values ('automerge', 0)`);
  database.exec(`insert into ${table}(${table}, rank) values ('crisismerge', 1000)`);
  gatherMuch(database, table);
}

export function gatherMuch(database: DatabaseSync, table: FullTextTable): void {
  database.exec(`insert into ${table}(${table}, rank) values ('hashsize', ${gatherBytes})`);
}

export function gatherLittle(database: DatabaseSync, table: FullTextTable): void {
  database.exec(`insert into ${table}(${table}, rank) values ('hashsize', ${readBytes})`);
}

/** Merges the pieces of a full-text table into one. */
export function optimise(database: DatabaseSync, table: FullTextTable): void {
  database.exec(`insert into ${table}(${table}) values ('optimize')`);
}

export function createPlain(database: DatabaseSync, table: PlainTable): void {
  database.exec(`create table ${table} (${plain[table]})`);
}

export function createIndexes(database: DatabaseSync, table: PlainTable): void {
  for (const statement of indexes[table]) database.exec(statement);
}
