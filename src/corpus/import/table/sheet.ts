import type { Issue } from "../../record.ts";

/** One row as a reader gives it: every cell as text, `""` where there is nothing. */
export interface SheetRow {
  /** 1-based, as a spreadsheet program numbers it; blank rows count. */
  readonly row: number;
  readonly cells: string[];
  /** Cells that were longer than `limits.cellBytes` and are therefore left out: 0-based column and size. */
  readonly tooLong?: readonly { readonly column: number; readonly bytes: number }[];
}

export interface Sheet {
  readonly name: string;
  /** Batches of rows from the top; may be called again. */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

/** A file opened as tables, whatever its container. */
export interface Workbook {
  readonly container: "csv" | "xlsx" | "xls" | "html";
  readonly sheets: readonly Sheet[];
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What the reader had to decide or repair. Filled further while rows are read. */
  readonly notes: Issue[];
}
