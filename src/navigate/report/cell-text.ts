import type { Lang } from "#base";
import type { Figure, FigureColumn } from "../contract.ts";
import { isVanishing, numberDigits, ratioDigits, smallestPrinted } from "../figure/number-digits.ts";
import { both } from "../figure/labels.ts";
import type { Both, Cell, FigureRow, Text } from "../indicator/indicator.ts";
import { fixed, percent, points, signedPercent, whole } from "../indicator/say.ts";
import { words } from "./words.ts";

/** Shares that are changes: they carry their sign. */
const changes = new Set(["cagr", "within", "growth", "change"]);
/** Differences of two shares: points, not per cent of anything. */
const differences = new Set(["shift", "gap"]);

export interface Show {
  readonly lang: Lang;
  readonly labels: Readonly<Record<string, Both>>;
}

/** One cell as the report prints it. The same number is always printed in the same way. */
export function cellText(column: FigureColumn, value: Cell | undefined, { lang, labels }: Show): string {
  if (value === null || value === undefined) return "–";
  switch (column.kind) {
    case "count":
      return whole(value);
    case "share":
      if (isDifference(column)) return `${points(value)} ${words(lang).points}`;
      return changes.has(column.key) ? signedPercent(value) : percent(value);
    case "ratio":
      return fixed(value, ratioDigits(column.key));
    case "number":
      if (typeof value !== "number") return "–";
      if (isVanishing(value)) return value > 0 ? `<${smallestPrinted}` : `>−${smallestPrinted}`;
      return Number.isInteger(value) ? whole(value) : fixed(value, numberDigits(value));
    case "year":
      return typeof value === "number" && !Number.isInteger(value) ? fixed(value, 1) : String(value);
    case "flag":
      return value === true ? words(lang).yes : "";
    case "text":
    case "node":
    case "organisation":
    case "region":
    case "verdict":
    case "effect":
    case "technology":
    case "cluster":
    case "tag":
    case "patent":
      return labels[`${column.kind}:${String(value)}`]?.[lang] ?? String(value);
  }
}

/** A difference of two shares. */
export function isDifference({ kind, key }: FigureColumn): boolean {
  return kind === "share" && differences.has(key);
}

export function isNumeric(column: FigureColumn): boolean {
  return ["count", "share", "ratio", "number", "year"].includes(column.kind);
}

export function textOf(text: Text, lang: Lang): string {
  return both(text)[lang];
}

export function figureRows(figure: Figure): readonly FigureRow[] {
  return Array.isArray(figure.value) ? figure.value : [];
}
