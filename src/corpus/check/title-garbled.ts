import { sql } from "#engine";
import type { Check } from "./check.ts";

export const titleGarbled: Check = {
  name: "title-garbled",
  group: "values",
  level: "warning",
  title: { zh: "标题含乱码", en: "Garbled titles" },
  meaning: {
    zh: "标题含替换字符或连续问号，按主题检索会漏掉这些文献。",
    en: "Replacement characters or runs of question marks: a search by subject misses these.",
  },
  looked: sql`select count(*) from publication where title is not null`,
  faults: () => sql`
    select publication_key as key, title as detail from publication
    where title like '%\uFFFD%' or title like '%????%'`,
};
