import { join } from "node:path";
import { name, sql, type Engine, type Sql } from "#engine";

/**
 * The rows of `publication`. Long texts and hashes are not carried through joins: what a publication shows that has the same content
 * as in the snapshot before comes straight from there, everything that other publications may change is joined anew. Of what was
 * not put together anew all is as it was, but for the numbers of its application and family.
 *
 * in     part_merged, member, part_application, family_of, part_content; shown_title, shown_abstract: of publications that the snapshot before
 *        does not have; reused(doc, before_doc)
 * out    publication_row: one per publication that was put together anew, without what is long; shown_publication: a view of whole rows of all
 */
export async function gatherPublications(engine: Engine, before: string | undefined, isPart: boolean): Promise<void> {
  const file = before === undefined ? undefined : join(before, "publication.parquet");
  const lang = file === undefined ? sql`t.lang` : sql`coalesce(t.lang, e.title_lang)`;
  const earlier = file === undefined ? sql`` : sql`left join read_parquet(${file}) e on e.doc = r.before_doc`;
  await engine.run(sql`
    create table publication_row as
    select m.doc, r.before_doc, m.office, m.number, m.kind, m.published_on, b.application, f.family, m.type as own_type,
      coalesce(m.type, a.type) as type, coalesce(m.stage, 'other') as stage, coalesce(a.filed_on, m.filed_on) as filed_on,
      ${lang} as title_lang, m.claims_count, a.status, m.cited_by_count, m.sources
    from part_merged m join member b on b.doc = m.doc
      join part_application a on a.application = b.application
      join family_of f on f.application = b.application
      join reused r on r.doc = m.doc
      left join shown_title t on t.doc = m.doc
      ${earlier}`);
  const anew = sql`
    select p.*, h.publication_key, h.content_hash, t.text as title, s.text as abstract
    from (select * from publication_row where before_doc is null) p
      join part_content h on h.doc = p.doc
      left join shown_title t on t.doc = p.doc
      left join shown_abstract s on s.doc = p.doc`;
  await engine.define(
    "shown_publication",
    file === undefined ? anew : sql`${anew} union all by name ${isPart ? rowsOfStable(file) : rowsOfMoved(file)}`,
  );
}

/** Publications with the content that they had, any number of them under another number. */
function rowsOfMoved(before: string): Sql {
  return sql`
    select p.*, e.publication_key, e.content_hash, e.title, e.abstract
    from read_parquet(${before}) e join publication_row p on p.before_doc = e.doc`;
}

const made = [
  "office",
  "number",
  "kind",
  "published_on",
  "type",
  "stage",
  "filed_on",
  "claims_count",
  "status",
  "cited_by_count",
  "sources",
];

/** Publications with the content and number that they had: few of them were put together anew. The file is read once. */
function rowsOfStable(before: string): Sql {
  const columns = made
    .map((column) => sql`case when p.doc is null then e.${name(column)} else p.${name(column)} end as ${name(column)}`)
    .reduce((left, right) => sql`${left}, ${right}`);
  return sql`
    select e.* replace (${columns}, b.application as application, f.family as family)
    from read_parquet(${before}) e join member b on b.doc = e.doc join family_of f on f.application = b.application
      left join publication_row p on p.doc = e.doc
    where p.doc is null or p.before_doc is not null`;
}
