import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { assert } from "#base";
import { inlined, join, name, sql, Sql, type Engine } from "#engine";
import type { Imported, Issue } from "../../record.ts";
import type { SetEffects, SetMember } from "../importer.ts";
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
    const piece = joinPath(effects.folder, `${index}.parquet`);
    const source = await plainText(members[index] as SetMember, joinPath(effects.folder, `${index}.csv`), effects);
    if (source.note) notes.push({ note: source.note });
    const { rows, issues } = await convert(effects.engine, { ...source, header, index, piece });
    notes.push({ note: { code: "corpus.sets.member", values: { file: file.name, table, rows }, severity: "note" } });
    notes.push(...badRows(issues, file.name, table));
    if (source.own) await rm(source.path);
    const known = laid.get(table) ?? { columns: new Set<string>(), pieces: [] };
    laid.set(table, known);
    header.columns.forEach((column) => known.columns.add(column));
    known.pieces.push(text(`'${quoted(piece)}'`));
    done += file.bytes ?? 0;
    effects.consumed(done);
  }
  for (const [table, { pieces }] of laid) {
    await effects.engine.define(table, sql`select * from read_parquet([${join(pieces)}], union_by_name = true)`);
  }
  return { notes, tables: new Map([...laid].map(([table, { columns }]) => [table, columns])) };
}

/** A path the engine can read: the file's own where it is plain UTF-8, else a copy that is. */
async function plainText(
  { file }: SetMember,
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

/** One CSV file as Parquet. Rows that do not fit the header are told, not taken. */
async function convert(
  engine: Engine,
  { path, header, index, piece }: { path: string; header: HeaderLine; index: number; piece: string },
): Promise<{ rows: number; issues: readonly BadRow[] }> {
  const columns = header.columns.map((column) => `'${quoted(column)}': 'VARCHAR'`).join(", ");
  const rejects = `bad_row_${index}`;
  const read = text(
    `read_csv('${quoted(path)}', auto_detect = false, delim = '${header.delimiter}', quote = '"', escape = '"', header = true, ` +
      `columns = {${columns}}, store_rejects = true, rejects_limit = 0, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan')`,
  );
  const shown = join(header.columns.map((column) => sql`nullif(trim(${name(column)}), '') as ${name(column)}`));
  // Rejected rows are kept in tables of the connection, so this must not go through `write`, which has one of its own.
  await engine.run(inlined(sql`copy (select ${shown} from ${read}) to ${piece} (format parquet, compression zstd)`));
  const issues = await engine.rows<BadRow>(
    sql`select line, error_type, any_value(csv_line) as csv_line from ${name(rejects)} group by line, error_type order by line, error_type`,
  );
  await engine.run(sql`drop table ${name(rejects)}`);
  await engine.run(sql`drop table ${name(`${rejects}_scan`)}`);
  const [counted] = await engine.rows<{ rows: number }>(inlined(sql`select count(*) as "rows" from read_parquet(${piece})`));
  return { rows: counted?.rows ?? 0, issues };
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
