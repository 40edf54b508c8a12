import { sql } from "#engine";
import type { Check } from "./check.ts";

export const claimsImpossible: Check = {
  name: "claims-impossible",
  group: "values",
  level: "warning",
  title: { zh: "权利要求项数异常", en: "An unlikely number of claims" },
  meaning: {
    zh: "项数为零或超过一千；以权利要求数为指标时请先核对。",
    en: "None, or over a thousand: look before using the number of claims as an indicator.",
  },
  looked: sql`select count(*) from publication where claims_count is not null`,
  faults: () => sql`
    select publication_key as key, cast(claims_count as varchar) as detail from publication
    where claims_count > 1000 or (claims_count = 0 and stage <> 'other')`,
};
