import { sql, type Engine } from "#engine";
import { symbolSortKey } from "../../../normalise/index.ts";
import type { Scheme } from "../../../record.ts";

/**
 * Classes with the sort key of their symbol. Those of publications of which nothing new is told are as in the snapshot before.
 *
 * in     class_mention; where only a part was put together anew, what `choosePart` left
 * out    class_row(doc, scheme, symbol, sort_key, position, additional): a view; schemes as codes, to sort millions of rows by: `class_scheme`
 */
export async function gatherClasses(engine: Engine, isPart: boolean): Promise<void> {
  await engine.define("class_told", sql`select * from class_mention`);
  if (isPart) {
    await engine.run(sql`create table class_fresh as select m.* from class_mention m semi join fresh_doc f on f.doc = m.doc`);
    await engine.define("class_told", sql`select * from class_fresh`);
  }
  const symbols = await engine.rows<{ scheme: Scheme; symbol: string }>(sql`
    select distinct scheme, symbol from class_told order by scheme, symbol`);
  await engine.load("class_symbol", {
    scheme: symbols.map((row) => row.scheme),
    symbol: symbols.map((row) => row.symbol),
    sort_key: symbols.map((row) => symbolSortKey(row.scheme, row.symbol)),
  });
  const kept = isPart
    ? sql`union all by name select * from before_classification where doc not in (select doc from fresh_doc)`
    : sql``;
  await engine.define(
    "class_row",
    sql`
      select c.*, s.sort_key from class_told c join class_symbol s on s.scheme = c.scheme and s.symbol = c.symbol
      ${kept}`,
  );
  const earlier = isPart ? sql`union select scheme from before_classification` : sql``;
  await engine.codes("class_scheme", sql`select scheme from class_symbol ${earlier}`);
}
