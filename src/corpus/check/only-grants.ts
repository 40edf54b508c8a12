import { sql } from "#engine";
import type { Check } from "./check.ts";

export const onlyGrants: Check = {
  name: "only-grants",
  group: "coverage",
  level: "note",
  title: { zh: "某局仅有授权文献", en: "Only grants of an office" },
  meaning: {
    zh: "只有授权公告时，未授权的申请不在其中：申请量、授权率和近年趋势均会偏低。",
    en: "With grants alone, what was never granted is missing: filings, grant shares and recent years are all too low.",
  },
  looked: sql`select count(distinct office) from publication`,
  faults: () => sql`
    select office as key, cast(count(*) as varchar) as detail from publication
    where type in ('invention', 'other') group by office
    having count(*) >= 20 and count(*) filter (where stage <> 'grant') = 0`,
};
