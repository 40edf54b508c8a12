import { sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/** Families as any record of a publication gives them. */
export const familyMention: RecordTable = {
  name: "family_mention",
  rows: sql`
    select distinct doc, format, f.model as model, f.id as id, f.members as members
    from (
      select c.doc, r.format, unnest(r.families) as f
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where len(r.families) > 0
    )`,
};

/** Legal events as any record of a publication gives them: `e` as the record has it. */
export const eventMention: RecordTable = {
  name: "event_mention",
  rows: sql`
    select c.doc, c.source, c.rank, c.recency, unnest(r.events) as e
    from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
    where len(r.events) > 0`,
};
