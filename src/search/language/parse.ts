import { AppError, dayAfter, dayBefore, limits, type Day } from "#base";
import { segmentPhrase } from "../index/segment.ts";
import "../messages.ts";
import {
  all,
  and,
  not,
  or,
  text,
  value,
  type ClassField,
  type DayField,
  type Field,
  type NumberField,
  type Query,
} from "./ast.ts";
import { fields, findField, isDayField, isNumberField, isTextField, isValueField } from "./fields.ts";
import { isForeignOperator, isOperator, plainPunctuation, wordEnd } from "./scan.ts";
import { closedValues, readClass, readDays, readValue } from "./values.ts";

/** Letters before `*`; fewer would match most of a dictionary. One ideograph is enough, it is found inside others anyway. */
const prefixCharsMin = 2;

type Comparison = ">" | ">=" | "<" | "<=" | "=";

/** A word or phrase with its place. */
interface Operand {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly prefix: boolean;
}

/**
 * Reads a query (docs/search/find.md has the language). Throws only AppErrors, which carry the place as `from` and `to`.
 *
 * limit  `queryCharsMax` characters, `queryNodesMax` conditions, `queryDepthMax` levels
 */
export function parseQuery(query: string): Query {
  const max = limits.queryCharsMax;
  if (query.length > max) throw new AppError("search.query_long", { chars: query.length, max });
  return new Parser(query).read();
}

class Parser {
  readonly #query: string;
  readonly #text: string;
  #at = 0;
  #nodes = 0;
  #depth = 0;

  constructor(query: string) {
    this.#query = query;
    this.#text = plainPunctuation(query);
  }

