/** What was counted of some, and of the rest. */
export interface Counted {
  readonly hits: number;
  readonly total: number;
  readonly restHits: number;
  readonly restTotal: number;
}

/**
 * How often would some have at least (or at most) as many, if it were chance alone which of all have it?
 *
 * in     hits of total, and hits of the rest; nobody is in both
 * out    both tails, each with what was observed in it
 * how    the observed outcome by logarithms, its neighbours by the ratio of one to the next, so that no term overflows
 * from   Fisher 1935, one-sided exact test of a table of two by two
 */
export function exactTails({ hits, total, restHits, restTotal }: Counted): {
  readonly atLeast: number;
  readonly atMost: number;
} {
  const [all, having] = [total + restTotal, hits + restHits];
  const [least, most] = [Math.max(0, total - (all - having)), Math.min(total, having)];
  const observed = Math.exp(logChoose(having, hits) + logChoose(all - having, total - hits) - logChoose(all, total));
  // Too odd for a double to tell from nought: then only the side is known.
  if (observed === 0) {
    const more = hits * all > having * total;
    return { atLeast: more ? 0 : 1, atMost: more ? 1 : 0 };
  }
  // From x to x + 1 of those that have it, and back.
  const up = (x: number) => ((having - x) * (total - x)) / ((x + 1) * (all - having - total + x + 1));
  let [above, below] = [0, 0];
  for (let x = hits, term = observed; x < most && term > 0; x++) above += term *= up(x);
  for (let x = hits, term = observed; x > least && term > 0; x--) below += term /= up(x - 1);
  return { atLeast: Math.min(1, observed + above), atMost: Math.min(1, observed + below) };
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Sums of logarithms below 256, Stirling's series above, good to 15 digits there. */
function logFactorial(n: number): number {
  if (n < 256) {
    let sum = 0;
    for (let at = 2; at <= n; at++) sum += Math.log(at);
    return sum;
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
