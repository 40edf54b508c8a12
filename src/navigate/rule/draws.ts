/** Draws that are the same in every run: a rule's numbers moved at random, to see how often its answer stays. */

export const drawsMax = 1000;

/**
 * Numbers in −1…1, evenly spread, the same on every machine.
 *
 * in     seed; each generator is used from its start
 * from   mulberry32: 32-bit integer steps only, so that no rounding differs between machines
 */
function evenly(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * 2 - 1;
  };
}

/**
 * `drawsMax` variants of named numbers, all moved at once, each by up to `spread` of itself up or down.
 *
 * in     values: the order of the names decides which draw goes to which, so it must be fixed
 */
export function drawn<Name extends string>(
  values: Readonly<Record<Name, number>>,
  spread: number,
): readonly Readonly<Record<Name, number>>[] {
  const next = evenly(20_260_101);
  const names = Object.keys(values) as Name[];
  return Array.from({ length: drawsMax }, () => {
    const moved = names.map((name) => [name, values[name] * (1 + spread * next())] as const);
    return Object.fromEntries(moved) as Record<Name, number>;
  });
}
