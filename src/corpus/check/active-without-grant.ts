import { sql } from "#engine";
import type { Check } from "./check.ts";

export const activeWithoutGrant: Check = {
  name: "active-without-grant",
  group: "values",
  level: "warning",
  title: { zh: "未授权却标为有效", en: "Said to be in force without a grant" },
  meaning: {
    zh: "来源标为有效，但没有授权公告、授权日或授权事件；可能缺少授权公告文献。",
    en: "The source says in force, yet no grant is known: the grant's publication may be missing.",
  },
  looked: sql`select count(*) from application where status = 'active'`,
  faults: () => sql`
    select application_key as key, coalesce(status_raw, status) as detail from application
    where status = 'active' and granted_on is null and office in ('CN', 'US', 'JP', 'KR', 'DE')`,
};
