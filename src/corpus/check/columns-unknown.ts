import { sql } from "#engine";
import type { Check } from "./check.ts";

export const columnsUnknown: Check = {
  name: "columns-unknown",
  group: "coverage",
  level: "note",
  title: { zh: "来源中有未识别的列", en: "Columns that nobody understood" },
  meaning: {
    zh: "未识别列的内容没有导入；可在列映射页指定其含义。",
    en: "Their content was not imported; a mapping of columns can say what they mean.",
  },
  looked: sql`select count(*) from source`,
  faults: () => sql`
    select file as key, array_to_string(unknown_columns, ', ') as detail from source where len(unknown_columns) > 0`,
};
