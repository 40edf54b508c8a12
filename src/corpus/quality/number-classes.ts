import { sql, type Engine } from "#engine";
import { all, type Families } from "./anew.ts";

/**
 * Classes of each family, and of those at the other end of its citations, as numbers: `quality_subclass(family, subclass, symbols)`, and what the numbers stand for:
 * `quality_class(subclass, name, section)`.
 *
 * in     classification, publication
 * unit   symbols: distinct symbols of the family in the subclass
 * rule   IPC; of a family without IPC its CPC (but not Y, which only tags). A subclass is the first four characters. Symbols are numbered
 *        first: texts are met once each, and what is counted are numbers
 */
export async function numberClasses(engine: Engine, of: Families): Promise<void> {
  const near = of === all ? sql`classification` : sql`(select k.* from classification k semi join ${of.near} p on p.doc = k.doc)`;
  await engine.run(sql`
    create or replace table quality_symbol as
    select cast(row_number() over () - 1 as integer) as item, scheme, symbol, scheme = 'ipc' as ipc, left(symbol, 4) as name
    from (
      select distinct scheme, symbol from ${near}
      where scheme in ('ipc', 'cpc') and regexp_matches(left(symbol, 4), '^[A-H][0-9]{2}[A-Z]')
    )`);
  await engine.run(sql`
    create or replace table quality_class as
    select cast(row_number() over (order by name) - 1 as integer) as subclass, name, left(name, 1) as section
    from (select distinct name from quality_symbol)`);
  await engine.run(sql`
    create or replace table quality_held as
    select h.family, s.ipc, c.subclass, cast(count(*) as integer) as symbols from (
      select distinct p.family, s.item
      from classification k join quality_symbol s on s.scheme = k.scheme and s.symbol = k.symbol join ${of.near} p on p.doc = k.doc
    ) h join quality_symbol s on s.item = h.item join quality_class c on c.name = s.name
    group by h.family, s.ipc, c.subclass`);
  await engine.run(sql`
    create or replace table quality_subclass as
    with with_ipc as (select distinct family from quality_held where ipc)
    select family, subclass, symbols from quality_held where ipc
    union all
    select h.family, h.subclass, h.symbols from quality_held h anti join with_ipc w on w.family = h.family where not h.ipc`);
}
