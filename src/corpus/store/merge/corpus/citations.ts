import { list, sql, type Engine } from "#engine";
import { officesKeepingNumbers } from "../rules.ts";

/** What a citation is looked up by where no publication has its exact key. */
const numberKey = sql`case
  when split_part(cited_key, '-', 3) = '' or split_part(cited_key, '-', 1) in (${list(officesKeepingNumbers)})
    then split_part(cited_key, '-', 1) || '-' || split_part(cited_key, '-', 2) end`;

/**
 * Citations with the publication they name, where the corpus has it: the exact key; else, for a key without kind or at an
 * office that keeps numbers, the first publication of that number, if all of that number are one application.
 *
 * in     citation_mention, merged, doc, member; where only a part was put together anew, what `choosePart` left
 * out    citation
 */
export async function resolveCitations(engine: Engine, isPart: boolean): Promise<void> {
  if (isPart) await takeOver(engine);
  else await engine.define("open_citation", sql`select *, ${numberKey} as number_key from citation_mention`);
  // What an open citation may name, found by its hash: no text is made of the number of every publication.
  const numbers = isPart
    ? sql`
      select b.doc, b.office, b.number from before_publication b semi join (
        select doc from before_place
        where number_hash in (select hash(number_key) from open_citation where number_key is not null) and doc not in (select doc from part_doc)
      ) n on n.doc = b.doc
      union all select doc, office, number from part_merged`
    : sql`select doc, office, number from merged`;
  await engine.run(sql`
    create table found_citation as
    with numbered as (
      select m.office || '-' || m.number as number_key, min(m.doc) as doc
      from (${numbers}) m join member b on b.doc = m.doc
      where m.office || '-' || m.number in (select number_key from open_citation)
      group by number_key having count(distinct b.application) = 1
    )
    select c.doc, c.cited_key, coalesce(e.doc, n.doc) as cited_doc, c.text, c.origin, c.category, c.place
    from open_citation c
      left join doc e on e.publication_key = c.cited_key
      left join numbered n on n.number_key = c.number_key`);
  await engine.define(
    "citation",
    isPart ? sql`select * from found_citation union all by name select * from kept_citation` : sql`select * from found_citation`,
  );
}

/**
 * Leaves open only what publications say that say something new, and what may name a publication that is new or of which the number
 * or application is: a citation of the snapshot before names by its exact key what it named then.
 */
async function takeOver(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table opened as
    with touched as (
      select hash(office || '-' || number) as key from part_merged where number is not null
      union select number_hash from before_place b semi join part_extended x on x.extended_family = b.extended_family
        where b.number_hash is not null
    ), added as (
      select hash(d.publication_key) as key from part_doc d anti join before_place b on b.doc = d.doc
    )
    select place from (select doc, cited_key, file_row_number as place from before_citation_placed where cited_key is not null)
    where doc not in (select doc from fresh_doc)
      and (hash(cited_key) in (select key from added) or coalesce(hash(${numberKey}) in (select key from touched), false))`);
  await engine.define(
    "kept_citation",
    sql`
      select * exclude (file_row_number), file_row_number as place from before_citation_placed
      where doc not in (select doc from fresh_doc) and file_row_number not in (select place from opened)`,
  );
  await engine.define(
    "open_citation",
    sql`
      select *, ${numberKey} as number_key from (
        select doc, cited_key, text, origin, category, file_row_number as place
        from before_citation_placed b semi join opened o on o.place = b.file_row_number
        union all select doc, cited_key, text, origin, category, place from citation_mention where doc in (select doc from fresh_doc)
      )`,
  );
}
