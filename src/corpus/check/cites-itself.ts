import { sql } from "#engine";
import type { Check } from "./check.ts";

export const citesItself: Check = {
  name: "cites-itself",
  group: "values",
  level: "warning",
  title: { zh: "引用自身", en: "Cites itself" },
  meaning: {
    zh: "引文号码有误，或把本文献号写入了引文列。",
    en: "The citation's number is wrong, or its own number stands among the citations.",
  },
  looked: sql`select count(*) from citation`,
  faults: () => sql`
    select distinct p.publication_key as key, c.cited_key as detail
    from citation c join publication p on p.doc = c.doc where c.cited_doc = c.doc`,
};
