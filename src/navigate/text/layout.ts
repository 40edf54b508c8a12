const rounds = 1500;
/** Room that the label of a bubble takes beside and below it, as parts of the map's width. */
const labelHalfWidth = 0.097;
const labelHeight = 0.09;
/** A map is about this much wider than high. */
const aspect = 1.12;
/** Radius of the largest bubble, as a part of the map's width. */
const radiusMax = 0.06;

/**
 * Places of clusters on a plane: classical scaling of the cosine distances between their middles, then bubbles with their labels are
 * moved apart until none covers another. Near is alike; directions mean nothing.
 *
 * in     middles of length 1; members of each
 * out    x and y in 0–1
 */
export function layOut(middles: readonly Float64Array[], sizes: readonly number[]): (readonly [number, number])[] {
  const count = middles.length;
  const distances = middles.map((a) => middles.map((b) => Math.sqrt(Math.max(0, 2 - 2 * product(a, b)))));
  const square = distances.map((row) => row.map((value) => value * value));
  const rowMean = square.map((row) => row.reduce((sum, value) => sum + value, 0) / count);
  const mean = rowMean.reduce((sum, value) => sum + value, 0) / count;
  const gram = square.map((row, i) => row.map((value, j) => -(value - (rowMean[i] ?? 0) - (rowMean[j] ?? 0) + mean) / 2));
  const first = leading(gram);
  const second = leading(
    gram.map((row, i) => row.map((value, j) => value - first.value * (first.vector[i] ?? 0) * (first.vector[j] ?? 0))),
  );
  const spots = middles.map((_, i): [number, number] => [first.vector[i] ?? 0, second.vector[i] ?? 0]);
  stretch(spots);
  moveApart(spots, sizes);
  return spots;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** The leading eigenvector by power iteration, its first sizeable entry positive, so that no map is another's mirror image. */
function leading(matrix: readonly (readonly number[])[]): { vector: number[]; value: number } {
  let vector = matrix.map((_, index) => 1 + index / (matrix.length + 1));
  let value = 0;
  for (let round = 0; round < 300; round++) {
    const next = matrix.map((row) => row.reduce((sum, each, at) => sum + each * (vector[at] ?? 0), 0));
    value = Math.sqrt(next.reduce((sum, each) => sum + each * each, 0));
    if (value < 1e-12) break;
    vector = next.map((each) => each / value);
  }
  const sign = (vector.find((each) => Math.abs(each) > 1e-6) ?? 1) < 0 ? -1 : 1;
  return { vector: vector.map((each) => each * sign), value };
}

function stretch(spots: [number, number][]): void {
  for (const axis of [0, 1] as const) {
    const values = spots.map((spot) => spot[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    for (const spot of spots) spot[axis] = most - least < 1e-9 ? 0.5 : 0.1 + (0.8 * (spot[axis] - least)) / (most - least);
  }
}

function moveApart(spots: [number, number][], sizes: readonly number[]): void {
  const largest = Math.max(...sizes, 1);
  const radius = sizes.map((size) => radiusMax * Math.sqrt(size / largest));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const [a, b] = [spots[i], spots[j]];
        if (!a || !b) continue;
        const [ri, rj] = [radius[i] ?? 0, radius[j] ?? 0];
        const needX = Math.max(ri + rj, 2 * labelHalfWidth);
        const needY = aspect * (ri + rj) + labelHeight;
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const [overX, overY] = [needX - Math.abs(dx), needY - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        // The shorter way out, a half step each; at times the other one, as two may stand against the same edge.
        const axis = overX < overY === round % 5 < 4 ? 0 : 1;
        const step = (axis === 0 ? overX : overY) / 2 + 1e-4;
        const sign = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
        a[axis] -= sign * step;
        b[axis] += sign * step;
      }
    }
    for (const spot of spots) {
      spot[0] = Math.min(0.9, Math.max(0.1, spot[0]));
      // Labels stand below.
      spot[1] = Math.min(0.86, Math.max(0.07, spot[1]));
    }
    if (!moved) break;
  }
}
