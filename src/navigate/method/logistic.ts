import { fitPoisson, logLikelihood, type Fit, type Mean } from "./poisson-fit.ts";
import { studentBound } from "./student.ts";

/** A value with its 95 % interval; an end that the counts do not bound is null. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The S-curve that fits yearly counts. */
export interface LogisticFit {
  /** False when the counts tell no ceiling: without end they could grow (or have fallen) by one rate. */
  readonly identified: boolean;
  /** The ceiling K: all that will ever be filed, if the curve holds. */
  readonly ceiling: Estimate;
  /** α per year. */
  readonly rate: Estimate;
  /** t0, as a year with its part: 2014.5 is the middle between the ends of 2014 and 2015. */
  readonly middle: Estimate;
  /** What part of K is reached at the end of the last year. */
  readonly reached: Estimate;
  /** Variance over mean, at least 1: what the intervals are widened by. */
  readonly dispersion: number;
  /** Of the cumulative counts, as textbooks give it: close to 1 for nearly any curve that rises. */
  readonly r2: number;
  /** Fitted counts of each year. */
  readonly means: readonly number[];
  /** Fitted cumulative count at the end of the year before the first. */
  readonly before: number;
}

/**
 * Fits `Y(t) = K / (1 + e^(−α(t − t0)))` to counts of consecutive years.
 *
 * in     the first year and the count of each year; Y(t) is the cumulative number at the end of year t
 * out    K, α, t0 and the part of K reached, with 95 % intervals by profile likelihood; dispersion; R²
 * rule   yearly counts are fitted, as Poisson counts with mean Y(t) − Y(t − 1): cumulative numbers carry every error on, and least
 *        squares on them gives intervals that are far too narrow. Intervals are widened by the dispersion, which is estimated, so
 *        that their bound is Student's t² rather than χ². K is identified when the curve fits better, at the same level, than one
 *        rate without end (its limit for K → ∞).
 * limit  at least five years and one count
 * from   Verhulst; Meyer, Yung and Ausubel 1999 on fitting increments; profile likelihood: Venzon and Moolgavkar 1988
 */
export function fitLogistic(firstYear: number, counts: readonly number[]): LogisticFit {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.length;
  const byMiddle: Mean = ([ceiling = 0, rate = 0, middle = 0]) => increments(last, ceiling, Math.exp(rate), middle);
  const byReached: Mean = ([ceiling = 0, rate = 0, reached = 0]) => {
    const speed = Math.exp(rate);
    return increments(last, ceiling, speed, last - reached / speed);
  };
  const best = starts(last, total)
    .toSorted((a, b) => logLikelihood(counts, byMiddle(b)) - logLikelihood(counts, byMiddle(a)))
    .slice(0, 3)
    .map((start) => fitPoisson(counts, byMiddle, start, [0, 1, 2]))
    .reduce((most, fit) => (fit.logLikelihood > most.logLikelihood ? fit : most));
  const steady = fitPoisson(
    counts,
    ([level = 0, slope = 0]) => counts.map((_, at) => Math.exp(level + slope * (at - last / 2))),
    [Math.log(Math.max(total / last, 1e-9)), 0],
    [0, 1],
  );
  const dispersion = Math.max(
    1,
    counts.reduce((sum, count, at) => sum + (count - (best.means[at] ?? 0)) ** 2 / Math.max(best.means[at] ?? 0, 1e-9), 0) /
      Math.max(1, last - 3),
  );
  const drop = (studentBound(last - 3) ** 2 * dispersion) / 2;
  const [ceiling = 0, rate = 0, middle = 0] = best.parameters;
  const speed = Math.exp(rate);
  const reached = speed * (last - middle);
  const ends = (mean: Mean, start: readonly number[], index: number) =>
    profile(counts, mean, start, index, best.logLikelihood, drop);
  const [ceilingEnds, rateEnds, middleEnds, reachedEnds] = [
    ends(byMiddle, best.parameters, 0),
    ends(byMiddle, best.parameters, 1),
    ends(byMiddle, best.parameters, 2),
    ends(byReached, [ceiling, rate, reached], 2),
  ];
  const year = (place: number) => firstYear - 1 + place;
  const identified = best.logLikelihood - steady.logLikelihood > drop && ceilingEnds.high !== null;
  return {
    identified,
    ceiling: estimate(ceiling, ceilingEnds, Math.exp),
    rate: estimate(rate, rateEnds, Math.exp),
    middle: estimate(middle, middleEnds, year),
    reached: estimate(reached, reachedEnds, part),
    dispersion,
    r2: determination(counts, best),
    means: best.means,
    before: Math.exp(ceiling) * part(speed * (0 - middle)),
  };
}

