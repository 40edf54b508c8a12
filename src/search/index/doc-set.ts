/** A set of publications of one snapshot, a bit each: combined in place, counted and listed in order of `doc`. */
export class DocSet {
  readonly publications: number;
  readonly bits: Uint32Array;

  constructor(publications: number, bits = new Uint32Array((publications + 31) >>> 5)) {
    this.publications = publications;
    this.bits = bits;
  }

  static full(publications: number): DocSet {
    return new DocSet(publications).invert();
  }

  static of(publications: number, docs: Iterable<number>): DocSet {
    const set = new DocSet(publications);
    for (const doc of docs) set.add(doc);
    return set;
  }

  /** Sets that are kept for later are shared: copy before changing one. */
  copy(): DocSet {
    return new DocSet(this.publications, this.bits.slice());
  }

  add(doc: number): void {
    const index = doc >>> 5;
    this.bits[index] = (this.bits[index] ?? 0) | (1 << (doc & 31));
  }

  remove(doc: number): void {
    const index = doc >>> 5;
    this.bits[index] = (this.bits[index] ?? 0) & ~(1 << (doc & 31));
  }

  has(doc: number): boolean {
    return ((this.bits[doc >>> 5] ?? 0) & (1 << (doc & 31))) !== 0;
  }

  and(other: DocSet): this {
    for (let index = 0; index < this.bits.length; index += 1)
      this.bits[index] = (this.bits[index] ?? 0) & (other.bits[index] ?? 0);
    return this;
  }

  or(other: DocSet): this {
    for (let index = 0; index < this.bits.length; index += 1)
      this.bits[index] = (this.bits[index] ?? 0) | (other.bits[index] ?? 0);
    return this;
  }

  invert(): this {
    for (let index = 0; index < this.bits.length; index += 1) this.bits[index] = ~(this.bits[index] ?? 0);
    const rest = this.publications & 31;
    const last = this.bits.length - 1;
    if (rest !== 0) this.bits[last] = (this.bits[last] ?? 0) & ((1 << rest) - 1);
    return this;
  }

  get size(): number {
    let size = 0;
    for (let index = 0; index < this.bits.length; index += 1) size += ones(this.bits[index] ?? 0);
    return size;
  }

  /** Ascending. */
  docs(): Int32Array {
    const docs = new Int32Array(this.size);
    let length = 0;
    for (let index = 0; index < this.bits.length; index += 1) {
      for (let rest = this.bits[index] ?? 0; rest !== 0; rest &= rest - 1)
        docs[length++] = index * 32 + (31 - Math.clz32(rest & -rest));
    }
    return docs;
  }
}

function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
