import { sql } from "#engine";
import type { Check } from "./check.ts";

export const regionUnknown: Check = {
  name: "region-unknown",
  group: "blanks",
  level: "note",
  title: { zh: "机构所在地不明", en: "Where an organisation sits is not known" },
  meaning: {
    zh: "地区统计只能作为下限；可在机构认定中补充所在地。",
    en: "Counts by region are a lower bound; the region can be decided for an organisation.",
  },
  looked: sql`select count(*) from organisation`,
  faults: () => sql`
    select name as key, cast(families as varchar) as detail from organisation where region is null`,
};
