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

/**
 * Joins tables that are too large for memory: every table is sorted by the key on disk once, then the same stretch of keys is taken
 * out of each, joined and handed on. Rows come in the order of the key; the items of a list under `list`.
 * What belongs to no row of the centre, or repeats one, is told as issues at the end.
 */
export async function* joinStar<Row>(
  { keyName, centre, rays }: Star,
  effects: SetEffects,
  tell: { progress(share: number): void; imported(each: Imported): void },
): AsyncGenerator<readonly Row[]> {
  const { engine, folder, signal } = effects;
  const file = (list: string) => joinPath(folder, `${keyName}-${list}.parquet`);
  const centreFile = file("centre");
  await engine.write(sql`select * from (${centre}) c order by "key"`, centreFile);
  const tables: Ray[] = [];
  for (const ray of rays) {
    signal.throwIfAborted();
    await engine.write(sql`select "key", place, item from (${ray.rows}) r order by "key", place`, file(ray.list));
    tables.push(ray);
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
    const lists = tables.map(
      ({ list }) => sql`left join (
        select "key", cast(to_json(list(item order by place)) as varchar) as items
        from read_parquet(${file(list)}) where ${within} group by "key") ${name(list)} on ${name(list)}."key" = c."key"`,
    );
    const shown = tables.map(({ list }) => sql`${name(list)}.items as ${name(list)}`);
    const query = sql`
      select ${join([sql`c.*`, ...shown])}
      from (select * from read_parquet(${centreFile}) where ${within}) c ${join(lists, " ")}
      order by c."key"`;
    for await (const rows of engine.batches<Row>(inlined(query))) {
      signal.throwIfAborted();
      yield rows;
    }
    tell.progress((index + 1) / starts.length);
  }
  for (const { list } of tables) {
    const left = await strays(engine, file(list), centreFile);
    if (left)
      tell.imported({
        note: { code: "corpus.sets.orphans", values: { table: list, column: keyName, ...left }, severity: "field" },
      });
  }
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
