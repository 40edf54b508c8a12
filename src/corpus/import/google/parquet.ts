import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join as joinPath } from "node:path";
import { AppError } from "#base";
import { inlined, join, name, sql } from "#engine";
import type { Imported } from "../../record.ts";
import type { ByteFile, SetEffects, SetImporter, SetMember } from "../importer.ts";
import { isObject } from "../json/values.ts";
import { isGoogleTable } from "./importers.ts";
import { readRow, rowKeys } from "./row.ts";
import "./messages.ts";

const batchMax = 500;

/** The same rows as Parquet, each file for itself: the engine reads them, whether on disk or in an archive. */
export const googleParquet: SetImporter = {
  format: "google/parquet",
  version: 3,
  alone: true,
  tableOf: (file) => (Buffer.from(file.head.subarray(0, 4)).toString("latin1") === "PAR1" ? "publications" : undefined),
  read,
};

async function* read(members: readonly SetMember[], effects: SetEffects): AsyncGenerator<readonly Imported[]> {
  const { engine, facts, signal } = effects;
  for (const { file } of members) {
    const path = file.path ?? (await copied(file, joinPath(effects.folder, "publications.parquet"), signal));
    const columns = await columnsOf(path, file.name, effects);
    if (!isGoogleTable(columns)) {
      throw new AppError("corpus.google.not_publications", { file: file.name, columns: columns.slice(0, 20).join(", ") });
    }
    const counts = join(columns.map((column) => sql`count(${name(column)}) as ${name(column)}`));
    const [filled] = await engine.rows<Record<string, number>>(inlined(sql`select ${counts} from read_parquet(${path})`));
    facts.columns = columns.map((header) => ({ header, field: rowKeys[header] ?? null, filled: filled?.[header] ?? 0 }));
    // Descriptions with their mark-up are never read, and twice as large as without.
    const used = columns.filter((column) => rowKeys[column] !== undefined && rowKeys[column] !== "unused");
    // Lists come as JSON text: one value of the engine for each cell instead of thousands.
    const shown = join(used.map((column) => sql`to_json(${name(column)}) as ${name(column)}`));
    const query = inlined(sql`select ${shown} from read_parquet(${path})`);
    let line = 0;
    let batch: Imported[] = [];
    for await (const rows of engine.batches<Record<string, unknown>>(query)) {
      signal.throwIfAborted();
      for (const row of rows) {
        batch.push(readRow(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, unlisted(value)])), ++line));
        if (batch.length < batchMax) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
    effects.consumed(file.bytes ?? 0);
  }
}

function unlisted(value: unknown): unknown {
  const plain: unknown = typeof value === "string" ? JSON.parse(value) : value;
  // Spark and older BigQuery exports wrap lists: {"list": [{"element": {…}}]}.
  if (!isObject(plain) || !Array.isArray(plain["list"])) return plain;
  return plain["list"].map((each: unknown) => (isObject(each) ? (each["element"] ?? each["item"] ?? each) : each));
}

async function columnsOf(path: string, file: string, { engine }: SetEffects): Promise<string[]> {
  try {
    const rows = await engine.rows<{ column_name: string }>(inlined(sql`describe select * from read_parquet(${path})`));
    return rows.map((row) => row.column_name);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    throw new AppError("corpus.google.parquet", { file, reason }, { cause });
  }
}

async function copied(file: ByteFile, path: string, signal: AbortSignal): Promise<string> {
  const stream = createWriteStream(path);
  stream.on("error", () => undefined);
  for await (const piece of file.open()) {
    signal.throwIfAborted();
    if (stream.errored) throw stream.errored;
    if (!stream.write(piece)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
  if (stream.errored) throw stream.errored;
  return path;
}
