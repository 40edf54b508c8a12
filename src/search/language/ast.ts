import type { Day } from "#base";

/**
 * A query as a value. Immutable; made with the functions below, which keep one form for one meaning
 * (no `and` inside an `and`, no list of one).
 */
export type Query = All | Text | Value | Days | Numbers | ClassSymbol | ClassRange | And | Or | Not;

export const textFields = ["text", "title", "abstract", "claims", "description", "applicant", "inventor"] as const;
/** `text` is title, abstract and claims together. */
export type TextField = (typeof textFields)[number];

/** Fields that a concordance derives from the classes: WIPO's 35 technology fields, industries (GB/T 4754), strategic emerging industries. */
export const derivedFields = ["field35", "industry", "sei"] as const;

export const valueFields = [
  "office",
  "country",
  "region",
  "type",
  "stage",
  "status",
  "status_basis",
  "lang",
  "number",
  "application",
  "family",
  "organisation",
  ...derivedFields,
] as const;
export type ValueField = (typeof valueFields)[number];

/** `expires`: the expected end of the term. */
export const dayFields = ["filed", "published", "granted", "expires"] as const;
export type DayField = (typeof dayFields)[number];

export const numberFields = ["year", "cited"] as const;
export type NumberField = (typeof numberFields)[number];

/** `class` is IPC or CPC. */
export const classFields = ["ipc", "cpc", "class"] as const;
export type ClassField = (typeof classFields)[number];

export type Field = TextField | ValueField | DayField | NumberField | ClassField;

/** Everything: `*`. */
export interface All {
  readonly kind: "all";
}
/** Words one after the other; `prefix`: the last one may go on. */
export interface Text {
  readonly kind: "text";
  readonly field: TextField;
  readonly text: string;
  readonly prefix: boolean;
}
/** A code or key in its normal form. */
export interface Value {
  readonly kind: "value";
  readonly field: ValueField;
  readonly value: string;
}
/** Both ends included; null is open. */
export interface Days {
  readonly kind: "days";
  readonly field: DayField;
  readonly from: Day | null;
  readonly to: Day | null;
}
/** Both ends included; null is open. */
export interface Numbers {
  readonly kind: "numbers";
  readonly field: NumberField;
  readonly from: number | null;
  readonly to: number | null;
}
/** A symbol in normal form (`C`, `C01`, `C01B`, `C01B32`, `C01B32/25`); `below` takes everything under it too. */
export interface ClassSymbol {
  readonly kind: "class";
  readonly field: ClassField;
  readonly symbol: string;
  readonly below: boolean;
}
/** Symbols in the order of the scheme, both ends included with what stands below them by their digits; null is open. */
export interface ClassRange {
  readonly kind: "classes";
  readonly field: ClassField;
  readonly from: string | null;
  readonly to: string | null;
}
export interface And {
  readonly kind: "and";
  readonly items: readonly Query[];
}
export interface Or {
  readonly kind: "or";
  readonly items: readonly Query[];
}
export interface Not {
  readonly kind: "not";
  readonly item: Query;
}

export const all: All = { kind: "all" };

export function text(field: TextField, words: string, prefix = false): Text {
  return { kind: "text", field, text: words, prefix };
}

export function value(field: ValueField, code: string): Value {
  return { kind: "value", field, value: code };
}

export function not(item: Query): Not {
  return { kind: "not", item };
}

export function and(items: readonly Query[]): Query {
  return joined("and", items);
}

export function or(items: readonly Query[]): Query {
  return joined("or", items);
}

function joined(kind: "and" | "or", items: readonly Query[]): Query {
  const flat = items.flatMap((item) => (item.kind === kind ? item.items : [item]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind, items: flat };
}
