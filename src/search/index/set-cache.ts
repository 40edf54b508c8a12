import type { DocSet } from "./doc-set.ts";

/** Sets of recent conditions, the one used longest ago dropped first: whoever refines a query asks most of its conditions again. */
export class SetCache {
  readonly #bytesMax: number;
  readonly #sets = new Map<string, DocSet>();
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  has(key: string): boolean {
    return this.#sets.has(key);
  }

  /** The set kept under a key, else what `make` makes. It is shared: copy it before changing it. */
  take(key: string, make: () => DocSet): DocSet {
    const known = this.#sets.get(key);
    if (known) {
      this.#sets.delete(key);
      this.#sets.set(key, known);
      return known;
    }
    const made = make();
    this.#sets.set(key, made);
    this.#bytes += bytesOf(key, made);
    for (const [oldest, set] of this.#sets) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#sets.delete(oldest);
      this.#bytes -= bytesOf(oldest, set);
    }
    return made;
  }
}

/** With what an entry itself takes. */
function bytesOf(key: string, set: DocSet): number {
  return set.bits.byteLength + key.length * 2 + 200;
}
