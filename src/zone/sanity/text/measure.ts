import { clauseOf, sentenceOf, type Document } from "../document.ts";
import type { Quantity } from "../number/reading.ts";

const things = [
  ["agencies", /\bagenc(?:y|ies)\b|代理机构/i],
  ["agents", /\bagents?\b|\battorneys?\b|代理人|代理师/i],
  ["applications", /\bappl(?:ications?|ied)\b|申请/i],
  ["grants", /\b(?:authori[sz]ed|authori[sz]ations?|granted|grants)\b|授权/i],
  ["institutions", /\binstitutions?\b|服务机构/i],
] as const;

export type Thing = (typeof things)[number][0];

/** What a figure counts, by the words of its clause: those after it first, then those before, then the sentence where it names one only. */
export function thingOf(document: Document, quantity: Quantity): Thing | undefined {
  const known = thingKnown.get(quantity);
  if (known) return known.thing;
  const thing = thingRead(document, quantity);
  thingKnown.set(quantity, { thing });
  return thing;
}

/** Asked for by several checks, and always the same for a figure. */
const thingKnown = new WeakMap<Quantity, { readonly thing: Thing | undefined }>();

function thingRead(document: Document, quantity: Quantity): Thing | undefined {
  const { text, start } = sentenceOf(document, quantity);
  const at = quantity.start - start;
  const clause = clauseOf(document, quantity);
  const from = Math.max(0, text.lastIndexOf(clause, at));
  const own = things.filter(([, pattern]) => pattern.test(quantity.text));
  if (own[0]) return own[0][0];
  const after = nearest(text.slice(quantity.end - start, from + clause.length), false);
  const before = nearest(text.slice(from, at), true);
  const found = (/[一-鿿]/.test(clause) ? (before ?? after) : (after ?? before)) ?? undefined;
  if (found) return found;
  const named = things.filter(([, pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** “invention patents”, 发明专利: in the clause of the figure. */
export function isInvention(document: Document, quantity: Quantity): boolean {
  return /\binventions?\b|发明/i.test(clauseOf(document, quantity));
}

function nearest(text: string, last: boolean): Thing | undefined {
  const found = things.flatMap(([thing, pattern]) =>
    [...text.matchAll(new RegExp(pattern, "gi"))].map(({ index }) => ({ thing, index })),
  );
  const sorted = found.toSorted((left, right) => left.index - right.index);
  return (last ? sorted.at(-1) : sorted[0])?.thing;
}
