import { sql, type Engine, type Sql } from "#engine";

/**
 * A hash of everything a publication says, for telling what an import changed. Lists are summed item by item, so that their
 * order in storage does not matter; texts come in by the hash their batch keeps.
 */
export async function hashContent(engine: Engine): Promise<void> {
  const sum = (item: Sql) => sql`select doc, sum(cast(md5_number_lower(${item}) as hugeint)) as hash`;
  await engine.run(sql`
    create table content as
    with party as (
      ${sum(sql`concat_ws('|', role, position, name, coalesce(country, ''), coalesce(region, ''))`)} from party_row group by doc
    ), class as (
      ${sum(sql`concat_ws('|', scheme, symbol, position, additional)`)} from classification group by doc
    ), priorities as (
      ${sum(sql`concat_ws('|', priority_key, coalesce(cast("on" as varchar), ''))`)} from priority group by doc
    ), citations as (
      ${sum(sql`concat_ws('|', coalesce(cited_key, ''), coalesce(text, ''), coalesce(origin, ''), coalesce(category, ''))`)}
      from citation group by doc
    ), texts as (
      ${sum(sql`concat_ws('|', section, lang, hash)`)} from text_choice group by doc
    )
    select m.doc, d.publication_key, md5(concat_ws('|',
      d.publication_key, coalesce(cast(m.published_on as varchar), ''), a.application_key, coalesce(cast(a.filed_on as varchar), ''),
      coalesce(cast(a.granted_on as varchar), ''), coalesce(m.type, ''), coalesce(m.stage, ''), coalesce(m.claims_count, -1),
      coalesce(m.cited_by_count, -1), a.status, coalesce(a.status_raw, ''),
      coalesce(party.hash, 0), coalesce(class.hash, 0), coalesce(priorities.hash, 0), coalesce(citations.hash, 0),
      coalesce(texts.hash, 0))) as content_hash
    from merged m join doc d on d.doc = m.doc
      join member b on b.doc = m.doc join application a on a.application = b.application
      left join party on party.doc = m.doc left join class on class.doc = m.doc
      left join priorities on priorities.doc = m.doc left join citations on citations.doc = m.doc
      left join texts on texts.doc = m.doc`);
}
