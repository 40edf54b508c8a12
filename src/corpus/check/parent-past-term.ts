import { sql } from "#engine";
import { isAmericanParent } from "../status/american-parent.ts";
import type { Check } from "./check.ts";

/** The same parents as the expected end of an American right is counted from. */
export const parentPastTerm: Check = {
  name: "parent-past-term",
  group: "dates",
  level: "warning",
  title: { zh: "在先申请已满二十年后才申请", en: "Filed over twenty years after its parent" },
  meaning: {
    zh: "美国发明自最早的在先申请（继续、分案的母案）起算二十年；按来源所载，申请当日保护期即已届满。在先申请号或日期可能有误，届满日按不明处理。请对照官方档案核实优先权。",
    en: "An American invention lasts twenty years from its earliest parent; by what the source says nothing was left on the day of filing. Number or day of the parent may be wrong: the end is told as unknown. Compare the claim of priority with the office's file.",
  },
  looked: sql`select count(*) from application where office = 'US' and filed_on >= date '1995-06-08'`,
  faults: () => sql`
    select key, concat(priority_key, ' ', cast("on" as varchar), ' → ', cast(filed_on as varchar)) as detail from (
      select a.application_key as key, a.filed_on, min(r."on") as "on", arg_min(r.priority_key, r."on") as priority_key
      from priority r join publication p on p.doc = r.doc join application a on a.application = p.application
      where a.office = 'US' and a.type in ('invention', 'plant') and a.filed_on >= date '1995-06-08' and r."on" is not null
        and ${isAmericanParent({ key: sql`r.priority_key`, on: sql`r."on"`, filedOn: sql`a.filed_on` })}
      group by a.application_key, a.filed_on
    ) s where "on" + to_years(20) <= filed_on`,
};
