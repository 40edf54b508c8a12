import { name, sql, type Engine, type Sql } from "#engine";
import { seesCitations, type CitationReach } from "./citations.ts";
import { isToldAsBefore } from "./literature.ts";

/** The tables of some families. */
export interface Families {
  readonly family: Sql;
  readonly publication: Sql;
  readonly application: Sql;
  /** Of `quality_cites` those of which they are the citing, and the cited, family. */
  readonly citing: Sql;
  readonly cited: Sql;
  /** Publications of them and of the families at the other end of their citations. */
  readonly near: Sql;
}

export const all: Families = {
  family: sql`family`,
  publication: sql`publication`,
  application: sql`application`,
  citing: sql`quality_cites`,
  cited: sql`quality_cites`,
  near: sql`publication`,
};

export const anew: Families = {
  family: sql`anew_family`,
  publication: sql`anew_publication`,
  application: sql`anew_application`,
  citing: sql`anew_citing`,
  cited: sql`anew_cited`,
  near: sql`near_publication`,
};

/**
 * Chooses the families whose values are made anew; all others are as in the snapshot before, with what they cite, what cites them, and
 * the classes and days of all these.
 *
 * in     quality_cites, quality_touched(doc): the only publications of which a family, a citation or anything else may be other than before;
 *        publication, citation, family, application, and as `before_…` those of the snapshot before
 * rule   families with a touched publication; those that cite them or are cited by them, now or before
 * out    quality_place(family, before): before is null for a family that is made anew; the views of `anew`
 */
export async function chooseAnew(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_place as
    with own as (
      select distinct p.family from publication p semi join quality_touched t on t.doc = p.doc
    ), named as (
      select distinct c.cited_doc as doc from before_citation c semi join quality_touched t on t.doc = c.doc
    ), reached as (
      select family from own
      union select c.citing from quality_cites c semi join own o on o.family = c.cited
      union select c.cited from quality_cites c semi join own o on o.family = c.citing
      union select p.family from publication p semi join named n on n.doc = p.doc
    )
    -- A family of which nothing is touched has the representative that it had.
    select f.family, case when r.family is null then b.family end as before
    from family f left join reached r on r.family = f.family left join before_family b on b.doc = f.doc`);
  const chosen = sql`(select family from quality_place where before is null)`;
  for (const table of ["family", "publication", "application"]) {
    await engine.define(`anew_${table}`, sql`select t.* from ${name(table)} t semi join ${chosen} a on a.family = t.family`);
  }
  await engine.define("anew_citing", sql`select c.* from quality_cites c semi join ${chosen} a on a.family = c.citing`);
  await engine.define("anew_cited", sql`select c.* from quality_cites c semi join ${chosen} a on a.family = c.cited`);
  await engine.define(
    "near_publication",
    sql`
      select p.* from publication p semi join (
        ${chosen} union select cited from anew_citing union select citing from anew_cited
      ) n on n.family = p.family`,
  );
}

/**
 * Whether what families share is as it was: how much of what it cites the corpus holds, whether there are technology fields, and which formats name
 * other literature.
 *
 * in     quality_told, before_citation, family_field, before_family_field and what `isToldAsBefore` reads
 */
export async function isSharedSame(engine: Engine, { seen }: CitationReach): Promise<boolean> {
  const fields = (table: Sql) => sql`exists (select 1 from ${table} where concordance = 'wipo35')`;
  const [shared] = await engine.rows<{ seen: boolean; fields: boolean }>(sql`
    select (select ${seesCitations} from before_citation) as seen,
      ${fields(sql`family_field`)} = ${fields(sql`before_family_field`)} as fields`);
  return shared?.seen === seen && shared.fields && isToldAsBefore(engine);
}
