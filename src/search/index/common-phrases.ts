import { bodyPhrase } from "./match.ts";
import { runsOf } from "./segment.ts";

/** Publications looked at, spread evenly. */
const sampled = 2000;
/** Tokens of a phrase: six characters of Chinese. */
const tokensMax = 5;
/** What stands in this share of the sample is common. Below it FTS5 is fast enough. */
const shareMin = 1 / 32;
/** Fewer publications are no sample. */
const publicationsMin = 3;
/** Each set takes a bit for every publication, 100 MB in all for a million, and up to 0.2 s of building. */
const setsMax = 800;
/** Of a longer section, its beginning. */
const sectionChars = 4000;

/**
 * Finds the words and phrases that stand in a good part of all texts (方法, "the present invention"): FTS5 takes longest over those,
 * so the index keeps their publications as ready sets. A sample tells which they are; the sets themselves are counted exactly.
 */
export class CommonPhrases {
  readonly #step: number;
  readonly #texts: { readonly section: string; readonly text: string }[][] = [];

  constructor(publications: number) {
    this.#step = Math.max(1, Math.ceil(publications / sampled));
  }

  /** Takes a publication's segmented texts, if its turn has come. */
  add(doc: number, sections: Readonly<Record<string, string>>): void {
    if (doc % this.#step !== 0) return;
    this.#texts.push(Object.entries(sections).map(([section, text]) => ({ section, text: text.slice(0, sectionChars) })));
  }

  /** The expressions of the common ones for the table `body`, most common first. */
  expressions(boundary: string): readonly string[] {
    const least = Math.max(publicationsMin, Math.ceil(this.#texts.length * shareMin));
    const docs = this.#texts.map((sections) =>
      sections.flatMap(({ section, text }) => text.split(boundary).map((part) => ({ section, tokens: part.trim().split(/ +/) }))),
    );
    const common = new Map<string, number>();
    // A phrase is common only if what it begins and ends with is: so each length is counted among what the one before left.
    for (let length = 1; length <= tokensMax; length += 1) {
      const counts = new Map<string, number>();
      for (const parts of docs) {
        const found = new Set<string>();
        for (const { section, tokens } of parts) {
          for (let at = 0; at + length <= tokens.length; at += 1) {
            const phrase = tokens.slice(at, at + length);
            for (const field of section === "title" ? (["text", "title"] as const) : (["text"] as const)) {
              if (length === 1 ? askable(phrase[0] ?? "") : sides(phrase).every((side) => common.has(bodyPhrase(field, side))))
                found.add(bodyPhrase(field, phrase));
            }
          }
        }
        for (const expression of found) counts.set(expression, (counts.get(expression) ?? 0) + 1);
      }
      for (const [expression, count] of counts) if (count >= least) common.set(expression, count);
    }
    const order = [...common].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return order.slice(0, setsMax).map(([expression]) => expression);
  }
}

function sides(phrase: readonly string[]): readonly (readonly string[])[] {
  return [phrase.slice(0, -1), phrase.slice(1)];
}

/** A character alone ends a run of them; a query for it asks for every pair that begins with it, which is another question. */
function askable(token: string): boolean {
  const [run] = runsOf(token);
  return run !== undefined && !(run.ideographs && Array.from(token).length === 1);
}
