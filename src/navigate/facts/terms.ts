import { sql, type Sql } from "#engine";
import type { Unit } from "#search/contract";

/**
 * The expected end of the term of each chosen member, and what it rests on: `member, expires_on, expires_basis`. A family lasts as
 * long as its last member in force, or, where none is, did to the latest end of any; where
 * several end on that day, the surest basis tells.
 */
export function termsOf(unit: Unit): Sql {
  if (unit === "application") return sql`select application as member, expires_on, expires_basis from application`;
  if (unit === "publication") {
    return sql`
      select p.doc as member, a.expires_on, a.expires_basis
      from publication p join application a on a.application = p.application`;
  }
  return sql`
    select member, expires_on, expires_basis
    from (
      select a.family as member, a.expires_on, a.expires_basis,
        row_number() over (
          partition by a.family
          order by case when a.status = 'active' then 0 else 1 end, a.expires_on desc,
            case a.expires_basis when 'given' then 0 when 'computed' then 1 else 2 end, a.expires_basis
        ) as place
      from application a join chosen c on c.member = a.family
      where a.expires_on is not null
    ) term where place = 1`;
}
