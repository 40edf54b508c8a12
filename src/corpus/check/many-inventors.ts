import { sql } from "#engine";
import type { Check } from "./check.ts";

export const manyInventors: Check = {
  name: "many-inventors",
  group: "values",
  level: "note",
  title: { zh: "发明人超过五十名", en: "Over fifty inventors" },
  meaning: {
    zh: "可能是多列合并或分隔符识别有误。",
    en: "Perhaps several cells were read as one, or a separator was taken wrongly.",
  },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select p.publication_key as key, cast(count(*) as varchar) as detail
    from party m join publication p on p.doc = m.doc where m.role = 'inventor'
    group by p.publication_key having count(*) > 50`,
};
