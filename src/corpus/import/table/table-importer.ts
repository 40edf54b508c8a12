import { AppError, limits } from "#base";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { containerOf, openWorkbook } from "./container.ts";
import { findHeader, hasSignature, recognisedHeaders, repeatsHeader } from "./header.ts";
import type { Mapping } from "./mapping.ts";
import { PlanEvidence, type Plan } from "./plan.ts";
import { readSheet } from "./read-sheet.ts";
import { refusalOf } from "./refusal.ts";
import { TableRows } from "./table-rows.ts";
import "./messages.ts";

/** Raised whenever the same bytes would give other records. */
const version = 8;
/** Rows and characters looked at before anything is decided from the data. */
const sampleRows = 2000;
const sampleChars = 8 * 1024 * 1024;

/** What a data directory adds to the tools we know: mappings that its people made, and a hash of them. */
export interface OwnMappings {
  readonly mappings: readonly Mapping[];
  readonly revision: string;
}
const none: OwnMappings = { mappings: [], revision: "" };

/** Reads any table; with `wanted`, only as that tool's, whatever else the header might be. */
export function tableImporter(format: string, wanted?: string, own: OwnMappings = none): Importer {
  return {
    format,
    version,
    ...(own.revision !== "" && { revision: own.revision }),
    detect: (file) => (wanted === undefined ? sureness(file, own.mappings) : 0),
    read: (file, effects) => readTable(file, effects, wanted, own.mappings),
  };
}

function sureness(file: ByteFile, own: readonly Mapping[]): number {
  switch (containerOf(file.head)) {
    case "xlsx":
    case "xls":
      return 0.9;
    case "html":
      return 0.8;
    case "csv": {
      const text = new TextDecoder().decode(file.head);
      const lines = text.split(/\r\n|\n|\r/, limits.preambleRowsMax);
      if (own.length > 0 && lines.some((line) => hasSignature(line.split(/[,;\t|]/).map(unquoted), own))) return 0.95;
      return lines.some((line) => /[,;\t|]/.test(line) && recognisedHeaders(line.split(/[,;\t|]/).map(unquoted)) >= 2)
        ? 0.9
        : lines.some((line) => /[,;\t|]/.test(line))
          ? 0.3
          : 0;
    }
    case undefined:
      return 0;
  }
}

const unquoted = (cell: string): string => cell.replace(/^"|"$/g, "");

async function* readTable(
  file: ByteFile,
  effects: ReadEffects,
  wanted: string | undefined,
  own: readonly Mapping[],
): AsyncGenerator<readonly Imported[]> {
  const workbook = await openWorkbook(file, recognisedHeaders, (bytes) => effects.consumed(bytes), effects.signal);
  const { facts } = effects;
  if (workbook.encoding !== undefined) facts.encoding = workbook.encoding;
  if (workbook.delimiter !== undefined) facts.delimiter = workbook.delimiter;
  try {
    let refusal: AppError | undefined;
    let read = 0;
    const leftOut: Issue[] = [];
    for (const sheet of workbook.sheets) {
      const rows = new TableRows(sheet);
      try {
        const opened = await openSheet(sheet.name, rows, { wanted, own }, effects.signal);
        if (opened instanceof AppError) {
          refusal ??= opened;
          if (opened.code !== "corpus.table.empty" && workbook.sheets.length > 1) {
            leftOut.push({ code: "corpus.table.sheet_left_out", values: { sheet: sheet.name }, severity: "note" });
          }
          continue;
        }
        read++;
        (facts.headers ??= []).push({ sheet: sheet.name, row: opened.header.row });
        const none = noRowsBelow(sheet.name, rows, opened);
        if (none) leftOut.push(none);
        yield* readSheet(rows, opened, read > 1 ? sheet.name : undefined, effects);
      } finally {
        await rows.close();
      }
    }
    if (read === 0) throw refusal ?? new AppError("corpus.table.empty", {});
    const notes = [...workbook.notes, ...leftOut].map((note) => ({ note }));
    if (notes.length > 0) yield notes;
  } finally {
    workbook.close?.();
  }
}

/** Says so of a sheet with a header and nothing below it, which would else be read without a word. */
function noRowsBelow(sheet: string, rows: TableRows, { header }: Plan): Issue | undefined {
  const holds = rows.first.some(
    ({ row, cells }) => row > header.row && cells.some((cell) => cell.trim() !== "") && !repeatsHeader(cells, header),
  );
  if (!rows.whole || holds) return undefined;
  const { row } = header;
  return sheet
    ? { code: "corpus.table.no_rows_in_sheet", values: { sheet, row }, severity: "note" }
    : { code: "corpus.table.no_rows", values: { row }, severity: "note" };
}

/** Finds the header of a sheet and decides what its columns are, from its first rows and further ones where dates stay open. */
async function openSheet(
  name: string,
  rows: TableRows,
  { wanted, own }: { readonly wanted: string | undefined; readonly own: readonly Mapping[] },
  signal: AbortSignal,
): Promise<Plan | AppError> {
  await rows.look(sampleRows, sampleChars);
  signal.throwIfAborted();
  const header = findHeader(rows.first, wanted, own);
  if (!header) return refusalOf(name, rows.first, wanted);
  const evidence = new PlanEvidence(header);
  for (const row of rows.first) if (row.row > header.row && !repeatsHeader(row.cells, header)) evidence.weigh(row);
  if (!rows.whole && evidence.datesOpen) {
    for await (const batch of rows.further()) {
      signal.throwIfAborted();
      for (const row of batch) evidence.weighDates(row);
    }
  }
  return evidence.plan();
}
