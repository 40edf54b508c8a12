import { editDistance } from "./edit-distance.ts";

export interface SimilarPair {
  readonly left: number;
  readonly right: number;
  /** 0…1: the share of letters that are the same. */
  readonly score: number;
}

const han = /\p{Script=Han}/u;
/** Characters that tell two organisations apart where a single one differs: numbers, directions, sizes. */
const telling = /[\d一二三四五六七八九十甲乙丙丁东南西北中上下大小新老分总]/u;

/**
 * Pairs of normalised names that one slip of the pen may explain: proposals for an analyst, never matches.
 *
 * in     keys: normalised names, each once, none shorter than 8 letters is looked at
 * out    pairs of places in `keys`, left before right; at most `pairsMax`
 * rule   blocks by the rarest word (Chinese: the first and the last four characters); one letter for 8–15 letters, two for more;
 *        Chinese: one character more or less; digits and telling characters must agree
 */
export function similarNames(keys: readonly string[], pairsMax: number): SimilarPair[] {
  const blocks = blocksOf(keys);
  const found = new Map<number, SimilarPair>();
  for (const members of blocks.values()) {
    if (members.length < 2 || members.length > blockMax) continue;
    for (const [place, left] of members.entries()) {
      for (const right of members.slice(place + 1)) {
        const id = left * keys.length + right;
        if (found.has(id)) continue;
        const score = similarity(keys[left] ?? "", keys[right] ?? "");
        if (score === undefined) continue;
        found.set(id, { left, right, score });
        if (found.size >= pairsMax) return sorted(found);
      }
    }
  }
  return sorted(found);
}

/** A block of more names than this tells nothing: its word is common. */
const blockMax = 40;

function sorted(found: ReadonlyMap<number, SimilarPair>): SimilarPair[] {
  return [...found.values()].toSorted((one, other) => one.left - other.left || one.right - other.right);
}

function blocksOf(keys: readonly string[]): Map<string, number[]> {
  const frequency = new Map<string, number>();
  for (const key of keys) {
    if (!han.test(key)) for (const word of new Set(key.split(" "))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const blocks = new Map<string, number[]>();
  const add = (block: string, place: number): void => {
    const list = blocks.get(block);
    if (list) list.push(place);
    else blocks.set(block, [place]);
  };
  for (const [place, key] of keys.entries()) {
    if (key.length < (han.test(key) ? 6 : 8)) continue;
    if (han.test(key)) {
      add(`<${key.slice(0, 4)}`, place);
      add(`${key.slice(-6, -2)}>`, place);
      continue;
    }
    // Two rarest words that at least one other name has: a slip spoils one of them at most.
    const words = [...new Set(key.split(" "))].filter((word) => word.length > 2 && (frequency.get(word) ?? 0) > 1);
    const rare = words.toSorted(
      (one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1),
    );
    for (const word of rare.slice(0, 2)) add(word, place);
    add(`<${key.replaceAll(" ", "").slice(0, 8)}`, place);
  }
  return blocks;
}

/** How alike two names are, where one or two letters are all that differs; undefined for different names. */
export function similarity(left: string, right: string): number | undefined {
  if (han.test(left) !== han.test(right)) return undefined;
  if (digits(left) !== digits(right)) return undefined;
  const longest = Math.max(left.length, right.length);
  if (han.test(left)) {
    if (longest < 6 || left.length === right.length || editDistance(left, right, 1) > 1) return undefined;
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    const extra = Array.from(long).find((_, at) => `${long.slice(0, at)}${long.slice(at + 1)}` === short);
    return extra === undefined || telling.test(extra) ? undefined : 1 - 1 / longest;
  }
  const [one, other] = [left.replaceAll(" ", ""), right.replaceAll(" ", "")];
  const length = Math.max(one.length, other.length);
  const max = length < 8 ? 0 : length < 16 ? 1 : 2;
  const distance = editDistance(one, other, max);
  return distance > max ? undefined : 1 - distance / length;
}

function digits(text: string): string {
  return text.replace(/[^\d]/gu, "");
}
