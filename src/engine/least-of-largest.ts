import { sql, type Sql } from "./sql.ts";

/** The least of the `count` largest values of a group, without putting the group in order: engines spell this aggregate differently. */
export function leastOfLargest(value: Sql, count: number): Sql {
  return sql`list_min(max(${value}, ${count}))`;
}
