import { sql } from "#engine";
import type { Check } from "./check.ts";

export const citedImpossible: Check = {
  name: "cited-impossible",
  group: "values",
  level: "warning",
  title: { zh: "被引次数异常", en: "An unlikely number of citations received" },
  meaning: {
    zh: "被引超过一万次的专利极少；多为列错位。",
    en: "Hardly any patent was cited over ten thousand times: mostly a column out of place.",
  },
  looked: sql`select count(*) from publication where cited_by_count is not null`,
  faults: () => sql`
    select publication_key as key, cast(cited_by_count as varchar) as detail from publication where cited_by_count > 10000`,
};
