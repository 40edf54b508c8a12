import { sql } from "#engine";
import type { Check } from "./check.ts";

export const kindMissing: Check = {
  name: "kind-missing",
  group: "numbers",
  level: "note",
  title: { zh: "缺少文献种类代码", en: "No kind code" },
  meaning: {
    zh: "来源未给出种类代码，公布与授权难以区分，同一申请的多次公布会并为一件。",
    en: "The source gives no kind: application and grant can hardly be told apart, and several publications of one number count as one.",
  },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, '' as detail from publication where kind is null`,
};
