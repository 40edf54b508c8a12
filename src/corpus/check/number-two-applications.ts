import { sql } from "#engine";
import type { Check } from "./check.ts";

export const numberTwoApplications: Check = {
  name: "number-two-applications",
  group: "duplicates",
  level: "warning",
  title: { zh: "同一公开号对应多件申请", en: "One number, several applications" },
  meaning: {
    zh: "在公布与授权沿用同一号码的局，同号文献应属同一申请；请核对申请号。",
    en: "At an office that keeps a number from publication to grant, equal numbers are one application: compare the application numbers.",
  },
  looked: sql`select count(*) from (select distinct office, number from publication where office in ('CN', 'EP', 'WO')) s`,
  faults: () => sql`
    select concat(p.office, '-', p.number) as key, string_agg(distinct a.application_key, ' ' order by a.application_key) as detail
    from publication p join application a on a.application = p.application
    where p.office in ('CN', 'EP', 'WO') and a.application_given
    group by p.office, p.number having count(distinct p.application) > 1`,
};
