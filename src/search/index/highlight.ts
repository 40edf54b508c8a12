import type { Text } from "../language/ast.ts";
import { characterLength, foldText, runsOf, segmentPhrase, wordCharsMax, type SegmentedPhrase } from "./segment.ts";

/** A token of a text with its place in the original. */
interface PlacedToken {
  readonly token: string;
  readonly from: number;
  readonly to: number;
  /** End of the token's first character. */
  readonly firstTo: number;
}

/** From where to where in a text something matched, end excluded. */
type Place = readonly [from: number, to: number];

/** Characters that fold to exactly one. */
const plainText = /^[\x20-\x7E\s\u2010-\u201F\u3001-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** Folded text with the place in the original that each of its units came from. */
function placedText(text: string): {
  readonly folded: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
} {
  if (plainText.test(text)) {
    const places = new Uint32Array(text.length + 1);
    for (let at = 0; at < places.length; at += 1) places[at] = at;
    return { folded: foldText(text), starts: places, ends: places.subarray(1) };
  }
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  // A character with its combining marks is folded as one, so every folded unit knows what it was made of.
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = foldText(cluster);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}

/** The tokens that `segmentText` makes, with the places of their characters in the text as it was written. */
function placedTokens(text: string): PlacedToken[] {
  const { folded, starts, ends } = placedText(text);
  const tokens: PlacedToken[] = [];
  const put = (from: number, to: number, firstTo: number): void => {
    tokens.push({
      token: folded.slice(from, Math.min(to, from + wordCharsMax)),
      from: starts[from] ?? 0,
      to: ends[to - 1] ?? 0,
      firstTo: ends[firstTo - 1] ?? 0,
    });
  };
  for (const run of runsOf(folded)) {
    if (!run.ideographs) {
      put(run.from, run.to, run.to);
      continue;
    }
    for (let at = run.from; at < run.to;) {
      const next = at + characterLength(folded, at);
      const end = next < run.to ? next + characterLength(folded, next) : next;
      put(at, end, next);
      at = next;
    }
  }
  return tokens;
}

/** Where in a text any of the phrases stands: in order, none overlapping. */
function findPlaces(text: string, phrases: readonly SegmentedPhrase[]): readonly Place[] {
  const tokens = placedTokens(text);
  const places: Place[] = [];
  for (const phrase of phrases) {
    const last = phrase.tokens.length - 1;
    const ideograph = phrase.prefix && /^[^a-z0-9]$/u.test(phrase.tokens[last] ?? "");
    for (let at = 0; at + last < tokens.length; at += 1) {
      if (!standsAt(tokens, at, phrase)) continue;
      const [begin, end] = [tokens[at], tokens[at + last]];
      if (begin && end) places.push([begin.from, ideograph ? end.firstTo : end.to]);
    }
  }
  return merged(places);
}

function standsAt(tokens: readonly PlacedToken[], at: number, { tokens: wanted, prefix }: SegmentedPhrase): boolean {
  for (let offset = 0; offset < wanted.length; offset += 1) {
    const there = tokens[at + offset]?.token ?? "";
    const token = wanted[offset] ?? "";
    if (prefix && offset === wanted.length - 1 ? !there.startsWith(token) : there !== token) return false;
  }
  return true;
}

function merged(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const [from, to] of places.toSorted((left, right) => left[0] - right[0])) {
    const before = joined.at(-1);
    if (before && from <= before[1]) joined[joined.length - 1] = [before[0], Math.max(before[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

/** Characters shown of a text, and those before the first match. */
const snippetChars = 240;
const leadChars = 60;

/** A stretch of a text around its first match, with `[[` `]]` around what matched; its beginning where nothing does. */
export function snippetOf(text: string, wanted: readonly Text[]): string {
  const phrases = wanted.flatMap((condition) => segmentPhrase(condition.text, condition.prefix) ?? []);
  const places = findPlaces(text, phrases);
  const first = places[0]?.[0] ?? 0;
  const from = first <= leadChars ? 0 : wordStart(text, first - leadChars);
  const to = Math.min(text.length, from + snippetChars);
  let shown = from > 0 ? "…" : "";
  let at = from;
  for (const [start, end] of places) {
    if (start >= to) break;
    shown += `${plain(text.slice(at, start))}[[${plain(text.slice(start, end))}]]`;
    at = end;
  }
  shown += plain(text.slice(at, Math.max(at, to)));
  return Math.max(at, to) < text.length ? `${shown}…` : shown;
}

/** The marks themselves, standing in a text, would be taken for ours. */
function plain(text: string): string {
  return text.replaceAll("[[", "[").replaceAll("]]", "]").replace(/\s+/g, " ");
}

/** The beginning of the word around a place; a place between ideographs stays. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 20 && /[\p{Script=Latin}\p{N}\uDC00-\uDFFF]/u.test(text[start] ?? "")) start -= 1;
  return start === at ? at : start + 1;
}
