import { sql, type Engine, type Sql } from "#engine";

/**
 * Citations with the publication they name, where the corpus has it: the exact key; else, for a key without kind or at an
 * office that keeps numbers, the first publication of that number, if all of that number are one application.
 */
export async function resolveCitations(engine: Engine, keeping: Sql): Promise<void> {
  await engine.run(sql`
    create table citation as
    with numbered as (
      select m.office || '-' || m.number as number_key, min(m.doc) as doc
      from merged m join member b on b.doc = m.doc
      group by number_key having count(distinct b.application) = 1
    )
    select c.doc, c.cited_key, coalesce(e.doc, n.doc) as cited_doc, c.text, c.origin, c.category, c.place
    from (
      select *,
        case when split_part(cited_key, '-', 3) = '' or split_part(cited_key, '-', 1) in (${keeping})
          then split_part(cited_key, '-', 1) || '-' || split_part(cited_key, '-', 2) end as number_key
      from citation_mention
    ) c
      left join doc e on e.publication_key = c.cited_key
      left join numbered n on n.number_key = c.number_key`);
}
