import { sql } from "#engine";
import type { Check } from "./check.ts";

export const publishedBeforeFiled: Check = {
  name: "published-before-filed",
  group: "dates",
  level: "error",
  title: { zh: "公开日早于申请日", en: "Published before it was filed" },
  meaning: {
    zh: "两个日期中必有一个有误，涉及时间的统计会受影响。请核对来源文件的日期列。",
    en: "One of the two days is wrong, and whatever is counted by time with it. Compare the date columns of the source.",
  },
  looked: sql`select count(*) from publication where published_on is not null and filed_on is not null`,
  faults: () => sql`
    select publication_key as key, concat(cast(published_on as varchar), ' < ', cast(filed_on as varchar)) as detail
    from publication where published_on < filed_on`,
};
