import { sql, type Engine } from "#engine";

/**
 * A hash of everything a publication says, for telling what an import changed.
 *
 * in     said(doc, hash), part_doc, member, part_application; where only a part was put together anew, what `choosePart` left
 * out    part_content(doc, publication_key, content_hash); content: of all publications
 */
export async function hashContent(engine: Engine, isPart: boolean): Promise<void> {
  await engine.run(sql`
    create table part_content as
    select s.doc, d.publication_key, md5(concat_ws('|',
      d.publication_key, a.application_key, coalesce(cast(a.filed_on as varchar), ''),
      coalesce(cast(a.granted_on as varchar), ''), a.status, coalesce(a.status_raw, ''), s.hash)) as content_hash
    from said s join part_doc d on d.doc = s.doc
      join member b on b.doc = s.doc join part_application a on a.application = b.application`);
  const kept = sql`
    union all select b.doc, b.publication_key, b.content_hash
    from before_publication b anti join part_doc p on p.doc = b.doc`;
  await engine.define("content", sql`select * from part_content ${isPart ? kept : sql``}`);
}
