import { twoSided } from "./contrast.ts";

/**
 * How often would a table as uneven as this come about if rows and columns had nothing to do with each other?
 *
 * in     counts; rows and columns without any are left out
 * out    the upper tail of χ² with (rows − 1)(columns − 1) degrees of freedom; null where there are none
 * how    Σ (n − e)² / e; the tail by Wilson and Hilferty's cube root, good to two digits for the tails asked about here
 * from   Pearson 1900; Wilson & Hilferty 1931
 */
export function independence(counts: readonly (readonly number[])[]): number | null {
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const rows = counts.filter((row) => sum(row) > 0);
  const columns = (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const kept = columns.flatMap((total, column) => (total > 0 ? [column] : []));
  const total = sum(columns);
  const degrees = (rows.length - 1) * (kept.length - 1);
  if (degrees < 1) return null;
  let square = 0;
  for (const row of rows) {
    const own = sum(row);
    for (const column of kept) {
      const expected = (own * (columns[column] ?? 0)) / total;
      square += ((row[column] ?? 0) - expected) ** 2 / expected;
    }
  }
  const part = 2 / (9 * degrees);
  const z = (Math.cbrt(square / degrees) - (1 - part)) / Math.sqrt(part);
  return z > 0 ? twoSided(z) / 2 : 1 - twoSided(-z) / 2;
}
