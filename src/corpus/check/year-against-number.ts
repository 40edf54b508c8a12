import { sql } from "#engine";
import type { Check } from "./check.ts";

export const yearAgainstNumber: Check = {
  name: "year-against-number",
  group: "numbers",
  level: "warning",
  title: { zh: "申请年与申请号不符", en: "Filing year against the application number" },
  meaning: {
    zh: "中国申请号前四位为申请年；分案申请和进入国家阶段的国际申请可能不同，其余为错误。",
    en: "The first four digits of a Chinese application number are its year. Divisions and national phases may differ; the rest are slips.",
  },
  looked: sql`select count(*) from application where office = 'CN' and application_given and filed_on is not null and regexp_matches(application_key, '^CN-[0-9]{12}$')`,
  faults: () => sql`
    select application_key as key, cast(filed_on as varchar) as detail from application
    where office = 'CN' and application_given and regexp_matches(application_key, '^CN-[0-9]{12}$') and substr(application_key, 8, 1) in ('1', '2', '3')
      and substr(application_key, 4, 4) <> cast(year(filed_on) as varchar)`,
};
