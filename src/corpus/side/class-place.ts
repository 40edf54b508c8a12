import { parseSymbol, symbolSortKey } from "../normalise/classification.ts";
import type { Scheme } from "../record.ts";
import { schemes } from "../record.ts";

/** A symbol of a list of titles in its normal form; unlike a patent's class it may be a section. */
export function titleSymbol(scheme: string, raw: string): string | undefined {
  const text = raw.normalize("NFKC").trim().toUpperCase();
  if (scheme === "ipc" || scheme === "cpc") {
    if (/^[A-H]$/u.test(text) || (scheme === "cpc" && text === "Y")) return text;
    return parseSymbol(scheme, text);
  }
  if (isScheme(scheme)) return parseSymbol(scheme, text);
  return text === "" ? undefined : text;
}

export function titleSortKey(scheme: string, symbol: string): string {
  return isScheme(scheme) ? symbolSortKey(scheme, symbol) : symbol;
}

function isScheme(scheme: string): scheme is Scheme {
  return (schemes as readonly string[]).includes(scheme);
}

/**
 * What the form of an IPC or CPC symbol tells of its place: sections stand at level 0, classes at 1, subclasses at 2, main groups
 * at 3. Of a subgroup the form tells nothing: its dots do, and only the scheme has them.
 */
export function placeByForm(symbol: string): { readonly level: number; readonly parent: string | null } | undefined {
  if (symbol.length === 1) return { level: 0, parent: null };
  if (/^[A-HY]\d{2}$/u.test(symbol)) return { level: 1, parent: symbol.slice(0, 1) };
  if (/^[A-HY]\d{2}[A-Z]$/u.test(symbol)) return { level: 2, parent: symbol.slice(0, 3) };
  return /^[A-HY]\d{2}[A-Z]\d+\/0+$/u.test(symbol) ? { level: 3, parent: symbol.slice(0, 4) } : undefined;
}
