import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { AppError, assert } from "#base";
import { inlined, join, name, sql, Sql, type Engine } from "#engine";
import type { Imported, Issue } from "../../record.ts";
import type { ByteFile, SetEffects, SetMember } from "../importer.ts";
import { decodeText, detectEncoding } from "../table/encoding.ts";
import { headerLine, type HeaderLine } from "./header-columns.ts";
import "./messages.ts";

/** Rows left out of one file that are shown one by one; further ones are counted. */
const badRowsShownMax = 20;

/**
 * The members of a set as tables of the engine: each table is a view over Parquet files in the folder of the effects, every column
 * text, blank text null. Returns what there is to say of each file, and which columns each table has.
 */
export async function layOutTables(
  members: readonly SetMember[],
  used: (table: string) => boolean,
  effects: SetEffects,
): Promise<{ readonly notes: readonly Imported[]; readonly tables: ReadonlyMap<string, ReadonlySet<string>> }> {
  const notes: Imported[] = [];
  const laid = new Map<string, { columns: Set<string>; pieces: Sql[] }>();
  let done = 0;
  for (const [index, { table, file }] of members.entries()) {
    effects.signal.throwIfAborted();
    if (!used(table)) {
      notes.push({ note: { code: "corpus.sets.unused", values: { file: file.name, table }, severity: "note" } });
      done += file.bytes ?? 0;
      continue;
    }
    const header = headerLine(file);
    assert(header, `${file.name} was recognised by its header`);
    const base = joinPath(effects.folder, String(index));
    const source = await plainText(file, `${base}.csv`, effects);
    if (source.note) notes.push({ note: source.note });
    const { rows, issues, pieces } = await convert(effects.engine, { path: source.path, header, name: file.name, base });
    notes.push({ note: { code: "corpus.sets.member", values: { file: file.name, table, rows }, severity: "note" } });
    notes.push(...badRows(issues, file.name, table));
    if (source.own) await rm(source.path);
    const known = laid.get(table) ?? { columns: new Set<string>(), pieces: [] };
    laid.set(table, known);
    header.columns.forEach((column) => known.columns.add(column));
    known.pieces.push(...pieces.map((piece) => text(`'${quoted(piece)}'`)));
    done += file.bytes ?? 0;
    // Joining takes about as long again.
    effects.consumed(Math.round(done / 2));
  }
  for (const [table, { pieces }] of laid) {
    await effects.engine.define(table, sql`select * from read_parquet([${join(pieces)}], union_by_name = true)`);
  }
  return { notes, tables: new Map([...laid].map(([table, { columns }]) => [table, columns])) };
}

