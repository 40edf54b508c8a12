/** One sentence with its place in the document. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What goes on longer without a stop is a list or no prose; it is read in pieces. */
const sentenceChars = 1000;
/** A line break within a sentence of a text that was wrapped: the line before is long and the next goes on in small letters. */
const wrapped = /(?<=[^\n]{50}[^\n.!?:;|])\n(?=[a-z\d(])/g;
const stop = /[。！？!?](?:["'”’）)]*)|\.(?:["')]*)(?=\s|$)|\n+/g;
const abbreviation =
  /(?:\b(?:No|Co|Ltd|Inc|Corp|vs|approx|Dr|Mr|Ms|Prof|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|etc)|\.\.)\.$/i;

/** A text as sentences; a line break ends one too, a semicolon does not. */
export function sentencesOf(plain: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const joined = plain.replace(wrapped, " ");
  const add = (end: number) => {
    while (end - start > sentenceChars) cut(start + sentenceChars);
    cut(end);
  };
  const cut = (end: number) => {
    const text = joined.slice(start, end);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== "") {
      const from = start + lead;
      found.push({
        index: found.length,
        start: from,
        end: from + text.trim().length,
        text: text.trim(),
      });
    }
    start = end;
  };
  for (const match of joined.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith(".") &&
      abbreviation.test(joined.slice(start, match.index + 1)) &&
      !joined.slice(start, end).endsWith("...")
    )
      continue;
    add(end);
  }
  add(plain.length);
  return found;
}

/** The clause of a sentence around a place: between commas, semicolons, brackets and “and”, digits' commas aside. */
export function clauseAround(text: string, at: number): { readonly start: number; readonly end: number; readonly text: string } {
  const stops = stopsOf(text);
  // The first stop that ends after the place, by halving.
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const start = stops[low - 1]?.end ?? 0;
  // A place within a stop belongs to the clause before it and to the one after.
  const end = stops.slice(low, low + 2).find((stop) => stop.start >= at)?.start ?? text.length;
  return { start, end, text: text.slice(start, end) };
}

interface Stop {
  readonly start: number;
  readonly end: number;
}

/** Of the text that was asked about last: each of its figures asks, and a text without full stops is one long sentence. */
let last: { readonly text: string; readonly stops: readonly Stop[] } = { text: "", stops: [] };

function stopsOf(text: string): readonly Stop[] {
  if (last.text === text) return last.stops;
  const found = text.matchAll(/(?<!\d),|,(?!\d{3})|[，；;：:。()（）]|\band\b|\bwhile\b/gi);
  last = { text, stops: Array.from(found, (match) => ({ start: match.index, end: match.index + match[0].length })) };
  return last.stops;
}
