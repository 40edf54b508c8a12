/** Difference-in-differences for few regions: the estimate, and how far chance alone would go. Pure arithmetic. */

/** Regions × periods, without gaps: of each region its values, the periods before the measure first. */
export interface Panel {
  readonly treated: readonly (readonly number[])[];
  readonly comparisons: readonly (readonly number[])[];
  /** How many of the periods lie before. */
  readonly before: number;
}

/**
 * (mean of the treated after − before) − (mean of the comparisons after − before).
 *
 * in    at least one region on either side, one period before and one after
 * note  equals the coefficient of the two-way fixed-effects regression, as all regions have all periods and one day of beginning
 */
export function differenceInDifferences({ treated, comparisons, before }: Panel): number {
  const change = (rows: Panel["treated"]) => mean(rows.map((row) => changeOf(row, before)));
  return change(treated) - change(comparisons);
}

/** Mean after less mean before: a region's periods become one number, so that what lasts from year to year is not counted twice. */
function changeOf(values: readonly number[], before: number): number {
  return mean(values.slice(before)) - mean(values.slice(0, before));
}

/**
 * Standard error of the estimate from the comparison regions alone: s √(1/k + 1/J), s the sample standard deviation of their changes,
 * k and J the numbers of treated and comparison regions. Holds if the treated region varies as they do; null with fewer than two.
 */
export function placeboError({ treated, comparisons, before }: Panel): number | null {
  if (comparisons.length < 2) return null;
  const changes = comparisons.map((row) => changeOf(row, before));
  const centre = mean(changes);
  const variance = changes.reduce((sum, each) => sum + (each - centre) ** 2, 0) / (changes.length - 1);
  return Math.sqrt(variance * (1 / treated.length + 1 / comparisons.length));
}

export interface Permuted {
  readonly p: number;
  readonly assignments: number;
  readonly exact: boolean;
  readonly leastP: number;
}

/**
 * Permutation test of a statistic that compares some regions with the others: the share of the ways to name k of all regions “treated”
 * whose statistic is at least as far from zero as the one that happened.
 *
 * in    rows with the treated first
 * out   exact over all ways while there are at most `assignmentsMax`; else over that many of a fixed sequence, the real way among them
 */
export function permute(
  rows: readonly (readonly number[])[],
  k: number,
  statistic: (some: Panel["treated"], others: Panel["comparisons"]) => number,
): Permuted {
  const all = choose(rows.length, k);
  const exact = all <= assignmentsMax;
  const ways = exact ? combinations(rows.length, k) : sampled(rows.length, k, assignmentsMax);
  const real = Math.abs(valueOf(Array.from({ length: k }, (_, at) => at)));
  // Sums in another order differ in the last digit: what is equal counts as equal.
  const least = real - 1e-9 * Math.max(1, real);
  const asFar = ways.filter((way) => Math.abs(valueOf(way)) >= least).length;
  return { p: asFar / ways.length, assignments: ways.length, exact, leastP: 1 / ways.length };

  function valueOf(way: readonly number[]): number {
    const inWay = new Set(way);
    return statistic(
      rows.filter((_, at) => inWay.has(at)),
      rows.filter((_, at) => !inWay.has(at)),
    );
  }
}

const assignmentsMax = 5000;

/** Change per year of the gap between the means of both sides, over these periods, each at its time in years: least squares. */
export function gapSlope(some: Panel["treated"], others: Panel["comparisons"], years: readonly number[]): number {
  const centre = mean(years);
  let [over, under] = [0, 0];
  for (const [at, year] of years.entries()) {
    const gap = mean(some.map((row) => row[at] ?? 0)) - mean(others.map((row) => row[at] ?? 0));
    over += (year - centre) * gap;
    under += (year - centre) ** 2;
  }
  return under === 0 ? 0 : over / under;
}

/** The estimates without each comparison region in turn; null where none would be left. */
export function leaveOneOut(panel: Panel): readonly [least: number, most: number] | null {
  if (panel.comparisons.length < 2) return null;
  const estimates = panel.comparisons.map((_, out) =>
    differenceInDifferences({ ...panel, comparisons: panel.comparisons.filter((__, at) => at !== out) }),
  );
  return [Math.min(...estimates), Math.max(...estimates)];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at;
  return Math.round(ways);
}

function combinations(n: number, k: number, first = 0): readonly (readonly number[])[] {
  if (k === 0) return [[]];
  const ways: number[][] = [];
  for (let at = first; at <= n - k; at++) for (const rest of combinations(n, k - 1, at + 1)) ways.push([at, ...rest]);
  return ways;
}

/** The real way, then ways of a fixed sequence: two runs say the same. */
function sampled(n: number, k: number, count: number): readonly (readonly number[])[] {
  let state = 12_345;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const ways: number[][] = [Array.from({ length: k }, (_, at) => at)];
  while (ways.length < count) {
    const pool = Array.from({ length: n }, (_, at) => at);
    ways.push(Array.from({ length: k }, () => pool.splice(next(pool.length), 1)[0] ?? 0));
  }
  return ways;
}
