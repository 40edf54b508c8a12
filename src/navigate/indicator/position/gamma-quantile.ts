/**
 * The value below which a gamma variable of this shape, and of rate 1, lies with this probability.
 *
 * in     probability 0…1 (exclusive), shape > 0
 * how    bisection on the regularised incomplete gamma function (series below shape + 1, continued fraction above)
 */
export function gammaQuantile(probability: number, shape: number): number {
  let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 10];
  while (gammaBelow(shape, high) < probability) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (gammaBelow(shape, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(a, x): the share of a gamma variable of shape a that lies below x. */
export function gammaBelow(a: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let [term, total] = [1 / a, 1 / a];
    for (let n = 1; n < 10_000; n++) {
      term *= x / (a + n);
      total += term;
      if (term < total * 1e-16) break;
    }
    return total * scale;
  }
  // Lentz's continued fraction of the upper part.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return 1 - scale * h;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = lanczos.reduce((total, each, index) => total + each / (shifted + index + 1), 0.9999999999998099);
  const t = shifted + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
