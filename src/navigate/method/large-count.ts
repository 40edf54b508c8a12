import { assert } from "#base";

const step = 2 ** 512;

/**
 * Counts of paths, which grow past what a double holds (2^1024): a mantissa and how often 2^512 was taken out of it. Scaling by a
 * power of two loses nothing, so a count is exact below 2^53 and right to one part in 10^15 for each operation above.
 */
export class LargeCounts {
  readonly mantissa: Float64Array;
  readonly scale: Int32Array;

  constructor(length: number) {
    this.mantissa = new Float64Array(length);
    this.scale = new Int32Array(length);
  }

  /** Adds the count at `from` to the count at `at`. */
  add(at: number, from: number): void {
    // Nearly always nothing has been scaled yet.
    if (this.scale[at] === 0 && this.scale[from] === 0) {
      const sum = (this.mantissa[at] ?? 0) + (this.mantissa[from] ?? 0);
      if (sum < step) {
        this.mantissa[at] = sum;
        return;
      }
    }
    this.#add(at, this.mantissa[from] ?? 0, this.scale[from] ?? 0);
  }

  addOne(at: number): void {
    this.#add(at, 1, 0);
  }

  #add(at: number, mantissa: number, scale: number): void {
    const own = this.scale[at] ?? 0;
    const value = this.mantissa[at] ?? 0;
    const top = value === 0 ? scale : Math.max(own, scale);
    let sum = scaled(value, own - top) + scaled(mantissa, scale - top);
    assert(Number.isFinite(sum), "a mantissa stays below 2^1023");
    this.scale[at] = top;
    if (sum >= step) {
      sum /= step;
      this.scale[at] = top + 1;
    }
    this.mantissa[at] = sum;
  }

  /** Sum of some counts. */
  total(places: Iterable<number>): { readonly mantissa: number; readonly scale: number } {
    const sum = new LargeCounts(1);
    for (const at of places) sum.#add(0, this.mantissa[at] ?? 0, this.scale[at] ?? 0);
    return { mantissa: sum.mantissa[0] ?? 0, scale: sum.scale[0] ?? 0 };
  }
}

/** By a power of 2^512 that is nought or less; what falls too deep is nought beside the other. */
function scaled(value: number, by: number): number {
  return by === 0 ? value : by === -1 ? value / step : 0;
}

/** `left[i] · right[j]` over a total: the part of all paths. A product below 2^1024 may be far above what a double holds before. */
export function productOver(
  left: LargeCounts,
  i: number,
  right: LargeCounts,
  j: number,
  total: { readonly mantissa: number; readonly scale: number },
): number {
  const scale = (left.scale[i] ?? 0) + (right.scale[j] ?? 0) - total.scale;
  const [a, b] = [left.mantissa[i] ?? 0, right.mantissa[j] ?? 0];
  // Below 2^53 the product is the exact count of paths; beyond, one factor is divided first so that nothing overflows.
  const value = a * b < 2 ** 1000 ? (a * b) / total.mantissa : (a / total.mantissa) * b;
  if (scale === 0) return value;
  return scale > 0 ? value * step ** scale : value / step ** -scale;
}
