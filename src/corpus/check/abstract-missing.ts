import { sql } from "#engine";
import type { Check } from "./check.ts";

export const abstractMissing: Check = {
  name: "abstract-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少摘要", en: "No abstract" },
  meaning: { zh: "按主题检索的查全率下降。", en: "A search by subject misses more of them." },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where abstract is null`,
};
