import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, readFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { SnapshotBefore, SnapshotPart } from "#corpus";
import { sql, type Engine } from "#engine";
import { derivedFields } from "../language/ast.ts";
import { writeCodes } from "./code-columns.ts";
import { ColumnFileWriter } from "./column-file.ts";

export const fieldFiles = { classes: "search-fields.sqlite", columns: "search-fields-columns.bin" } as const;

/** Which concordance of the corpus answers a field of the query language. */
export const concordanceOf = { field35: "wipo35", industry: "gbt4754", sei: "sei" } as const satisfies Record<
  (typeof derivedFields)[number],
  string
>;

/**
 * What side tables give to search: the trees of the classifications, titles of classes, and the fields that concordances derive.
 * A part of its own, so that new side tables do not touch the text.
 */
export const fieldsPart: SnapshotPart = {
  name: "search-fields",
  version: 1,
  async build(folder, engine, _context, before) {
    const classes = join(folder, fieldFiles.classes);
    if (before && (await sameTitles(folder, before))) await copyFile(join(before.folder, fieldFiles.classes), classes);
    else await buildClasses(engine, classes);
    const columns = new ColumnFileWriter(join(folder, fieldFiles.columns));
    const [publications = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from publication`);
    for (const [field, concordance] of Object.entries(concordanceOf)) {
      const codes = sql`
        select c.doc, f.code from classification c
        join symbol_field f on f.scheme = c.scheme and f.symbol = c.symbol where f.concordance = ${concordance}`;
      await writeCodes(engine, columns, field, codes, publications);
    }
    columns.close();
  },
};

/** Trees and titles follow from two tables alone: where these are the same bytes, so is the file. */
async function sameTitles(folder: string, { folder: known, manifest }: SnapshotBefore): Promise<boolean> {
  if (manifest.rules[fieldsPart.name] !== fieldsPart.version || !existsSync(join(known, fieldFiles.classes))) return false;
  for (const table of ["class_title.parquet", "concordance.parquet"]) {
    const hash = createHash("sha256").update(await readFile(join(folder, table)));
    if (manifest.files[table]?.sha256 !== hash.digest("hex")) return false;
  }
  return true;
}

const schema = `
  create table class_node (scheme text, sort_key text, symbol text, parent text);
  create table class_title (scheme text, symbol text, lang text, title text);
  create table code_title (field text, code text, zh text, en text);
`;
const indexes = `
  create index node_symbol on class_node (scheme, symbol);
  create index node_parent on class_node (scheme, parent);
  create index title_symbol on class_title (scheme, symbol);
  create index title_code on code_title (field, code);
`;

/** Trees in full; titles of what facets show: sections, classes, subclasses. */
async function buildClasses(engine: Engine, file: string): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      "pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive",
    );
    database.exec(schema);
    database.exec("begin");
    const node = database.prepare("insert into class_node values (?, ?, ?, ?)");
    const nodes = sql`
      select scheme, sort_key, symbol, max(parent) as parent from class_title
      where level is not null and symbol like '%/%' group by scheme, sort_key, symbol order by scheme, sort_key, symbol`;
    for await (const rows of engine.batches<{ scheme: string; sort_key: string; symbol: string; parent: string | null }>(nodes)) {
      for (const row of rows) node.run(row.scheme, row.sort_key, row.symbol, row.parent);
    }
    const title = database.prepare("insert into class_title values (?, ?, ?, ?)");
    const titles = sql`
      select scheme, symbol, lang, title from class_title
      where length(symbol) <= 4 and title is not null order by scheme, symbol, lang`;
    for (const row of await engine.rows<{ scheme: string; symbol: string; lang: string; title: string }>(titles)) {
      title.run(row.scheme, row.symbol, row.lang, row.title);
    }
    const code = database.prepare("insert into code_title values (?, ?, ?, ?)");
    for (const [field, concordance] of Object.entries(concordanceOf)) {
      const labels = sql`
        select code, max(label_zh) as zh, max(label_en) as en from concordance
        where concordance = ${concordance} group by code order by code`;
      for (const row of await engine.rows<{ code: string; zh: string | null; en: string | null }>(labels)) {
        code.run(field, row.code, row.zh, row.en);
      }
    }
    database.exec(indexes);
    database.exec("commit");
    database.exec("analyze; vacuum");
  } finally {
    database.close();
  }
}
