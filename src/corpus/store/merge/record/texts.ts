import { sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/**
 * Which record gives each text: for every publication, section and language the record of highest rank that has one.
 * Decided by the small index that batches keep beside the texts, so that long texts are read once, when they are written.
 */
export const textChoice: RecordTable = {
  name: "text_choice",
  rows: sql`
    with entry as not materialized (
      select c.doc, c.source, c.seq, c.rank, c.single, unnest(r.text_index) as t
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where len(r.text_index) > 0
    ), once as not materialized (
      select doc, source, seq, rank, single, t.section as section, t.lang as lang, min(t.position) as position,
        arg_min(t.hash, t.position) as hash
      from entry group by all
    ), winner as (
      select doc, section, lang, max(rank) as rank from once where not single group by doc, section, lang
    )
    select doc, source, seq, section, lang, position, hash from once where single
    union all
    select o.doc, o.source, o.seq, o.section, o.lang, o.position, o.hash
    from once o join winner w on w.doc = o.doc and w.section = o.section and w.lang = o.lang and w.rank = o.rank
    where not o.single`,
};
