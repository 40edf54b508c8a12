import { join } from "node:path";
import { sql, type Engine } from "#engine";

/** What of the snapshot before is still true. */
export interface Reuse {
  /** Every publication of the snapshot before is here, with the same number. */
  readonly isStable: boolean;
  /** Publications whose content is new or changed, ascending. */
  readonly changed: Int32Array;
}

/**
 * Compares the publications with those of the snapshot before.
 *
 * in     content
 * out    reused(doc, before_doc): before_doc has the same content in the snapshot before, null where none has;
 *        before_publication(doc, publication_key, content_hash)
 */
export async function findReuse(engine: Engine, before: string | undefined): Promise<Reuse> {
  await engine.run(sql`
    create table before_publication as
    ${
      before === undefined
        ? sql`select cast(null as integer) as doc, '' as publication_key, '' as content_hash where false`
        : sql`select doc, publication_key, content_hash from read_parquet(${join(before, "publication.parquet")})`
    }`);
  await engine.run(sql`
    create table reused as
    select c.doc, b.doc as before_doc
    from content c left join before_publication b
      on b.publication_key = c.publication_key and b.content_hash = c.content_hash`);
  const changed = await engine.integers(sql`select doc from reused where before_doc is null order by doc`);
  const [moved = 0] = await engine.integers(sql`
    select cast(count(*) as integer) from before_publication b left join doc d on d.doc = b.doc
    where d.publication_key is distinct from b.publication_key`);
  return { isStable: before !== undefined && moved === 0, changed };
}
