import { sql, type Engine } from "#engine";
import { viewTables } from "./tables.ts";

/** What of the snapshot before is still true. */
export interface Reuse {
  /** Every publication of the snapshot before is here, with the same number. */
  readonly isStable: boolean;
  /** Publications whose content is new or changed, ascending. */
  readonly changed: Int32Array;
  /** The only publications that were put together anew or have a citation that was looked up anew; undefined where all were. */
  readonly touched: Int32Array | undefined;
}

/**
 * Compares the publications with those of the snapshot before.
 *
 * in     part_content, part_doc, found_citation, doc
 * out    reused(doc, before_doc): before_doc has the same content in the snapshot before, null where none has;
 *        before_publication(doc, publication_key, content_hash, …)
 */
export async function findReuse(engine: Engine, before: string | undefined, isPart: boolean): Promise<Reuse> {
  if (before === undefined) {
    await engine.define(
      "before_publication",
      sql`select cast(null as integer) as doc, '' as publication_key, '' as content_hash where false`,
    );
  } else if (!isPart) {
    await viewTables(engine, before, "before_");
  }
  const kept = sql`union all select doc, doc from doc where doc not in (select doc from part_doc)`;
  await engine.run(sql`
    create table reused as
    select c.doc, b.doc as before_doc
    from part_content c left join before_publication b
      on b.publication_key = c.publication_key and b.content_hash = c.content_hash
    ${isPart ? kept : sql``}`);
  const changed = await engine.integers(sql`select doc from reused where before_doc is null order by doc`);
  const touched = isPart
    ? await engine.integers(sql`select doc from part_doc union select doc from found_citation order by doc`)
    : undefined;
  return { touched, isStable: isPart || (before !== undefined && (await movedOf(engine)) === 0), changed };
}

/** How many publications of the snapshot before are gone or have another number. */
export async function movedOf(engine: Engine): Promise<number> {
  const [moved = 0] = await engine.integers(sql`
    select cast(count(*) as integer) from before_publication b left join doc d on d.doc = b.doc
    where d.publication_key is distinct from b.publication_key`);
  return moved;
}
