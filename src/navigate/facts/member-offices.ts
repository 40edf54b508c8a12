import { sql, type Sql } from "#engine";
import type { Unit } from "#search/contract";

/**
 * Where each chosen member is filed, and how it stands there: `member_office`.
 *
 * in     application, publication, chosen
 * unit   one row per member and office, by the surest application: in force before pending, pending before unknown, unknown before lapsed
 * limit  what the corpus has; a right in an office that no source tells of is not there
 */
export function memberOffices(unit: Unit): Sql {
  const members =
    unit === "family"
      ? sql`select c.member, a.application from chosen c join application a on a.family = c.member`
      : unit === "application"
        ? sql`select member, member as application from chosen`
        : sql`select c.member, p.application from chosen c join publication p on p.doc = c.member`;
  return sql`
    select h.member, a.office,
      case min(case a.status when 'active' then 1 when 'pending' then 2 when 'inactive' then 4 else 3 end)
        when 1 then 'active' when 2 then 'pending' when 3 then 'unknown' else 'inactive' end as status
    from (${members}) h join application a on a.application = h.application
    group by h.member, a.office order by h.member, a.office`;
}
