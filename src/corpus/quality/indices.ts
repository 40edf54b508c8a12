import { name, sql, type Engine, type Sql } from "#engine";
import { cohortMin } from "./ranks.ts";

/** Values above this quantile of the cohort are lowered to it before they are divided by the largest. */
const winsorisedAt = 0.98;

/** What the indices are made of, as columns of `quality_own` (`o`). */
const components = {
  forward5: sql`o.forward5`,
  family_size: sql`o.family_size`,
  claims: sql`o.claims`,
  generality: sql`coalesce(o.generality, case when o.forward = 0 then 0.0 end)`,
  backward: sql`o.backward`,
  grant_lag: sql`o.grant_lag`,
} as const;

const each = Object.entries(components);

/**
 * What each component is lowered to and divided by: `quality_bound(cohort, …)`; the index itself is `indices` of a family (`o`) and its
 * bounds (`b`).
 *
 * in     quality_own
 * rule   of granted families. Each component is lowered to the 98th percentile of the granted families of its cohort (the value at
 *        place ⌈0.98 n⌉ in ascending order; where that is 0, nothing is lowered) and divided by the largest that is left: 0–1. Grant lag
 *        counts as 1 − that. quality4: mean of forward citations in five years, family size, claims, generality. quality6: with backward
 *        citations and grant lag. A family that nobody cites has no generality, for which 0 stands here, as its citations do
 * limit  null where a component is not known, where a cohort has fewer than 10 granted families that know it, and while the five years last
 * from   OECD DSTI/DOC(2013)3, whose reference for normalising is the cohort as here
 */
export async function boundComponents(engine: Engine): Promise<void> {
  const bounds = each.map(
    ([component, column]) => sql`,
      case when count(${column}) >= ${cohortMin} then
        cast(coalesce(nullif(quantile_disc(${column}, ${winsorisedAt}), 0), max(${column})) as double) end as ${most(component)}`,
  );
  await engine.run(sql`
    create or replace table quality_bound as
    select cohort ${bounds.reduce((left, right) => sql`${left}${right}`)}
    from quality_own o where granted and cohort is not null group by cohort`);
}

const normal = (component: keyof typeof components): Sql => {
  const value = sql`cast(${components[component]} as double)`;
  const bound = sql`b.${most(component)}`;
  return sql`(case when ${bound} is not null and ${components[component]} is not null then
    coalesce(least(${value}, ${bound}) / nullif(${bound}, 0), ${value}) end)`;
};

const four = sql`${normal("forward5")} + ${normal("family_size")} + ${normal("claims")} + ${normal("generality")}`;

export const indices: Sql = sql`
  case when o.granted then round((${four}) / 4, 6) end as quality4,
  case when o.granted then round((${four} + ${normal("backward")} + (1 - ${normal("grant_lag")})) / 6, 6) end as quality6`;

function most(component: string): Sql {
  return name(`${component}_most`);
}
