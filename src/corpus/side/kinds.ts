/** The kinds of side tables: each is a table of the snapshot of the same name. */
export const sideKinds = [
  "region",
  "region_population",
  "enterprise",
  "industry_statistic",
  "class_title",
  "concordance",
  "office",
  "legal_code",
] as const;
export type SideKind = (typeof sideKinds)[number];

/** One row as it is stored: columns of the kind's table, without `side_source`. */
export type SideRow = Readonly<Record<string, string | number | null | readonly string[]>>;

/**
 * What makes two rows of a kind the same thing: of several files the latest (by date, then by import) gives the row. Rows that
 * only an older file has stay.
 */
export const sideKeys: Readonly<Record<SideKind, readonly string[]>> = {
  region: ["region"],
  region_population: ["region", "year"],
  enterprise: ["enterprise_key", "year"],
  industry_statistic: ["region", "industry", "year", "measure", "unit"],
  class_title: ["scheme", "symbol", "lang"],
  // A concordance is a whole: codes of two editions side by side would count twice.
  concordance: [],
  office: ["office"],
  legal_code: ["office", "code"],
};
