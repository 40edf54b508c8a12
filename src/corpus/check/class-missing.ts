import { sql } from "#engine";
import type { Check } from "./check.ts";

export const classMissing: Check = {
  name: "class-missing",
  group: "blanks",
  level: "note",
  title: { zh: "缺少分类号", en: "No classification" },
  meaning: { zh: "按 IPC、CPC 的统计不含这些文献。", en: "They are in no count by IPC or CPC." },
  looked: sql`select count(*) from publication where type not in ('design', 'plant')`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where type not in ('design', 'plant') and doc not in (select doc from classification where scheme in ('ipc', 'cpc'))`,
};
