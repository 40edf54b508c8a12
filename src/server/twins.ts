import { PassThrough, Readable } from "node:stream";
import { neutralised, writeSheets, type Cell } from "#engine";

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Columns in the order in which the rows first name them. */
function columnsOf(rows: Rows): string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) columns.add(key);
  return [...columns];
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => cellOf(item) ?? "").join("; ");
  return JSON.stringify(value);
}

/** CSV by RFC 4180, with a byte order mark so that spreadsheet programs read Chinese, and with formulas made harmless. */
export function csvOf(rows: Rows): string {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
  return `\uFEFF${lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** The same, piece by piece; the first piece names the columns. */
export async function* csvPieces(pieces: AsyncIterable<Rows>, columns: readonly string[]): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(",")}\r\n`;
  for await (const rows of pieces) {
    yield rows.map((row) => `${columns.map((column) => csvCell(cellOf(row[column]))).join(",")}\r\n`).join("");
  }
}

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = neutralised(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same rows as a workbook. */
export function xlsxOf(rows: Rows, name: string): ReadableStream {
  const columns = columnsOf(rows);
  const out = new PassThrough();
  const sheet = {
    name,
    columns: columns.map((header) => {
      const values = rows.map((row) => row[header]).filter((value) => value !== null && value !== undefined);
      const numbers = values.length > 0 && values.every((value) => typeof value === "number");
      const years = numbers && /year/i.test(header);
      const whole = numbers && values.every((value) => Number.isInteger(value));
      return {
        header,
        kind: years ? ("year" as const) : whole ? ("integer" as const) : numbers ? ("number" as const) : ("text" as const),
      };
    }),
    rows: rows.map((row) => columns.map((column) => cellOf(row[column]))),
  };
  writeSheets(out, [sheet]).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return Readable.toWeb(out) as ReadableStream;
}
