import { join as joinPath } from "node:path";
import { inlined, join, name, sql, type Engine, type Sql } from "#engine";
import type { Imported } from "../../record.ts";
import type { SetEffects } from "../importer.ts";
import "./messages.ts";

/** Rows of other tables that belong to one row of the centre, as a list. */
export interface Ray {
  readonly list: string;
  /** Columns `key` and `item` (a struct), and `place`, by which the items of a key stand in order. */
  readonly rows: Sql;
}

export interface Star {
  /** What a key is called in the files, for messages. */
  readonly keyName: string;
  /** One row for each record: `key` first. */
  readonly centre: Sql;
  readonly rays: readonly Ray[];
}

/** Rows of the centre joined at once: bounds the memory of a join, whatever the size of the tables. */
const windowRows = 20_000;
/** Part a place from its item, and items from each other; JSON has neither within. */
const [afterPlace, betweenItems] = ["\u0001", "\u0002"];

/** A row of the centre with its lists; what has no items has no list. */
export type Joined<Row, Item> = Row & { readonly lists: Readonly<Record<string, readonly Item[] | undefined>> };

/**
 * Joins tables that are too large for memory: every table is sorted by the key on disk once, then the same stretch of keys is taken
 * out of each, joined and handed on. Rows come in the order of the key, items in the order of their places.
 * What belongs to no row of the centre is told as issues at the end.
 */
export async function* joinStar<Row, Item>(
  { keyName, centre, rays }: Star,
  effects: SetEffects,
  tell: { progress(share: number): void; imported(each: Imported): void },
): AsyncGenerator<readonly Joined<Row, Item>[]> {
  const { engine, folder, signal } = effects;
  const file = (list: string) => joinPath(folder, `${keyName}-${list}.parquet`);
  const centreFile = file("centre");
  await sorted(engine, sql`select * from (${centre}) c`, centreFile);
  for (const { list, rows } of rays) {
    signal.throwIfAborted();
    // Ordering within the aggregate would cost more than all the rest; the texts are put in order when they are taken apart.
    const text = sql`translate(coalesce(place, ''), ${afterPlace + betweenItems}, '') || ${afterPlace} || cast(to_json(item) as varchar)`;
    await sorted(engine, sql`select "key", ${text} as item from (${rows}) r`, file(list));
  }
  const starts = await engine.rows<{ key: string | number }>(
    inlined(
      sql`select "key" from read_parquet(${centreFile}, file_row_number = true) where file_row_number % ${windowRows} = 0 order by "key"`,
    ),
  );
  for (const [index, { key: from }] of starts.entries()) {
    signal.throwIfAborted();
    const to = starts[index + 1]?.key;
    const within = to === undefined ? sql`"key" >= ${from}` : sql`"key" >= ${from} and "key" < ${to}`;
    const joins = rays.map(
      ({ list }) => sql`left join (
        select "key", string_agg(item, ${betweenItems}) as items from read_parquet(${file(list)}) where ${within} group by "key"
      ) ${name(list)} on ${name(list)}."key" = c."key"`,
    );
    const shown = rays.map(({ list }) => sql`${name(list)}.items as ${name(listColumn(list))}`);
    const query = sql`
      select ${join([sql`c.*`, ...shown])}
      from (select * from read_parquet(${centreFile}) where ${within}) c ${join(joins, " ")}
      order by c."key"`;
    for await (const rows of engine.batches<Row & Readonly<Record<string, unknown>>>(inlined(query))) {
      signal.throwIfAborted();
      yield rows.map((row) => ({ ...row, lists: listsOf<Item>(row, rays) }));
    }
    tell.progress((index + 1) / starts.length);
  }
  for (const { list } of rays) {
    const left = await strays(engine, file(list), centreFile);
    if (left)
      tell.imported({
        note: { code: "corpus.sets.orphans", values: { table: list, column: keyName, ...left }, severity: "field" },
      });
  }
}

const listColumn = (list: string): string => `list_${list}`;

function listsOf<Item>(row: Readonly<Record<string, unknown>>, rays: readonly Ray[]): Record<string, readonly Item[]> {
  const lists: Record<string, readonly Item[]> = {};
  for (const { list } of rays) {
    const items = row[listColumn(list)];
    if (typeof items !== "string") continue;
    const texts = items.split(betweenItems);
    if (texts.length > 1) texts.sort();
    lists[list] = texts.map((text) => JSON.parse(text.slice(text.indexOf(afterPlace) + 1)) as Item);
  }
  return lists;
}

/** Row groups of a window's size, so that a window need not unpack more than its own. */
async function sorted(engine: Engine, rows: Sql, file: string): Promise<void> {
  await engine.run(
    inlined(sql`copy (${rows} order by "key") to ${file} (format parquet, compression zstd, row_group_size 20480)`),
  );
}

async function strays(
  engine: Engine,
  rays: string,
  centre: string,
): Promise<{ count: number; value: string | number } | undefined> {
  const [found] = await engine.rows<{ count: number; value: string | number | null }>(
    inlined(sql`
      select count(*) as "count", min(r."key") as value
      from read_parquet(${rays}) r anti join read_parquet(${centre}) c on c."key" = r."key"`),
  );
  return found && found.count > 0 && found.value !== null ? { count: found.count, value: found.value } : undefined;
}
