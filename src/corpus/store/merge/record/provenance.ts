import { sql, type Sql } from "#engine";
import type { RecordTable } from "./record-table.ts";

/**
 * Which source gave each shown field of a publication that several tell of, by the rules that chose the field: highest standing, then
 * the latest imported; status and expected end only the latest. A publication that one source tells of has no rows here: all is that
 * source's. Events and given families come from every source together and have no rows either.
 */
const single: readonly { readonly field: string; readonly told: Sql; readonly by?: Sql }[] = [
  { field: "published_on", told: sql`r.published_on is not null and not c.by_application` },
  { field: "granted_on", told: sql`r.granted_on is not null` },
  { field: "application", told: sql`r.application_key is not null` },
  { field: "filed_on", told: sql`r.filed_on is not null` },
  { field: "type", told: sql`r.type is not null` },
  { field: "stage", told: sql`r.stage is not null and not c.by_application` },
  { field: "claims_count", told: sql`r.claims_count is not null and not c.by_application` },
  { field: "cited_by_count", told: sql`r.cited_by_count is not null` },
  { field: "status", told: sql`r.status.status <> 'unknown'`, by: sql`c.recency` },
  { field: "expires_on", told: sql`r.expires_on is not null`, by: sql`c.recency` },
  { field: "priority", told: sql`len(list_filter(r.priorities, lambda x: x."key" is not null)) > 0` },
  { field: "citation", told: sql`len(list_filter(r.citations, lambda x: coalesce(x."key", x.text) is not null)) > 0` },
];

const pairs = single
  .map(({ field, told, by }) => sql`{field: ${field}, source: arg_max(c.source, ${by ?? sql`c.rank`}) filter (where ${told})}`)
  .reduce((left, right) => sql`${left}, ${right}`);

export const provenance: RecordTable = {
  name: "provenance",
  rows: sql`
    with one as (
      select c.doc, unnest([${pairs}]) as p
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where not c.single group by c.doc
    ), part as (
      select c.doc, c.source, c.rank,
        unnest(list_concat(
          list_transform(list_filter(coalesce(r.parties, []), lambda x: x.name is not null and x.name <> ''),
            lambda x: 'party.' || x.role),
          list_transform(list_filter(coalesce(r.classifications, []), lambda x: x.symbol is not null), lambda x: 'class.' || x.scheme)
        )) as field
      from fresh_claim c join fresh_record r on r.source = c.source and r.seq = c.seq
      where not c.single
    )
    select doc, p.field as field, cast(p.source as integer) as source from one where p.source is not null
    union all select doc, field, cast(arg_max(source, rank) as integer) from part group by doc, field
    union all
    select t.doc, t.section || '.' || t.lang, cast(max(t.source) as integer)
    from fresh_text_choice t join (select distinct doc from fresh_claim where not single) s on s.doc = t.doc
    group by t.doc, t.section, t.lang`,
};
