import { sql, type Sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

interface Field {
  readonly column: Sql;
  readonly value: Sql;
  /** What wins: the record of highest standing, or the latest imported. */
  readonly by?: Sql;
  /** Which records tell it; default: those that have the value. */
  readonly when?: Sql;
  /** True if a record that joined through the application says nothing of it. */
  readonly own?: boolean;
}

const isKnown = sql`r.status.status <> 'unknown'`;

const fields: readonly Field[] = [
  { column: sql`office`, value: sql`r.office` },
  { column: sql`number`, value: sql`coalesce(r.publication_number, split_part(r.application_key, '-', 2))`, own: true },
  { column: sql`published_on`, value: sql`r.published_on`, own: true },
  { column: sql`granted_on`, value: sql`r.granted_on` },
  { column: sql`application_key`, value: sql`r.application_key` },
  { column: sql`filed_on`, value: sql`r.filed_on` },
  { column: sql`filed_rank`, value: sql`c.rank`, when: sql`r.filed_on is not null` },
  { column: sql`type`, value: sql`r.type` },
  { column: sql`stage`, value: sql`r.stage`, own: true },
  { column: sql`claims_count`, value: sql`r.claims_count`, own: true },
  { column: sql`cited_by_count`, value: sql`r.cited_by_count` },
  { column: sql`expires_on`, value: sql`r.expires_on`, by: sql`c.recency` },
  { column: sql`status`, value: sql`r.status`, by: sql`c.recency` },
  { column: sql`status_recency`, value: sql`c.recency`, by: sql`c.recency`, when: sql`r.status is not null` },
  { column: sql`known_status`, value: sql`r.status`, by: sql`c.recency`, when: isKnown },
  { column: sql`known_recency`, value: sql`c.recency`, by: sql`c.recency`, when: isKnown },
];

/** Most publications stand in one record: nothing has to be weighed there. */
const ofOne = fields
  .map(({ column, value, when }) => (when ? sql`case when ${when} then ${value} end as ${column}` : sql`${value} as ${column}`))
  .reduce((left, right) => sql`${left}, ${right}`);
const ofSeveral = fields
  .map(({ column, value, by, when, own }) => {
    const told = when ?? sql`${value} is not null`;
    return sql`arg_max(${value}, ${by ?? sql`c.rank`}) filter (where ${told}${own ? sql` and not c.by_application` : sql``}) as ${column}`;
  })
  .reduce((left, right) => sql`${left}, ${right}`);

/**
 * The single fields of each publication, from the record of highest rank that has them.
 * A record that joined through the application says nothing of the publication itself (its day, stage, claims).
 */
export const merged: RecordTable = {
  name: "merged",
  rows: sql`
    select c.doc, ${ofOne}, r.kind, [cast(c.source as integer)] as sources
    from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
    where c.single
    union all
    select c.doc, ${ofSeveral}, max(r.kind) filter (where not c.by_application) as kind,
      list_sort(list(distinct cast(c.source as integer))) as sources
    from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
    where not c.single
    group by c.doc`,
};
