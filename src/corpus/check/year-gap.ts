import { sql } from "#engine";
import type { Check } from "./check.ts";

export const yearGap: Check = {
  name: "year-gap",
  group: "coverage",
  level: "warning",
  title: { zh: "年份缺口", en: "A year that is missing" },
  meaning: {
    zh: "前后两年均有二十件以上、当年不足其十分之一；多为下载时漏了一段。",
    en: "Twenty and more filings in the years before and after, and under a tenth of that in this one: a part was left out of the download.",
  },
  looked: sql`select count(*) from (select distinct office, year(filed_on) from application where filed_on is not null) s`,
  faults: () => sql`
    with counted as (
      select office, cast(year(filed_on) as integer) as filed_year, count(*) as applications
      from application where filed_on is not null group by office, filed_year
    ), years as (
      select distinct a.office, b.filed_year from counted a join counted b on b.office = a.office
      union select office, filed_year + 1 from counted
    )
    select concat(y.office, ' ', cast(y.filed_year as varchar)) as key,
      concat(cast(p.applications as varchar), ' · ', cast(coalesce(c.applications, 0) as varchar), ' · ',
        cast(n.applications as varchar)) as detail
    from years y
      join counted p on p.office = y.office and p.filed_year = y.filed_year - 1
      join counted n on n.office = y.office and n.filed_year = y.filed_year + 1
      left join counted c on c.office = y.office and c.filed_year = y.filed_year
    where least(p.applications, n.applications) >= 20
      and coalesce(c.applications, 0) * 10 < least(p.applications, n.applications)`,
};
