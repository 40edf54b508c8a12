import { sql } from "#engine";
import type { Check } from "./check.ts";

export const titleMissing: Check = {
  name: "title-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少标题", en: "No title" },
  meaning: { zh: "按主题检索只能命中摘要或权利要求。", en: "A search by subject can find them by abstract or claims only." },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where title is null`,
};