function part(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Y(t) − Y(t − 1) for t = 1 … n, without taking one large number from another. */
function increments(years: number, logCeiling: number, rate: number, middle: number): number[] {
  const scale = logCeiling + Math.log(Math.sinh(Math.min(rate, 1000) / 2)) - Math.LN2;
  const bends = Array.from({ length: years + 1 }, (_, at) => logCosh((rate * (at - middle)) / 2));
  return bends.slice(1).map((bend, at) => Math.exp(Math.min(700, scale - bend - (bends[at] ?? 0))));
}

function logCosh(x: number): number {
  const size = Math.abs(x);
  return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}

/** Starts over the plausible range; of each the ceiling that gives the right total. */
function starts(years: number, total: number): number[][] {
  return [0.15, 0.4, 1].flatMap((rate) =>
    [0.1, 0.5, 0.9, 1.3].map((place) => {
      const shown = increments(years, 0, rate, place * years).reduce((sum, each) => sum + each, 0);
      return [Math.log(Math.max(total, 1) / Math.max(shown, 1e-9)), Math.log(rate), place * years];
    }),
  );
}

/** Where the likelihood, all other parameters at their best, has fallen by `drop` on either side. */
function profile(
  counts: readonly number[],
  mean: Mean,
  start: readonly number[],
  index: number,
  top: number,
  drop: number,
): { readonly low: number | null; readonly high: number | null } {
  const free = start.map((_, at) => at).filter((at) => at !== index);
  const side = (sign: -1 | 1): number | null => {
    // Fits that lie inside, the last two of them: from there the other parameters are guessed, for they move nearly in a line.
    let known: readonly (readonly [distance: number, parameters: readonly number[]])[] = [[0, start]];
    const guess = (distance: number): number[] => {
      const [[d0, from] = [0, start], [d1, to] = [d0, from]] = known;
      const part = d1 === d0 ? 0 : (distance - d1) / (d1 - d0);
      return to.map((value, at) =>
        at === index ? (start[index] ?? 0) + sign * distance : value + part * (value - (from[at] ?? 0)),
      );
    };
    // The root of the fall grows nearly in proportion to the distance, so that few steps find where it is that of `drop`.
    const root = (distance: number): number => {
      const fit = fitPoisson(counts, mean, guess(distance), free);
      const value = Math.sqrt(Math.max(0, top - fit.logLikelihood)) - Math.sqrt(drop);
      if (value < 0) known = [known.at(-1) ?? [0, start], [distance, fit.parameters]];
      return value;
    };
    let [inside, within] = [0, -Math.sqrt(drop)];
    let [outside, beyond] = [0.05, root(0.05)];
    while (beyond < 0) {
      if (outside >= distanceMax) return null;
      const wanted = (1.1 * Math.sqrt(drop)) / (beyond + Math.sqrt(drop) + 1e-12);
      const grown = Math.min(distanceMax, outside * Math.min(2, Math.max(1.5, wanted)));
      [inside, within] = [outside, beyond];
      [outside, beyond] = [grown, root(grown)];
    }
    for (let step = 0; step < 60 && outside - inside > 1e-6 * outside; step++) {
      const line = outside - (beyond * (outside - inside)) / (beyond - within);
      const edge = 0.02 * (outside - inside);
      const between = step % 4 === 3 ? (inside + outside) / 2 : Math.min(outside - edge, Math.max(inside + edge, line));
      const value = root(between);
      if (Math.abs(value) < 1e-6 * Math.sqrt(drop)) return (start[index] ?? 0) + sign * between;
      if (value < 0) [inside, within] = [between, value];
      else [outside, beyond] = [between, value];
    }
    return (start[index] ?? 0) + (sign * (inside + outside)) / 2;
  };
  return { low: side(-1), high: side(1) };
}

/** On the scale of logarithms and of years: past it a parameter is not bounded. */
const distanceMax = 100;

function estimate(
  value: number,
  ends: { readonly low: number | null; readonly high: number | null },
  shown: (value: number) => number,
): Estimate {
  return {
    value: shown(value),
    low: ends.low === null ? null : shown(ends.low),
    high: ends.high === null ? null : shown(ends.high),
  };
}

function determination(counts: readonly number[], fit: Fit): number {
  const cumulative = (values: readonly number[]) => {
    let sum = 0;
    return values.map((value) => (sum += value));
  };
  const [seen, fitted] = [cumulative(counts), cumulative(fit.means)];
  const middle = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const spread = seen.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const missed = seen.reduce((sum, value, at) => sum + (value - (fitted[at] ?? 0)) ** 2, 0);
  return spread === 0 ? 0 : 1 - missed / spread;
}
