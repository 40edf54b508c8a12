import { assert } from "#base";

/** Classes of families: the rows `start[family]` to `start[family + 1]` are those of one family. */
export interface FamilyClasses {
  readonly start: Int32Array;
  readonly subclass: Int32Array;
  /** Symbols of the family in the subclass. */
  readonly symbols: Int32Array;
  /** Subclasses are numbered from 0 to below this. */
  readonly subclasses: number;
}

/** Sums of whole numbers over what a family cites, or is cited by; exact, so that no order of adding changes them. */
export interface BreadthSums {
  readonly family: Int32Array;
  /** Each citing or cited family adds 10^9 in all, shared among its subclasses by their symbols. */
  readonly parts: Float64Array;
  /** Squares of the parts of each subclass, summed: `high` × 2^52 + `low`. */
  readonly squaresHigh: Float64Array;
  readonly squaresLow: Float64Array;
  /** Mentions of subclasses, one per citing or cited family; and the squares of those of each subclass, summed. */
  readonly mentions: Float64Array;
  readonly mentionSquares: Float64Array;
  /** Symbols, and those of them in subclasses that are none of the family's own. */
  readonly symbols: Float64Array;
  readonly outside: Float64Array;
}

const whole = 1_000_000_000;
const half = 2 ** 26;
const full = 2 ** 52;

/**
 * Sums the classes of the families at the other end of the citations of each family.
 *
 * in     citations as two columns: the family, and the one it cites or is cited by; families with no class at the other end are left out
 * limit  a walk over numbers in memory: the same as tables grouped by family and subclass takes ten times as long
 */
export function sumBreadth(own: Int32Array, other: Int32Array, classes: FamilyClasses): BreadthSums {
  const { start, subclass, symbols, subclasses } = classes;
  const families = start.length - 1;
  const { from, others } = byFamily(own, other, families);
  const parts = partsOf(classes);
  const [part, mentioned, held] = [new Float64Array(subclasses), new Int32Array(subclasses), new Int32Array(subclasses)];
  const isOwn = new Uint8Array(subclasses);
  const seen = new Int32Array(subclasses);
  const sums = {
    parts: new Float64Array(families),
    squaresHigh: new Float64Array(families),
    squaresLow: new Float64Array(families),
    mentions: new Float64Array(families),
    mentionSquares: new Float64Array(families),
    symbols: new Float64Array(families),
    outside: new Float64Array(families),
  };
  const found = new Int32Array(families);
  let count = 0;
  for (let family = 0; family < families; family++) {
    const last = from[family + 1] as number;
    let seenCount = 0;
    for (let link = from[family] as number; link < last; link++) {
      const end = others[link] as number;
      const stop = start[end + 1] as number;
      for (let row = start[end] as number; row < stop; row++) {
        const each = subclass[row] as number;
        if ((mentioned[each] as number) === 0) seen[seenCount++] = each;
        part[each] = (part[each] as number) + (parts[row] as number);
        mentioned[each] = (mentioned[each] as number) + 1;
        held[each] = (held[each] as number) + (symbols[row] as number);
      }
    }
    if (seenCount === 0) continue;
    const [ownFrom, ownTo] = [start[family] as number, start[family + 1] as number];
    for (let row = ownFrom; row < ownTo; row++) isOwn[subclass[row] as number] = 1;
    let allParts = 0;
    let high = 0;
    let low = 0;
    let mentions = 0;
    let mentionSquares = 0;
    let allSymbols = 0;
    let outside = 0;
    for (let index = 0; index < seenCount; index++) {
      const each = seen[index] as number;
      const value = part[each] as number;
      const times = mentioned[each] as number;
      const number = held[each] as number;
      allParts += value;
      // (h × 2^26 + l)²: no step passes what a number holds exactly.
      const h = Math.floor(value / half);
      const l = value - h * half;
      const middle = 2 * h * l;
      const upper = Math.floor(middle / half);
      high += h * h + upper;
      low += (middle - upper * half) * half;
      if (low >= full) {
        low -= full;
        high += 1;
      }
      low += l * l;
      if (low >= full) {
        low -= full;
        high += 1;
      }
      mentions += times;
      mentionSquares += times * times;
      allSymbols += number;
      if (isOwn[each] === 0) outside += number;
      part[each] = 0;
      mentioned[each] = 0;
      held[each] = 0;
    }
    assert(Number.isSafeInteger(high) && Number.isSafeInteger(allParts), "sums of citations are exact");
    for (let row = ownFrom; row < ownTo; row++) isOwn[subclass[row] as number] = 0;
    found[count] = family;
    sums.parts[count] = allParts;
    sums.squaresHigh[count] = high;
    sums.squaresLow[count] = low;
    sums.mentions[count] = mentions;
    sums.mentionSquares[count] = mentionSquares;
    sums.symbols[count] = allSymbols;
    sums.outside[count] = outside;
    count += 1;
  }
  return {
    family: found.subarray(0, count),
    parts: sums.parts.subarray(0, count),
    squaresHigh: sums.squaresHigh.subarray(0, count),
    squaresLow: sums.squaresLow.subarray(0, count),
    mentions: sums.mentions.subarray(0, count),
    mentionSquares: sums.mentionSquares.subarray(0, count),
    symbols: sums.symbols.subarray(0, count),
    outside: sums.outside.subarray(0, count),
  };
}

/** Of each row what it is of its family: all rows of one family make 10^9, but for what rounding leaves. */
function partsOf({ start, symbols }: FamilyClasses): Int32Array {
  const parts = new Int32Array(symbols.length);
  for (let family = 0; family < start.length - 1; family++) {
    const to = start[family + 1] as number;
    let total = 0;
    for (let row = start[family] as number; row < to; row++) total += symbols[row] as number;
    for (let row = start[family] as number; row < to; row++) parts[row] = Math.round(((symbols[row] as number) * whole) / total);
  }
  return parts;
}

/** The other ends of the citations of each family, together. */
function byFamily(
  own: Int32Array,
  other: Int32Array,
  families: number,
): { readonly from: Int32Array; readonly others: Int32Array } {
  const from = new Int32Array(families + 1);
  for (const family of own) from[family + 1] = (from[family + 1] as number) + 1;
  for (let family = 0; family < families; family++) from[family + 1] = (from[family + 1] as number) + (from[family] as number);
  const next = from.slice();
  const others = new Int32Array(own.length);
  for (let link = 0; link < own.length; link++) {
    const family = own[link] as number;
    others[next[family] as number] = other[link] as number;
    next[family] = (next[family] as number) + 1;
  }
  return { from, others };
}
