/** Logarithms of factorials, as far as any was asked for. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let at = logFactorials.length; at <= n; at++) logFactorials.push((logFactorials[at - 1] ?? 0) + Math.log(at));
  return logFactorials[n] ?? 0;
}

/** The chance of at least `count` of `trials` where each comes with `share` (binomial). */
export function binomialAtLeast(count: number, trials: number, share: number): number {
  if (count <= 0) return 1;
  let sum = 0;
  for (let k = count; k <= trials; k++) {
    const ways = logFactorial(trials) - logFactorial(k) - logFactorial(trials - k);
    sum += Math.exp(ways + k * Math.log(share) + (trials - k) * Math.log(1 - share));
  }
  return Math.min(1, sum);
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
