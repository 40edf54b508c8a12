import { parentPort } from "node:worker_threads";
import { read, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import { assert } from "#base";
import type { SheetRow } from "./sheet.ts";
import { isDateFormat, serialDay } from "./xlsx-parts.ts";
import { printNumber } from "./xlsx.ts";

/** First the bytes of a workbook, then its rows, sheet by sheet from any row on. */
export type XlsQuestion = { readonly bytes: Uint8Array } | { readonly sheet: string; readonly from: number };
export type XlsAnswer =
  | { readonly sheets: readonly string[] }
  /** `next`: where to go on; absent at the end. */
  | { readonly rows: readonly SheetRow[]; readonly next?: number }
  | { readonly failed: string };

assert(parentPort, "runs as a worker thread");
const port = parentPort;

const rowsPerBatch = 500;
let book: WorkBook | undefined;

port.on("message", (question: XlsQuestion) => port.postMessage(answerTo(question)));

function answerTo(question: XlsQuestion): XlsAnswer {
  try {
    if (!("bytes" in question)) return rowsFrom(question.sheet, question.from);
    const options = { dense: true, cellNF: true, cellHTML: false, cellFormula: false, bookVBA: false } as const;
    book = read(question.bytes, { type: "array", ...options });
    return { sheets: book.SheetNames };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function rowsFrom(name: string, from: number): XlsAnswer {
  const sheet = book?.Sheets[name];
  const reference = sheet?.["!ref"];
  if (!sheet || reference === undefined) return { rows: [] };
  const from1904 = book?.Workbook?.WBProps?.date1904 === true;
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const rows: SheetRow[] = [];
  for (let row = Math.max(from, utils.decode_range(reference).s.r); row < data.length; row++) {
    const cells = Array.from(data[row] ?? [], (cell) => cellText(cell, from1904));
    if (cells.every((cell) => cell === "")) continue;
    rows.push({ row: row + 1, cells });
    if (rows.length >= rowsPerBatch) return { rows, next: row + 1 };
  }
  return { rows };
}

function cellText(cell: CellObject | undefined, from1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n":
      return typeof cell.z === "string" && isDateFormat(cell.z)
        ? (serialDay(Number(cell.v), from1904) ?? String(cell.v))
        : printNumber(String(cell.v));
    case "b":
      return cell.v === true ? "TRUE" : "FALSE";
    case "d":
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v);
    case "e":
    case "z":
      return "";
    case "s":
      return String(cell.v);
  }
}
