/** Consecutive batches in which something is markedly more frequent than over the whole. */
export interface Burst {
  /** First and last batch, by their place. */
  readonly from: number;
  readonly to: number;
  readonly relevant: number;
  /** What its share over the whole would give. */
  readonly expected: number;
  /** Kleinberg's weight: how much better the higher rate explains the batches, in natural logarithms. */
  readonly weight: number;
}

/** A burst is told from this multiple of the ordinary share on. */
export const burstRatio = 2;

/** Kleinberg takes 1; at 2 worlds in which nothing is planted have none. */
export const burstCost = 2;

/**
 * Bursts of a part in batches of a whole.
 *
 * in     for each batch the relevant documents and all of them
 * out    bursts in their order; none where the part holds half of the whole or more, for twice its share would be everything
 * rule   two states, shares p and 2p; the cheapest sequence of states, where to rise costs γ ln n with γ = 2 and to fall nothing
 * from   Kleinberg 2002, "Bursty and hierarchical structure in streams", section 4 (batched arrivals)
 */
export function findBursts(relevant: readonly number[], all: readonly number[]): Burst[] {
  const [found, whole] = [sum(relevant), sum(all)];
  const share = found / whole;
  if (found === 0 || !(share * burstRatio < 1)) return [];
  const cost = (state: number, at: number): number => {
    const p = state === 1 ? share * burstRatio : share;
    const [hits, tries] = [relevant[at] ?? 0, all[at] ?? 0];
    return -(hits * Math.log(p) + (tries - hits) * Math.log1p(-p));
  };
  const rise = burstCost * Math.log(relevant.length);
  let costs = [0, Number.POSITIVE_INFINITY] as [number, number];
  const cameFrom: [number, number][] = [];
  relevant.forEach((_, at) => {
    const [low, high] = costs;
    const toLow = low <= high ? 0 : 1;
    const toHigh = low + rise < high ? 0 : 1;
    cameFrom.push([toLow, toHigh]);
    costs = [Math.min(low, high) + cost(0, at), Math.min(low + rise, high) + cost(1, at)];
  });
  const states: number[] = [];
  let state = costs[1] < costs[0] ? 1 : 0;
  for (let at = relevant.length - 1; at >= 0; at--) {
    states[at] = state;
    state = cameFrom[at]?.[state] ?? 0;
  }
  const bursts: Burst[] = [];
  for (let from = 0; from < states.length; from++) {
    if (states[from] !== 1) continue;
    let to = from;
    while (states[to + 1] === 1) to++;
    const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    bursts.push({
      from,
      to,
      relevant: sum(places.map((at) => relevant[at] ?? 0)),
      expected: share * sum(places.map((at) => all[at] ?? 0)),
      weight: sum(places.map((at) => cost(0, at) - cost(1, at))),
    });
    from = to;
  }
  return bursts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
