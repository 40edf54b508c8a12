import { sql, type Sql } from "#engine";

/**
 * Whether a priority is a parent that an American term is counted from: an American application or PCT filing, no provisional one; and
 * any PCT filing of more than fourteen months before, which no right of priority reaches, so that this is its national phase.
 */
export const isAmericanParent = ({ key, on, filedOn }: Readonly<Record<"key" | "on" | "filedOn", Sql>>): Sql =>
  sql`(${key} like 'WO-US%' or (${key} like 'WO-%' and ${on} + to_months(14) < ${filedOn})
    or (${key} like 'US-%' and not regexp_matches(${key}, '^US-6[0-4]\\d{6}$|P$')))`;
