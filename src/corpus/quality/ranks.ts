import { sql, type Engine, type Sql } from "#engine";

/** Cohorts smaller than this rank nobody and normalise nothing. */
export const cohortMin = 10;
/** A top hundredth needs a hundred. */
const breakthroughCohortMin = 100;

/** What ranks a family (`o`) in its cohort (`s`). */
export const rankedBy: Sql = sql`case when s.by_source then o.source_cites else o.forward end`;

/**
 * The places in each cohort: a row for each number of citations, not for each family.
 * `quality_rank(cohort, cited, citation_basis, citation_rank, relevance, core)`, `quality_top(cohort, forward5, breakthrough)`,
 * `quality_expected(field, current_expected)`.
 *
 * in     quality_own, quality_cohort
 * rule   what is ranked is all forward citations up to now: equal age within a cohort needs no window.
 *        citation_rank: mid-rank, (those below + half of its equals) / all. relevance: citations over the cohort's mean. core: at least one citation, and it and all who have as many
 *        or more are at most a tenth of the cohort. breakthrough: the same for a hundredth, by forward citations in five years.
 *        current_expected: mean citations of the last twelve months in the field, of what was published in the five years before
 * limit  without cohorts of fewer than 10 (breakthrough: 100), and those of which nobody is cited
 */
export async function rankCohorts(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table quality_rank as
    with counted as (
      select o.cohort, s.by_source, ${rankedBy} as cited from quality_own o join quality_cohort s on s.cohort = o.cohort
    ), ${placed(sql`cited`)}
    select r.cohort, r.cited, case when s.by_source then 'source' else 'corpus' end as citation_basis,
      round((r.below + r.equal / 2.0) / r.n, 6) as citation_rank,
      round(r.cited * cast(r.n as double) / cast(r.total as double), 6) as relevance,
      r.cited > 0 and (r.n - r.below) * 10 <= r.n as core
    from placed r join quality_cohort s on s.cohort = r.cohort where r.n >= ${cohortMin} and r.most > 0`);
  await engine.run(sql`
    create or replace table quality_top as
    with counted as (
      select cohort, forward5 from quality_own where cohort is not null
    ), ${placed(sql`forward5`)}
    select cohort, forward5, forward5 > 0 and (n - below) * 100 <= n as breakthrough
    from placed where n >= ${breakthroughCohortMin} and most > 0`);
  await engine.run(sql`
    create or replace table quality_expected as
    select field, round(cast(sum(current_cites) as double) / count(*), 9) as current_expected
    from quality_own where cohort is not null and current_cites is not null group by field`);
}

/** Of the rows `counted` those of each value: how many are equal, below and in all, the most and the total of the cohort. */
function placed(value: Sql): Sql {
  return sql`grouped as (
      select cohort, ${value}, count(*) as equal from counted where ${value} is not null group by cohort, ${value}
    ), placed as (
      select *, cast(sum(equal) over cohort_all as bigint) as n, max(${value}) over cohort_all as most,
        sum(${value} * equal) over cohort_all as total,
        cast(sum(equal) over (partition by cohort order by ${value}) as bigint) - equal as below
      from grouped window cohort_all as (partition by cohort)
    )`;
}
