import { sql } from "#engine";
import type { Check } from "./check.ts";

export const sourceCapped: Check = {
  name: "source-capped",
  group: "coverage",
  level: "warning",
  title: { zh: "来源条数恰为常见导出上限", en: "A source of exactly a common export limit" },
  meaning: {
    zh: "检索工具常把导出截断在整数条；结果可能不完整，请核对检索结果总数。",
    en: "Search tools cut exports at round numbers: the result may not be whole. Compare the number of results.",
  },
  looked: sql`select count(*) from source`,
  faults: () => sql`
    select file as key, cast(read as varchar) as detail from source
    where read in (1000, 2000, 3000, 5000, 10000, 15000, 20000, 30000, 50000, 60000, 100000)`,
};
