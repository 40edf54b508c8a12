import type { DatabaseSync } from "node:sqlite";
import { assert } from "#base";
import { name, sql, type Engine, type Sql } from "#engine";
import type { Step } from "./text-names.ts";

/**
 * Writes what a hit shows: of all publications, or of those in the table `only(doc)`, in place of what stood there.
 */
export async function writeHits(engine: Engine, database: DatabaseSync, step: Step, only?: string): Promise<void> {
  const within = (doc: Sql) => (only === undefined ? sql`true` : sql`${doc} in (select doc from ${name(only)})`);
  // Lists are sorted one by one: an ordered aggregate or a window would sort all of them together, and take ten times as long.
  await engine.run(sql`create or replace table shown_applicant as
    with side as (
      select p.doc, case p.role when 'owner' then 1 when 'assignee' then 2 else 3 end as side,
        list({position: p.position, name: p.name}) as named
      from party p where p.role in ('owner', 'assignee', 'applicant') and ${within(sql`p.doc`)} group by all
    )
    select doc, array_to_string(list_transform(list_sort(arg_min(named, side)), lambda x: x.name), '\n') as names
    from side group by doc`);
  await engine.run(sql`create or replace table shown_ipc as
    select doc, array_to_string(list_transform(list_sort(list({position: position, symbol: symbol})), lambda x: x.symbol), '; ') as symbols
    from classification where scheme = 'ipc' and ${within(sql`doc`)} group by doc`);
  await engine.run(sql`create or replace table shown as
    select p.doc, a.application_key, f.family_key, s.names, c.symbols
    from publication p join application a on a.application = p.application join family f on f.family = p.family
    left join shown_applicant s on s.doc = p.doc left join shown_ipc c on c.doc = p.doc
    where ${within(sql`p.doc`)} order by p.doc`);
  // The long texts come straight from the file and meet the short ones here, so that no sort has to carry them.
  const shown = flat(engine.batches<ShownRow>(sql`select * from shown`));
  const insert = database.prepare("insert or replace into hit values (?, ?, ?, ?, ?, ?, ?, ?)");
  let last = -1;
  const texts = sql`select doc, publication_key, title, abstract from publication`;
  const wanted = only === undefined ? texts : sql`${texts} where ${within(sql`doc`)} order by doc`;
  for await (const rows of engine.batches<TitleRow>(wanted)) {
    step(rows.length);
    for (const row of rows) {
      const { value } = await shown.next();
      assert(value && value.doc === row.doc && row.doc > last, "publications stand in the order of doc");
      last = row.doc;
      insert.run(
        row.doc,
        row.publication_key,
        value.application_key,
        value.family_key,
        row.title,
        row.abstract,
        value.names,
        value.symbols,
      );
    }
  }
  await shown.return(undefined);
  await engine.run(sql`drop table shown`);
}

interface TitleRow {
  readonly doc: number;
  readonly publication_key: string;
  readonly title: string | null;
  readonly abstract: string | null;
}

interface ShownRow {
  readonly doc: number;
  readonly application_key: string;
  readonly family_key: string;
  readonly names: string | null;
  readonly symbols: string | null;
}

async function* flat<Row>(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Row, undefined> {
  for await (const rows of batches) yield* rows;
  return undefined;
}
