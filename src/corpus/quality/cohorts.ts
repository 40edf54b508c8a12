import { sql, type Engine, type Sql } from "#engine";

/** Cohorts smaller than this rank nobody and normalise nothing. */
const cohortMin = 10;
/** A top hundredth needs a hundred. */
const breakthroughCohortMin = 100;
/** Values above this quantile of the cohort are lowered to it before they are divided by the largest. */
const winsorisedAt = 0.98;
/** From this share of a cohort with a source's own count on, that count ranks it; below it the corpus's citing families do. */
const sourceCountsMin = 0.5;

/**
 * The cohort of each family: `quality_cohort(family, field, field_basis, many_field, cohort_year, cohort_size)`.
 *
 * in     family, family_field, quality_subclass, quality_class
 * rule   field: of the WIPO technology fields (concordance `wipo35`) the one with most weight, ties to the smallest number and marked; where no such
 *        concordance was imported, the IPC section in which most of its symbols lie. Year: of the earliest priority, else filing
 */
export async function formCohorts(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_cohort as
    with told as (
      select family, code as field, weight, 'wipo35' as basis from family_field where concordance = 'wipo35'
      union all
      select h.family, c.section, cast(sum(h.symbols) as double), 'ipc_section' from quality_subclass h join quality_class c on c.subclass = h.subclass
      where not exists (select 1 from family_field where concordance = 'wipo35')
      group by h.family, c.section
    ), ranked as (
      select *, row_number() over (partition by family order by weight desc, try_cast(field as integer), field) as place,
        lead(weight) over (partition by family order by weight desc, try_cast(field as integer), field) >= weight - 1e-9 as tied
      from told
    ), first as (
      select f.family, r.field, r.basis as field_basis, coalesce(r.tied, false) as many_field,
        cast(year(coalesce(f.priority_on, f.filed_on)) as integer) as cohort_year
      from family f join ranked r on r.family = f.family and r.place = 1
    )
    select family, field, field_basis, many_field, cohort_year,
      case when cohort_year is not null then cast(count(*) over (partition by field, cohort_year) as integer) end as cohort_size
    from first`);
}

/**
 * The place of each family among those of its field and year:
 * `quality_rank(family, cited, citation_basis, citation_rank, relevance, core, breakthrough, current_expected)`.
 *
 * in     quality_cohort, quality_forward, family (cited_by_count)
 * rule   what is ranked is all forward citations up to now: equal age within a cohort needs no window. A cohort is ranked by the count that
 *        sources give (`source`) where at least half of it has one, else by citing families in the corpus (`corpus`): never by both.
 *        citation_rank: mid-rank, (those below + half of its equals) / all. relevance: citations over the cohort's mean. core: at least one citation, and it and all who have as many
 *        or more are at most a tenth of the cohort. breakthrough: the same for a hundredth, by forward citations in five years.
 *        current_expected: mean citations of the last twelve months in the field, of what was published in the five years before
 * limit  null in cohorts of fewer than 10 (breakthrough: 100), and where nobody of the cohort is cited
 */
export async function rankCohorts(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_rank as
    with counted as (
      select k.family, k.field, k.cohort_year, w.forward, w.forward5, w.current_cites, f.cited_by_count as source,
        count(f.cited_by_count) over (partition by k.field, k.cohort_year) >= ${sourceCountsMin} * k.cohort_size as by_source
      from quality_cohort k join quality_forward w on w.family = k.family join family f on f.family = k.family
      where k.cohort_year is not null
    ), valued as (
      select *, case when by_source then source else forward end as cited from counted
    ), ranked as (
      select family, field, cohort_year, by_source, cited,
        count(*) over cohort as n, max(cited) over cohort as most, sum(cited) over cohort as total,
        rank() over (cohort order by cited) - 1 as below, count(*) over (partition by field, cohort_year, cited) as equal
      from valued where cited is not null
      window cohort as (partition by field, cohort_year)
    ), topped as (
      select family, forward5, count(*) over cohort as n, max(forward5) over cohort as most,
        rank() over (cohort order by forward5) - 1 as below
      from valued where forward5 is not null
      window cohort as (partition by field, cohort_year)
    ), expected as (
      select field, cast(sum(current_cites) as double) / count(*) as mean from counted where current_cites is not null group by field
    )
    select k.family,
      case when r.n >= ${cohortMin} and r.most > 0 then case when r.by_source then 'source' else 'corpus' end end as citation_basis,
      case when r.n >= ${cohortMin} and r.most > 0 then r.cited end as cited,
      case when r.n >= ${cohortMin} and r.most > 0 then round(r.cited * cast(r.n as double) / cast(r.total as double), 6) end as relevance,
      case when r.n >= ${cohortMin} and r.most > 0 then round((r.below + r.equal / 2.0) / r.n, 6) end as citation_rank,
      case when r.n >= ${cohortMin} and r.most > 0 then r.cited > 0 and (r.n - r.below) * 10 <= r.n end as core,
      case when t.n >= ${breakthroughCohortMin} and t.most > 0 then t.forward5 > 0 and (t.n - t.below) * 100 <= t.n end as breakthrough,
      case when c.current_cites is not null then round(e.mean, 9) end as current_expected
    from quality_cohort k left join ranked r on r.family = k.family left join topped t on t.family = k.family
      left join counted c on c.family = k.family left join expected e on e.field = k.field`);
}

