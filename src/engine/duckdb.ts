import {
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBIntegerVector,
  DOUBLE,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBResult,
  type DuckDBType,
} from "@duckdb/node-api";
import { assert } from "#base";
import type { Column, Engine, EngineOptions, WriteOptions } from "./engine.ts";
import { join, name, sql, Sql, type SqlParameter } from "./sql.ts";
import { plainValue } from "./values.ts";

/** Rows of one data chunk; DuckDB works in vectors of this many. */
const rowsPerChunk = 2048;

/** Opens an engine of its own: an empty database in memory, without a way to the network. */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  return openDatabase(":memory:", options);
}

/**
 * Writes the tables that `make` makes into a file of their own, for engines to attach (`Engine.attach`): types are kept as they are, and
 * a part of a column is read without the rest.
 *
 * in     a file that does not stand yet, in one of `options.folders` where these are given
 */
export async function writeTables(file: string, options: EngineOptions, make: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await openDatabase(file, options);
  try {
    await make(engine);
    // What was written last would else stand in a second file beside it.
    await engine.run(sql`checkpoint`);
  } finally {
    engine.close();
  }
}

async function openDatabase(database: string, options: EngineOptions): Promise<Engine> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  };
  if (options.memoryMb !== undefined) settings["memory_limit"] = `${options.memoryMb}MB`;
  if (options.threads !== undefined) settings["threads"] = String(options.threads);
  // Without a place to spill, a question larger than the memory limit fails instead of filling the working directory.
  settings["temp_directory"] = options.spillFolder ?? "";
  settings["storage_compatibility_version"] = "latest";
  const instance = await DuckDBInstance.create(database, settings);
  const connection = await instance.connect();
  if (options.folders) {
    const folders = [...options.folders, ...(options.spillFolder ? [options.spillFolder] : [])];
    await connection.run(`set allowed_directories = [${folders.map((folder) => literal(folder).text).join(", ")}]`);
    await connection.run("set enable_external_access = false");
  }
  await connection.run("set lock_configuration = true");
  return new DuckDbEngine(instance, connection);
}

class DuckDbEngine implements Engine {
  readonly #instance: DuckDBInstance;
  /** Connections that nobody uses now. One answers one question at a time, so each question has one for itself. */
  readonly #idle: DuckDBConnection[];
  #closed = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#idle = [connection];
  }

  async rows<T>(query: Sql): Promise<T[]> {
    const result = await this.#run(query);
    const rows: T[] = [];
    const names = result.columnNames();
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return rows;
      appendRows(rows, names, chunk);
    }
  }

  async *batches<T>(query: Sql): AsyncIterable<readonly T[]> {
    // A streamed answer ends when the next question starts on its connection.
    const connection = await this.#instance.connect();
    try {
      const result: DuckDBResult = await connection.stream(query.text, [...query.parameters]);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        const rows: T[] = [];
        appendRows(rows, names, chunk);
        yield rows;
      }
    } finally {
      connection.closeSync();
    }
  }

  async integers(query: Sql): Promise<Int32Array> {
    const [only, ...others] = await this.integerColumns(query);
    assert(only !== undefined && others.length === 0, "integers are one column");
    return only;
  }

  async integerColumns(query: Sql): Promise<readonly Int32Array[]> {
    const result = await this.#run(query);
    const all = result.columnNames().map(() => new Int32Array(result.rowCount));
    let offset = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return all;
      all.forEach((column, index) => takeIntegers(chunk, index, column, offset));
      offset += chunk.rowCount;
    }
  }

  async run(statement: Sql): Promise<void> {
    await this.#run(statement);
  }

  async load(table: string, columns: Readonly<Record<string, Column>>): Promise<void> {
    const names = Object.keys(columns);
    const data = Object.values(columns);
    const rowCount = data[0]?.length ?? 0;
    assert(data.length > 0 && data.every((column) => column.length === rowCount), `columns of ${table} are equally long`);
    const types = data.map(typeOfColumn);
    const definition = join(names.map((column, index) => sql`${name(column)} ${new Sql([String(types[index])], [])}`));
    await this.#run(sql`create or replace table ${name(table)} (${definition})`);
    await this.#alone(async (connection) => {
      const appender = await connection.createAppender(table);
      for (let from = 0; from < rowCount; from += rowsPerChunk) {
        const to = Math.min(from + rowsPerChunk, rowCount);
        const chunk = DuckDBDataChunk.create(types, to - from);
        data.forEach((column, index) => setColumn(chunk, index, column, from, to));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    });
  }

  async codes(type: string, query: Sql): Promise<readonly string[]> {
    const found = await this.rows<{ code: string }>(
      sql`select distinct code from (${query}) each(code) where code is not null order by code`,
    );
    // A code is told from another by its place in the list: in the order of texts, codes are sorted as texts. No list is empty.
    const kind = found.length === 0 ? sql`varchar` : sql`enum (${join(found.map(({ code }) => literal(code)))})`;
    await this.#run(sql`create type ${name(type)} as ${kind}`);
    return found.map(({ code }) => code);
  }

  async view(table: string, files: readonly string[]): Promise<void> {
    assert(files.length > 0, `view ${table} stands over at least one file`);
    const paths = join(files.map((file) => literal(file)));
    await this.#run(sql`create or replace view ${name(table)} as select * from read_parquet([${paths}])`);
  }

  async attach(file: string): Promise<void> {
    await this.#run(sql`attach ${literal(file)} as attached (read_only)`);
    const tables = await this.rows<{ name: string }>(
      sql`select table_name as name from duckdb_tables() where database_name = 'attached'`,
    );
    for (const { name: table } of tables) {
      await this.#run(sql`create view ${name(table)} as select * from attached.${name(table)}`);
    }
  }

  async define(table: string, query: Sql): Promise<void> {
    await this.#run(sql`create or replace view ${name(table)} as ${inlined(query)}`);
  }

  async write(query: Sql, file: string, options: WriteOptions = {}): Promise<number> {
    const { rowsPerGroup = 122_880, compression = "zstd" } = options;
    const how = new Sql([`compression ${compression}, row_group_size ${rowsPerGroup}`], []);
    return this.#copy(sql`copy (${inlined(query)}) to ${literal(file)} (format parquet, ${how})`);
  }

  async writeCsv(query: Sql, file: string): Promise<number> {
    return this.#copy(sql`copy (${inlined(query)}) to ${literal(file)} (format csv, header)`);
  }

  async writeLines(query: Sql, file: string): Promise<number> {
    // Without a quote nothing is put around a text, whatever it holds; a delimiter there must be.
    return this.#copy(
      sql`copy (${inlined(query)}) to ${literal(file)} (format csv, header, quote '', escape '', delimiter '\u001F')`,
    );
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
  }

  async #copy(statement: Sql): Promise<number> {
    const result = await this.#alone((connection) => connection.run(statement.text));
    const rows = await result.getRowsJS();
    return Number(rows[0]?.[0] ?? 0);
  }

  #run(query: Sql): Promise<DuckDBMaterializedResult> {
    return this.#alone((connection) => connection.run(query.text, [...query.parameters]));
  }

  /** Work with a connection that nobody else uses meanwhile. */
  async #alone<Answer>(work: (connection: DuckDBConnection) => Promise<Answer>): Promise<Answer> {
    const connection = this.#idle.pop() ?? (await this.#instance.connect());
    try {
      return await work(connection);
    } finally {
      if (this.#closed) connection.closeSync();
      else this.#idle.push(connection);
    }
  }
}

