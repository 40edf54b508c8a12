import { sql, type Sql } from "#engine";

/** Whether a priority is a parent that an American term is counted from: an American application or PCT filing, no provisional one. */
export const isAmericanParent = (key: Sql): Sql =>
  sql`(${key} like 'WO-US%' or (${key} like 'US-%' and not regexp_matches(${key}, '^US-6[0-4]\\d{6}$|P$')))`;
