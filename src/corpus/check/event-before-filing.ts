import { sql } from "#engine";
import type { Check } from "./check.ts";

export const eventBeforeFiling: Check = {
  name: "event-before-filing",
  group: "dates",
  level: "warning",
  title: { zh: "法律事件早于申请日", en: "A legal event before the filing" },
  meaning: {
    zh: "事件日期有误，或事件归到了错误的申请上；由事件推导的法律状态随之不可信。",
    en: "The event's day is wrong, or it stands at the wrong application; a status derived from it cannot be trusted.",
  },
  looked: sql`select count(*) from legal_event`,
  faults: () => sql`
    select a.application_key as key, concat_ws(' ', e.code, cast(e."on" as varchar), '<', cast(a.filed_on as varchar)) as detail
    from legal_event e join application a on a.application = e.application where e."on" < a.filed_on`,
};
