import { sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/** What sources say of parties, each thing once in a layer: a few things are said of most, and texts are compared once for each. */
export const partySaid: RecordTable = {
  name: "party_said",
  numbered: { by: "said", of: "party_place" },
  rows: sql`
    with told as (
      select distinct part as role, item.name as name, item.country as country, item.region as region, item.postcode as postcode,
        item.identifier as identifier, item.organisationType as type, item.address is not null as addressed
      from fresh_party_mention
    )
    select cast(row_number() over () + (select last from last_party_said) as integer) as said, * from told`,
};

/** Which of these things is said at which place of the role's list. */
export const partyPlace: RecordTable = {
  name: "party_place",
  rows: sql`
    select m.doc, s.said, m.place as position
    from fresh_party_mention m join fresh_party_said s on s.role = m.part and s.name = m.item.name
      and s.country is not distinct from m.item.country and s.region is not distinct from m.item.region
      and s.postcode is not distinct from m.item.postcode and s.identifier is not distinct from m.item.identifier
      and s.type is not distinct from m.item.organisationType and s.addressed = (m.item.address is not null)`,
};
