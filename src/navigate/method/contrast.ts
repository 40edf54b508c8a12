import { fitPoisson } from "./poisson-fit.ts";

/** How a count changed between two windows against the rest of the same whole. */
export interface Contrast {
  /** (recent / before) over the same ratio of the rest: 1 when it grew as the rest did. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Of no difference, two-sided. */
  readonly p: number;
}

/**
 * Contrasts the growth of a part with that of the rest.
 *
 * in     counts of the part and of the rest in both windows; dispersion (1: Poisson)
 * out    ratio of ratios with its 95 % interval and p
 * rule   half a count is added to each, so that a nought has a finite ratio (Haldane 1956); the logarithm's variance is dispersion
 *        × Σ 1/count
 */
export function contrastGrowth(part: readonly [number, number], rest: readonly [number, number], dispersion: number): Contrast {
  const counts = [...part, ...rest].map((count) => count + 0.5) as [number, number, number, number];
  const [before, recent, restBefore, restRecent] = counts;
  const log = Math.log(recent / before) - Math.log(restRecent / restBefore);
  const error = Math.sqrt(dispersion * counts.reduce((sum, count) => sum + 1 / count, 0));
  return {
    ratio: Math.exp(log),
    low: Math.exp(log - 1.96 * error),
    high: Math.exp(log + 1.96 * error),
    p: twoSided(log / error),
  };
}

/**
 * How much more yearly counts scatter around their own steady growth than chance alone would: variance over mean, pooled over
 * series, at least 1.
 */
export function pooledDispersion(series: readonly (readonly number[])[]): number {
  let [squares, degrees] = [0, 0];
  for (const counts of series) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    // A mean below one makes squares over means mean little.
    if (counts.length < 4 || total < counts.length) continue;
    const { means } = fitPoisson(
      counts,
      ([level = 0, slope = 0]) => counts.map((_, at) => Math.exp(level + slope * (at - counts.length / 2))),
      [Math.log(total / counts.length), 0],
      [0, 1],
    );
    squares += counts.reduce((sum, count, at) => sum + (count - (means[at] ?? 0)) ** 2 / (means[at] ?? 1), 0);
    degrees += counts.length - 2;
  }
  return degrees === 0 ? 1 : Math.max(1, squares / degrees);
}

/** Probability of a value as far from nought or farther, of a standard normal one. */
export function twoSided(z: number): number {
  return Math.min(1, complementaryError(Math.abs(z) / Math.SQRT2));
}

/** erfc to 1.2 · 10^-7 (Chebyshev fit: Press and others, Numerical Recipes, 6.2). */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const terms = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
  ];
  return t * Math.exp(-x * x + terms.reduce((sum, term) => sum * t + term, 0));
}

/** Benjamini and Hochberg 1995: the share of false findings to expect among all that are called at this level. */
export function falseDiscovery(probabilities: readonly number[]): number[] {
  const sorted = probabilities.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p || b.index - a.index);
  const adjusted = probabilities.map(() => 1);
  let least = 1;
  sorted.forEach(({ p, index }, at) => {
    least = Math.min(least, (p * probabilities.length) / (probabilities.length - at));
    adjusted[index] = least;
  });
  return adjusted;
}
