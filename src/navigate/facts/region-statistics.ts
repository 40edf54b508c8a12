import { sql, type Sql } from "#engine";

/** Printed measures that are a region's spending on research and development; a ratio to something else is none. */
const spending =
  "(R&D|研发|研究与试验发展|研究开发).*(经费|支出|投入|费用|expenditure|spending)|(expenditure|spending).*(R&D|research)";
const ratio = "强度|占|比重|比例|增长|增速|intensity|share|growth|%";
/** How an industry table names the whole of a region. */
const whole = "^(\\*|全部|合计|总计|全社会|全行业|所有行业|total|all)$";

/**
 * What is known of each place of the study beside its chain.
 *
 * in     study_place, applicant_of, family_organisation, application; region_population, industry_statistic, side_source
 * out    place, measure, year, value, unit, source. population: persons at the end of the year · rd_expenditure: CNY 100 million, of
 *        rows for the whole region in 亿元, 万元, 千元 or 元 · grants: applications of the whole corpus granted in the year ·
 *        inventions_in_force: inventions in force at the cut-off (year null)
 * rule   a side table speaks of the region of that code only; of two tables that tell the same the later imported one counts
 */
export const regionStatistics: Sql = sql`
  with people as (
    select s.place, p.year, p.persons, coalesce(f.source, f.file) as source,
      row_number() over (partition by s.place, p.year order by p.side_source desc) as place_of
    from study_place s join region_population p on p.region = s.place join side_source f on f.side_source = p.side_source
  ),
  money(unit, factor) as (values ('亿元', 1.0), ('万元', 0.0001), ('千元', 0.00001), ('元', 0.00000001)),
  spent as (
    select s.place, i.year, i.value * m.factor as value, coalesce(f.source, f.file) as source,
      row_number() over (partition by s.place, i.year order by i.side_source desc, i.value desc) as place_of
    from study_place s join industry_statistic i on i.region = s.place join money m on m.unit = i.unit
      join side_source f on f.side_source = i.side_source
    where regexp_matches(i.measure, ${spending}) and not regexp_matches(i.measure, ${ratio})
      and regexp_matches(lower(i.industry), ${whole})
  ),
  inside as (
    select distinct s.place, h.family
    from study_place s join applicant_of a on s.prefix <> '' and substr(a.region, 1, length(s.prefix)) = s.prefix
      join family_organisation h on h.organisation = a.organisation
    union all
    select 'world' as place, family from family
  ),
  granted as (
    select i.place, cast(year(a.granted_on) as integer) as year, count(*) as number
    from inside i join application a on a.family = i.family where a.granted_on is not null group by i.place, year(a.granted_on)
  ),
  in_force as (
    select i.place, count(*) as number
    from inside i join application a on a.family = i.family where a.status = 'active' and a.type = 'invention' group by i.place
  )
  select place, 'population' as measure, cast(year as integer) as year, cast(persons as double) as value, 'persons' as unit, source
    from people where place_of = 1
  union all
  select place, 'rd_expenditure', cast(year as integer), cast(value as double), 'CNY 100 million', source from spent where place_of = 1
  union all
  select place, 'grants', year, cast(number as double), 'applications', null from granted
  union all
  select place, 'inventions_in_force', null, cast(number as double), 'applications', null from in_force
  order by place, measure, year`;
