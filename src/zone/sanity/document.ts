import { messageText, type Lang, type MessageKey, type MessageValues } from "#base";
import { printNumber } from "./number/scale.ts";
import type { Quantity } from "./number/reading.ts";
import { readQuantities } from "./number/read-quantities.ts";
import { plainWidth } from "./text/plain.ts";
import { clauseAround, sentencesOf, type Sentence } from "./text/sentences.ts";
import type { Verdict } from "./contract.ts";
import "./messages.ts";

/** A published text as read: its sentences, its figures, and the reader's language. */
export interface Document {
  /** As published, and the same in plain width: places are the same in both. */
  readonly text: string;
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  readonly lang: Lang;
  /** The day it was published, where known. */
  readonly publishedOn: string | undefined;
}

/** A total that a rounded share implies. */
export interface Implied {
  readonly of: string;
  readonly point: number;
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
}

/** What one check has to say of one place. */
export interface Finding {
  readonly check: string;
  /** The figure it is about; absent where it is about words. */
  readonly quantity?: Quantity;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly suggestion?: string | undefined;
  /** The figure as it should read. */
  readonly correction?: string | undefined;
  readonly implied?: Implied;
}

export type Check = (document: Document) => readonly Finding[];

export function documentOf(text: string, lang: Lang, publishedOn?: string): Document {
  const plain = plainWidth(text);
  const sentences = sentencesOf(plain);
  return { text, plain, sentences, quantities: readQuantities(plain, sentences), lang, publishedOn };
}

export function tell<Key extends MessageKey>({ lang }: Document, key: Key, values: MessageValues<Key>): string {
  return messageText(key, values as Readonly<Record<string, unknown>>, lang);
}

export function numberIn({ lang }: Document, value: number): string {
  return printNumber(value, lang);
}

/** The sentence a figure stands in. */
export function sentenceOf({ sentences }: Document, { sentence }: Quantity): Sentence {
  const found = sentences[sentence];
  if (!found) throw new Error("a figure stands outside every sentence");
  return found;
}

/** The clause a figure stands in. */
export function clauseOf(document: Document, quantity: Quantity): string {
  const known = clauses.get(quantity);
  if (known !== undefined) return known;
  const { text, start } = sentenceOf(document, quantity);
  const found = clauseAround(text, quantity.start - start).text;
  clauses.set(quantity, found);
  return found;
}

/** Asked for by most checks, and always the same for a figure. */
const clauses = new WeakMap<Quantity, string>();
const bySentence = new WeakMap<readonly Quantity[], Map<number, Quantity[]>>();

/** The figures of one sentence. */
export function figuresIn({ quantities }: Document, sentence: Sentence): readonly Quantity[] {
  let known = bySentence.get(quantities);
  if (!known) bySentence.set(quantities, (known = Map.groupBy(quantities, (one) => one.sentence)));
  return known.get(sentence.index) ?? [];
}

/** A finding about a figure, marked where the figure stands. */
export function about(quantity: Quantity, finding: Omit<Finding, "quantity" | "start" | "end">): Finding {
  return { ...finding, quantity, start: quantity.start, end: quantity.end };
}
