import { sql, type Engine, type Sql } from "#engine";

/** A format names other literature where at least one of so many of its citing publications does. */
const publicationsPerTelling = 50;

/** A cited text that begins like a patent number counts as a patent that could not be read. */
export const unread = sql`regexp_matches(text, '^[A-Z]{2}[ -]?[0-9/]{3}')`;

/** What is the same for the families that are taken over, where they are: see `chooseAnew`. */
type Part = "taken" | "anew" | "before";

/**
 * Citing publications by the format of their sources: `quality_told(format, part, docs, npl)`, of which `npl` name other literature.
 *
 * in     citation, publication, source; quality_touched(doc)
 * out    part: `anew` of touched publications, `taken` of the others
 */
export async function tellFormats(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_told as
    ${formatsOf(sql`citation`, sql`publication`, sql`source`, sql`case when touched then 'anew' else 'taken' end`)}`);
}

/**
 * Whether each format of publications that are taken over tells of other literature now as it did before.
 *
 * in     quality_told, before_citation, before_publication, before_source, quality_touched
 */
export async function isToldAsBefore(engine: Engine): Promise<boolean> {
  const citation = sql`(select * from before_citation where doc in (select doc from quality_touched))`;
  await engine.run(sql`
    insert into quality_told ${formatsOf(citation, sql`before_publication`, sql`before_source`, sql`'before'`)}`);
  const [other = 0] = await engine.integers(sql`
    select cast(count(*) as integer) from (
      select ${tells("taken", "anew")} as now, ${tells("taken", "before")} as earlier
      from quality_told group by format having count(*) filter (where part = 'taken') > 0
    ) where now <> earlier`);
  return other === 0;
}

/** Formats that tell of other literature, of `quality_told`. */
export const tellingFormats: Sql = sql`select format from quality_told group by format having ${tells("taken", "anew")}`;

function tells(...parts: readonly [Part, Part]): Sql {
  const within = sql`filter (where part in (${parts[0]}, ${parts[1]}))`;
  return sql`coalesce(sum(npl) ${within} * ${publicationsPerTelling} >= sum(docs) ${within}, false)`;
}

function formatsOf(citation: Sql, publication: Sql, source: Sql, part: Sql): Sql {
  return sql`
    select s.format, ${part} as part, count(*) as docs, count(*) filter (where c.npl) as npl
    from (
      select unnest(p.sources) as source, t.npl, p.doc in (select doc from quality_touched) as touched
      from (
        select doc, bool_or(cited_key is null and text is not null and not ${unread}) as npl from ${citation} group by doc
      ) t join ${publication} p on p.doc = t.doc
    ) c join ${source} s on s.source = c.source
    group by s.format, part`;
}
