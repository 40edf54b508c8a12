import type { Scheme } from "../record.ts";

/**
 * A class symbol in its normal form (`C01B32/25`, `G06F`, `14-02`, `D14/138`) from any spelling: compact, spaced (`G06N  3/08`),
 * padded (`A61K-039/12`, `G07G000100`), with a version behind it (`E01B3/32(2006.01)I`), lower case, class or subclass alone.
 * Undefined when it is no symbol of the scheme.
 */
export function parseSymbol(scheme: Scheme, raw: string): string | undefined {
  const text = raw
    .normalize("NFKC")
    .replace(/[\p{Dash}]/gu, "-")
    .toUpperCase()
    .trim();
  switch (scheme) {
    case "ipc":
    case "cpc":
      return groupSymbol(text, scheme === "cpc" ? "A-HY" : "A-H");
    case "fi": {
      const [head = "", ...facets] = text.split(/[,@]/u);
      const symbol = groupSymbol(head, "A-H");
      return symbol && [symbol, ...facets.map((facet) => facet.trim())].join(",");
    }
    case "locarno": {
      const match = /(?:^|CL\.?\s*|\)\s*)(\d{1,2})(?:-(\d{1,2})|(?<=\d{2})(\d{2}))?(?:\s|\(|;|$)/u.exec(text);
      const [, first = "", apart, together] = match ?? [];
      if (!match || Number(first) < 1 || Number(first) > 32) return undefined;
      const second = apart ?? together;
      return second ? `${first.padStart(2, "0")}-${second.padStart(2, "0")}` : first.padStart(2, "0");
    }
    case "uspc": {
      // The European-style class of recording has no number of its own: `G9B/20.046`.
      if (/^G9B\/\d{1,2}(?:\.\d{1,3})?$/u.test(text)) return text;
      const match =
        /^(D|PLT|G9B)?\s*(\d{1,3})(?:\s*\/\s*([A-Z]?\d{1,3}(?:\.\d{1,3})?[A-Z]{0,2}|DIG\.?\s*\d{1,3})|(?<=\d{3})(\d{3})(?:0{3})?)?$/u.exec(
          text,
        );
      if (!match) return undefined;
      const [, letter = "", main = "", slashed, padded] = match;
      const sub = slashed ?? padded?.replace(/^0+(?=\d)/u, "");
      const whole = `${letter}${Number(main)}`;
      return sub ? `${whole}/${sub.replace(/\s/gu, "")}` : whole;
    }
    case "gbt4754":
      return /^[A-T]?\d{2,4}(?=\D|$)|^[A-T](?=\s|\(|$)/u.exec(text)?.[0];
    case "sei":
      return /^\d(?:\.\d{1,2}){0,3}(?=\D|$)/u.exec(text)?.[0];
    case "ecla":
      return /^[A-HY]\d{2}[A-Z]\d{1,4}\/\d{2,6}[A-Z0-9+]*$/u.exec(text.replace(/\s/gu, ""))?.[0];
    case "fterm":
      return /^\d[A-Z]\d{3}(?:\/?[A-Z]{2}\d{2})?/u.exec(text.replace(/\s/gu, ""))?.[0].replace("/", "");
    case "nace":
      return /^(?:[A-V]|\d{2}(?:\.\d{1,2})?)(?=\D|$)/u.exec(text)?.[0];
    default:
      return scheme satisfies never;
  }
}

function groupSymbol(text: string, sections: string): string | undefined {
  // A version in brackets, and a mark for invention or additional information, may follow.
  const bare = text
    .replace(/\s*[([][^)\]]*[)\]].*$/u, "")
    .replace(/(?<=\/\d{2,6})\s*[INA]$/u, "")
    .trim();
  const match = new RegExp(`^([${sections}]\\d{2})(?:([A-Z])(.*))?$`, "u").exec(bare);
  if (!match) return undefined;
  const [, whole = "", letter, rest = ""] = match;
  if (whole.endsWith("00")) return undefined;
  if (letter === undefined) return whole;
  const group = groupOf(rest.replace(/^[\s-]+/u, "").trim());
  return group === undefined ? undefined : `${whole}${letter}${group}`;
}

/** `3/08`, `039/12`, `000100`, `0003080000`, `39` (a main group) or nothing (the subclass). */
function groupOf(rest: string): string | undefined {
  if (rest === "") return "";
  const slashed = /^0*(\d{1,4})\s*[/:]\s*(\d{1,6})$/u.exec(rest);
  if (slashed) return Number(slashed[1]) === 0 ? undefined : `${slashed[1]}/${(slashed[2] ?? "").padStart(2, "0")}`;
  if (/^\d{1,4}$/u.test(rest)) return Number(rest) === 0 ? undefined : `${Number(rest)}/00`;
  // Four digits of main group, then the subgroup: as printed, or filled with zeros on the right to six (ST.8).
  const padded = /^(\d{4})(\d{2,6})$/u.exec(rest);
  if (!padded || Number(padded[1]) === 0) return undefined;
  const [, group = "", sub = ""] = padded;
  return `${Number(group)}/${sub.length === 6 ? sub.slice(0, 2) + sub.slice(2).replace(/0+$/u, "") : sub}`;
}

/** Text whose order is the order of classes: IPC and CPC `C01B32/25` → `C01B0032250000`; other schemes with their numbers padded. */
export function symbolSortKey(scheme: Scheme, symbol: string): string {
  if (scheme === "ipc" || scheme === "cpc" || scheme === "fi") {
    const [, subclass = symbol, main, sub = "", rest = ""] = /^([A-HY]\d{2}[A-Z])(\d{1,4})\/(\d{1,6})(.*)$/u.exec(symbol) ?? [];
    return main === undefined ? subclass : `${subclass}${main.padStart(4, "0")}${sub.padEnd(6, "0")}${rest}`;
  }
  // Codes of the two Chinese industry classifications already sort as text.
  return scheme === "uspc" ? symbol.replace(/\d+/gu, (digits) => digits.padStart(3, "0")) : symbol;
}

/**
 * What the sort keys of a symbol and of everything below it begin with: `C01B` → `C01B`, `C01B32/00` → `C01B0032`.
 * A section letter is accepted. For a subgroup it is the subgroup alone: dots, not digits, say what lies below one.
 */
export function classPrefix(scheme: Scheme, raw: string): string | undefined {
  const section = raw.normalize("NFKC").trim().toUpperCase();
  if ((scheme === "ipc" || scheme === "cpc" || scheme === "fi") && /^[A-HY]$/u.test(section)) return section;
  const symbol = parseSymbol(scheme, raw);
  if (symbol === undefined) return undefined;
  const key = symbolSortKey(scheme, symbol);
  return /^[A-HY]\d{2}[A-Z]\d{4}0{6}$/u.test(key) ? key.slice(0, 8) : key;
}
