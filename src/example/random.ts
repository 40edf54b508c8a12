import { assert } from "#base";

/** Numbers that look random and are the same for the same seed, on every machine: sfc32, by Chris Doty-Humphrey (public domain). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = (seed ^ 0x9e3779b9) | 0;
    this.#c = (seed ^ 0x243f6a88) | 0;
    for (let warm = 0; warm < 15; warm++) this.next();
  }

  /** 0 ≤ number < 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    assert(value !== undefined, "a pick needs something to pick from");
    return value;
  }

  /** One of them, each as likely as its weight says. */
  weighted<T>(values: readonly T[], weightOf: (value: T) => number): T {
    let total = 0;
    for (const value of values) total += weightOf(value);
    let rest = this.next() * total;
    for (const value of values) {
      rest -= weightOf(value);
      if (rest < 0) return value;
    }
    return this.pick(values);
  }
}

/** Values with weights, made once and drawn from often: a draw takes as many steps as the number of values has bits. */
export class Choice<T> {
  readonly #values: readonly T[];
  readonly #upTo: Float64Array;

  constructor(values: readonly T[], weightOf: (value: T) => number) {
    this.#values = values;
    let sum = 0;
    this.#upTo = Float64Array.from(values, (value) => (sum += weightOf(value)));
    assert(sum > 0, "something must have a weight");
  }

  draw(random: Random): T {
    const target = random.next() * (this.#upTo.at(-1) ?? 0);
    let [low, high] = [0, this.#values.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const value = this.#values[low];
    assert(value !== undefined, "a draw finds a value");
    return value;
  }
}
