import { sql, type Engine } from "#engine";
import { symbolSortKey } from "../../../normalise/index.ts";
import type { Scheme } from "../../../record.ts";

/** The sort key of every symbol: `class_symbol(scheme, symbol, sort_key)`; schemes as codes, to sort millions of rows by: `class_scheme`. */
export async function sortSymbols(engine: Engine): Promise<void> {
  const symbols = await engine.rows<{ scheme: Scheme; symbol: string }>(sql`
    select distinct scheme, symbol from class_mention order by scheme, symbol`);
  await engine.load("class_symbol", {
    scheme: symbols.map((row) => row.scheme),
    symbol: symbols.map((row) => row.symbol),
    sort_key: symbols.map((row) => symbolSortKey(row.scheme, row.symbol)),
  });
  await engine.codes("class_scheme", sql`select scheme from class_symbol`);
}
