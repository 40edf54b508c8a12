/** A straight line through comparable points, and where it leads. */
export interface Point {
  /** Days since any beginning. */
  readonly at: number;
  readonly value: number;
}

export interface Forecast {
  readonly value: number;
  /** 95 % prediction interval of the line. */
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

/** Fewer points say nothing of their spread. */
const pointsMin = 5;

/** Two-sided 95 % quantiles of Student's t, by degrees of freedom from 3 on; beyond the table the last is a little wide. */
const quantiles = [
  3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086,
];

/**
 * Least-squares line through the points, at a day to come.
 *
 * out    undefined with fewer than `pointsMin` points, or where all stand on one day
 */
export function forecast(points: readonly Point[], at: number): Forecast | undefined {
  const n = points.length;
  if (n < pointsMin) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / n;
  const [x, y] = [mean(points.map((each) => each.at)), mean(points.map((each) => each.value))];
  const spread = points.reduce((sum, each) => sum + (each.at - x) ** 2, 0);
  if (spread === 0) return undefined;
  const slope = points.reduce((sum, each) => sum + (each.at - x) * (each.value - y), 0) / spread;
  const line = (day: number) => y + slope * (day - x);
  const rest = points.reduce((sum, each) => sum + (each.value - line(each.at)) ** 2, 0) / (n - 2);
  const quantile = quantiles[Math.min(n - 2 - 3, quantiles.length - 1)] ?? 2.086;
  const reach = quantile * Math.sqrt(rest * (1 + 1 / n + (at - x) ** 2 / spread));
  return { value: line(at), low: line(at) - reach, high: line(at) + reach, points: n };
}
