import { normalise, sequence, type Vectors } from "./vectors.ts";

export interface Groups {
  readonly middles: readonly Float64Array[];
  readonly groupOf: readonly number[];
  /** Cosine of each row to the middle of its group. */
  readonly nearness: readonly number[];
  /** (own − next) / (1 − next) by cosine distances to the middles: 1 is clear, 0 lies between two. */
  readonly silhouette: readonly number[];
}

const starts = 3;
const roundsMax = 20;

/**
 * Spherical k-means: rows of length 1 in groups around middles of length 1.
 *
 * in     unit vectors; how many groups
 * out    the best of three starts by the sum of cosines; each start spreads its middles (k-means++) by a fixed sequence
 * from   Dhillon and Modha 2001; Arthur and Vassilvitskii 2007; simplified silhouette: Hruschka et al. 2004
 */
export function groupVectors(vectors: Vectors, wanted: number): Groups {
  let best: { middles: Float64Array[]; groupOf: Int32Array; nearness: Float64Array; sum: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const middles = spread(vectors, wanted, sequence(101 + 977 * start));
    const groupOf = new Int32Array(vectors.rows).fill(-1);
    const nearness = new Float64Array(vectors.rows);
    for (let round = 0; round < roundsMax; round++) {
      if (!assign(vectors, middles, groupOf, nearness)) break;
      move(vectors, middles, groupOf);
    }
    const sum = nearness.reduce((total, value) => total + value, 0);
    if (!best || sum > best.sum + 1e-9) best = { middles, groupOf, nearness, sum };
  }
  if (!best) return { middles: [], groupOf: [], nearness: [], silhouette: [] };
  const { middles, groupOf, nearness } = best;
  const silhouette = Array.from(groupOf, (group, row) => {
    const next = Math.max(...middles.map((middle, other) => (other === group ? -1 : cosine(vectors, row, middle))));
    const [own, other] = [1 - (nearness[row] ?? 0), 1 - next];
    const larger = Math.max(own, other);
    return larger === 0 ? 0 : (other - own) / larger;
  });
  return { middles, groupOf: [...groupOf], nearness: [...nearness], silhouette };
}

function cosine({ values, width }: Vectors, row: number, middle: Float64Array): number {
  let product = 0;
  for (let at = 0; at < width; at++) product += values[row * width + at]! * middle[at]!;
  return product;
}

function rowOf({ values, width }: Vectors, row: number): Float64Array {
  return values.slice(row * width, (row + 1) * width);
}

function spread(vectors: Vectors, wanted: number, next: () => number): Float64Array[] {
  const middles = [rowOf(vectors, Math.floor(next() * vectors.rows))];
  const far = new Float64Array(vectors.rows).fill(Infinity);
  while (middles.length < wanted) {
    const latest = middles.at(-1) ?? new Float64Array(vectors.width);
    let sum = 0;
    for (let row = 0; row < vectors.rows; row++) {
      far[row] = Math.min(far[row]!, Math.max(0, 1 - cosine(vectors, row, latest)));
      sum += far[row]!;
    }
    let left = next() * sum;
    let chosen = 0;
    while (chosen < vectors.rows - 1 && (left -= far[chosen]!) > 0) chosen++;
    middles.push(rowOf(vectors, chosen));
  }
  return middles;
}

/** Puts each row to its nearest middle, ties to the first; says whether any moved. */
function assign(vectors: Vectors, middles: readonly Float64Array[], groupOf: Int32Array, nearness: Float64Array): boolean {
  const { values, width, rows } = vectors;
  const flat = new Float64Array(middles.length * width);
  for (const [group, middle] of middles.entries()) flat.set(middle, group * width);
  let moved = false;
  for (let row = 0; row < rows; row++) {
    let best = 0;
    let value = -Infinity;
    for (let group = 0; group < middles.length; group++) {
      let near = 0;
      for (let at = 0; at < width; at++) near += values[row * width + at]! * flat[group * width + at]!;
      if (near > value + 1e-12) {
        best = group;
        value = near;
      }
    }
    moved ||= groupOf[row] !== best;
    groupOf[row] = best;
    nearness[row] = value;
  }
  return moved;
}

function move(vectors: Vectors, middles: readonly Float64Array[], groupOf: Int32Array): void {
  const { width, values } = vectors;
  const counts = new Int32Array(middles.length);
  const sums = middles.map(() => new Float64Array(width));
  for (const [row, group] of groupOf.entries()) {
    counts[group]!++;
    const sum = sums[group]!;
    for (let at = 0; at < width; at++) sum[at]! += values[row * width + at]!;
  }
  for (const [group, middle] of middles.entries()) {
    if (counts[group] === 0) continue;
    const sum = sums[group]!;
    normalise(sum);
    middle.set(sum);
  }
}
