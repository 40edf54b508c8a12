import { sql } from "#engine";
import type { Check } from "./check.ts";

export const familyVeryLarge: Check = {
  name: "family-very-large",
  group: "duplicates",
  level: "note",
  title: { zh: "成员超过一百件申请的专利族", en: "A family of over a hundred applications" },
  meaning: {
    zh: "可能是优先权号缺失年份或局别所致的误并；按族计数前请查看。",
    en: "Perhaps joined by priority numbers without year or office: look before counting families.",
  },
  looked: sql`select count(*) from family`,
  faults: () => sql`
    select family_key as key, cast(applications as varchar) as detail from family where applications > 100`,
};
