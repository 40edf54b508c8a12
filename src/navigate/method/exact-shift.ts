/**
 * How likely is a shift at least as odd as this one, if a holder's choices changed only as everybody else's did?
 *
 * in     what a holder has in a part and in all, before and recently; the odds ratio of everybody else (recent over before)
 * out    two-sided exact probability, given how many the holder has in the part in both windows together
 * from   Fisher's noncentral hypergeometric distribution (Fisher 1935), outcomes no likelier than the observed one added up
 */
export function exactShift(part: readonly [number, number], own: readonly [number, number], odds: number): number {
  const total = part[0] + part[1];
  const [least, most] = [Math.max(0, total - own[0]), Math.min(own[1], total)];
  // How much likelier one more recently is: it falls from outcome to outcome, so that all lie around one peak.
  const step = (recent: number) => ((own[1] - recent) / (recent + 1)) * ((total - recent) / (own[0] - total + recent + 1)) * odds;
  let [peak, above] = [least, most];
  while (peak < above) {
    const middle = Math.floor((peak + above) / 2);
    if (step(middle) > 1) peak = middle + 1;
    else above = middle;
  }
  const weights = [1];
  let seen = part[1] === peak ? 1 : 0;
  const outwards = (to: number, by: 1 | -1) => {
    let weight = 1;
    for (let recent = peak + by; by * (to - recent) >= 0; recent += by) {
      weight = by === 1 ? weight * step(recent - 1) : weight / step(recent);
      // Farther out nothing is left that would change the sum.
      if (weight < negligible) return;
      weights.push(weight);
      if (recent === part[1]) seen = weight;
    }
  };
  outwards(most, 1);
  outwards(least, -1);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  return Math.min(1, sum(weights.filter((each) => each <= seen * (1 + 1e-7))) / sum(weights));
}

/** Beside the likeliest outcome. */
const negligible = 1e-300;
