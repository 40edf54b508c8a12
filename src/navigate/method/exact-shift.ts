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
  const logs = Array.from({ length: most - least + 1 }, (_, at) => {
    const recent = least + at;
    return logChoose(own[1], recent) + logChoose(own[0], total - recent) + recent * Math.log(odds);
  });
  const top = Math.max(...logs);
  const weights = logs.map((each) => Math.exp(each - top));
  const seen = weights[part[1] - least] ?? 0;
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  return Math.min(1, sum(weights.filter((each) => each <= seen * (1 + 1e-7))) / sum(weights));
}

function logChoose(n: number, k: number): number {
  let log = 0;
  for (let at = 1; at <= Math.min(k, n - k); at++) log += Math.log((n - at + 1) / at);
  return log;
}