function appendRows<T>(rows: T[], names: readonly string[], chunk: DuckDBDataChunk): void {
  const columns = names.map((_, index) => chunk.getColumnVector(index));
  const { rowCount } = chunk;
  for (let row = 0; row < rowCount; row++) {
    const object: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) {
      object[names[index] as string] = plainValue(columns[index]?.getItem(row) ?? null);
    }
    rows.push(object as T);
  }
}

function takeIntegers(chunk: DuckDBDataChunk, index: number, into: Int32Array, offset: number): void {
  const vector = chunk.getColumnVector(index);
  const whole = vector instanceof DuckDBIntegerVector ? knownItems(vector) : undefined;
  if (whole) {
    into.set(whole, offset);
    return;
  }
  const { rowCount } = chunk;
  for (let row = 0; row < rowCount; row++) {
    const value = vector.getItem(row);
    const number = Number(value);
    into[offset + row] = number;
    assert(value !== null && into[offset + row] === number, "integers are whole, known, and within 32 bits");
  }
}

const allKnown = 2n ** 64n - 1n;

/**
 * The values of a vector as they lie in memory, if none is null: asking for each takes ten times as long as copying all. The library
 * keeps both the values and the bits that tell which are known, 64 in a word, for itself.
 */
function knownItems(vector: DuckDBIntegerVector): Int32Array | undefined {
  const { items, validity } = vector as unknown as {
    readonly items: Int32Array;
    readonly validity: { readonly data: BigUint64Array | null };
  };
  return validity.data === null || validity.data.every((word) => word === allKnown) ? items : undefined;
}

function typeOfColumn(column: Column): DuckDBType {
  if (column instanceof Int32Array) return INTEGER;
  return column instanceof Float64Array ? DOUBLE : VARCHAR;
}

function setColumn(chunk: DuckDBDataChunk, index: number, column: Column, from: number, to: number): void {
  const vector = chunk.getColumnVector(index);
  for (let row = from; row < to; row++) vector.setItem(row - from, column[row] ?? null);
  vector.flush();
}

/** A parameter as SQL text, for statements that take none (views, `copy`). */
function literal(value: SqlParameter): Sql {
  if (typeof value === "string") return new Sql([`'${value.replaceAll("'", "''")}'`], []);
  if (typeof value === "number" && !Number.isInteger(value)) return new Sql([`${value}::double`], []);
  return new Sql([String(value)], []);
}

/** A question with its parameters written in: to read it, to paste it into a console, and for statements that take none. */
export function inlined(query: Sql): Sql {
  return query.parameters.reduce<Sql>(
    (left, parameter, index) => sql`${left}${literal(parameter)}${new Sql([query.parts[index + 1] ?? ""], [])}`,
    new Sql([query.parts[0] ?? ""], []),
  );
}
