import { sql, type Engine } from "#engine";
import type { Scheme } from "../../../record.ts";
import { symbolSortKey } from "../../../normalise/index.ts";

/** Classes with their place and sort key: the one marked first stands first, a symbol stands once. */
export async function placeClasses(engine: Engine): Promise<void> {
  const symbols = await engine.rows<{ scheme: Scheme; symbol: string }>(sql`
    select distinct part as scheme, item.symbol as symbol from class_mention order by scheme, symbol`);
  await engine.load("class_symbol", {
    scheme: symbols.map((row) => row.scheme),
    symbol: symbols.map((row) => row.symbol),
    sort_key: symbols.map((row) => symbolSortKey(row.scheme, row.symbol)),
  });
  await engine.run(sql`
    create table classification as
    with once as (
      select doc, part as scheme, item.symbol as symbol, bool_or(coalesce(item."first", false)) as leading,
        bool_and(coalesce(item.additional, false)) as additional, min(place) as place
      from class_mention group by all
    )
    select o.doc, o.scheme, o.symbol, s.sort_key, o.additional,
      row_number() over (partition by o.doc, o.scheme order by o.leading desc, o.place, o.symbol) as position
    from once o join class_symbol s on s.scheme = o.scheme and s.symbol = o.symbol`);
  await engine.run(sql`drop table class_mention`);
}
