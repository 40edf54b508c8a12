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
 * from   OECD DSTI/DOC(2013)3; Trajtenberg, Henderson and Jaffe 1997; Shane 2001. Sums are of decimals: floating ones depend on
 *        the order of adding, and a snapshot must not
 */
export async function measureBreadth(engine: Engine, { seen }: CitationReach): Promise<void> {
  await engine.run(sql`
    create or replace table quality_breadth as
    with weighed as (
      select family, subclass, symbols, cast(cast(symbols as double) / sum(symbols) over (partition by family) as decimal(18, 12)) as share
      from quality_subclass
    ), scoped as (select family, cast(count(*) as integer) as scope from quality_subclass group by family),
    classed as (select distinct family from quality_subclass),
    citing as (select c.cited as family, count(*) as n from quality_cites c join classed k on k.family = c.citing group by c.cited),
    general as (
      select family, 1 - cast(sum(cast(share * share as decimal(18, 15))) as double) as value from (
        select c.cited as family, w.subclass, cast(sum(w.share) as double) / any_value(n.n) as share
        from quality_cites c join weighed w on w.family = c.citing join citing n on n.family = c.cited
        group by c.cited, w.subclass
      ) group by family
    ),
    cited as (select c.citing as family, count(*) as n from quality_cites c join classed k on k.family = c.cited group by c.citing),
    found as (
      select c.citing as family, s.subclass, count(*) as families, sum(s.symbols) as symbols
      from quality_cites c join quality_subclass s on s.family = c.cited group by c.citing, s.subclass
    ), original as (
      select family, 1 - cast(sum(families * families) as double) / (cast(sum(families) as double) * cast(sum(families) as double)) as value
      from found group by family
    ), radical as (
      select f.family, cast(sum(case when o.family is null then f.symbols else 0 end) as double) / cast(sum(f.symbols) as double) as value
      from found f semi join classed k on k.family = f.family
        left join quality_subclass o on o.family = f.family and o.subclass = f.subclass
      group by f.family
    )
    select f.family, s.scope, case when ${seen} then round(g.value, 9) end as generality, case when ${seen} then ${unbiased(sql`g.value`, sql`i.n`)} end as generality_unbiased,
      case when e.enough then round(o.value, 9) end as originality,
      case when e.enough then ${unbiased(sql`o.value`, sql`d.n`)} end as originality_unbiased,
      case when e.enough then round(r.value, 9) end as radicalness
    from family f left join scoped s on s.family = f.family
      left join general g on g.family = f.family left join citing i on i.family = f.family
      left join original o on o.family = f.family left join cited d on d.family = f.family
      left join radical r on r.family = f.family
      left join (
        select c.family, c.n >= ${classifiedShareMin} * b.backward as enough from cited c join quality_backward b on b.family = c.family
      ) e on e.family = f.family`);
}

/** `least` passes over null, so that it alone would make a 1 of what is not known. */
function unbiased(value: Sql, n: Sql): Sql {
  return sql`case when ${n} > 1 then least(1, round(${value} * ${n} / (${n} - 1), 9)) end`;
}
