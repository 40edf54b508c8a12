import { join, name, sql, type Engine, type Sql } from "#engine";
import { all, type Families } from "./anew.ts";

/**
 * What each family has by itself: `quality_own(family, granted, source_cites, field, many_field, cohort_year, cohort, …)`.
 *
 * in     family, quality_forward, and quality_field, quality_backward, quality_breadth, quality_life, quality_offices of the families that each was made
 *        for (`living`: the life, `spread`: the offices, `of`: all else); of all others before_family_quality, by quality_place
 */
export async function gatherOwn(engine: Engine, of: Families, living: Families, spread: Families): Promise<void> {
  const others = of === all ? sql`` : sql`union all by name ${taken(living, spread)}`;
  await engine.run(sql`create or replace table quality_own as ${made(of)} ${others}`);
}

function made(of: Families): Sql {
  return sql`
  select f.family, f.granted, f.cited_by_count as source_cites, k.field, k.many_field,
    case when k.field is not null then cast(year(coalesce(f.priority_on, f.filed_on)) as integer) end as cohort_year,
    k.field * 10000 + cohort_year as cohort,
    w.* exclude (family), b.* exclude (family), c.* exclude (family), l.* exclude (family), o.* exclude (family)
  from ${of.family} f left join quality_field k on k.family = f.family left join quality_forward w on w.family = f.family
    left join quality_backward b on b.family = f.family left join quality_breadth c on c.family = f.family
    left join quality_life l on l.family = f.family left join quality_offices o on o.family = f.family`;
}

/** What cites a family changes with what is published; all else may be as it was. */
function taken(living: Families, spread: Families): Sql {
  const before = (columns: readonly string[]) => join(columns.map((column) => sql`q.${name(column)}`));
  const columns = (table: Sql, of: Families, columns: readonly string[]) =>
    of === all
      ? ([sql`${table}.* exclude (family)`, sql`left join quality_${table} ${table} on ${table}.family = k.family`] as const)
      : ([before(columns), sql``] as const);
  const [life, joinLife] = columns(sql`life`, living, lifeColumns);
  const [offices, joinOffices] = columns(sql`offices`, spread, officeColumns);
  return sql`
    select k.family, k.granted, k.source_cites, n.field, q.many_field, q.cohort_year, n.field * 10000 + q.cohort_year as cohort,
      w.* exclude (family), ${before(ownColumns)}, ${life}, ${offices}
    from before_family_quality q
      join (
        select p.before, f.family, f.granted, f.cited_by_count as source_cites from quality_place p join family f on f.family = p.family
      ) k on k.before = q.family
      left join quality_forward w on w.family = k.family left join quality_field_name n on n.name = q.field ${joinLife} ${joinOffices}`;
}

const ownColumns = [
  "backward",
  "npl",
  "cycle_years",
  "scope",
  "generality",
  "generality_unbiased",
  "originality",
  "originality_unbiased",
  "radicalness",
] as const;
const lifeColumns = ["claims", "grant_lag", "renewal_years", "renewal_ended", "life_left"] as const;
const officeColumns = ["family_size", "abroad", "pct", "triadic", "ip5_offices"] as const;
