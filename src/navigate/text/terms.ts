import { limits } from "#base";
import { chunksOf } from "./chunks.ts";
import { countGrams, type Grams } from "./grams.ts";
import { genericEn, genericZh, weakEnd, weakStart } from "./stop-words.ts";

export interface Term {
  readonly text: string;
  readonly lang: "zh" | "en";
  /** Members whose text has it. */
  readonly members: number;
}

export interface FoundTerms {
  /** In order of their texts. */
  readonly terms: readonly Term[];
  /** Of each member the terms it has, by id (place in `terms`). */
  readonly found: readonly (readonly { readonly term: number; readonly times: number }[])[];
}

/** Fewer members than these say nothing of a term, whatever the size of the study. */
const membersMin = 3;
/** … and of a large one this share. */
const membersShareMin = 0.001;
/** What stands in more than this share of all texts tells no two of them apart. */
const membersShareMax = 0.5;
/** A sequence that is mostly part of one longer sequence is a piece of it: 石散热 of 金刚石散热. */
const insideMax = 0.7;
/** Characters that never begin or never end a chunk are the middle of words: 合物 of 化合物, 聚合物, 复合物. */
const freeMin = 0.08;
/** How much more often its parts stand together than they would by chance. */
const togetherMin = 4;

/**
 * Candidate terms of one or several words or characters, found without a dictionary.
 *
 * in     texts of each member
 * out    sequences of 1–4 English words or 2–8 ideographs (Latin words among them: lstm模型) within a chunk that are frequent, hold
 *        together (least of f(ab)·N / (f(a)·f(b)) over all splits), are no piece of one longer sequence, and neither begin nor end weakly
 * limit  `limits.studyTermsMax`, those with most to tell: members × inverse document frequency × length
 * from   mutual information and accessor variety as used to find new words in Chinese; nested candidates as in C-value
 *        (Frantzi, Ananiadou, Mima 2000), reduced to the share of the commonest longer one
 */
export function findTerms(texts: readonly (readonly string[])[]): FoundTerms {
  return termsOf(texts.map((own) => own.flatMap(chunksOf)));
}

/** The same of texts that are cut into chunks already. */
export function termsOf(texts: readonly string[][][]): FoundTerms {
  const grams = countGrams(texts, Math.max(membersMin, Math.ceil(texts.length * membersShareMin)));
  const chosen = rank(grams, texts.length);
  const terms = chosen
    .map((gram) => ({
      gram,
      text: grams.text(gram),
      lang: grams.isHan(gram) ? ("zh" as const) : ("en" as const),
      members: grams.members[gram] ?? 0,
    }))
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const idOf = new Map(terms.map(({ gram }, id) => [gram, id]));
  return {
    terms: terms.map(({ text, lang, members }) => ({ text, lang, members })),
    found: grams.inEach(idOf),
  };
}

function rank(grams: Grams, texts: number): number[] {
  const scored: { gram: number; score: number; text: string }[] = [];
  for (let gram = 0; gram < grams.count; gram++) {
    const members = grams.members[gram] ?? 0;
    if (members > texts * membersShareMax && texts > 20) continue;
    if ((grams.inside[gram] ?? 0) >= insideMax * members) continue;
    if (!standsAlone(grams, gram)) continue;
    if (!holdsTogether(grams, gram) || !isWellFormed(grams.units(gram), grams.isHan(gram))) continue;
    const length = grams.length[gram] ?? 1;
    const weight = grams.isHan(gram) ? Math.log2(length) : Math.log2(length + 1);
    scored.push({ gram, score: members * Math.log2((texts + 1) / members) * weight, text: grams.text(gram) });
  }
  return scored
    .toSorted((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
    .slice(0, limits.studyTermsMax)
    .map(({ gram }) => gram);
}

function standsAlone(grams: Grams, gram: number): boolean {
  if (!grams.isHan(gram)) return true;
  const least = freeMin * (grams.times[gram] ?? 0);
  return (grams.opening[gram] ?? 0) >= least && (grams.closing[gram] ?? 0) >= least;
}

function holdsTogether(grams: Grams, gram: number): boolean {
  return grams.splits(gram).every(([left, right]) => {
    const together = grams.times[gram] ?? 0;
    const expected = ((grams.times[left] ?? 0) * (grams.times[right] ?? 0)) / grams.total;
    return together >= togetherMin * expected;
  });
}

function isWellFormed(units: readonly string[], han: boolean): boolean {
  const text = units.join(han ? "" : " ");
  if (han) {
    const [first = "", last = ""] = [units[0], units.at(-1)];
    return units.length >= 2 && !weakStart.has(first) && !weakEnd.has(last) && !genericZh.has(text);
  }
  if (units.every((unit) => genericEn.has(unit))) return false;
  if (units.length === 1) return text.length >= 3 && /^[a-z]/u.test(text) && !text.endsWith("ly") && !/^[ivx]+$/u.test(text);
  return units.every((unit) => unit.length > 1 || /\d/u.test(unit)) && !units.some((unit) => unit.endsWith("ly"));
}
