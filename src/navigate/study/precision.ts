/** A node is ready from this share of relevant members on (practice; the point estimate decides, the interval is shown). */
export const precisionMin = 0.8;

const z95 = 1.959964;

/**
 * The 95 % score interval of a share.
 *
 * from   Wilson, E. B. (1927)
 */
export function wilson(hits: number, tries: number): [low: number, high: number] {
  const share = hits / tries;
  const middle = (share + (z95 * z95) / (2 * tries)) / (1 + (z95 * z95) / tries);
  const half = (z95 / (1 + (z95 * z95) / tries)) * Math.sqrt((share * (1 - share)) / tries + (z95 * z95) / (4 * tries * tries));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
