import { sql } from "#engine";
import type { Check } from "./check.ts";

export const sameTitleSameDay: Check = {
  name: "same-title-same-day",
  group: "duplicates",
  level: "warning",
  title: { zh: "同日、同名、同申请人的多件申请", en: "Same title, applicant and day" },
  meaning: {
    zh: "可能是同一申请以两种号码出现，也可能是确有的系列申请；请抽查。",
    en: "One application under two numbers, perhaps, or truly a series of filings: look at some.",
  },
  looked: sql`select count(*) from family where filed_on is not null`,
  faults: () => sql`
    select min(key) as key, concat(cast(count(*) as varchar), ' × ', min(title), ' ', cast(filed_on as varchar)) as detail from (
      select f.family_key as key, lower(p.title) as title, f.filed_on, f.type, o.organisation, list_extract(f.offices, 1) as office
      from family f join publication p on p.doc = f.doc
        join family_organisation o on o.family = f.family and o.position = 1
      where p.title is not null and f.filed_on is not null
    ) s group by title, filed_on, type, organisation, office having count(*) > 1`,
};
