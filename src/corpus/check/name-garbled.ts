import { sql } from "#engine";
import type { Check } from "./check.ts";

export const nameGarbled: Check = {
  name: "name-garbled",
  group: "values",
  level: "warning",
  title: { zh: "名称含乱码", en: "Garbled names" },
  meaning: {
    zh: "名称含替换字符或连续问号，来源在导出时已损坏；同一机构会被当成多家。",
    en: "Replacement characters or runs of question marks: the source was damaged before. One organisation is then counted as several.",
  },
  looked: sql`select count(*) from party`,
  faults: () => sql`
    select distinct p.publication_key as key, m.name as detail from party m join publication p on p.doc = m.doc
    where m.name like '%\uFFFD%' or m.name like '%???%'`,
};
