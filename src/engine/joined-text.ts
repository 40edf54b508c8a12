import { sql, type Sql } from "./sql.ts";

/** Texts of a group in one, with a separator between them, in an order: engines spell this aggregate differently. */
export function joinedText(text: Sql, separator: string, order: Sql): Sql {
  return sql`string_agg(${text}, ${separator} order by ${order})`;
}
