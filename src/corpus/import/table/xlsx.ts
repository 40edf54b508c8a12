import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import { openArchive, type Archive } from "./xlsx-archive.ts";
import { readParts, serialDay, unescapeText, type XlsxParts } from "./xlsx-parts.ts";
import { parseXml } from "./xlsx-xml.ts";
import type { Sheet, SheetRow, Workbook } from "./sheet.ts";

/** An Office Open XML workbook. Sheets are streamed; what its `dimension` says is not believed (incoPat writes `A1`). */
export async function openXlsx(file: ByteFile, consumed: (bytes: number) => void): Promise<Workbook & { close(): void }> {
  const archive = await openArchive(file, consumed);
  try {
    const parts = await readParts(archive);
    const sheets = parts.sheets.map(({ name, part }): Sheet => ({ name, rows: () => sheetRows(archive, part, name, parts) }));
    return { container: "xlsx", sheets, notes: [], close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* sheetRows(archive: Archive, part: string, name: string, parts: XlsxParts): AsyncGenerator<readonly SheetRow[]> {
  const reader = new SheetReader(parts, name);
  for await (const _ of parseXml(part, archive.open(part), reader)) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
}

class SheetReader {
  readonly #parts: XlsxParts;
  readonly #sheet: string;
  #rows: SheetRow[] = [];
  #row = 0;
  #cells: string[] = [];
  #tooLong: { column: number; bytes: number }[] = [];
  #column = -1;
  #type = "";
  #style = 0;
  #value = "";
  #formula = "";
  #inside: "" | "v" | "t" | "f" = "";
  #phonetic = 0;

  constructor(parts: XlsxParts, sheet: string) {
    this.#parts = parts;
    this.#sheet = sheet;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open = (name: string, attribute: (name: string) => string | undefined): void => {
    switch (name) {
      case "row": {
        const row = Number(attribute("r"));
        this.#row = row > this.#row ? row : this.#row + 1;
        if (this.#row > limits.rowsPerSheetMax) {
          throw new AppError("corpus.table.too_many_rows", { sheet: this.#sheet, limit: limits.rowsPerSheetMax });
        }
        this.#cells = [];
        this.#tooLong = [];
        this.#column = -1;
        return;
      }
      case "c": {
        const reference = attribute("r");
        this.#column = reference === undefined ? this.#column + 1 : columnOf(reference, this.#column + 1);
        if (this.#column >= limits.columnsMax) {
          throw new AppError("corpus.table.too_many_columns", {
            row: this.#row,
            count: this.#column + 1,
            limit: limits.columnsMax,
          });
        }
        this.#type = attribute("t") ?? "n";
        this.#style = Number(attribute("s") ?? -1);
        this.#value = "";
        this.#formula = "";
        return;
      }
      case "rPh":
        this.#phonetic++;
        return;
      case "v":
      case "f":
      case "t":
        this.#inside = this.#phonetic > 0 ? "" : name;
    }
  };

  text = (piece: string): void => {
    if (this.#inside === "") return;
    if (this.#inside === "f") this.#formula += piece;
    // Past the limit only the length matters; the text is not kept.
    else if (this.#value.length <= limits.cellBytes) this.#value += piece;
  };

  close = (name: string): void => {
    switch (name) {
      case "v":
      case "f":
      case "t":
        this.#inside = "";
        return;
      case "rPh":
        this.#phonetic--;
        return;
      case "c":
        this.#put();
        return;
      case "row":
        if (this.#cells.some((cell) => cell !== "") || this.#tooLong.length > 0) {
          const row = { row: this.#row, cells: this.#cells };
          this.#rows.push(this.#tooLong.length > 0 ? { ...row, tooLong: this.#tooLong } : row);
        }
    }
  };

  #put(): void {
    let text = this.#text();
    if (text.length * 3 > limits.cellBytes) {
      const bytes = Buffer.byteLength(text);
      if (bytes > limits.cellBytes) {
        this.#tooLong.push({ column: this.#column, bytes });
        text = "";
      }
    }
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = text;
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case "s":
        return this.#parts.strings[Number(value)] ?? "";
      case "inlineStr":
      case "str":
        return value === "" && this.#formula !== "" ? `=${this.#formula}` : unescapeText(value);
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "d":
        return value.slice(0, 10);
      case "e":
        return "";
      default:
        if (value === "") return this.#formula === "" ? "" : `=${this.#formula}`;
        return this.#parts.dateStyles[this.#style] === true
          ? (serialDay(Number(value), this.#parts.from1904) ?? value)
          : printNumber(value);
    }
  }
}

/** `12.0` → `12`, `2.0121E11` → `201210000000`: numbers as a spreadsheet shows them, exact where they are whole. */
export function printNumber(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) && value.trim() !== "" && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? String(number) : value;
}

/** `AB12` → 27; a reference without letters gives `next`. */
function columnOf(reference: string, next: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 ? next : column - 1;
}
