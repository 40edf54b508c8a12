import { sql } from "#engine";
import type { Check } from "./check.ts";

export const citationUnreadable: Check = {
  name: "citation-unreadable",
  group: "blanks",
  level: "note",
  title: { zh: "无法识别号码的引文", en: "Citations without a readable number" },
  meaning: {
    zh: "原文照录，但不计入被引统计；非专利文献本应如此。",
    en: "They are kept as printed and count for nobody; literature other than patents has to be so.",
  },
  looked: sql`select count(*) from citation`,
  faults: () => sql`
    select p.publication_key as key, c.text as detail from citation c join publication p on p.doc = c.doc where c.cited_key is null`,
};
