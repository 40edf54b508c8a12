import { parseQuery, type Query } from "#search";
import { chunksOf } from "./chunks.ts";

/** A sequence of units in more texts than this is what the whole study is about. */
const shareMax = 0.5;
/** An English word that mostly follows such a phrase belongs to it (unmanned aerial · vehicle), if it stands in so many texts. */
const followsMin = 0.5;
const frequentMin = 0.05;

/**
 * The words of the study's own subject, which tell none of its members from another: what every end node's query asks for in texts (drone,
 * UAV, unmanned aerial …), and what more than half of the texts hold.
 *
 * in     the queries of the end nodes; the chunks of each text
 * out    phrases as units, longest first
 */
export function subjectPhrases(queries: readonly string[], texts: readonly (readonly string[][])[]): string[][] {
  const asked = queries.map((query) => new Set(literals(parseQuery(query)).flatMap((text) => chunksOf(text).map(join))));
  const shared = [...(asked[0] ?? [])].filter((phrase) => asked.every((own) => own.has(phrase)));
  const common = texts.length > 20 ? commonPhrases(texts) : [];
  const phrases = new Set([...shared, ...common].filter((phrase) => phrase !== ""));
  for (const word of followers(texts, phrases)) phrases.add(word);
  return [...phrases].map((phrase) => phrase.split(" ")).toSorted((a, b) => b.length - a.length || (join(a) < join(b) ? -1 : 1));
}

/** Does a term say nothing but the subject? Of unmanned aerial the word aerial alone is no label. */
export function isSubject(term: string, phrases: readonly string[][]): boolean {
  const words = new Set(phrases.flat());
  return !/\p{Script=Han}/u.test(term) && term.split(" ").every((word) => words.has(word));
}

/** The chunks that are left when the phrases are cut out of them. */
export function withoutPhrases(chunks: readonly string[][], phrases: readonly string[][]): string[][] {
  const byFirst = Map.groupBy(phrases, ([first]) => first ?? "");
  return chunks.flatMap((chunk) => {
    const parts: string[][] = [];
    let part: string[] = [];
    for (let at = 0; at < chunk.length;) {
      const found = byFirst.get(chunk[at] ?? "")?.find((phrase) => phrase.every((unit, index) => chunk[at + index] === unit));
      if (found) {
        parts.push(part);
        part = [];
      } else part.push(chunk[at] ?? "");
      at += found ? found.length : 1;
    }
    return [...parts, part].filter((each) => each.length > 0);
  });
}

const join = (units: readonly string[]) => units.join(" ");

/** Texts that a query asks for and does not exclude. */
function literals(query: Query): string[] {
  switch (query.kind) {
    case "text":
      return query.field === "applicant" || query.field === "inventor" || query.prefix ? [] : [query.text];
    case "and":
    case "or":
      return query.items.flatMap(literals);
    default:
      return [];
  }
}

/** Sequences of up to four English words or six ideographs that more than half of the texts hold. */
function commonPhrases(texts: readonly (readonly string[][])[]): string[] {
  const least = texts.length * shareMax;
  let phrases: string[] = [];
  let last = new Set([""]);
  for (let length = 1; length <= 6 && last.size > 0; length++) {
    const counts = new Map<string, number>();
    for (const chunks of texts) {
      const own = new Set<string>();
      for (const chunk of chunks) {
        for (let at = 0; at + length <= chunk.length; at++) {
          if (length === 1 || last.has(join(chunk.slice(at, at + length - 1)))) own.add(join(chunk.slice(at, at + length)));
        }
      }
      for (const phrase of own) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
    last = new Set([...counts].flatMap(([phrase, count]) => (count > least ? [phrase] : [])));
    // A single ideograph is part of too many words to be cut out.
    const kept = [...last].filter((phrase) => length > 1 || !/^\p{Script=Han}$/u.test(phrase));
    phrases = [...phrases, ...kept];
  }
  return phrases;
}

function followers(texts: readonly (readonly string[][])[], phrases: ReadonlySet<string>): string[] {
  const ends = new Set([...phrases].map((phrase) => phrase.split(" ").at(-1) ?? ""));
  const all = new Map<string, number>();
  const behind = new Map<string, number>();
  for (const chunks of texts) {
    for (const chunk of chunks) {
      for (const [at, unit] of chunk.entries()) {
        if (!/^[a-z]/u.test(unit)) continue;
        all.set(unit, (all.get(unit) ?? 0) + 1);
        if (at > 0 && ends.has(chunk[at - 1] ?? "")) behind.set(unit, (behind.get(unit) ?? 0) + 1);
      }
    }
  }
  return [...behind].flatMap(([unit, count]) =>
    count >= followsMin * (all.get(unit) ?? 0) && count >= frequentMin * texts.length ? [unit] : [],
  );
}
