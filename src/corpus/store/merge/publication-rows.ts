import { join } from "node:path";
import { sql, type Engine, type Sql } from "#engine";

/**
 * The rows of `publication`. Long texts and hashes are not carried through joins: what a publication shows that has the same content
 * as in the snapshot before comes straight from there, everything that other publications may change is joined anew.
 *
 * in     merged, member, application, family_of, content; shown_title, shown_abstract: of publications that the snapshot before does not have;
 *        reused(doc, before_doc)
 * out    publication_row: one per publication without what is long; shown_publication: a view of whole rows
 */
export async function gatherPublications(engine: Engine, before: string | undefined): Promise<void> {
  const file = before === undefined ? undefined : join(before, "publication.parquet");
  const lang = file === undefined ? sql`t.lang` : sql`coalesce(t.lang, e.title_lang)`;
  const earlier = file === undefined ? sql`` : sql`left join read_parquet(${file}) e on e.doc = r.before_doc`;
  await engine.run(sql`
    create table publication_row as
    select m.doc, r.before_doc, m.office, m.number, m.kind, m.published_on, b.application, f.family, m.type as own_type,
      coalesce(m.type, a.type) as type, coalesce(m.stage, 'other') as stage, coalesce(a.filed_on, m.filed_on) as filed_on,
      ${lang} as title_lang, m.claims_count, a.status, m.cited_by_count, m.sources
    from merged m join member b on b.doc = m.doc
      join application a on a.application = b.application
      join family_of f on f.application = b.application
      join reused r on r.doc = m.doc
      left join shown_title t on t.doc = m.doc
      ${earlier}`);
  const anew = sql`
    select p.*, h.publication_key, h.content_hash, t.text as title, s.text as abstract
    from (select * from publication_row where before_doc is null) p
      join content h on h.doc = p.doc
      left join shown_title t on t.doc = p.doc
      left join shown_abstract s on s.doc = p.doc`;
  const known = (from: string): Sql => sql`
    union all
    select p.*, e.publication_key, e.content_hash, e.title, e.abstract
    from read_parquet(${from}) e join publication_row p on p.before_doc = e.doc`;
  await engine.define("shown_publication", file === undefined ? anew : sql`${anew} ${known(file)}`);
}
