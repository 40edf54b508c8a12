import { sql } from "#engine";
import type { Check } from "./check.ts";

export const applicantMissing: Check = {
  name: "applicant-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少申请人", en: "No applicant" },
  meaning: { zh: "不计入任何机构和地区的统计。", en: "They count for no organisation and no region." },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where doc not in (select doc from party where role in ('applicant', 'assignee', 'owner'))`,
};
