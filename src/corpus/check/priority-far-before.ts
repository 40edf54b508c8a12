import { sql } from "#engine";
import type { Check } from "./check.ts";

export const priorityFarBefore: Check = {
  name: "priority-far-before",
  group: "dates",
  level: "note",
  title: { zh: "优先权日早于申请日三十个月以上", en: "Priority over thirty months before the filing" },
  meaning: {
    zh: "巴黎公约优先权期限为十二个月，PCT 进入国家阶段最迟约三十个月；更长的多为继续申请、分案或日期错误。",
    en: "Paris priority lasts twelve months and national phases begin within about thirty: longer gaps are continuations, divisions or slips.",
  },
  looked: sql`select count(*) from (select p.doc from priority r join publication p on p.doc = r.doc where r."on" is not null and p.filed_on is not null group by p.doc) s`,
  faults: () => sql`
    select key, detail from (
      select p.publication_key as key, concat(cast(min(r."on") as varchar), ' → ', cast(p.filed_on as varchar)) as detail,
        min(r."on") as first_on, p.filed_on
      from priority r join publication p on p.doc = r.doc
      where r."on" is not null and p.filed_on is not null group by p.publication_key, p.filed_on
    ) s where date_diff('month', first_on, filed_on) > 30`,
};
