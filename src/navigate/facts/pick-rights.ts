import { sql, type Sql } from "#engine";
import type { Pick } from "../contract.ts";
import { placePrefix } from "./places.ts";

/** What tells rights apart that one may use, buy or must mind: whose they are, where in force, how much cited. */
export function rightConditions(pick: Pick): Sql[] {
  const conditions: Sql[] = [];
  if (pick.outside !== undefined) {
    const prefix = placePrefix(pick.outside);
    // What nobody's region is known of is not outside: it is unknown.
    conditions.push(sql`m.member in (select h.member from holder h where h.region is not null)`);
    conditions.push(sql`m.member not in (
      select h.member from holder h where h.region is not null and substr(h.region, 1, ${prefix.length}) = ${prefix})`);
  }
  if (pick.core === "yes") conditions.push(sql`m.member in (select q.member from member_quality q where q.core)`);
  if (pick.inForce !== undefined) {
    conditions.push(
      sql`m.member in (select o.member from member_office o where o.office = ${pick.inForce} and o.status = 'active')`,
    );
  }
  if (pick.inventor !== undefined)
    conditions.push(sql`m.member in (select i.member from fact_inventor i where i.inventor = ${pick.inventor})`);
  if (pick.number !== undefined) conditions.push(sql`m.number = ${pick.number}`);
  return conditions;
}
