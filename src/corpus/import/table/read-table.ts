import { AppError, limits, messageText, type Bilingual } from "#base";
import { fileOfPath } from "../files/file-of-path.ts";
import { cellText } from "./cell-text.ts";
import { openWorkbook } from "./container.ts";
import type { SheetRow } from "./sheet.ts";
import "./messages.ts";

/** A small table of any kind, whole: what other parts than the corpus read their records from. */
export interface ReadTable {
  readonly sheets: readonly string[];
  /** The sheet that was read; empty in text files. */
  readonly sheet: string;
  /** Rows with anything in them, numbered as a spreadsheet program does. */
  readonly rows: readonly SheetRow[];
  /** What the reader had to decide or repair. */
  readonly notes: readonly Bilingual[];
}

/**
 * Reads a spreadsheet or delimited text of this machine.
 *
 * in      sheet: by name, the first with two rows where absent; recognised: how many cells of a row are known headings
 * limit   rowsMax rows
 * errors  corpus.files.missing, corpus.files.empty, corpus.table.not_a_table, corpus.table.empty, corpus.table.too_many_rows …
 */
export async function readTable(
  path: string,
  options: {
    readonly sheet?: string | undefined;
    readonly rowsMax: number;
    readonly recognised: (cells: readonly string[]) => number;
  },
  signal: AbortSignal,
): Promise<ReadTable> {
  const workbook = await openWorkbook(await fileOfPath(path), options.recognised, () => undefined, signal);
  try {
    const sheets = workbook.sheets.map(({ name }) => name);
    let read: { readonly sheet: string; readonly rows: readonly SheetRow[] } | undefined;
    for (const sheet of workbook.sheets) {
      if (options.sheet !== undefined && sheet.name !== options.sheet) continue;
      const rows: SheetRow[] = [];
      for await (const batch of sheet.rows()) {
        signal.throwIfAborted();
        for (const row of batch) {
          const cells = row.cells.map(cellText);
          if (cells.some((cell) => cell !== "")) rows.push({ ...row, cells });
        }
        if (rows.length > options.rowsMax) {
          throw new AppError("corpus.table.too_many_rows", { sheet: sheet.name, limit: options.rowsMax });
        }
      }
      read = { sheet: sheet.name, rows };
      if (rows.length >= 2) break;
    }
    if (!read || read.rows.length === 0) throw new AppError("corpus.table.empty", {});
    const notes = workbook.notes.map(({ code, values }) => ({
      zh: messageText(code, values, "zh"),
      en: messageText(code, values, "en"),
    }));
    return { sheets, ...read, notes: notes.slice(0, limits.previewRecordsMax) };
  } finally {
    workbook.close?.();
  }
}
