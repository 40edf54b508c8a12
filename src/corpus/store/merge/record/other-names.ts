import { sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/**
 * What the merged lists leave out and matching of names needs: how other sources print the holders of a publication that several
 * tell of, by place.
 */
export const otherName: RecordTable = {
  name: "other_name",
  rows: sql`
    with item as (
      select c.doc, c.rank, unnest(r.parties) as item, generate_subscripts(r.parties, 1) as place
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where not c.single and len(r.parties) > 0
    ), placed as (
      select doc, item.role as part, item.name as name, row_number() over (partition by doc, rank, item.role order by place) as position,
        count(*) over (partition by doc, rank, item.role) as names
      from item where item.role in ('applicant', 'assignee') and item.name <> ''
    )
    select distinct doc, part, position, names, name from placed`,
};

/** Who took over from whom in a recorded change of name: CP01 and CP03 of the Chinese gazette, where one holder changed its name. */
export const nameChange: RecordTable = {
  name: "name_change",
  rows: sql`
    with event as (
      select c.doc, unnest(r.events) as e
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where len(r.events) > 0
    ), sides as (
      select doc, e.code as code, list_transform(list_filter(e.parties, lambda p: p.role = 'from'), lambda p: p.name) as before,
        list_transform(list_filter(e.parties, lambda p: p.role = 'to'), lambda p: p.name) as after
      from event where e.code in ('CP01', 'CP03') and len(e.parties) > 1
    ), changed as (
      select doc, code, list_filter(before, lambda n: not list_contains(after, n)) as before,
        list_filter(after, lambda n: not list_contains(before, n)) as after
      from sides where len(before) = len(after)
    )
    select distinct doc, code, before[1] as before, after[1] as after from changed where len(before) = 1 and len(after) = 1`,
};
