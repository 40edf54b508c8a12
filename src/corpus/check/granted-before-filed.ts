import { sql } from "#engine";
import type { Check } from "./check.ts";

export const grantedBeforeFiled: Check = {
  name: "granted-before-filed",
  group: "dates",
  level: "error",
  title: { zh: "授权日早于申请日", en: "Granted before it was filed" },
  meaning: {
    zh: "两个日期中必有一个有误。请核对来源文件的日期列。",
    en: "One of the two days is wrong. Compare the date columns of the source.",
  },
  looked: sql`select count(*) from application where granted_on is not null and filed_on is not null`,
  faults: () => sql`
    select application_key as key, concat(cast(granted_on as varchar), ' < ', cast(filed_on as varchar)) as detail
    from application where granted_on < filed_on`,
};
