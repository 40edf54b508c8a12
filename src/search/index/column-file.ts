import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { assert } from "#base";
import { DocSet } from "./doc-set.ts";

/**
 * Columns of whole numbers in one file, each read when it is first asked for. Layout: the arrays one after the other (32-bit, little
 * endian), then a table of contents as JSON, then its length in four bytes. A list column is two arrays: `name` and `name.from`
 * (where the list of each row begins; one more entry than rows). A set is an array of bits.
 */
interface Contents {
  readonly arrays: Readonly<Record<string, readonly [offset: number, length: number]>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Column of lists → how many different items there are: they are numbered from 0. */
  readonly itemCounts: Readonly<Record<string, number>>;
}

/** Lists of numbers, one for each row: those of row r are `items[from[r]]` … `items[from[r + 1] - 1]`. */
export interface Lists {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

export class ColumnFileWriter {
  readonly #file: number;
  readonly #arrays: Record<string, readonly [number, number]> = {};
  readonly #words: Record<string, readonly string[]> = {};
  readonly #itemCounts: Record<string, number> = {};
  readonly #sets = new Map<string, readonly [number, number]>();
  #offset = 0;

  constructor(path: string) {
    this.#file = openSync(path, "wx");
  }

  integers(name: string, values: Int32Array): void {
    assert(!(name in this.#arrays), `column ${name} is written once`);
    this.#arrays[name] = [this.#offset, values.length];
    this.#write(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** The publications of an expression; equal sets (two words that stand together everywhere) lie in the file once. */
  set(expression: string, { bits }: DocSet): void {
    const hash = createHash("sha256").update(bits).digest("hex");
    const same = this.#sets.get(hash);
    if (same) {
      this.#arrays[setName(expression)] = same;
      return;
    }
    this.#sets.set(hash, [this.#offset, bits.length]);
    this.integers(setName(expression), new Int32Array(bits.buffer, bits.byteOffset, bits.length));
  }

  lists(name: string, lists: Lists, itemCount: number): void {
    this.#itemCounts[name] = itemCount;
    this.integers(`${name}.from`, lists.from);
    this.integers(name, lists.items);
  }

  /** A small list of words that the numbers of a column stand for. */
  words(name: string, words: readonly string[]): void {
    this.#words[name] = words;
  }

  close(): void {
    const contents: Contents = { arrays: this.#arrays, words: this.#words, itemCounts: this.#itemCounts };
    const table = Buffer.from(JSON.stringify(contents));
    this.#write(table);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(table.length);
    this.#write(length);
    closeSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written, bytes.length - written);
    this.#offset += bytes.length;
  }
}

export class ColumnFile {
  readonly #path: string;
  readonly #contents: Contents;
  readonly #read = new Map<string, Int32Array>();

  constructor(path: string) {
    this.#path = path;
    const { size } = statSync(path);
    const length = Buffer.from(this.#bytes(size - 4, 4)).readUInt32LE();
    this.#contents = JSON.parse(Buffer.from(this.#bytes(size - 4 - length, length)).toString()) as Contents;
  }

  integers(name: string): Int32Array {
    const known = this.#read.get(name);
    if (known) return known;
    const place = this.#contents.arrays[name];
    assert(place, `column ${name} is in the file`);
    const values = new Int32Array(this.#bytes(place[0], place[1] * 4).buffer);
    this.#read.set(name, values);
    return values;
  }

  hasSet(expression: string): boolean {
    return Object.hasOwn(this.#contents.arrays, setName(expression));
  }

  /** Expressions of the sets that lie ready. */
  setExpressions(): readonly string[] {
    const start = setName("");
    return Object.keys(this.#contents.arrays).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  }

  /** Read anew each time: who needs it again keeps it. */
  set(expression: string, publications: number): DocSet {
    const place = this.#contents.arrays[setName(expression)];
    assert(place, `the set of ${expression} is in the file`);
    return new DocSet(publications, new Uint32Array(this.#bytes(place[0], place[1] * 4).buffer));
  }

  lists(name: string): Lists {
    return { from: this.integers(`${name}.from`), items: this.integers(name) };
  }

  itemCount(name: string): number {
    const count = this.#contents.itemCounts[name];
    assert(count !== undefined, `lists ${name} are in the file`);
    return count;
  }

  words(name: string): readonly string[] {
    const words = this.#contents.words[name];
    assert(words, `words ${name} are in the file`);
    return words;
  }

  /** Opened for each read: a process may hold many snapshots, and none of their files. */
  #bytes(offset: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    const file = openSync(this.#path, "r");
    try {
      for (let read = 0; read < length;) {
        const more = readSync(file, bytes, read, length - read, offset + read);
        assert(more > 0, "the column file is whole");
        read += more;
      }
    } finally {
      closeSync(file);
    }
    return bytes;
  }
}

function setName(expression: string): string {
  return `set ${expression}`;
}

/**
 * Lists from pairs in any order, each pair once, items ascending: both columns are counted into place, which takes a tenth of what
 * sorting pairs does. Where the items of short lists come in no order, or all pairs in the order of their items, one of the two is enough.
 */
export function listsOfPairs(
  rows: Int32Array,
  items: Int32Array,
  count: { readonly rows: number; readonly items: number },
): Lists {
  const placed = placePairs(rows, items, count.rows);
  if (placed) return placed;
  const next = placesOf(items, count.items);
  const [sortedRows, sortedItems] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  for (let pair = 0; pair < items.length; pair += 1) {
    const item = items[pair] as number;
    const at = next[item] as number;
    next[item] = at + 1;
    sortedRows[at] = rows[pair] as number;
    sortedItems[at] = item;
  }
  const sorted = placePairs(sortedRows, sortedItems, count.rows);
  assert(sorted, "items that ascend do so in each list");
  return sorted;
}

/** How far an item is moved within its list to where it belongs. */
const shiftsMax = 32;

/** Undefined where an item comes far from its place in the list of its row. */
function placePairs(rows: Int32Array, items: Int32Array, rowCount: number): Lists | undefined {
  const next = placesOf(rows, rowCount);
  const from = next.slice();
  const listed = new Int32Array(rows.length);
  for (let pair = 0; pair < rows.length; pair += 1) {
    const row = rows[pair] as number;
    const item = items[pair] as number;
    const start = from[row] as number;
    const end = next[row] as number;
    let at = end;
    while (at > start && (listed[at - 1] as number) > item) {
      if (end - at === shiftsMax) return undefined;
      at -= 1;
    }
    if (at > start && listed[at - 1] === item) continue;
    for (let moved = end; moved > at; moved -= 1) listed[moved] = listed[moved - 1] as number;
    listed[at] = item;
    next[row] = end + 1;
  }
  return closeUp(from, next, listed);
}

/** Where each value would begin among all, in order; one more entry than values. */
function placesOf(values: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count + 1);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    places[value + 1] = (places[value + 1] as number) + 1;
  }
  for (let value = 0; value < count; value += 1) places[value + 1] = (places[value + 1] as number) + (places[value] as number);
  return places;
}

/** Lists that begin at `from` and end before `end`, without the room that repeated pairs left. */
function closeUp(from: Int32Array, end: Int32Array, listed: Int32Array): Lists {
  let written = 0;
  for (let row = 0; row + 1 < from.length; row += 1) {
    const [start, stop] = [from[row] as number, end[row] as number];
    from[row] = written;
    if (written === start) written = stop;
    else for (let at = start; at < stop; at += 1) listed[written++] = listed[at] as number;
  }
  from[from.length - 1] = written;
  return { from, items: listed.subarray(0, written) };
}
