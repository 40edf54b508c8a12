import type { DatabaseSync } from "node:sqlite";
import { assert } from "#base";
import { name, sql, type Engine, type Sql } from "#engine";
import type { Step } from "./text-names.ts";

/**
 * Writes what a hit shows: of all publications, or of those in the table `only(doc)`, in place of what stood there.
 */
export async function writeHits(engine: Engine, database: DatabaseSync, step: Step, only?: string): Promise<void> {
  const within = (doc: Sql) => (only === undefined ? sql`true` : sql`${doc} in (select doc from ${name(only)})`);
  await engine.run(sql`create or replace temporary table shown_applicant as
    select doc, string_agg(name, '\n' order by position) as names from (
      select p.doc, p.position, p.name, rank() over (partition by p.doc order by
        case p.role when 'owner' then 1 when 'assignee' then 2 else 3 end) as side
      from party p where p.role in ('owner', 'assignee', 'applicant') and ${within(sql`p.doc`)}) s
    where side = 1 group by doc`);
  await engine.run(sql`create or replace temporary table shown_ipc as
    select doc, string_agg(symbol, '; ' order by position, symbol) as symbols from (
      select doc, symbol, min(position) as position from classification where scheme = 'ipc' and ${within(sql`doc`)} group by doc, symbol) s
    group by doc`);
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
