import { sql, type Engine, type Sql } from "#engine";

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
