import { sql, type Sql } from "#engine";
import type { Pick, Study } from "../contract.ts";
import { isFocus } from "./focus.ts";
import { placePrefix } from "./places.ts";

/** What tells rights apart that one may use, buy or must mind: whose they are, where in force, how much cited. */
export function rightConditions(pick: Pick, study: { readonly focus?: Study["focus"] }): Sql[] {
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
  if (pick.withInventor !== undefined)
    conditions.push(sql`m.member in (select i.member from fact_inventor i where i.inventor = ${pick.withInventor})`);
  if (pick.own !== undefined) {
    const own = sql`select h.member from holder h join organisation o on o.organisation = h.organisation where ${isFocus(study)}`;
    conditions.push(pick.own === "yes" ? sql`m.member in (${own})` : sql`m.member not in (${own})`);
  }
  if (pick.pledged === "yes") conditions.push(sql`m.member in (${standingPledges})`);
  if (pick.citedBy !== undefined) {
    conditions.push(
      sql`m.member in (select c.cited from citation c join holder h on h.member = c.citing where h.organisation = ${pick.citedBy})`,
    );
  }
  if (pick.number !== undefined) conditions.push(sql`m.number = ${pick.number}`);
  return conditions;
}

/** Members with a pledge of which no release is told on its day or later; a release without a day releases all. */
export const standingPledges: Sql = sql`
  select p.member from operation p where p.kind = 'pledge' and not exists (
    select 1 from operation r where r.member = p.member and r.kind = 'pledge_release'
      and (r.on_date is null or p.on_date is null or r.on_date >= p.on_date))`;
