import { sql } from "#engine";
import type { Check } from "./check.ts";

export const activePastTerm: Check = {
  name: "active-past-term",
  group: "values",
  level: "warning",
  title: { zh: "超过最长保护期仍标为有效", en: "In force beyond the longest term" },
  meaning: {
    zh: "自申请日起已超过法定最长期限（发明二十年加至多五年补偿，实用新型十年，外观设计十五年）。",
    en: "Past the longest term the law allows from filing (inventions 20 years and at most 5 of compensation, utility models 10, designs 15).",
  },
  looked: sql`select count(*) from application where status = 'active' and filed_on is not null`,
  faults: ({ cutOff }) => sql`
    select application_key as key, cast(filed_on as varchar) as detail from application
    where status = 'active' and office = 'CN'
      and filed_on + to_years(case type when 'utility_model' then 10 when 'design' then 15 else 25 end) < cast(${cutOff} as date)`,
};
