import { sql } from "#engine";
import type { Check } from "./check.ts";

export const recentIncomplete: Check = {
  name: "recent-incomplete",
  group: "coverage",
  level: "note",
  title: { zh: "近十八个月的申请尚未全部公开", en: "Filings of the last eighteen months are not all published" },
  meaning: {
    zh: "发明专利申请一般自申请日起满十八个月公布；近年数量必然偏低，不能据此判断下降。",
    en: "Applications are published eighteen months after filing as a rule: recent numbers are too low of necessity and show no decline.",
  },
  looked: sql`select count(*) from application`,
  faults: ({ cutOff }) => sql`
    select application_key as key, cast(filed_on as varchar) as detail from application
    where filed_on > cast(${cutOff} as date) - interval 18 month`,
};