  read(): Query {
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw new AppError("search.query_empty", {});
    const query = this.#or("text");
    if (this.#at < this.#text.length) this.#unexpected();
    return query;
  }

  #or(field: Field): Query {
    this.#depth += 1;
    if (this.#depth > limits.queryDepthMax) throw new AppError("search.query_deep", { max: limits.queryDepthMax });
    const items = [this.#and(field)];
    while (this.#takeOperator("OR")) items.push(this.#operandOf("OR", () => this.#and(field)));
    this.#depth -= 1;
    return or(items);
  }

  #and(field: Field): Query {
    const items = [this.#unary(field)];
    for (;;) {
      if (this.#takeOperator("AND")) items.push(this.#operandOf("AND", () => this.#unary(field)));
      else if (this.#at >= this.#text.length || this.#char() === ")" || this.#nextWord() === "OR") return and(items);
      else items.push(this.#unary(field));
    }
  }

  #unary(field: Field): Query {
    if (this.#takeOperator("NOT")) return this.#negated(field, "NOT");
    if (this.#char() === "-" && this.#isWordStart(this.#at + 1)) {
      this.#at += 1;
      return this.#negated(field, "-");
    }
    return this.#primary(field);
  }

  #negated(field: Field, operator: string): Query {
    this.#depth += 1;
    if (this.#depth > limits.queryDepthMax) throw new AppError("search.query_deep", { max: limits.queryDepthMax });
    const item = this.#operandOf(operator, () => this.#unary(field));
    this.#depth -= 1;
    return not(item);
  }

  #primary(field: Field): Query {
    this.#nodes += 1;
    if (this.#nodes > limits.queryNodesMax) throw new AppError("search.query_large", { max: limits.queryNodesMax });
    const from = this.#at;
    const character = this.#char();
    if (character === "(") return this.#group(field);
    if (character === "*" && field === "text") {
      this.#at += 1;
      this.#skipSpace();
      return all;
    }
    const word = this.#nextWord();
    if (word !== "" && this.#text[from + word.length] === ":") return this.#fielded(word);
    return this.#condition(field);
  }

  #group(field: Field): Query {
    const from = this.#at;
    this.#at += 1;
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw new AppError("search.unclosed_parenthesis", this.#place(from, from + 1));
    const query = this.#or(field);
    if (this.#char() !== ")") throw new AppError("search.unclosed_parenthesis", this.#place(from, from + 1));
    this.#at += 1;
    this.#skipSpace();
    return query;
  }

  #fielded(name: string): Query {
    const from = this.#at;
    const field = findField(name);
    if (!field) {
      const place = this.#place(from, from + name.length);
      throw new AppError("search.unknown_field", { field: name, known: fields.join(" "), ...place });
    }
    this.#at += name.length + 1;
    this.#skipSpace();
    if (this.#at >= this.#text.length || this.#char() === ")") {
      throw new AppError("search.missing_value", { field: name, ...this.#place(from, from + name.length + 1) });
    }
    return this.#char() === "(" ? this.#group(field) : this.#condition(field);
  }

  /** A word, phrase, comparison or range of a known field. */
  #condition(field: Field): Query {
    const from = this.#at;
    if (this.#char() === "[") return this.#range(field);
    const comparison = /^(?:>=|<=|[<>=≥≤])/.exec(this.#text.slice(from, from + 2))?.[0];
    if (comparison) {
      this.#at += comparison.length;
      this.#skipSpace();
      const operand = this.#operand();
      const sign = comparison === "≥" ? ">=" : comparison === "≤" ? "<=" : (comparison as Comparison);
      if (isDayField(field)) return this.#comparedDay(field, sign, operand);
      if (isNumberField(field)) return this.#comparedNumber(field, sign, operand);
      throw new AppError("search.no_range", { field, ...this.#place(from, operand.to) });
    }
    if (this.#char() === "*" && (isDayField(field) || isNumberField(field))) {
      this.#at += 1;
      this.#skipSpace();
      return isDayField(field) ? { kind: "days", field, from: null, to: null } : { kind: "numbers", field, from: null, to: null };
    }
    const operand = this.#operand();
    if (isTextField(field)) {
      const segmented = segmentPhrase(operand.raw, operand.prefix);
      const place = this.#place(operand.from, operand.to);
      if (!segmented) throw new AppError("search.nothing_in_term", { term: operand.raw, ...place });
      const last = segmented.tokens.at(-1) ?? "";
      if (operand.prefix && last.length < prefixCharsMin && /^[\p{Script=Latin}\p{N}]/u.test(last)) {
        throw new AppError("search.prefix_short", { min: prefixCharsMin, ...place });
      }
      return text(field, operand.raw, operand.prefix);
    }
    const place = this.#place(operand.from, operand.to);
    if (operand.prefix) throw new AppError("search.no_prefix", { field, ...place });
    if (isValueField(field)) {
      const code = readValue(field, operand.raw);
      const known = closedValues[field];
      if (code !== undefined) return value(field, code);
      if (known) throw new AppError("search.bad_value", { field, value: operand.raw, known: known.join(", "), ...place });
      throw new AppError("search.bad_code", { field, value: operand.raw, ...place });
    }
    if (isDayField(field)) return this.#comparedDay(field, "=", operand);
    if (isNumberField(field)) return this.#comparedNumber(field, "=", operand);
    const symbol = readClass(field, operand.raw);
    if (!symbol) throw new AppError("search.bad_class", { value: operand.raw, ...place });
    return symbol;
  }

  #comparedDay(field: DayField, comparison: Comparison, operand: Operand): Query {
    const [first, last] = this.#days(operand);
    switch (comparison) {
      case "=":
        return { kind: "days", field, from: first, to: last };
      case ">=":
        return { kind: "days", field, from: first, to: null };
      case ">":
        return { kind: "days", field, from: dayAfter(last), to: null };
      case "<=":
        return { kind: "days", field, from: null, to: last };
      case "<":
        return { kind: "days", field, from: null, to: dayBefore(first) };
      default:
        return comparison satisfies never;
    }
  }

  #comparedNumber(field: NumberField, comparison: Comparison, operand: Operand): Query {
    const number = this.#number(operand);
    const lower = comparison === ">" ? number + 1 : comparison === ">=" || comparison === "=" ? number : null;
    const upper = comparison === "<" ? number - 1 : comparison === "<=" || comparison === "=" ? number : null;
    return { kind: "numbers", field, from: lower, to: upper };
  }

  #days(operand: Operand): readonly [Day, Day] {
    const days = operand.prefix ? undefined : readDays(operand.raw);
    if (!days) throw new AppError("search.bad_day", { value: operand.raw, ...this.#place(operand.from, operand.to) });
    return days;
  }

  #number(operand: Operand): number {
    if (operand.prefix || !/^-?\d{1,9}$/.test(operand.raw)) {
      throw new AppError("search.bad_number", { value: operand.raw, ...this.#place(operand.from, operand.to) });
    }
    return Number(operand.raw);
  }

  #range(field: Field): Query {
    const from = this.#at;
    const end = this.#text.indexOf("]", from);
    const match = end < 0 ? null : /^\[\s*(\S(?:.*\S)?)\s+TO\s+(\S(?:.*\S)?)\s*\]$/.exec(this.#text.slice(from, end + 1));
    const place = this.#place(from, end < 0 ? from + 1 : end + 1);
    if (!match) throw new AppError("search.bad_range", place);
    if (isTextField(field) || isValueField(field)) throw new AppError("search.no_range", { field, ...place });
    this.#at = end + 1;
    this.#skipSpace();
    const [lower, upper] = [match[1] ?? "", match[2] ?? ""].map((raw): Operand | null => {
      const start = this.#query.indexOf(raw, from);
      return raw === "*" ? null : { raw: unquoted(raw), from: start, to: start + raw.length, prefix: false };
    }) as [Operand | null, Operand | null];
    const query = this.#between(field, lower, upper);
    if ("from" in query && query.from !== null && query.to !== null && query.from > query.to && query.kind !== "classes") {
      throw new AppError("search.range_reversed", place);
    }
    return query;
  }

  #between(field: DayField | NumberField | ClassField, lower: Operand | null, upper: Operand | null): Query {
    if (isDayField(field)) {
      return { kind: "days", field, from: lower && this.#days(lower)[0], to: upper && this.#days(upper)[1] };
    }
    if (isNumberField(field)) {
      return { kind: "numbers", field, from: lower && this.#number(lower), to: upper && this.#number(upper) };
    }
    const [from, to] = [lower, upper].map((operand) => {
      const symbol = operand && readClass(field, operand.raw);
      if (operand && !symbol) {
        throw new AppError("search.bad_class", { value: operand.raw, ...this.#place(operand.from, operand.to) });
      }
      return symbol ? symbol.symbol : null;
    }) as [string | null, string | null];
    return { kind: "classes", field, from, to };
  }

  /** A phrase in quotes or a word, with `*` behind it. */
  #operand(): Operand {
    const from = this.#at;
    let raw: string;
    if (this.#char() === '"') {
      raw = this.#quoted(from);
    } else {
      this.#at = wordEnd(this.#text, from);
      if (this.#at === from) this.#unexpected();
      raw = this.#query.slice(from, this.#at);
      this.#checkWord(raw, from);
    }
    const prefix = this.#char() === "*";
    if (prefix) this.#at += 1;
    const to = this.#at;
    if (prefix && this.#isWordStart(to)) throw new AppError("search.wildcard", { character: "*", ...this.#place(from, to) });
    if (this.#char() === "~" || this.#char() === "^") {
      throw new AppError("search.no_proximity", { operator: this.#char(), ...this.#place(to, to + 1) });
    }
    this.#skipSpace();
    return { raw, from, to, prefix };
  }

  #checkWord(word: string, from: number): void {
    const place = this.#place(from, from + word.length);
    if (isOperator(word)) throw new AppError("search.missing_operand", { operator: word, ...place });
    if (isForeignOperator(word)) throw new AppError("search.no_proximity", { operator: word, ...place });
    const wildcard = /[?#\\]/.exec(word)?.[0];
    if (wildcard) throw new AppError("search.wildcard", { character: wildcard, ...place });
  }

  #quoted(from: number): string {
    let words = "";
    for (let at = from + 1; at < this.#text.length; at += 1) {
      if (this.#text[at] === '"') {
        this.#at = at + 1;
        return words.replace(/\s+/g, " ").trim();
      }
      if (this.#text[at] === "\\" && at + 1 < this.#text.length) at += 1;
      words += this.#query[at];
    }
    throw new AppError("search.unclosed_quote", this.#place(from, from + 1));
  }

  #operandOf(operator: string, read: () => Query): Query {
    const to = this.#at;
    if (to >= this.#text.length || this.#char() === ")") {
      throw new AppError("search.missing_operand", { operator, ...this.#place(Math.max(0, to - operator.length), to) });
    }
    return read();
  }

  #takeOperator(operator: string): boolean {
    if (this.#nextWord() !== operator || this.#text[this.#at + operator.length] === ":") return false;
    this.#at += operator.length;
    this.#skipSpace();
    return true;
  }

  #nextWord(): string {
    return this.#text.slice(this.#at, wordEnd(this.#text, this.#at));
  }

  #isWordStart(at: number): boolean {
    const character = this.#text[at] ?? " ";
    return character === "(" || character === '"' || wordEnd(character, 0) > 0;
  }

  #char(): string {
    return this.#text[this.#at] ?? "";
  }

  #skipSpace(): void {
    while (this.#char() === " ") this.#at += 1;
  }

  #place(from: number, to: number): { from: number; to: number } {
    return { from: from + 1, to: Math.max(to, from + 1) };
  }

  #unexpected(): never {
    const at = this.#at;
    const found = this.#query.slice(at, at + 1);
    throw new AppError("search.unexpected", { found, ...this.#place(at, at + 1) });
  }
}

function unquoted(raw: string): string {
  return raw.replace(/^"(.*)"$/, "$1");
}
