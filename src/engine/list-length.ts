import { sql, type Sql } from "./sql.ts";

/** How many elements a list has, null for no list: engines spell this function differently. */
export function listLength(list: Sql): Sql {
  return sql`cast(len(${list}) as integer)`;
}
