import { join } from "node:path";
import { list, sql, type Engine } from "#engine";
import { mergedPublications } from "./merge/record/layers.ts";

/** What one file of an import came to. added + updated + unchanged + duplicates = its accepted records. */
export interface FileChanges {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicates: number;
}

/**
 * Counts, for the batches that an import brought, which of their records told something new.
 *
 * in     fresh_claim, part_content: a record of these batches tells of no other publication; the folder of what was merged before, if there was one
 * out    source → counts. The first record of a publication in this import counts as added, updated or unchanged by the
 *        publication's merged content; later ones are duplicates. A record that joined several publications counts once,
 *        for the first of them.
 */
export async function countChanges(
  engine: Engine,
  sources: readonly number[],
  before: string | undefined,
): Promise<ReadonlyMap<number, FileChanges>> {
  if (sources.length === 0) return new Map();
  const previous =
    before === undefined
      ? sql`select null as publication_key, null as content_hash where false`
      : sql`select publication_key, content_hash from read_parquet(${join(before, mergedPublications)})`;
  const rows = await engine.rows<FileChanges & { source: number }>(sql`
    with told as (
      select source, seq, min(doc) as doc from fresh_claim where source in (${list(sources)}) group by source, seq
    ), placed as (
      select source, doc, row_number() over (partition by doc order by source, seq) as place from told
    ), judged as (
      select t.source,
        case when t.place > 1 then 'duplicate'
          when p.content_hash is null then 'added'
          when p.content_hash = c.content_hash then 'unchanged'
          else 'updated' end as verdict
      from placed t join part_content c on c.doc = t.doc left join (${previous}) p on p.publication_key = c.publication_key
    )
    select source,
      cast(count(*) filter (where verdict = 'added') as integer) as added,
      cast(count(*) filter (where verdict = 'updated') as integer) as updated,
      cast(count(*) filter (where verdict = 'unchanged') as integer) as unchanged,
      cast(count(*) filter (where verdict = 'duplicate') as integer) as duplicates
    from judged group by source`);
  return new Map(rows.map(({ source, ...changes }) => [source, changes]));
}
