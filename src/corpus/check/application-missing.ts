import { sql } from "#engine";
import type { Check } from "./check.ts";

export const applicationMissing: Check = {
  name: "application-missing",
  group: "numbers",
  level: "note",
  title: { zh: "缺少申请号", en: "No application number" },
  meaning: {
    zh: "来源未给出申请号，该公开文献自成一件申请；同一申请的公布与授权可能被计为两件。",
    en: "No source gives the application, so the publication stands for one by itself: an application and its grant may count as two.",
  },
  looked: sql`select count(*) from application`,
  faults: () => sql`
    select application_key as key, '' as detail from application where not application_given`,
};
