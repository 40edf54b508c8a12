import { sql, type Engine } from "#engine";
import { all, type Families } from "./anew.ts";

/** From this share of a cohort with a source's own count on, that count ranks it; below it the corpus's citing families do. */
const sourceCountsMin = 0.5;

/**
 * The field of each family that has one: `quality_field(family, field, many_field)`; `quality_field_name(field, name, basis)`.
 *
 * in     family_field, quality_subclass, quality_class; where some families are taken over, before_family_quality: the names of their fields
 * rule   of the WIPO technology fields (concordance `wipo35`) the one with most weight, ties to the smallest number and marked; where no such
 *        concordance was imported, the IPC section in which most of its symbols lie
 */
export async function findFields(engine: Engine, of: Families): Promise<void> {
  await engine.run(sql`
    create or replace table quality_field_name as
    select cast(row_number() over (order by try_cast(name as integer), name) - 1 as integer) as field, name, basis from (
      select distinct code as name, 'wipo35' as basis from family_field where concordance = 'wipo35'
      union all
      select distinct section, 'ipc_section' from quality_class
      where not exists (select 1 from family_field where concordance = 'wipo35')
      ${of === all ? sql`` : sql`union select distinct field, field_basis from before_family_quality where field is not null`}
    )`);
  await engine.run(sql`
    create or replace table quality_field as
    with section as (
      select c.subclass, n.field from quality_class c join quality_field_name n on n.name = c.section and n.basis = 'ipc_section'
    ), told as (
      select f.family, n.field, f.weight
      from family_field f join quality_field_name n on n.name = f.code and n.basis = 'wipo35'
      where f.concordance = 'wipo35' ${of === all ? sql`` : sql`and f.family in (select family from ${of.family})`}
      union all
      select h.family, s.field, cast(sum(h.symbols) as double)
      from quality_subclass h join section s on s.subclass = h.subclass group by h.family, s.field
    ), most as (
      select family, max(weight) as weight from told group by family
    )
    select t.family, min(t.field) filter (where t.weight = m.weight) as field,
      count(*) filter (where t.weight >= m.weight - 1e-9) > 1 as many_field
    from told t join most m on m.family = t.family group by t.family`);
}

/**
 * Families of one field and year: `quality_cohort(cohort, size, by_source)`.
 *
 * in     quality_own
 * rule   a cohort is ranked by the count that sources give (`by_source`) where at least half of it has one, else by citing families in the
 *        corpus: never by both
 */
export async function formCohorts(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_cohort as
    select cohort, cast(count(*) as integer) as size, count(source_cites) >= ${sourceCountsMin} * count(*) as by_source
    from quality_own where cohort is not null group by cohort`);
}
