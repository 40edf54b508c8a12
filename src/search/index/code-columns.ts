import { name, sql, type Engine, type Sql } from "#engine";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";

/** Codes from a small set, numbered in the order of texts; empty is no code. */
export interface CodeSet {
  readonly words: readonly string[];
  /** The number of a code; -1 where there is none. */
  readonly number: (code: Sql) => Sql;
}

/** Numbers the codes that `source` (one column) tells. `key` is that of no other set of the same engine. */
export async function numberCodes(engine: Engine, key: string, source: Sql): Promise<CodeSet> {
  const type = `index_${key}`;
  const words = await engine.codes(type, sql`select nullif(code, '') from (${source}) told(code)`);
  return {
    words,
    number: (code) =>
      words.length === 0 ? sql`-1` : sql`coalesce(cast(enum_code(cast(nullif(${code}, '') as ${name(type)})) as integer), -1)`,
  };
}

/** Columns of a table whose rows are numbered from 0. */
export interface TableColumns {
  readonly rows: number;
  readonly numbers: (key: string) => Int32Array;
  readonly codes: (key: string) => readonly [words: readonly string[], numbers: Int32Array];
}

/** Reads whole numbers and codes of a table at once; `row` is the column that numbers its rows. */
export async function readColumns(
  engine: Engine,
  {
    table,
    row,
    numbers,
    codes,
  }: {
    readonly table: string;
    readonly row: string;
    readonly numbers: Readonly<Record<string, Sql>>;
    readonly codes: readonly string[];
  },
): Promise<TableColumns> {
  const words = new Map<string, readonly string[]>();
  const wanted: [string, Sql][] = Object.entries(numbers);
  for (const code of codes) {
    const set = await numberCodes(engine, `${table}_${code}`, sql`select ${name(code)} from ${name(table)}`);
    words.set(code, set.words);
    wanted.push([code, set.number(name(code))]);
  }
  const list = wanted.reduce((left, [, value]) => sql`${left}, cast(${value} as integer)`, name(row));
  const [place = none, ...found] = await engine.integerColumns(sql`select ${list} from ${name(table)}`);
  const columns = new Map(wanted.map(([key], index) => [key, inPlace(place, found[index] ?? none)]));
  const column = (key: string) => columns.get(key) ?? none;
  return { rows: place.length, numbers: column, codes: (key) => [words.get(key) ?? [], column(key)] };
}

export const none = new Int32Array();

function inPlace(place: Int32Array, values: Int32Array): Int32Array {
  const placed = new Int32Array(values.length);
  for (let row = 0; row < place.length; row += 1) placed[place[row] as number] = values[row] as number;
  return placed;
}

/** A column of at most one code for each publication. */
export function writeCode(writer: ColumnFileWriter, key: string, words: readonly string[], numbers: Int32Array): void {
  const from = new Int32Array(numbers.length + 1);
  const items = new Int32Array(numbers.length);
  let written = 0;
  for (let doc = 0; doc < numbers.length; doc += 1) {
    from[doc] = written;
    const number = numbers[doc] as number;
    if (number >= 0) items[written++] = number;
  }
  from[numbers.length] = written;
  writer.words(key, words);
  writer.lists(key, { from, items: items.subarray(0, written) }, words.length);
}

/** A column of any number of codes for each publication; `source` gives the pairs (doc, code). */
export async function writeCodes(
  engine: Engine,
  writer: ColumnFileWriter,
  key: string,
  source: Sql,
  publications: number,
): Promise<void> {
  await engine.run(sql`create or replace table pairs as select * from (${source}) s where code is not null and code <> ''`);
  const { words, number } = await numberCodes(engine, key, sql`select code from pairs`);
  const [doc = none, item = none] = await engine.integerColumns(sql`select doc, ${number(sql`code`)} from pairs`);
  writer.words(key, words);
  writer.lists(key, listsOfPairs(doc, item, { rows: publications, items: words.length }), words.length);
}
