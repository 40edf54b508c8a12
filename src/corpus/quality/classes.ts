import { sql, type Engine, type Sql } from "#engine";
import type { CitationReach } from "./citations.ts";

/**
 * At least this share of the patents that a family cites must be in the corpus with a class. Of fewer nothing is said: where the
 * corpus holds one topic only, what lies elsewhere is what originality is about.
 */
export const classifiedShareMin = 0.5;

/**
 * Classes of each family as numbers: `quality_class(family, subclass, symbol)`, one row per distinct symbol.
 *
 * in     classification, publication
 * rule   IPC; of a family without IPC its CPC (but not Y, which only tags). `subclass` is the first four characters
 */
export async function numberClasses(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_symbol as
    select scheme, symbol, cast(row_number() over (order by symbol, scheme) as integer) as number,
      cast(dense_rank() over (order by left(symbol, 4)) as integer) as subclass, left(symbol, 1) as section
    from (select distinct scheme, symbol from classification where scheme in ('ipc', 'cpc'))
    where regexp_matches(symbol, '^[A-H][0-9]{2}[A-Z]')`);
  await engine.run(sql`
    create or replace table quality_class as
    with carried as (
      select distinct p.family, s.number as symbol, s.subclass, s.scheme = 'ipc' as ipc
      from classification c join publication p on p.doc = c.doc
        join quality_symbol s on s.scheme = c.scheme and s.symbol = c.symbol
    ), with_ipc as (select distinct family from carried where ipc)
    select family, subclass, symbol from carried where ipc
    union all select c.family, c.subclass, c.symbol from carried c anti join with_ipc w on w.family = c.family where not c.ipc`);
  await engine.run(sql`
    create or replace table quality_subclass as
    select family, subclass, cast(count(*) as integer) as symbols from quality_class group by family, subclass`);
}

/**
 * `quality_breadth(family, scope, generality, generality_unbiased, originality, originality_unbiased, radicalness)`.
 *
 * in     quality_subclass, quality_cites, quality_backward
 * unit   scope: distinct subclasses of the family (IPC, four characters).
 *        generality 1 − Σ_j ((1/N) Σ_i T_ji/T_i)²: T_i symbols of the citing family i, T_ji those in subclass j, N citing families with a class.
 *        originality 1 − Σ_j s_j²: s_j share of subclass j in the subclasses of the cited families, each family naming a subclass once.
 *        radicalness: of all symbols of the cited families, those whose subclass is none of the family's own.
 *        `…_unbiased`: N/(N−1) times that, N citing or cited families (Hall 2002), at most 1 (families of
 *        several classes can pass it); null for one
 * limit  null without citing (generality) or cited families (the others); generality where the corpus sees too few citations (`citationsSeenMin`),
 *        the others where less than `classifiedShareMin` of what is cited is in the
 *        corpus with a class; radicalness without own classes too
 * from   OECD DSTI/DOC(2013)3; Trajtenberg, Henderson and Jaffe 1997; Shane 2001. Sums are of whole numbers: floating ones depend
 *        on the order of adding, and a snapshot must not
 */
export async function measureBreadth(engine: Engine, { seen }: CitationReach): Promise<void> {
  const enough = sql`d.n >= ${classifiedShareMin} * b.backward`;
  await engine.run(sql`
    create or replace table quality_breadth as
    with weighed as (
      select family, subclass, symbols, cast(round(symbols * 1000000000.0 / sum(symbols) over (partition by family)) as bigint) as part
      from quality_subclass
    ), scoped as (select family, cast(count(*) as integer) as scope from quality_subclass group by family),
    -- The parts of one citing or cited family add to a thousand million: the sum tells how many families there are.
    general as (
      select family, n, 1 - cast(squares as double) / (cast(n as double) * n * 1e18) as value from (
        select family, cast(round(sum(part) / 1e9) as integer) as n, sum(cast(part as hugeint) * part) as squares from (
          select c.cited as family, w.subclass, cast(sum(w.part) as bigint) as part
          from quality_cites c join weighed w on w.family = c.citing where ${seen} group by c.cited, w.subclass
        ) group by family
      )
    ),
    found as (
      select c.citing as family, w.subclass, cast(count(*) as bigint) as families, cast(sum(w.symbols) as bigint) as symbols,
        cast(sum(w.part) as bigint) as part
      from quality_cites c join weighed w on w.family = c.cited group by c.citing, w.subclass
    ), drawn as (
      select f.family, cast(round(sum(f.part) / 1e9) as integer) as n,
        1 - cast(sum(f.families * f.families) as double) / (cast(sum(f.families) as double) * cast(sum(f.families) as double)) as original,
        cast(sum(case when o.family is null then f.symbols else 0 end) as double) / cast(sum(f.symbols) as double) as radical
      from found f left join quality_subclass o on o.family = f.family and o.subclass = f.subclass
      group by f.family
    )
    select f.family, s.scope, round(g.value, 6) as generality,
      ${unbiased(sql`g.value`, sql`g.n`)} as generality_unbiased,
      case when ${enough} then round(d.original, 6) end as originality,
      case when ${enough} then ${unbiased(sql`d.original`, sql`d.n`)} end as originality_unbiased,
      case when ${enough} and s.scope is not null then round(d.radical, 6) end as radicalness
    from family f left join scoped s on s.family = f.family left join general g on g.family = f.family
      left join drawn d on d.family = f.family left join quality_backward b on b.family = f.family`);
}

/** `least` passes over null, so that it alone would make a 1 of what is not known. */
function unbiased(value: Sql, n: Sql): Sql {
  return sql`case when ${n} > 1 then least(1, round(${value} * ${n} / (${n} - 1), 6)) end`;
}
