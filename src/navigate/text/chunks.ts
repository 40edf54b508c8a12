import { characterLength, foldText, runsOf } from "#search";
import { breakingEn, breakingZh } from "./stop-words.ts";

/**
 * A text as chunks of units, inside which terms are looked for. Words and runs of ideographs are told apart as search tells them; a unit
 * is one word (English in the singular) or one ideograph. A chunk ends at punctuation, at a word that ends a term, at a bare number, and
 * where a word stands beside an ideograph with anything between them.
 *
 *     一种六面顶压机铰链梁及其LSTM控制方法  →  六·面·顶·压·机·铰·链·梁 | lstm·控·制
 */
export function chunksOf(text: string): string[][] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  const end = () => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
  };
  for (const piece of piecesOf(foldText(text))) {
    if (!piece.follows) end();
    if (!piece.ideographs) {
      if (breakingEn.has(piece.text) || bareNumber.test(piece.text)) end();
      else chunk.push(singular(piece.text));
      continue;
    }
    for (let at = 0; at < piece.text.length;) {
      const length = breakLength(piece.text, at);
      const next = characterLength(piece.text, at);
      if (length > 0) end();
      else chunk.push(piece.text.slice(at, at + next));
      at += length > 0 ? length : next;
    }
  }
  end();
  return chunks;
}

const bareNumber = /^\d+$/u;

interface Piece {
  text: string;
  readonly ideographs: boolean;
  /** It goes on with the chunk before: a space between words, nothing between others. */
  readonly follows: boolean;
}

/** Words and runs of ideographs; words with a hyphen between are one: chip-level. */
function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  let to = 0;
  for (const run of runsOf(folded)) {
    const gap = folded.slice(to, run.from);
    to = run.to;
    const text = folded.slice(run.from, run.to);
    const last = pieces.at(-1);
    const words = last !== undefined && !last.ideographs && !run.ideographs;
    if (words && gap === "-" && !bareNumber.test(text) && !bareNumber.test(last.text)) last.text = `${last.text}-${text}`;
    else pieces.push({ text, ideographs: run.ideographs, follows: gap === "" || (words && (gap === " " || gap === "-")) });
  }
  return pieces;
}

/** The words that end a term by their first character, longest first. */
const breaks = new Map<string, string[]>();
for (const word of breakingZh.toSorted((a, b) => b.length - a.length)) {
  const [first = ""] = word;
  breaks.set(first, [...(breaks.get(first) ?? []), word]);
}
/** Single characters that mostly stand inside words (可靠, 中心, 后端, 上位机) break only where a chunk begins. */
const loose = new Set("可能需有以为向使让给自等种将对时后前上下中内外里更最很较来去按经本主图附第不未倍份易当他它我这那何把");

/** How long the word is that ends a term here; 0: none does. */
function breakLength(text: string, at: number): number {
  const word = breaks.get(text[at] ?? "")?.find((each) => text.startsWith(each, at));
  return word === undefined || loose.has(word) ? 0 : word.length;
}

const unchanged = new Set([
  "series",
  "species",
  "lens",
  "gas",
  "bus",
  "always",
  "perhaps",
  "news",
  "physics",
  "kudos",
  "chaos",
  "bias",
  "canvas",
]);

/** An English noun in the singular, as far as a rule can tell; any other word as it is. */
export function singular(word: string): string {
  if (word.length < 4 || !/[^su]s$/u.test(word) || unchanged.has(word) || word.endsWith("is")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
