/** What a model says: the mean of every count, for these parameters. */
export type Mean = (parameters: readonly number[]) => readonly number[];

export interface Fit {
  readonly parameters: readonly number[];
  /** Without the part that only the counts decide. */
  readonly logLikelihood: number;
  readonly means: readonly number[];
}

const stepsMax = 200;
const meanMin = 1e-12;

export function logLikelihood(counts: readonly number[], means: readonly number[]): number {
  return counts.reduce((sum, count, index) => {
    const mean = Math.max(means[index] ?? 0, meanMin);
    return sum + count * Math.log(mean) - mean;
  }, 0);
}

/**
 * Fits the mean of Poisson counts by maximum likelihood: Fisher scoring with Levenberg's and Marquardt's damping.
 *
 * in     counts; a model; where to start; which parameters may move
 * out    the best parameters found: the same on every machine, for the order of operations is fixed
 * limit  finds the nearest maximum, so that a start near the best one is the caller's to choose; 200 steps
 * from   Levenberg 1944, Marquardt 1963; scoring with weights 1/mean as for any generalised linear model
 */
export function fitPoisson(counts: readonly number[], mean: Mean, start: readonly number[], free: readonly number[]): Fit {
  let parameters = [...start];
  let means = mean(parameters);
  let best = logLikelihood(counts, means);
  let damping = 1e-3;
  for (let step = 0; step < stepsMax && damping < 1e12; step++) {
    const slopes = free.map((index) => slope(mean, parameters, index));
    const gradient = slopes.map((own) => sum(counts, (count, at) => (own[at] ?? 0) * (count / floor(means[at]) - 1)));
    const matrix = slopes.map((left, row) =>
      slopes.map((right, column) => {
        const value = sum(counts, (_, at) => ((left[at] ?? 0) * (right[at] ?? 0)) / floor(means[at]));
        return row === column ? value * (1 + damping) + 1e-12 : value;
      }),
    );
    const move = solve(matrix, gradient);
    const next = [...parameters];
    free.forEach((index, at) => (next[index] = (parameters[index] ?? 0) + (move[at] ?? 0)));
    const nextMeans = mean(next);
    const value = logLikelihood(counts, nextMeans);
    if (value > best) {
      const gained = value - best;
      [parameters, means, best] = [next, nextMeans, value];
      damping = Math.max(damping / 10, 1e-12);
      // A heavily damped step gains little wherever it is.
      if (gained < 1e-10 * (1 + Math.abs(best)) && damping <= 1e-4) break;
    } else {
      if (move.every((each) => Math.abs(each) < 1e-10)) break;
      damping *= 10;
    }
  }
  return { parameters, logLikelihood: best, means };
}

function floor(mean: number | undefined): number {
  return Math.max(mean ?? 0, meanMin);
}

/** Central differences. */
function slope(mean: Mean, parameters: readonly number[], index: number): number[] {
  const width = 1e-6 * (1 + Math.abs(parameters[index] ?? 0));
  const moved = (by: number) => mean(parameters.map((value, at) => (at === index ? value + by : value)));
  const [up, down] = [moved(width), moved(-width)];
  return up.map((value, at) => (value - (down[at] ?? 0)) / (2 * width));
}

function sum(counts: readonly number[], each: (count: number, at: number) => number): number {
  return counts.reduce((total, count, at) => total + each(count, at), 0);
}

/** Gauss's elimination with the largest pivot, for the two or three unknowns of a curve. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows
      .slice(at)
      .reduce((most, row, index) => (Math.abs(row[at] ?? 0) > Math.abs(rows[most]?.[at] ?? 0) ? at + index : most), at);
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const lead = rows[at] ?? [];
    if (!lead[at]) return right.map(() => 0);
    for (let below = 0; below < size; below++) {
      const row = rows[below];
      if (below === at || !row) continue;
      const times = (row[at] ?? 0) / (lead[at] ?? 1);
      for (let column = at; column <= size; column++) row[column] = (row[column] ?? 0) - times * (lead[column] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
