/** Whole numbers, one after another, as many as come. */
export class IntList {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(2 * this.#length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** Numbers pairs of whole numbers in the order of their first use. A map of texts would take a hundred times the memory. */
export class PairNumbers {
  readonly ones = new IntList();
  readonly others = new IntList();
  #slots = new Int32Array(4096).fill(-1);

  get size(): number {
    return this.ones.length;
  }

  of(one: number, other: number): number {
    const slot = this.#slotOf(one, other);
    const known = this.#slots[slot] ?? -1;
    if (known !== -1) return known;
    const number = this.size;
    this.#slots[slot] = number;
    this.ones.add(one);
    this.others.add(other);
    if (2 * this.size > this.#slots.length) this.#widen();
    return number;
  }

  /** The pair's place in the table, or the free one that it would take. */
  #slotOf(one: number, other: number): number {
    const mask = this.#slots.length - 1;
    let mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1 || (this.ones.at(number) === one && this.others.at(number) === other)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #widen(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let number = 0; number < this.size; number++) {
      this.#slots[this.#slotOf(this.ones.at(number), this.others.at(number))] = number;
    }
  }
}
