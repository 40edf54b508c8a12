import type { Figure, FigureColumn, Pick, ResultAnswer } from "#navigate/contract";
import { isVanishing, numberDigits, pickShape, ratioDigits, smallestPrinted } from "#navigate/contract";
import type { Language } from "../i18n/language.tsx";

export type Rows = Extract<Figure["value"], readonly unknown[]>;
export type Row = Rows[number];
export type Cell = Row[string];
export type Labels = ResultAnswer["labels"];

export const isNumeric = (column: FigureColumn) => ["count", "share", "ratio", "number", "year"].includes(column.kind);

/** What a key of the data is called: organisations, regions, nodes, verdicts. */
export function labelOf(column: Pick_<FigureColumn, "kind">, value: Cell, labels: Labels, { pick }: Language): string {
  if (value === null || value === undefined) return "–";
  const label = labels[`${column.kind}:${String(value)}`];
  return (label && pick(label)) || String(value);
}
type Pick_<Type, Keys extends keyof Type> = { readonly [Key in Keys]: Type[Key] };

/** A cell as a person reads it. */
export function cellText(column: FigureColumn, value: Cell, labels: Labels, language: Language): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "✓" : "";
  if (typeof value === "string") return labelOf(column, value, labels, language);
  const { n } = language;
  switch (column.kind) {
    case "count":
      return n.count(value);
    case "share":
      return n.share(value);
    case "cluster":
      return labelOf(column, value, labels, language);
    case "year":
      return Number.isInteger(value) ? String(value) : value.toFixed(1);
    case "ratio":
      return ratioDigits(column.key) === 2 ? n.ratio(value) : n.digits(value, ratioDigits(column.key));
    case "number":
      if (isVanishing(value)) return value > 0 ? `<${smallestPrinted}` : `>−${smallestPrinted}`;
      return n.digits(value, numberDigits(value));
    case "text":
    case "node":
    case "organisation":
    case "region":
    case "flag":
    case "verdict":
    case "effect":
    case "technology":
    case "tag":
    case "patent":
      return n.decimal(value);
  }
}

/** The patents behind a number, as the filter that opens them; undefined where the number stands for no patents. */
export function pickOf(column: FigureColumn, row: Row): Pick | undefined {
  if (!column.opens || typeof row[column.key] !== "number") return undefined;
  const fields = Object.entries(column.opens).flatMap(([field, source]) => {
    const value = source.startsWith("=") ? source.slice(1) : row[source];
    return value === null || value === undefined ? [] : [[field, value] as const];
  });
  return pickShape.parse(Object.fromEntries(fields));
}

/** A pick as one word of a link: `node.tools~year.2019`; what is not plain is percent-encoded within it. */
export function printPick(pick: Pick): string {
  return Object.entries(pick)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}.${encodeURIComponent(String(value)).replaceAll("~", "%7E")}`)
    .join("~");
}

export function parsePick(text: string): Pick | undefined {
  if (text === "") return {};
  const fields = text.split("~").map((part) => {
    const dot = part.indexOf(".");
    return [part.slice(0, dot), decodeURIComponent(part.slice(dot + 1))] as const;
  });
  const parsed = pickShape.safeParse(Object.fromEntries(fields));
  return parsed.success ? parsed.data : undefined;
}
