import { name, sql, type Sql } from "#engine";
import type { Pick } from "../contract.ts";

/** What tells members apart by their quality: what is known of them, how far they were filed, how long their rights were followed. */
export function qualityConditions(pick: Pick): Sql[] {
  const conditions: Sql[] = [];
  const members = (condition: Sql) =>
    conditions.push(sql`m.member in (select q.member from member_quality q where ${condition})`);
  if (pick.measured !== undefined) members(sql`q.${name(pick.measured)} is not null`);
  if (pick.followed !== undefined) members(sql`q.renewal_years >= ${pick.followed}`);
  switch (pick.spread) {
    case undefined:
      break;
    case "ip5":
      members(sql`q.ip5_offices >= 2`);
      break;
    case "home":
      members(sql`not q.abroad`);
      break;
    case "abroad":
    case "pct":
    case "triadic":
      members(sql`q.${name(pick.spread)}`);
  }
  return conditions;
}
