import { sql, type Engine, type Sql } from "#engine";
import type { Scheme } from "../../record.ts";
import { symbolSortKey } from "../../normalise/index.ts";

/**
 * The list fields of each publication, taken whole from the record of highest rank that has any: parties by role, classes by
 * scheme, priorities, citations. Mixing lists of two sources would count one inventor twice under two spellings.
 */
export async function mergeLists(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table party_mention as ${winningItems("parties", sql`item.role`, sql`item.name is not null and item.name <> ''`)}`);
  await engine.run(sql`
    create table class_mention as ${winningItems("classifications", sql`item.scheme`, sql`item.symbol is not null`)}`);
  await engine.run(sql`
    create table priority as
    select distinct doc, item."key" as priority_key, item.office as office, item."on" as "on"
    from (${winningItems("priorities", sql`''`, sql`item."key" is not null`)})`);
  await engine.run(sql`
    create table citation_mention as
    select doc, item."key" as cited_key, item.text as text, item.origin as origin, item.category as category,
      min(place) as place
    from (${winningItems("citations", sql`''`, sql`coalesce(item."key", item.text) is not null`)})
    group by all`);
}

/** Each item of a list field with its document, group and place; only those of the winning record of the group. */
function winningItems(field: "parties" | "classifications" | "priorities" | "citations", group: Sql, usable: Sql): Sql {
  const column = {
    parties: sql`parties`,
    classifications: sql`classifications`,
    priorities: sql`priorities`,
    citations: sql`citations`,
  };
  return sql`
    with item as (
      select c.doc, c.rank, c.single, unnest(r.${column[field]}) as item, generate_subscripts(r.${column[field]}, 1) as place
      from claim c join record r on r.source = c.source and r.seq = c.seq
      where len(r.${column[field]}) > 0
    ), grouped as (
      select doc, rank, single, ${group} as part, item, cast(place as integer) as place from item where ${usable}
    ), winner as (
      select doc, part, max(rank) as rank from grouped where not single group by doc, part
    )
    select g.doc, g.part, g.item, g.place
    from grouped g left join winner w on w.doc = g.doc and w.part = g.part
    where g.single or g.rank = w.rank`;
}

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

/**
 * Citations with the publication they name, where the corpus has it: the exact key; else, for a key without kind or at an
 * office that keeps numbers, the first publication of that number, if all of that number are one application.
 */
export async function resolveCitations(engine: Engine, keeping: Sql): Promise<void> {
  await engine.run(sql`
    create table citation as
    with numbered as (
      select m.office || '-' || m.number as number_key, min(m.doc) as doc
      from merged m join member b on b.doc = m.doc
      group by number_key having count(distinct b.application) = 1
    )
    select c.doc, c.cited_key, coalesce(e.doc, n.doc) as cited_doc, c.text, c.origin, c.category, c.place
    from (
      select *,
        case when split_part(cited_key, '-', 3) = '' or split_part(cited_key, '-', 1) in (${keeping})
          then split_part(cited_key, '-', 1) || '-' || split_part(cited_key, '-', 2) end as number_key
      from citation_mention
    ) c
      left join doc e on e.publication_key = c.cited_key
      left join numbered n on n.number_key = c.number_key`);
  await engine.run(sql`drop table citation_mention`);
}
