import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { cellText } from "./cell-text.ts";
import { openWorkbook } from "./container.ts";
import { findHeader, headerAt, recognisedHeaders, repeatsHeader, type Header } from "./header.ts";
import type { Field, Mapping } from "./mapping.ts";
import { PlanEvidence } from "./plan.ts";
import { RowCells } from "./row-cells.ts";
import { rowRecord } from "./row-record.ts";
import type { SheetRow } from "./sheet.ts";
import { TableRows } from "./table-rows.ts";
import "./messages.ts";

interface PreviewOptions {
  /** By name; the first with two rows where absent. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** What a person chose so far. */
  readonly mapping?: Mapping | undefined;
  readonly own: readonly Mapping[];
}

interface PreviewColumn {
  readonly index: number;
  readonly header: string;
  /** Of the rows looked at. */
  readonly filled: number;
  readonly examples: readonly string[];
  /** What the known headers of any tool, or the mapping, read it as. */
  readonly field: Field | null;
}

export interface TablePreview {
  readonly container: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The tool whose header it is; null where nobody's. */
  readonly format: string | null;
  readonly headerRow: number;
  /** The first rows as they stand, to point at the header. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows below the header that were looked at, and whether there are more. */
  readonly rows: number;
  readonly more: boolean;
  readonly columns: readonly PreviewColumn[];
  /** What the rows looked at give; the first `limits.previewRecordsMax` are to be shown. */
  readonly records: readonly Exclude<Imported, { note: Issue }>[];
  readonly notes: readonly Issue[];
}

const lookRows = 2000;
const lookChars = 8 * 1024 * 1024;
const topRows = 12;
const topCells = 12;
const exampleChars = 160;
const examplesMax = 3;

/** Looks at the first rows of a table, and reads them as a mapping says, or as the known headers suggest. */
export async function previewTable(
  file: ByteFile,
  { sheet: wantedSheet, headerRow, mapping, own }: PreviewOptions,
  signal: AbortSignal,
): Promise<TablePreview> {
  const workbook = await openWorkbook(file, recognisedHeaders, () => undefined, signal);
  try {
    let chosen: { name: string; rows: SheetRow[]; whole: boolean } | undefined;
    for (const sheet of workbook.sheets) {
      if (wantedSheet !== undefined && sheet.name !== wantedSheet) continue;
      signal.throwIfAborted();
      const rows = new TableRows(sheet);
      await rows.look(lookRows, lookChars);
      await rows.close();
      chosen = { name: sheet.name, rows: rows.first.filter(isFilled), whole: rows.whole };
      if (chosen.rows.length >= 2) break;
    }
    if (!chosen || chosen.rows.length === 0) throw new AppError("corpus.table.empty", {});
    const header = headerOf(chosen.rows, headerRow, mapping, own);
    const below = chosen.rows.filter((row) => row.row > header.row && !repeatsHeader(row.cells, header));
    return {
      container: workbook.container,
      encoding: workbook.encoding ?? null,
      delimiter: workbook.delimiter ?? null,
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: chosen.name,
      format: header.mapping === unknown ? null : header.mapping.format,
      headerRow: header.row,
      top: chosen.rows
        .slice(0, topRows)
        .map(({ row, cells }) => ({ row, cells: cells.slice(0, topCells).map((cell) => cellText(cell).slice(0, exampleChars)) })),
      rows: below.length,
      more: !chosen.whole,
      columns: header.cells.map((cell, index) => columnOf(cell, index, header.fields[index] ?? null, below)),
      ...readRows(below, header, chosen.name),
    };
  } finally {
    workbook.close?.();
  }
}

const isFilled = ({ cells }: SheetRow): boolean => cells.some((cell) => cell.trim() !== "");

/** For headers of no known tool: every column that any tool knows by its name. */
const unknown: Mapping = {
  format: "table/unknown",
  name: { zh: "", en: "" },
  signatures: [],
  columns: {},
  separators: [";", "|"],
  empty: ["-"],
  dayOrders: ["ymd", "dmy", "mdy"],
};

function headerOf(
  rows: readonly SheetRow[],
  headerRow: number | undefined,
  mapping: Mapping | undefined,
  own: readonly Mapping[],
): Header {
  const pointed = rows.find(({ row }) => row === headerRow);
  if (!pointed) {
    const found = findHeader(rows, undefined, mapping ? [mapping] : own);
    if (found) return mapping ? headerAt(found.row, found.cells, mapping) : found;
  }
  const { row, cells } = pointed ?? likelyHeader(rows);
  const trimmed = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  return headerAt(row, trimmed, mapping ?? unknown);
}

/** Of the first rows the one with the most cells that could head a column; the first of equals. */
function likelyHeader(rows: readonly SheetRow[]): SheetRow {
  let best = rows[0] as SheetRow;
  let most = 0;
  for (const row of rows.slice(0, limits.preambleRowsMax)) {
    const heads = row.cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 60).length;
    if (heads > most) [best, most] = [row, heads];
  }
  return best;
}

function columnOf(cell: string, index: number, field: Field | null, below: readonly SheetRow[]): PreviewColumn {
  let filled = 0;
  const examples = new Set<string>();
  for (const { cells } of below) {
    const text = cellText(cells[index] ?? "");
    if (text === "") continue;
    filled++;
    if (examples.size < examplesMax) examples.add(text.slice(0, exampleChars));
  }
  return { index, header: cell.trim(), filled, examples: [...examples], field: field ?? null };
}

function readRows(below: readonly SheetRow[], header: Header, sheet: string): Pick<TablePreview, "records" | "notes"> {
  if (!header.fields.some((field) => field === "publicationNumber" || field === "applicationNumber"))
    return { records: [], notes: [] };
  const evidence = new PlanEvidence(header);
  for (const row of below) evidence.weigh(row);
  const plan = evidence.plan();
  const cells = new RowCells(plan);
  const records = below.flatMap((row) => {
    cells.take(row);
    const imported = rowRecord(cells, plan, sheet === "" ? undefined : sheet);
    return "note" in imported ? [] : [imported];
  });
  return { records, notes: plan.notes };
}
