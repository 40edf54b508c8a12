/** One region's stock and the people it is spread over. */
export interface RegionCount {
  /** `CN-430100`; null for what lies in no single region. */
  readonly region: string | null;
  readonly count: number;
  /** In 10,000; null where none is told. */
  readonly population: number | null;
}

export interface RolledUp {
  readonly count: number;
  readonly population: number;
  /** Count ÷ population. */
  readonly density: number | null;
  readonly regions: number;
}

/**
 * Adds regions up.
 *
 * in     regions, of which none may hold another: `CN-430000` and `CN-430100` together would count Changsha twice
 * out    sums, and their density; what has no population counts, and spreads over nobody
 * errors the two regions that overlap, as `Error` of the caller's making
 */
export function rollUp(counts: readonly RegionCount[], overlap: (outer: string, inner: string) => never): RolledUp {
  regionsApart(
    counts.map(({ region }) => region),
    overlap,
  );
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  // Populations are told in hundredths of 10,000: added as whole numbers they stay exact.
  const population = counts.reduce((sum, each) => sum + Math.round((each.population ?? 0) * 10_000), 0) / 10_000;
  return { count, population, density: population > 0 ? count / population : null, regions: counts.length };
}

/** Refuses regions of which one holds another. */
export function regionsApart(regions: readonly (string | null)[], overlap: (outer: string, inner: string) => never): void {
  const seen: string[] = [];
  for (const region of regions) {
    if (region === null) continue;
    for (const other of seen) {
      if (holds(other, region)) overlap(other, region);
      if (holds(region, other)) overlap(region, other);
    }
    seen.push(region);
  }
}

/** `CN-430000` holds `CN-430100`, which holds `CN-430102`; a country holds all of them; a region holds itself. */
function holds(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  if (!outer.includes("-")) return inner.startsWith(`${outer}-`);
  const start = outer.replace(/(?:00)+$/, "");
  return start.length < outer.length && inner.startsWith(start);
}

/** Σ s², of the shares of regions in the whole. */
export function concentrationOf(counts: readonly RegionCount[]): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return total > 0 ? counts.reduce((sum, { count }) => sum + (count / total) ** 2, 0) : null;
}
