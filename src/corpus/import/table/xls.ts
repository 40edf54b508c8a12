import { AppError, limits } from "#base";
import { read, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import type { ByteFile } from "../importer.ts";
import { broken, wholeFile } from "./xlsx-archive.ts";
import { isDateFormat, serialDay } from "./xlsx-parts.ts";
import { printNumber } from "./xlsx.ts";
import type { Sheet, SheetRow, Workbook } from "./sheet.ts";

const rowsPerBatch = 500;

/** A workbook of Excel 97–2003 (BIFF). Such files cannot be streamed, but hold at most 65,536 rows a sheet: read whole, up to a limit. */
export async function openXls(file: ByteFile, consumed: (bytes: number) => void): Promise<Workbook> {
  const bytes = await wholeFile(file, limits.legacyWorkbookBytes);
  consumed(bytes.length);
  let book: WorkBook;
  try {
    book = read(bytes, { type: "buffer", dense: true, cellNF: true, cellHTML: false, cellFormula: false, bookVBA: false });
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message))
      throw new AppError("corpus.table.workbook_locked", {}, { cause: error });
    throw broken(error);
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name): Sheet => ({
    name,
    // oxlint-disable-next-line require-await
    async *rows() {
      const sheet = book.Sheets[name];
      const reference = sheet?.["!ref"];
      if (!sheet || reference === undefined) return;
      const first = utils.decode_range(reference).s;
      const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
      let batch: SheetRow[] = [];
      for (let row = first.r; row < data.length; row++) {
        const cells = Array.from(data[row] ?? [], (cell) => cellText(cell, from1904));
        if (cells.every((cell) => cell === "")) continue;
        batch.push({ row: row + 1, cells });
        if (batch.length >= rowsPerBatch) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    },
  }));
  return { container: "xls", sheets, notes: [] };
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
