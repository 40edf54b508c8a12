import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { headText } from "../json/head-text.ts";
import { readObjects } from "../json/reading.ts";
import { headerLine } from "../sets/header-columns.ts";
import { openCsv } from "../table/csv.ts";
import { parseCellList } from "./cell-list.ts";
import { listColumns, readRow, rowKeys } from "./row.ts";
import "./messages.ts";

/** Columns that only this table has: beside a publication number one of them is proof. */
const telling = ["title_localized", "abstract_localized", "inventor_harmonized", "assignee_harmonized", "claims_localized"];

export const isGoogleTable = (columns: readonly string[]): boolean =>
  columns.includes("publication_number") && telling.some((column) => columns.includes(column));

/** Rows of Google's public patents data as JSON: lines, as BigQuery exports them, or an array. */
const googleJson: Importer = {
  format: "google/json",
  version: 3,
  detect(file) {
    const text = headText(file);
    if (!/^\s*[[{]/.test(text) || !/"publication_number"\s*:/.test(text)) return 0;
    return [...telling, "country_code", "family_id", "kind_code"].some((key) => text.includes(`"${key}"`)) ? 0.95 : 0;
  },
  read: (file, effects) => readObjects(file, effects, rowKeys, readRow),
};

/** The same rows as CSV: BigQuery writes no lists there, so that whoever made the file put JSON or Python lists into the cells. */
const googleCsv: Importer = {
  format: "google/csv",
  version: 3,
  detect: (file) => (isGoogleTable(headerLine(file)?.columns ?? []) ? 0.95 : 0),
  read: readCsv,
};

export const googleImporters: readonly Importer[] = [googleJson, googleCsv];

async function* readCsv(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const known = new Set(Object.keys(rowKeys));
  const recognised = (cells: readonly string[]) => cells.filter((cell) => known.has(cell.trim().toLowerCase())).length;
  const workbook = await openCsv(file, recognised, (bytes) => effects.consumed(bytes));
  const { facts } = effects;
  facts.encoding = workbook.encoding ?? "";
  facts.delimiter = workbook.delimiter ?? "";
  let header: readonly string[] | undefined;
  let filled: number[] = [];
  for (const sheet of workbook.sheets) {
    for await (const rows of sheet.rows()) {
      effects.signal.throwIfAborted();
      const batch: Imported[] = [];
      for (const { row, cells } of rows) {
        if (header === undefined) {
          header = cells.map((cell) => cell.trim().toLowerCase());
          filled = header.map(() => 0);
        } else if (cells.some((cell) => cell !== "")) {
          cells.forEach((cell, index) => (filled[index] = (filled[index] ?? 0) + (cell === "" ? 0 : 1)));
          batch.push(readCells(header, cells, row));
        }
      }
      if (batch.length > 0) yield batch;
    }
  }
  facts.columns = (header ?? []).map((column, index) => ({
    header: column,
    field: rowKeys[column] ?? null,
    filled: filled[index] ?? 0,
  }));
  if (workbook.notes.length > 0) yield workbook.notes.map((note) => ({ note }));
}

function readCells(header: readonly string[], cells: readonly string[], line: number): Imported {
  const row: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [index, column] of header.entries()) {
    const cell = cells[index] ?? "";
    if (cell === "" || cell === "[]") continue;
    if (!listColumns.has(column) || !/^\s*(?:\[|\{|array\()/.test(cell)) row[column] = cell;
    else {
      const value = parseCellList(cell);
      if (value !== undefined) row[column] = value;
      else {
        const values = { line, field: column, value: cell.slice(0, 80) };
        issues.push({ at: line, code: "corpus.google.bad_cell", values, severity: "field" });
      }
    }
  }
  const imported = readRow(row, line);
  return issues.length > 0 && "record" in imported ? { ...imported, issues: [...issues, ...(imported.issues ?? [])] } : imported;
}
