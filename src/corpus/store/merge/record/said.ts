import { sql, type Sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

const sum = (item: Sql) => sql`sum(cast(md5_number_lower(${item}) as hugeint))`;

/**
 * A hash of what the records of a publication say of it. Lists are summed item by item, so that their order in storage does not
 * matter; texts come in by the hash their batch keeps.
 */
export const said: RecordTable = {
  name: "said",
  rows: sql`
    with party as (
      select doc, ${sum(sql`concat_ws('|', part, place, item.name, coalesce(item.country, ''), coalesce(item.region, ''))`)} as hash
      from fresh_party_mention group by doc
    ), class as (
      select doc, ${sum(sql`concat_ws('|', scheme, symbol, position, additional)`)} as hash from fresh_class_mention group by doc
    ), priorities as (
      select doc, ${sum(sql`concat_ws('|', priority_key, coalesce(cast("on" as varchar), ''), active)`)} as hash
      from fresh_priority group by doc
    ), citations as (
      select doc,
        ${sum(sql`concat_ws('|', coalesce(cited_key, ''), coalesce(text, ''), coalesce(origin, ''), coalesce(category, ''))`)} as hash
      from fresh_citation_mention group by doc
    ), event as (
      select doc, ${sum(sql`concat_ws('|', e.office, e.code, coalesce(cast(e."on" as varchar), ''), coalesce(e.text, ''))`)} as hash
      from (select distinct doc, e from fresh_event_mention) group by doc
    ), texts as (
      select doc, ${sum(sql`concat_ws('|', section, lang, hash)`)} as hash from fresh_text_choice group by doc
    )
    select m.doc, md5(concat_ws('|',
      coalesce(cast(m.published_on as varchar), ''), coalesce(m.type, ''), coalesce(m.stage, ''), coalesce(m.claims_count, -1),
      coalesce(m.cited_by_count, -1), coalesce(party.hash, 0), coalesce(class.hash, 0), coalesce(priorities.hash, 0),
      coalesce(citations.hash, 0), coalesce(event.hash, 0), coalesce(texts.hash, 0))) as hash
    from fresh_merged m
      left join party on party.doc = m.doc left join class on class.doc = m.doc
      left join priorities on priorities.doc = m.doc left join citations on citations.doc = m.doc
      left join event on event.doc = m.doc left join texts on texts.doc = m.doc`,
};
