import type { Figure, FigureColumn } from "../contract.ts";
import type { Cell, FigureRow } from "../indicator/indicator.ts";
import { cellText, figureRows, isNumeric, textOf, type Show } from "./cell-text.ts";
import { words } from "./words.ts";

/** A table as every form of the report prints it: texts in their places. */
export interface PrintedTable {
  readonly head: readonly { readonly text: string; readonly numeric: boolean; readonly incomplete: boolean }[];
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Rows of the figure beyond those printed. */
  readonly left: number;
  readonly notes: readonly string[];
}

export interface PrintedCell {
  readonly text: string;
  /** A second, smaller line: the share of a number, or the number behind an index. */
  readonly small?: string;
  readonly numeric: boolean;
  readonly strong?: boolean;
  /** A code or a few characters that must not break. */
  readonly short?: boolean;
  /** A query or a hash, set as code. */
  readonly code?: boolean;
}

/** Rows of a long table that a page holds; the workbook has all. */
const rowsMax = 60;
const pivotColumnsMax = 20;
/** A few Chinese characters would otherwise break one to a line. */
const shortTextMax = 6;

export function printTable(figure: Figure, show: Show): PrintedTable {
  const pivoted = figure.pivot ? pivotTable(figure, figure.pivot, show) : undefined;
  return pivoted ?? longTable(figure, show);
}

function longTable(figure: Figure, show: Show): PrintedTable {
  const all = figureRows(figure);
  const shown = all.slice(0, rowsMax);
  const [first] = figure.columns;
  return {
    head: figure.columns.map((column) => ({
      text: textOf(column.title, show.lang),
      numeric: isNumeric(column),
      incomplete: false,
    })),
    rows: shown.map((row, index) =>
      figure.columns.map((column, place): PrintedCell => {
        const repeated =
          place === 0 &&
          column.kind === "node" &&
          first !== undefined &&
          index > 0 &&
          shown[index - 1]?.[first.key] === row[first.key];
        const text = repeated ? "" : cellText(column, row[column.key], show);
        return {
          text,
          numeric: isNumeric(column),
          short: column.kind === "verdict" || column.kind === "flag" || text.length <= shortTextMax,
          strong: row["node"] === "*" && place === 0,
        };
      }),
    ),
    left: all.length - shown.length,
    notes: [],
  };
}

/** One line per key, one column per other key; undefined where that would be too wide for a page. */
function pivotTable(figure: Figure, pivot: NonNullable<Figure["pivot"]>, show: Show): PrintedTable | undefined {
  const all = figureRows(figure);
  const rows = crosswise(figure, pivot, all);
  const column = (key: string) => figure.columns.find((each) => each.key === key);
  const [rowColumn, columnColumn, valueColumn] = [column(pivot.row), column(pivot.column), column(pivot.value)];
  if (!rowColumn || !columnColumn || !valueColumn) return undefined;
  if (rows.every((row) => typeof row[pivot.value] !== "number")) return { head: [], rows: [], left: 0, notes: [] };
  const keys = [...new Set(rows.map((row) => row[pivot.row] ?? null))];
  const across = [...new Set(rows.map((row) => row[pivot.column] ?? null))].slice(-pivotColumnsMax);
  const cells = new Map(rows.map((row) => [JSON.stringify([row[pivot.row] ?? null, row[pivot.column] ?? null]), row]));
  const at = (key: Cell, other: Cell) => cells.get(JSON.stringify([key, other]));
  const word = words(show.lang);
  const incomplete = (other: Cell) => rows.some((row) => row[pivot.column] === other && row["incomplete"] === true);
  const few = rows.some((row) => row["caution"] === true);
  const years = new Set(rows.map((row) => row[pivot.column] ?? null)).size;
  return {
    head: [
      { text: textOf(rowColumn.title, show.lang), numeric: false, incomplete: false },
      ...across.map((other) => ({
        text: `${cellText(columnColumn, other, show)}${incomplete(other) ? word.incompleteMark : ""}`,
        numeric: true,
        incomplete: incomplete(other),
      })),
    ],
    rows: keys.map((key) => [
      { text: cellText(rowColumn, key, show), numeric: false, strong: key === "*" || key === "world" },
      ...across.map((other) => pivotCell(at(key, other), valueColumn, figure.columns, show)),
    ]),
    left: 0,
    notes: [
      ...(rows.length < all.length ? [word.wholeOnly.replace("{id}", figure.id)] : []),
      ...(across.some(incomplete) ? [`${word.incompleteMark} ${word.incomplete}`] : []),
      ...(few ? [word.fewNote] : []),
      ...(years > across.length
        ? [word.more.replace("{shown}", String(across.length)).replace("{all}", String(years)).replace("{id}", figure.id)]
        : []),
    ],
  };
}

/** A figure of nodes that is read across two other columns has a table for each node; the report prints that of the whole chain. */
function crosswise(figure: Figure, pivot: NonNullable<Figure["pivot"]>, rows: readonly FigureRow[]): readonly FigureRow[] {
  const node = figure.columns.find(({ kind }) => kind === "node")?.key;
  return node === undefined || node === pivot.row || node === pivot.column ? rows : rows.filter((row) => row[node] === "*");
}

function pivotCell(row: FigureRow | undefined, column: FigureColumn, columns: readonly FigureColumn[], show: Show): PrintedCell {
  if (!row) return { text: "–", numeric: true };
  const mark = row["caution"] === true ? words(show.lang).fewMark : "";
  const text = `${cellText(column, row[column.key], show)}${mark}`;
  const share = columns.find((each) => each.key === "share" && column.kind === "count");
  const members = columns.find((each) => each.kind === "count" && column.kind !== "count");
  if (share) return { text, small: cellText(share, row[share.key], show), numeric: true };
  if (members) return { text, small: `n=${cellText(members, row[members.key], show)}`, numeric: true };
  return { text, numeric: true };
}
