import { sql } from "#engine";
import type { Check } from "./check.ts";

export const dayInFuture: Check = {
  name: "day-in-future",
  group: "dates",
  level: "error",
  title: { zh: "日期晚于数据截止日", en: "A day after the data end" },
  meaning: {
    zh: "日期晚于任何来源所载的最新日期，多为录入错误或日、月颠倒。",
    en: "The day is later than anything the sources tell of: a slip, or day and month exchanged.",
  },
  looked: sql`select count(*) from publication`,
  faults: ({ cutOff }) => sql`
    select publication_key as key, concat_ws(' ', cast(published_on as varchar), cast(filed_on as varchar)) as detail
    from publication where greatest(published_on, filed_on) > cast(${cutOff} as date)`,
};
