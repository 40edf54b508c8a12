import { neutralised } from "#engine";
import type { Figure } from "../contract.ts";
import { cellText, figureRows, textOf, type Show } from "./cell-text.ts";

/** A figure's table by RFC 4180: numbers as they are, names as the reader's language has them, formulas made harmless. */
export function figureCsv(figure: Figure, show: Show): string {
  const head = figure.columns.map((column) => quoted(textOf(column.title, show.lang)));
  const rows = figureRows(figure).map((row) =>
    figure.columns.map((column) => {
      const value = row[column.key];
      if (value === null || value === undefined) return "";
      return typeof value === "number" ? String(value) : quoted(cellText(column, value, show));
    }),
  );
  // The mark lets spreadsheet programs read Chinese.
  return `\uFEFF${[head, ...rows].map((line) => `${line.join(",")}\r\n`).join("")}`;
}

function quoted(text: string): string {
  const safe = neutralised(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
