import { sql } from "#engine";
import type { Check } from "./check.ts";

export const priorityAfterFiling: Check = {
  name: "priority-after-filing",
  group: "dates",
  level: "error",
  title: { zh: "优先权日晚于申请日", en: "Priority later than the filing" },
  meaning: {
    zh: "优先权日不可能晚于申请日；同族的最早日期可能有误。",
    en: "No priority is later than the filing that claims it; the earliest day of its family may be wrong.",
  },
  looked: sql`select count(*) from priority where active and "on" is not null`,
  faults: () => sql`
    select p.publication_key as key, concat(r.priority_key, ' ', cast(r."on" as varchar), ' > ', cast(p.filed_on as varchar)) as detail
    from priority r join publication p on p.doc = r.doc where r.active and r."on" > p.filed_on`,
};
