import { sql, type Engine } from "#engine";

/**
 * A hash of everything a publication says, for telling what an import changed.
 *
 * in     said(doc, hash), doc, member, application
 * out    content(doc, publication_key, content_hash)
 */
export async function hashContent(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table content as
    select s.doc, d.publication_key, md5(concat_ws('|',
      d.publication_key, a.application_key, coalesce(cast(a.filed_on as varchar), ''),
      coalesce(cast(a.granted_on as varchar), ''), a.status, coalesce(a.status_raw, ''), s.hash)) as content_hash
    from said s join doc d on d.doc = s.doc
      join member b on b.doc = s.doc join application a on a.application = b.application`);
}
