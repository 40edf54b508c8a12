import type { Bilingual } from "#base";

export interface SheetRow {
  /** 1-based, as a spreadsheet program numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads a table of any kind into cells of text. The ledger knows no file formats: who puts the product together gives it one. */
export type SheetReader = (
  path: string,
  options: {
    readonly sheet?: string | undefined;
    readonly rowsMax: number;
    /** How many cells of a row are known headings. */
    readonly recognised: (cells: readonly string[]) => number;
  },
  signal: AbortSignal,
) => Promise<{
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly Bilingual[];
}>;

let reader: SheetReader | undefined;

export function setSheetReader(given: SheetReader): void {
  reader = given;
}

export function sheetReader(): SheetReader {
  if (!reader) throw new Error("bug: nobody said how sheets are read");
  return reader;
}