/**
 * The composite indices: `quality_index(family, quality4, quality6)`.
 *
 * in     quality_cohort, quality_forward, quality_backward, quality_breadth, quality_life, family
 * rule   of granted families. Each component is lowered to the 98th percentile of the granted families of its cohort (the value at
 *        place ⌈0.98 n⌉ in ascending order; where that is 0, nothing is lowered) and divided by the largest that is left: 0–1. Grant lag
 *        counts as 1 − that. quality4: mean of forward citations in five years, family size, claims, generality. quality6: with backward
 *        citations and grant lag. A family that nobody cites has no generality, for which 0 stands here, as its citations do
 * limit  null where a component is not known, where a cohort has fewer than 10 granted families that know it, and while the five years last
 * from   OECD DSTI/DOC(2013)3, whose reference for normalising is the cohort as here
 */
export async function composeIndices(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_index as
    with granted as (
      select k.family, k.field, k.cohort_year, cast(w.forward5 as double) as forward5, cast(o.family_size as double) as family_size,
        cast(l.claims as double) as claims, coalesce(b.generality, case when w.forward = 0 then 0.0 end) as generality,
        cast(r.backward as double) as backward, cast(l.grant_lag as double) as grant_lag
      from quality_cohort k join family f on f.family = k.family and f.granted join quality_forward w on w.family = k.family
        join quality_breadth b on b.family = k.family join quality_life l on l.family = k.family join quality_offices o on o.family = k.family
        left join quality_backward r on r.family = k.family
      where k.cohort_year is not null
    ), bound as (
      select field, cohort_year, ${bounds("forward5")}, ${bounds("family_size")}, ${bounds("claims")}, ${bounds("generality")},
        ${bounds("backward")}, ${bounds("grant_lag")}
      from granted group by field, cohort_year
    ), normal as (
      select g.family, ${normalised("forward5")}, ${normalised("family_size")}, ${normalised("claims")}, ${normalised("generality")},
        ${normalised("backward")}, ${normalised("grant_lag")}
      from granted g join bound b on b.field = g.field and b.cohort_year = g.cohort_year
    )
    select family, round((forward5 + family_size + claims + generality) / 4, 6) as quality4,
      round((forward5 + family_size + claims + generality + backward + (1 - grant_lag)) / 6, 6) as quality6
    from normal where forward5 + family_size + claims + generality is not null`);
}

type Component = "forward5" | "family_size" | "claims" | "generality" | "backward" | "grant_lag";

/** Value of a cohort to which a component is lowered, and by which it is divided. */
function bounds(component: Component): Sql {
  const column = columns[component];
  return sql`count(${column}) as ${column}_known,
    coalesce(nullif(quantile_disc(${column}, ${winsorisedAt}), 0), max(${column})) as ${column}_most`;
}

function normalised(component: Component): Sql {
  const column = columns[component];
  return sql`case when b.${column}_known >= ${cohortMin} and g.${column} is not null then
    coalesce(least(g.${column}, b.${column}_most) / nullif(b.${column}_most, 0), g.${column}) end as ${column}`;
}

const columns: Readonly<Record<Component, Sql>> = {
  forward5: sql`forward5`,
  family_size: sql`family_size`,
  claims: sql`claims`,
  generality: sql`generality`,
  backward: sql`backward`,
  grant_lag: sql`grant_lag`,
};
