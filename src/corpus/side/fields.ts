import { sql, type Sql } from "#engine";

/**
 * What a concordance says of each class symbol of the corpus.
 *
 * in     side_concordance, side_class_title (for what stands below a symbol), classification
 * out    concordance, scheme, symbol, code, weight: of the rows that match a symbol the deepest count; weights of a symbol add to 1
 * limit  rows with a condition (keywords, other classes) are not applied: a class alone does not meet them
 */
export const symbolFields: Sql = sql`
  with recursive below(concordance, depth, code, weight, scheme, symbol) as (
    select c.concordance, c.depth, c.code, c.weight, c.from_scheme, t.symbol
    from side_concordance c join side_class_title t on t.scheme = c.from_scheme and t.sort_key = c.from_key
    where c.match = 'below' and c.condition is null
    union
    select b.concordance, b.depth, b.code, b.weight, b.scheme, t.symbol
    from below b join side_class_title t on t.scheme = b.scheme and t.parent = b.symbol
  ), used as (
    select distinct scheme, symbol, sort_key from classification
    where scheme in ('ipc', 'cpc') and scheme in (select from_scheme from side_concordance)
  ), matched as (
    ${matching("ipc")} union all ${matching("cpc")}
    union all
    select b.concordance, u.scheme, u.symbol, b.code, b.weight, b.depth
    from below b join used u on u.scheme = b.scheme and u.symbol = b.symbol
  ), deepest as (
    select *, max(depth) over (partition by concordance, scheme, symbol) as most from matched
  ), coded as (
    select concordance, scheme, symbol, code, max(weight) as weight from deepest
    where depth = most and weight > 0 group by concordance, scheme, symbol, code
  )
  select concordance, scheme, symbol, code,
    weight / cast(sum(cast(weight as decimal(18, 9))) over (partition by concordance, scheme, symbol) as double) as weight
  from coded`;

/** One scheme at a time: with nothing but a range between them the two sides are joined by sorting. */
function matching(scheme: "ipc" | "cpc"): Sql {
  return sql`
    select c.concordance, u.scheme, u.symbol, c.code, c.weight, c.depth
    from (select * from used where scheme = ${scheme}) u
    join (select * from side_concordance where from_scheme = ${scheme} and condition is null) c
      on u.sort_key >= c.from_key and u.sort_key <= c.to_key`;
}

/**
 * The fields of each family, fractionally.
 *
 * unit   the distinct symbols of a family's publications that the concordance knows count equally; a symbol of several codes is
 *        divided among them; the weights of a family add to 1 in each concordance. Added as decimals: floating sums depend on the
 *        order of adding, and a snapshot must not
 */
export const familyFields: Sql = sql`
  with numbered as (
    select scheme, symbol, cast(row_number() over (order by scheme, symbol) as integer) as item
    from (select distinct scheme, symbol from side_symbol_field)
  ), carried as (
    select distinct p.family, n.item
    from classification c join numbered n on n.scheme = c.scheme and n.symbol = c.symbol join publication p on p.doc = c.doc
  ), told as (
    select k.family, f.concordance, f.code, sum(cast(f.weight as decimal(18, 12))) as weight
    from carried k join numbered n on n.item = k.item join side_symbol_field f on f.scheme = n.scheme and f.symbol = n.symbol
    group by k.family, f.concordance, f.code
  )
  select family, concordance, code,
    cast(weight as double) / cast(sum(weight) over (partition by family, concordance) as double) as weight
  from told`;
