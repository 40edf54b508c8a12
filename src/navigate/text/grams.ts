/** Frequent sequences of units, with what is needed to judge them. A sequence is known by a number, its *gram*. */
export interface Grams {
  readonly count: number;
  /** Units of each gram. */
  readonly length: readonly number[];
  /** Occurrences. */
  readonly times: readonly number[];
  /** Texts that have it. */
  readonly members: readonly number[];
  /** Texts that have the commonest sequence that is one unit longer. */
  readonly inside: readonly number[];
  /** Occurrences at the beginning and at the end of a chunk. */
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  /** Units of all texts. */
  readonly total: number;
  units(gram: number): string[];
  text(gram: number): string;
  isHan(gram: number): boolean;
  /** The two parts at every place where it can be cut. */
  splits(gram: number): (readonly [left: number, right: number])[];
  /** Of each text the wanted grams that it has: `wanted` says by what number each is reported. */
  inEach(wanted: ReadonlyMap<number, number>): { term: number; times: number }[][];
}

/** Sequences of one length, each with what is counted of it. */
class Seen {
  readonly times: number[] = [];
  readonly members: number[] = [];
  readonly opening: number[] = [];
  readonly closing: number[] = [];
  readonly start: number[] = [];
  readonly #last: number[] = [];

  add(place: number): number {
    this.start.push(place);
    this.#last.push(-1);
    for (const list of [this.times, this.members, this.opening, this.closing]) list.push(0);
    return this.start.length - 1;
  }

  count(id: number, text: number, opens: boolean, closes: boolean): void {
    this.times[id]!++;
    if (opens) this.opening[id]!++;
    if (closes) this.closing[id]!++;
    if (this.#last[id] !== text) this.members[id]!++;
    this.#last[id] = text;
  }
}

const wordsMax = 4;
const ideographsMax = 8;
const boundary = -1;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Counts sequences of units within chunks, one length after the other: a longer one can be frequent only where both sequences that it
 * is made of are, so each length looks only where the one before found something.
 *
 * in     chunks of each text
 * out    sequences that at least `membersMin` texts have
 */
export function countGrams(texts: readonly (readonly (readonly string[])[])[], membersMin: number): Grams {
  const unitIds = new Map<string, number>();
  const names: string[] = [];
  const ideograph: boolean[] = [];
  const size = texts.reduce((sum, chunks) => sum + chunks.reduce((units, chunk) => units + chunk.length + 1, 0), 0);
  const units = new Int32Array(size);
  const textOf = new Int32Array(size);
  let at = 0;
  for (const [text, chunks] of texts.entries()) {
    for (const chunk of chunks) {
      for (const unit of chunk) {
        let id = unitIds.get(unit);
        if (id === undefined) {
          id = names.length;
          unitIds.set(unit, id);
          names.push(unit);
          ideograph.push(han.test(unit));
        }
        units[at] = id;
        textOf[at++] = text;
      }
      units[at] = boundary;
      textOf[at++] = text;
    }
  }

  const length: number[] = [];
  const times: number[] = [];
  const members: number[] = [];
  const inside: number[] = [];
  const opening: number[] = [];
  const closing: number[] = [];
  const start: number[] = [];
  /** By length: the gram that begins at each place, −1 where it is rare. */
  const begins: Int32Array[] = [];
  /** Frequent grams of the length before, and of length one. */
  let lastCount = 0;
  let wordCount = 0;
  for (let long = 1; long <= ideographsMax; long++) {
    const [words, shorter] = [begins[0], begins[long - 2]];
    const here = new Int32Array(size).fill(-1);
    const ids = new Map<number, number>();
    const seen = new Seen();
    const base = length.length - (shorter ? lastCount : 0);
    for (let place = 0; place + long <= size; place++) {
      const last = units[place + long - 1]!;
      if (last === boundary) continue;
      let key = last;
      if (words && shorter) {
        const prefix = shorter[place]!;
        if (prefix < 0 || shorter[place + 1]! < 0) continue;
        if (long > wordsMax && !ideograph[units[place]!] && !ideograph[last]) continue;
        // Numbers of frequent grams stay small enough to be keys without a detour.
        key = (prefix - base) * wordCount + words[place + long - 1]!;
      }
      let id = ids.get(key);
      if (id === undefined) {
        id = seen.add(place);
        ids.set(key, id);
      }
      seen.count(id, textOf[place]!, place === 0 || units[place - 1] === boundary, units[place + long] === boundary);
      here[place] = id;
    }
    const gramOf = Int32Array.from(seen.members, (count, id) => {
      if (count < membersMin) return -1;
      length.push(long);
      times.push(seen.times[id]!);
      members.push(count);
      inside.push(0);
      opening.push(seen.opening[id]!);
      closing.push(seen.closing[id]!);
      start.push(seen.start[id]!);
      return length.length - 1;
    });
    lastCount = gramOf.filter((gram) => gram >= 0).length;
    if (long === 1) wordCount = lastCount;
    for (let place = 0; place < size; place++) if (here[place]! >= 0) here[place] = gramOf[here[place]!]!;
    begins.push(here);
    if (lastCount === 0) break;
  }
  const gramAt = (place: number, long: number) => begins[long - 1]?.[place] ?? -1;
  for (const [gram, long] of length.entries()) {
    if (long === 1) continue;
    const place = start[gram] ?? 0;
    for (const part of [gramAt(place, long - 1), gramAt(place + 1, long - 1)]) {
      if (part >= 0) inside[part] = Math.max(inside[part] ?? 0, members[gram] ?? 0);
    }
  }

  const unitsOf = (gram: number) => {
    const place = start[gram] ?? 0;
    return Array.from(units.subarray(place, place + (length[gram] ?? 0)), (unit) => names[unit] ?? "");
  };
  const isHan = (gram: number) => unitsOf(gram).some((unit) => han.test(unit));
  return {
    count: length.length,
    length,
    times,
    members,
    inside,
    opening,
    closing,
    total: size,
    units: unitsOf,
    isHan,
    text: (gram) => unitsOf(gram).join(isHan(gram) ? "" : " "),
    splits(gram) {
      const [long, place] = [length[gram] ?? 1, start[gram] ?? 0];
      return Array.from({ length: long - 1 }, (_, index) => [
        gramAt(place, index + 1),
        gramAt(place + index + 1, long - index - 1),
      ]);
    },
    inEach(wanted) {
      const counts: Map<number, number>[] = texts.map(() => new Map<number, number>());
      const termOf = Int32Array.from(length, (_, gram) => wanted.get(gram) ?? -1);
      for (const here of begins) {
        for (let place = 0; place < size; place++) {
          const term = here[place]! < 0 ? -1 : termOf[here[place]!]!;
          if (term < 0) continue;
          const own = counts[textOf[place]!]!;
          own.set(term, (own.get(term) ?? 0) + 1);
        }
      }
      return counts.map((own) => [...own].map(([term, n]) => ({ term, times: n })).toSorted((a, b) => a.term - b.term));
    },
  };
}
