import { name, sql, type Sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/**
 * The list fields of each publication, taken whole from the record of highest rank that has any: parties by role, classes by
 * scheme, priorities, citations. Mixing lists of two sources would count one inventor twice under two spellings.
 */
type ListField = "parties" | "classifications" | "priorities" | "citations";

/** Parties, `item` as the record has it, `place` 1… within document and role (`part`). */
export const partyMention: RecordTable = {
  name: "party_mention",
  isPassing: true,
  rows: winningItems("parties", sql`x.role`, sql`x.name is not null and x.name <> ''`),
};

export const classMention: RecordTable = {
  name: "class_mention",
  rows: sql`
    with once as not materialized (
      select doc, part as scheme, item.symbol as symbol, bool_or(coalesce(item."first", false)) as is_first,
        bool_and(coalesce(item.additional, false)) as additional, min(place) as place
      from (${winningItems("classifications", sql`x.scheme`, sql`x.symbol is not null`)}) group by all
    )
    select doc, scheme, symbol, additional,
      -- The one marked first stands first, a symbol stands once.
      cast(row_number() over (partition by doc, scheme order by is_first desc, place, symbol) as integer) as position
    from once`,
};

export const priority: RecordTable = {
  name: "priority",
  rows: sql`
    select doc, item."key" as priority_key, item.office as office, item."on" as "on",
      bool_or(coalesce(item.active, true)) as active
    from (${winningItems("priorities", sql`''`, sql`x."key" is not null`)}) group by all`,
};

export const citationMention: RecordTable = {
  name: "citation_mention",
  rows: sql`
    select doc, item."key" as cited_key, item.text as text, item.origin as origin, item.category as category,
      min(place) as place
    from (${winningItems("citations", sql`''`, sql`coalesce(x."key", x.text) is not null`)})
    group by all`,
};

/** Each item of a list field with its document, part and place within it; only those of the winning record of the part. */
function winningItems(field: ListField, part: Sql, usable: Sql): Sql {
  const list = sql`list_filter(r.${name(field)}, lambda x: ${usable})`;
  const partOf = sql`list_transform(items, lambda x: ${part})`;
  // Not materialized: what is read twice is read from the batches twice, and never held as a whole.
  return sql`
    with listed as not materialized (
      select c.doc, c.rank, c.single, ${list} as items
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where len(r.${name(field)}) > 0
    ), parted as not materialized (
      select doc, rank, single, items, ${partOf} as parts from listed
    ), winner as (
      select doc, part, max(rank) as rank
      from (select doc, rank, unnest(list_distinct(parts)) as part from parted where not single) group by doc, part
    ), item as not materialized (
      select doc, rank, single, unnest(parts) as part, unnest(items) as item,
        unnest(list_transform(parts, lambda p, i: cast(len(list_filter(parts[1:i], lambda q: q = p)) as integer))) as place
      from parted
    )
    select doc, part, item, place from item where single
    union all
    select i.doc, i.part, i.item, i.place
    from item i join winner w on w.doc = i.doc and w.part = i.part and w.rank = i.rank
    where not i.single`;
}
