import { sql } from "#engine";
import type { Check } from "./check.ts";

export const orphans: Check = {
  name: "orphans",
  group: "orphans",
  level: "error",
  title: { zh: "引用了不存在的记录", en: "Rows that lead nowhere" },
  meaning: {
    zh: "快照内部的引用断裂，说明程序或文件有误。请重新发布；若仍出现请报告。",
    en: "References inside the snapshot are broken: a fault of the program or of a file. Publish anew, and report it if it stays.",
  },
  looked: sql`
    select (select count(*) from publication) + (select count(*) from application) + (select count(*) from party)
      + (select count(*) from classification) + (select count(*) from citation)`,
  faults: () => sql`
    select publication_key as key, 'publication → application' as detail from publication
    where application not in (select application from application)
    union all select publication_key, 'publication → family' from publication where family not in (select family from family)
    union all select application_key, 'application → family' from application where family not in (select family from family)
    union all select application_key, 'application → publication' from application
      where application not in (select application from publication)
    union all select family_key, 'family → application' from family where family not in (select family from application)
    union all select name, 'party → publication' from party where doc not in (select doc from publication)
    union all select name, 'party → organisation' from party
      where organisation is not null and organisation not in (select organisation from organisation)
    union all select symbol, 'classification → publication' from classification where doc not in (select doc from publication)
    union all select cited_key, 'citation → publication' from citation
      where doc not in (select doc from publication)
        or (cited_doc is not null and cited_doc not in (select doc from publication))`,
};
