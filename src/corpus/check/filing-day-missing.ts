import { sql } from "#engine";
import type { Check } from "./check.ts";

export const filingDayMissing: Check = {
  name: "filing-day-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少申请日", en: "No filing day" },
  meaning: { zh: "按申请年统计时不计入这些文献。", en: "They are in no count by filing year." },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where filed_on is null`,
};
