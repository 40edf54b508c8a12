/**
 * The chance that a chi-square variable with one degree of freedom exceeds `value`.
 *
 * from   complementary error function after Numerical Recipes (erfcc): relative error below 1.2e-7 everywhere
 */
export function tailOfSquare(value: number): number {
  if (value <= 0) return 1;
  const z = Math.sqrt(value / 2);
  const t = 1 / (1 + z / 2);
  const polynomial = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ].reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return t * Math.exp(-z * z + polynomial);
}

/** The chance of at most `count` events where `expected` are expected (Poisson). */
export function poissonAtMost(count: number, expected: number): number {
  if (expected <= 0) return 1;
  let term = Math.exp(-expected);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= expected / k;
    sum += term;
  }
  return Math.min(1, sum);
}
