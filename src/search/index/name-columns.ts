import { name, sql, type Engine } from "#engine";
import { none } from "./code-columns.ts";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";

/**
 * Every IPC and CPC symbol with the publications that carry it, symbols numbered by scheme and class order; and for each publication its
 * subclasses, which follow from the numbers of its symbols.
 */
export async function writeClasses(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  await engine.run(sql`create or replace table class_symbol as
    select row_number() over (order by scheme, sort_key, symbol) - 1 as item, scheme, sort_key, symbol
    from (select distinct scheme, sort_key, symbol from classification where scheme in ('ipc', 'cpc')) s`);
  const symbols = await countOf(engine, "class_symbol");
  const [item = none, doc = none] = await engine.integerColumns(sql`
    select cast(c.item as integer), k.doc from classification k
      join class_symbol c on c.scheme = k.scheme and c.symbol = k.symbol`);
  writer.lists("class.docs", listsOfPairs(item, doc, { rows: symbols, items: publications }), publications);
  for (const scheme of ["ipc", "cpc"]) {
    const long = sql`from class_symbol where scheme = ${scheme} and length(symbol) >= 4`;
    const words = await engine.rows<{ code: string }>(sql`select distinct substr(symbol, 1, 4) as code ${long} order by code`);
    writer.words(
      scheme,
      words.map((row) => row.code),
    );
    const subclass = new Int32Array(symbols).fill(-1);
    const [symbol = none, word = none] = await engine.integerColumns(sql`
      select cast(item as integer), cast(dense_rank() over (order by substr(symbol, 1, 4)) - 1 as integer) ${long}`);
    symbol.forEach((each, row) => (subclass[each] = word[row] ?? -1));
    writer.lists(
      scheme,
      listsOfPairs(...carried(doc, item, subclass), { rows: publications, items: words.length }),
      words.length,
    );
  }
}

/** Publications and subclasses, of the symbols that have one. */
function carried(doc: Int32Array, item: Int32Array, subclass: Int32Array): readonly [doc: Int32Array, subclass: Int32Array] {
  const docs = new Int32Array(doc.length);
  const subclasses = new Int32Array(doc.length);
  let kept = 0;
  for (let row = 0; row < doc.length; row += 1) {
    const each = subclass[item[row] as number] as number;
    if (each < 0) continue;
    docs[kept] = doc[row] as number;
    subclasses[kept++] = each;
  }
  return [docs.subarray(0, kept), subclasses.subarray(0, kept)];
}

/** Every printed name with the publications that carry it, for those who apply or hold and for inventors. */
export async function writeNames(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  for (const [side, roles] of [
    ["applicant", sql`('applicant', 'assignee', 'owner')`],
    ["inventor", sql`('inventor')`],
  ] as const) {
    const table = name(`${side}_name`);
    await engine.run(sql`create or replace table ${table} as
      select row_number() over (order by name) - 1 as item, name from (select distinct name from party where role in ${roles}) s`);
    const names = await countOf(engine, `${side}_name`);
    const [doc = none, item = none] = await engine.integerColumns(sql`
      select p.doc, cast(n.item as integer) from party p join ${table} n on n.name = p.name where p.role in ${roles}`);
    writer.lists(`${side}.docs`, listsOfPairs(item, doc, { rows: names, items: publications }), publications);
    if (side === "inventor") {
      writer.lists("inventor", listsOfPairs(doc, item, { rows: publications, items: names }), names);
    }
  }
}

export async function countOf(engine: Engine, table: string): Promise<number> {
  const [count = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from ${name(table)}`);
  return count;
}
