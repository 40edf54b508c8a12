import { sql, type Engine } from "#engine";

/**
 * Classes of each family as numbers: `quality_subclass(family, subclass, symbols)`, and what the numbers stand for:
 * `quality_class(subclass, name, section)`.
 *
 * in     classification, publication
 * unit   symbols: distinct symbols of the family in the subclass
 * rule   IPC; of a family without IPC its CPC (but not Y, which only tags). A subclass is the first four characters. Within one family a hash
 *        stands for a symbol: numbering all symbols of the corpus would cost more than counting them
 */
export async function numberClasses(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_held as
    select family, ipc, name, cast(count(*) as integer) as symbols from (
      select distinct p.family, c.scheme = 'ipc' as ipc, left(c.symbol, 4) as name, hash(c.symbol) as symbol
      from classification c join publication p on p.doc = c.doc where c.scheme in ('ipc', 'cpc')
    ) group by family, ipc, name`);
  await engine.run(sql`
    create or replace table quality_class as
    select cast(row_number() over (order by name) - 1 as integer) as subclass, name, left(name, 1) as section
    from (select distinct name from quality_held) where regexp_matches(name, '^[A-H][0-9]{2}[A-Z]')`);
  await engine.run(sql`
    create or replace table quality_subclass as
    with told as (
      select h.family, h.ipc, c.subclass, h.symbols from quality_held h join quality_class c on c.name = h.name
    ), with_ipc as (select distinct family from told where ipc)
    select family, subclass, symbols from told where ipc
    union all select t.family, t.subclass, t.symbols from told t anti join with_ipc w on w.family = t.family where not t.ipc`);
}
