import { sql } from "#engine";
import type { Check } from "./check.ts";

export const publicationDayMissing: Check = {
  name: "publication-day-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少公开日", en: "No publication day" },
  meaning: { zh: "无法判断其是否在统计期内公开。", en: "Whether they were published within a period cannot be told." },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where published_on is null`,
};
