import { limits } from "#base";
import { sql, type Sql } from "#engine";
import type { FactStudy } from "./fact-study.ts";
import { regionAtLevel } from "./region-level.ts";

/**
 * What the regions of the home region's level do in the whole corpus: families by region and field, of which complexity is told.
 *
 * in     family_quality (field, cohort_year), family, classification, family_organisation, applicant_of; families whatever the
 *        study counts
 * out    place, field, members: WIPO fields (`wipo:13`) where the corpus has that concordance, else subclasses of the first IPC
 *        symbol (`C01B`)
 * limit  the fields and the regions with most families (`limits.studyFieldsMax`, `limits.studyRegionsMax`); years of the period
 */
export function regionFields({ region: home, period: [from, to] }: FactStudy): Sql {
  return sql`
    with wipo as (select family, 'wipo:' || field as field from family_quality where field_basis = 'wipo35' and cohort_year between ${from} and ${to}),
    field_of as (
      select family, field from wipo
      union all
      select f.family, substr(c.symbol, 1, 4) as field
      from family f join family_quality q on q.family = f.family join classification c on c.doc = f.doc and c.scheme = 'ipc' and c.position = 1
      where q.cohort_year between ${from} and ${to} and (select count(*) from wipo) = 0
    ),
    largest as (
      select field from field_of group by field order by count(*) desc, field limit ${limits.studyFieldsMax}
    ),
    located as (select region, ${regionAtLevel(home, sql`region`)} as place from (select distinct region from applicant_of) known),
    standing as (
      select distinct h.family, l.place
      from family_organisation h join applicant_of a on a.organisation = h.organisation join located l on l.region = a.region
      where l.place is not null
    ),
    counted as (
      select s.place, f.field, count(*) as members
      from standing s join field_of f on f.family = s.family join largest g on g.field = f.field
      group by s.place, f.field
    ),
    kept as (select place from counted group by place order by sum(members) desc, place limit ${limits.studyRegionsMax})
    select c.place, c.field, cast(c.members as integer) as members
    from counted c where c.place in (select place from kept) or c.place = ${home}
    order by c.place, c.field`;
}
