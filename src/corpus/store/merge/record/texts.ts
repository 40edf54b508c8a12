import { sql, type Engine, type Sql } from "#engine";
import { textSections } from "../../batch-columns.ts";

/**
 * Which record gives each text: for every publication, section and language the record of highest rank that has one.
 * Decided by the small index that batches keep beside the texts, so that long texts are read once, when they are written.
 */
export async function chooseTexts(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table text_choice as
    with entry as (
      select c.doc, c.source, c.seq, c.rank, c.single, unnest(r.text_index) as t
      from claim c join record r on r.source = c.source and r.seq = c.seq
      where len(r.text_index) > 0
    ), once as (
      select doc, source, seq, rank, single, t.section as section, t.lang as lang, min(t.position) as position,
        arg_min(t.hash, t.position) as hash
      from entry group by all
    ), winner as (
      select doc, section, lang, max(rank) as rank from once where not single group by doc, section, lang
    )
    select o.doc, o.source, o.seq, o.section, o.lang, o.position, o.hash
    from once o left join winner w on w.doc = o.doc and w.section = o.section and w.lang = o.lang
    where o.single or o.rank = w.rank`);
}

/** The chosen texts of one section with their words. */
export function chosenTexts(section: keyof typeof textSections): Sql {
  const column = {
    title: sql`titles`,
    abstract: sql`abstracts`,
    claims: sql`claims`,
    description: sql`description`,
  }[section];
  return sql`
    select h.doc, h.section, h.lang, list_extract(r.${column}, h.position).text as text
    from text_choice h join record_text r on r.source = h.source and r.seq = h.seq
    where h.section = ${section}`;
}

/** The text to show: Chinese, then English, then the first language in text order. */
export async function showTexts(engine: Engine): Promise<void> {
  for (const section of ["title", "abstract"] as const) {
    await engine.run(sql`
      create table ${section === "title" ? sql`shown_title` : sql`shown_abstract`} as
      with choice as (
        select doc, source, seq, lang, position,
          row_number() over (
            partition by doc order by case lang when 'zh' then 0 when 'en' then 1 else 2 end, lang
          ) as place
        from text_choice where section = ${section}
      )
      select h.doc, h.lang,
        list_extract(r.${section === "title" ? sql`titles` : sql`abstracts`}, h.position).text as text
      from choice h join record_text r on r.source = h.source and r.seq = h.seq
      where h.place = 1`);
  }
}
