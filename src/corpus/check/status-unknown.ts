import { sql } from "#engine";
import type { Check } from "./check.ts";

export const statusUnknown: Check = {
  name: "status-unknown",
  group: "blanks",
  level: "note",
  title: { zh: "法律状态不明", en: "Legal status unknown" },
  meaning: { zh: "有效量只能作为下限。", en: "Counts of rights in force are a lower bound." },
  looked: sql`select count(*) from application`,
  faults: () => sql`
    select application_key as key, office as detail from application where status = 'unknown'`,
};
