import { sql, type Sql } from "#engine";
import type { Unit } from "#search/contract";
import { unitColumn } from "./unit-column.ts";

/** When each member begins: of a family its earliest priority; the first publication where no source tells. */
function begun(unit: Unit): Sql {
  switch (unit) {
    case "family":
      return sql`
        select f.family as member, coalesce(f.priority_on, f.filed_on, f.first_published_on) as on_date, f.first_published_on as shown_on
        from family f join chosen c on c.member = f.family`;
    case "application":
      return sql`
        select a.application as member, coalesce(a.filed_on, a.first_published_on) as on_date, a.first_published_on as shown_on
        from application a join chosen c on c.member = a.application`;
    case "publication":
      return sql`
        select p.doc as member, coalesce(p.filed_on, p.published_on) as on_date, p.published_on as shown_on
        from publication p join chosen c on c.member = p.doc`;
  }
}

/**
 * Citations from one member of the chain to another: `chain_citation(citing, cited, year, forward)`.
 *
 * in      the snapshot's `citation` and `publication`; `chosen` members
 * rule    documents become the members they belong to, so a family cites once; what cites itself is left out. `forward` holds where
 *         the cited member comes first: by day of begin, then of first publication, then by id. What is forward has no circle.
 */
export function chainCitations(unit: Unit): Sql {
  return sql`
    with begun as (
      select member, cast(row_number() over (order by on_date, shown_on, member) as integer) as place, cast(year(on_date) as integer) as year
      from (${begun(unit)}) b
    ),
    linked as (
      select distinct p.${unitColumn(unit)} as citing, q.${unitColumn(unit)} as cited
      from citation x join publication p on p.doc = x.doc join publication q on q.doc = x.cited_doc
      where p.${unitColumn(unit)} <> q.${unitColumn(unit)}
    )
    select l.citing, l.cited, b.year, d.place < b.place as forward
    from linked l join begun b on b.member = l.citing join begun d on d.member = l.cited`;
}

/** What became of the references that the chain's members print. */
export function citationTotals(unit: Unit): Sql {
  return sql`
    with own as (
      select p.${unitColumn(unit)} as citing, q.${unitColumn(unit)} as cited
      from citation x join publication p on p.doc = x.doc join chosen c on c.member = p.${unitColumn(unit)}
      left join publication q on q.doc = x.cited_doc
    )
    select measure, cast(total as integer) as total from (
      select 1 as place, 'members' as measure, count(*) as total from chosen
      union all select 2, 'citing', count(distinct citing) from own
      union all select 3, 'references', count(*) from own
      union all select 4, 'in_corpus', count(cited) from own
      union all select 5, 'links', count(*) from chain_citation
      union all select 6, 'against_time', coalesce(sum(case when forward then 0 else 1 end), 0) from chain_citation
    ) counted order by place`;
}
