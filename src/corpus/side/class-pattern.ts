import { parseSymbol, symbolSortKey } from "../normalise/classification.ts";

/** What a concordance says of class symbols: those whose sort key lies between two keys, both included. */
export interface ClassPattern {
  /** `prefix`: everything that begins so; `exact`: this symbol alone; `below`: with what stands under it; `range`: from … to. */
  readonly match: "prefix" | "exact" | "below" | "range";
  readonly from: string;
  readonly to: string;
  /** Characters of the key that are settled: of several rows that match a symbol those with the most count. */
  readonly depth: number;
}

/** Sorts behind every character of a key. */
const last = "~";

/**
 * Reads what concordances write for a class: `F21H%`, `H04N  19/%`, `A01H`, `B61`, `C01B32`, `B01D 53/34`, `C01B32/25/low`,
 * `A01N25/00-A01N65/00`, `A01C 5/00-7/08`. Undefined when it is none.
 */
export function parseClassPattern(raw: string): ClassPattern | undefined {
  const text = raw
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s+/gu, "")
    .replace(/[\p{Dash}~]/gu, "-");
  const [, first = "", second] = /^([A-HY]\d{2}[A-Z]?[\d/]*)-([A-HY]?[A-Z\d/]+)$/u.exec(text) ?? [];
  if (second !== undefined) {
    const subclass = first.slice(0, 4);
    const from = parseClassPattern(first);
    const to = parseClassPattern(/^[A-HY]/u.test(second) ? second : `${subclass}${second}`);
    if (!from || !to || from.from > to.to) return undefined;
    // `1/00-3/00` reaches to the end of group 3: nobody writes 3/99.
    const open = second.endsWith("/00") ? `${to.from.slice(0, 8)}${last}` : to.to;
    return { match: "range", from: from.from, to: open, depth: sameStart(from.from, to.from) };
  }
  const [, body = "", mark] = /^(.*?)(\/?[%*]+|\/LOW)?$/u.exec(text) ?? [];
  if (/^[A-HY]$/u.test(body)) return prefix(body);
  if (!body.includes("/")) {
    const [, subclass, group] = /^([A-HY]\d{2}[A-Z])0*(\d{1,4})$/u.exec(body) ?? [];
    if (subclass !== undefined && group !== undefined) return prefix(`${subclass}${group.padStart(4, "0")}`);
    return /^[A-HY](?!00)\d{2}[A-Z]?$/u.test(body) ? prefix(body) : undefined;
  }
  const symbol = parseSymbol("cpc", body);
  if (symbol === undefined || !symbol.includes("/")) return undefined;
  const key = symbolSortKey("cpc", symbol);
  if (mark === undefined) return { match: "exact", from: key, to: key, depth: key.length };
  if (mark === "/LOW") {
    return symbol.endsWith("/00") ? prefix(key.slice(0, 8)) : { match: "below", from: key, to: key, depth: key.length };
  }
  const digits = symbol.slice(symbol.indexOf("/") + 1);
  return prefix(`${key.slice(0, 8)}${digits}`);
}

function prefix(key: string): ClassPattern {
  return { match: "prefix", from: key, to: `${key}${last}`, depth: key.length };
}

function sameStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}
