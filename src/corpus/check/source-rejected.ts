import { sql } from "#engine";
import type { Check } from "./check.ts";

export const sourceRejected: Check = {
  name: "source-rejected",
  group: "coverage",
  level: "warning",
  title: { zh: "来源中有被拒绝的记录", en: "A source with rejected records" },
  meaning: {
    zh: "被拒绝的记录不在语料中；原因见导入损失报告。",
    en: "Rejected records are not in the corpus; the loss report says why.",
  },
  looked: sql`select count(*) from source`,
  faults: () => sql`
    select file as key, concat(cast(rejected as varchar), ' / ', cast(read as varchar)) as detail from source where rejected > 0`,
};
