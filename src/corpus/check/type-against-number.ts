import { sql } from "#engine";
import type { Check } from "./check.ts";

export const typeAgainstNumber: Check = {
  name: "type-against-number",
  group: "numbers",
  level: "error",
  title: { zh: "专利类型与申请号不符", en: "Type against the application number" },
  meaning: {
    zh: "中国申请号中的种类位与来源所给类型矛盾；按类型统计会出错。",
    en: "The digit for the type in a Chinese application number contradicts the type given: counts by type are wrong.",
  },
  looked: sql`select count(*) from application where office = 'CN' and application_given and regexp_matches(application_key, '^CN-[0-9]{12}$')`,
  faults: () => sql`
    select application_key as key, type as detail from application
    where office = 'CN' and application_given and regexp_matches(application_key, '^CN-[0-9]{12}$')
      and type <> case substr(application_key, 8, 1)
        when '1' then 'invention' when '8' then 'invention' when '2' then 'utility_model' when '9' then 'utility_model'
        when '3' then 'design' else type end`,
};
