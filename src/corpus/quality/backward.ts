import { sql, type Engine } from "#engine";
import type { Families } from "./anew.ts";
import { tellingFormats, unread } from "./literature.ts";

/**
 * Backward citations: `quality_backward(family, backward, npl, cycle_years)`.
 *
 * in     publication, citation, quality_cites, family, source, quality_told
 * unit   `backward`: patent documents cited, those of one family in the corpus once, others by office and number; `npl`: other literature,
 *        each text once; `cycle_years`: median age of the cited families, from their first publication to the citation
 * limit  null where no publication of the family names any citation: whether it cites nothing, or the source tells nothing, is not
 *        known. A cited text that begins like a patent number counts as a patent that could not be read. `npl` is null where no
 *        source of the family is of a format that names other literature in at least one of fifty citing publications
 */
export async function countBackward(engine: Engine, of: Families): Promise<void> {
  await engine.run(sql`
    create or replace table quality_backward as
    with printed as (
      select doc, text, ${unread} as unread from citation where cited_key is null and text is not null
    ), named as (
      select citing as family, count(*) as patents, 0 as others from ${of.citing} group by citing
      union all
      -- What is not in the corpus stands by its number or its text.
      select family, count(*) filter (where not npl), count(*) filter (where npl) from (
        select p.family, hash(split_part(c.cited_key, '-', 1) || '-' || split_part(c.cited_key, '-', 2)) >> 2 as cited, false as npl
        from citation c join ${of.publication} p on p.doc = c.doc where c.cited_key is not null and c.cited_doc is null
        union
        select p.family, hash(t.text) >> 2, not t.unread from printed t join ${of.publication} p on p.doc = t.doc
      ) group by family
    ), telling as (
      select source from source where format in (${tellingFormats})
    ), literate as (
      select distinct p.family
      from (select family, unnest(sources) as source from ${of.publication} where doc in (select doc from citation)) p
        semi join telling t on t.source = p.source
    ), counted as (
      select family, sum(patents) as backward, sum(others) as npl from named group by family
    ), aged as (
      select c.citing as family, quantile_cont(date_diff('day', f.first_published_on, c."on"), 0.5) / 365.25 as cycle_years
      from ${of.citing} c join family f on f.family = c.cited where c."on" >= f.first_published_on
      group by c.citing
    )
    select c.family, cast(c.backward as integer) as backward, case when t.family is not null then cast(c.npl as integer) end as npl,
      a.cycle_years
    from counted c left join literate t on t.family = c.family left join aged a on a.family = c.family`);
}
