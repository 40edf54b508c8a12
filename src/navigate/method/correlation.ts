import { twoSided } from "./contrast.ts";

/** Below this many pairs of years a correlation tells nothing. */
export const pairsMin = 5;

export interface Correlation {
  /** Pearson's; null below five pairs, or where one side does not vary. */
  readonly r: number | null;
  readonly n: number;
  /** 95 % interval by Fisher's z. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of no correlation, two-sided, as if years were independent. */
  readonly p: number | null;
}

/** Correlation of pairs, with Fisher's interval (1921). */
export function correlate(pairs: readonly (readonly [number, number])[]): Correlation {
  const n = pairs.length;
  const none = { r: null, n, low: null, high: null, p: null };
  if (n < pairsMin) return none;
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / n;
  const [left, right] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1) =>
    pairs.reduce((sum, pair) => sum + (pair[a] - (a === 0 ? left : right)) * (pair[b] - (b === 0 ? left : right)), 0);
  const spread = Math.sqrt(product(0, 0) * product(1, 1));
  if (!(spread > 1e-15)) return none;
  const r = Math.max(-1, Math.min(1, product(0, 1) / spread));
  const [z, error] = [Math.atanh(Math.max(-0.999999, Math.min(0.999999, r))), 1 / Math.sqrt(n - 3)];
  return { r, n, low: Math.tanh(z - 1.96 * error), high: Math.tanh(z + 1.96 * error), p: twoSided(z / error) };
}