/** A path the engine can read: the file's own where it is plain UTF-8, else a copy that is. */
async function plainText(
  file: ByteFile,
  copy: string,
  { signal }: SetEffects,
): Promise<{ path: string; own: boolean; note?: Issue }> {
  const encoding = await detectEncoding(file);
  const macLines = Buffer.from(file.head).includes(13) && !Buffer.from(file.head).includes(10);
  if (file.path !== undefined && encoding.label === "utf-8" && encoding.doubt === undefined && !macLines) {
    return { path: file.path, own: false };
  }
  const stream = createWriteStream(copy, { highWaterMark: 1024 * 1024 });
  stream.on("error", () => undefined);
  for await (const piece of decodeText(file.open(), encoding)) {
    signal.throwIfAborted();
    if (stream.errored) throw stream.errored;
    if (!stream.write(macLines ? piece.replaceAll("\r", "\n") : piece)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
  if (stream.errored) throw stream.errored;
  const plain = encoding.label === "utf-8" && encoding.doubt === undefined;
  const note = { code: "corpus.sets.encoding", values: { file: file.name, encoding: encoding.label }, severity: "note" } as const;
  return { path: copy, own: true, ...(!plain && { note }) };
}

interface BadRow {
  readonly line: number;
  readonly error_type: string;
  readonly csv_line: string | null;
}

/** A quote that is never closed swallows the rows behind it, which are read again; a file with more such quotes is not this format. */
const rescuesMax = 20;

/** One CSV file as Parquet pieces. Rows that do not fit the header are told, not taken. */
async function convert(
  engine: Engine,
  { path, header, name: file, base }: { path: string; header: HeaderLine; name: string; base: string },
): Promise<{ rows: number; issues: readonly BadRow[]; pieces: readonly string[] }> {
  const pieces: string[] = [];
  const issues: BadRow[] = [];
  let rows = 0;
  let from = path;
  let lineOf = (line: number) => line;
  for (let round = 0; round <= rescuesMax; round++) {
    const piece = `${base}-${round}.parquet`;
    const read = await convertOnce(engine, from, header, piece).catch((cause: unknown) => {
      const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "").slice(0, 200) : String(cause);
      throw new AppError("corpus.sets.unreadable", { file, reason }, { cause });
    });
    if (from !== path) await rm(from);
    pieces.push(piece);
    rows += read.rows;
    const lines: { text: string; line: number }[] = [];
    for (const bad of read.bad) {
      const line = lineOf(bad.line);
      const [first = "", ...swallowed] = (bad.csv_line ?? "").split(/\r\n|\n|\r/);
      const isOpen = bad.error_type === "UNQUOTED VALUE" && swallowed.length > 0;
      issues.push({ ...bad, line, csv_line: isOpen ? first : bad.csv_line });
      if (isOpen) lines.push(...swallowed.map((each, index) => ({ text: each, line: line + index + 1 })));
    }
    const rescued = lines.filter((each) => each.text.trim() !== "");
    if (rescued.length === 0) break;
    from = `${base}-${round}.csv`;
    lineOf = (line) => rescued[line - 2]?.line ?? line;
    await writeFile(
      from,
      `${header.columns.map((column) => column.replaceAll(/\W/g, "_")).join(header.delimiter)}\n${rescued.map((each) => each.text).join("\n")}\n`,
    );
  }
  return { rows, issues: issues.toSorted((left, right) => left.line - right.line), pieces };
}

async function convertOnce(
  engine: Engine,
  path: string,
  header: HeaderLine,
  piece: string,
): Promise<{ readonly rows: number; readonly bad: readonly BadRow[] }> {
  const columns = header.columns.map((column) => `'${quoted(column)}': 'VARCHAR'`).join(", ");
  const read = text(
    `read_csv('${quoted(path)}', auto_detect = false, delim = '${header.delimiter}', quote = '"', escape = '"', header = true, ` +
      `columns = {${columns}}, store_rejects = true, rejects_limit = 0, rejects_table = 'bad_row', rejects_scan = 'bad_row_scan')`,
  );
  const shown = join(header.columns.map((column) => sql`nullif(trim(${name(column)}), '') as ${name(column)}`));
  // Rejected rows are kept in tables of the connection, so this must not go through `write`, which has one of its own.
  await engine.run(inlined(sql`copy (select ${shown} from ${read}) to ${piece} (format parquet, compression zstd)`));
  const bad = await engine.rows<BadRow>(
    sql`select line, error_type, any_value(csv_line) as csv_line from bad_row group by line, error_type order by line, error_type`,
  );
  await engine.run(sql`drop table bad_row`);
  await engine.run(sql`drop table bad_row_scan`);
  const [counted] = await engine.rows<{ rows: number }>(inlined(sql`select count(*) as "rows" from read_parquet(${piece})`));
  return { rows: counted?.rows ?? 0, bad };
}

/** Rows left out are data lost: each is an issue, and counts as rejected nowhere else. */
function badRows(issues: readonly BadRow[], file: string, table: string): Imported[] {
  const shown = issues.slice(0, badRowsShownMax).map(({ line, error_type: reason, csv_line: seen }): Imported => {
    const values = { file, table, line, reason: reason.toLowerCase(), seen: (seen ?? "").replace(/\s+/g, " ").slice(0, 120) };
    return { note: { code: "corpus.sets.bad_row", values, severity: "field" } };
  });
  const count = issues.length - shown.length;
  if (count > 0) shown.push({ note: { code: "corpus.sets.more_bad_rows", values: { file, table, count }, severity: "field" } });
  return shown;
}

const text = (piece: string): Sql => new Sql([piece], []);
const quoted = (literal: string): string => literal.replaceAll("'", "''");

/** Rows of a table that repeat a key: the first is taken, the others are told. */
export async function repeatedRows(engine: Engine, table: string, column: string): Promise<Imported[]> {
  const [twice] = await engine.rows<{ count: number; value: string | null }>(sql`
    select coalesce(sum(n - 1), 0) as "count", min(key) as value
    from (select ${name(column)} as key, count(*) as n from ${name(table)} where ${name(column)} is not null group by 1 having count(*) > 1) t`);
  if (!twice || twice.count === 0) return [];
  const values = { table, column, count: twice.count, value: twice.value ?? "" };
  return [{ note: { code: "corpus.sets.repeated", values, severity: "field" } }];
}
