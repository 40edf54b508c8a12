import type { ClassSymbol, Days, Text, Value } from "../language/index.ts";

/** How one condition is written; undefined where the dialect cannot say it. */
type Written<Condition> = (condition: Condition) => string | undefined;

/** What another system's query language can say. Sources: docs/search/translate.md. */
export interface Dialect {
  /** As the system calls itself. */
  readonly title: string;
  /** Text conditions; several field names are joined with OR by the printer. */
  readonly text: (condition: Text) => readonly string[] | undefined;
  readonly days: Written<Days>;
  readonly class: Written<ClassSymbol>;
  readonly value: Written<Value>;
  /** Times cited, both ends included. */
  readonly cited?: (from: number | null, to: number | null) => string | undefined;
  /** Everything. */
  readonly all?: string;
  readonly not: "NOT" | "-";
  /** False where NOT stands only between two conditions. */
  readonly leadingNot: boolean;
  /** Our meaning that the dialect only comes near to, by kind of condition: message keys. */
  readonly near?: (condition: Text | ClassSymbol | Days) => "text_narrower" | "class_below" | undefined;
}

/** A word as it is, anything else in quotes. Operators of any system are words only in quotes. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}]+$/u.test(text) && !/^(?:and|or|not|andnot|xor|near\d*|adj\d*|to|with|same|before\d*)$/i.test(text)
    ? text
    : `"${text.replace(/["“”]/g, " ").replace(/\s+/g, " ").trim()}"`;
}

/** A word or phrase with the truncation mark; a phrase takes none in most systems. */
export function truncated({ text, prefix }: Text): string {
  const words = quoted(text);
  return prefix && !words.startsWith('"') ? `${words}*` : words;
}

/** 2020-05-31 → 20200531. */
export function compactDay(day: string): string {
  return day.replaceAll("-", "");
}

/** `CN-112345678-A` → `CN112345678A`. */
export function compactKey(key: string): string {
  return key.replaceAll("-", "");
}
