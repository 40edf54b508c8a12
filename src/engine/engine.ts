import type { Sql } from "./sql.ts";

/** A row as the product sees it: days are `YYYY-MM-DD`, whole numbers are numbers, lists are arrays. */
export type Row = Readonly<Record<string, unknown>>;

export interface EngineOptions {
  /** Memory for questions; what needs more spills to `spillFolder`, or fails where there is none. */
  readonly memoryMb?: number;
  /** How many work on one question. With one, questions asked beside each other still take as many: for many small ones that is less work. */
  readonly threads?: number;
  /** Where large questions may spill. */
  readonly spillFolder?: string;
  /** The only folders it may read and write. Must be given where SQL comes from outside (a bundle to verify). */
  readonly folders?: readonly string[];
}

export interface WriteOptions {
  /** Rows that are compressed together: who reads one of them decodes all. Default 122,880. */
  readonly rowsPerGroup?: number;
  /** Snappy takes half the time for half as many bytes again: for what lies until the next write of it. Default zstd. */
  readonly compression?: "zstd" | "snappy";
}

/** A column handed to the engine as it stands in memory. */
export type Column = Int32Array | Float64Array | readonly (string | null)[];

/**
 * The door to analytics. DuckDB stands behind it in the process; another engine must pass the same contract test
 * (`engine.contract.ts`). SQL for it keeps to what DuckDB and Trino share. Questions may be asked beside each other.
 */
export interface Engine {
  /** All rows of a question. For answers that fit in memory. */
  rows<T = Row>(query: Sql): Promise<T[]>;
  /** The rows in batches, for answers that may not. */
  batches<T = Row>(query: Sql): AsyncIterable<readonly T[]>;
  /** One column of whole numbers, without a detour through objects. */
  integers(query: Sql): Promise<Int32Array>;
  /** Columns of whole numbers in the order of the question, as `integers` gives one. */
  integerColumns(query: Sql): Promise<readonly Int32Array[]>;
  run(statement: Sql): Promise<void>;
  /** Makes (or replaces) a temporary table of these columns. */
  load(table: string, columns: Readonly<Record<string, Column>>): Promise<void>;
  /**
   * Makes a type for columns of codes: the texts of a question of one column, few and short. A column of it is read, compared, sorted
   * and put beside texts as if it held texts, and costs what small numbers cost. Returns the codes in the order of texts.
   */
  codes(type: string, query: Sql): Promise<readonly string[]>;
  /** Makes a view over Parquet files. */
  view(table: string, files: readonly string[]): Promise<void>;
  /** Puts the tables of a file that `writeTables` wrote before the engine, to be read where they stand; once in an engine's life. */
  attach(file: string): Promise<void>;
  /** Makes a view of a question. */
  define(table: string, query: Sql): Promise<void>;
  /** Writes an answer to a Parquet file; returns the number of rows. */
  write(query: Sql, file: string, options?: WriteOptions): Promise<number>;
  /** Writes an answer to a CSV file with a header (RFC 4180, UTF-8); returns the number of rows. */
  writeCsv(query: Sql, file: string): Promise<number>;
  /** Writes an answer of one column of texts as lines, as they stand, under the name of the column; returns the number of rows. */
  writeLines(query: Sql, file: string): Promise<number>;
  close(): void;
}
