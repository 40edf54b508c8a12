import { AppError, limits } from "#base";
import { headerName } from "./header-name.ts";
import type { SheetRow } from "./sheet.ts";

/** Headers that exports of scholarly works have and exports of patents do not (Lens, CNKI, Web of Science). */
const paperHeaders = new Set(
  [
    "ISSN",
    "ISSNs",
    "ISBN",
    "DOI",
    "DOI-DOI",
    "PMID",
    "Source Title",
    "Source-文献来源",
    "Source-刊名",
    "Organ-单位",
    "Journal",
    "刊名",
    "文献来源",
    "Date Published",
    "Publication Type",
    "Is Open Access",
  ].map(headerName),
);
const countHeaders = /histogram|^(?:数量|专利数量|计数|count|频次|频数|频率|占比|百分比)$/;

/** Why the top of a sheet is not taken for patents, as an error that says what to do. */
export function refusalOf(sheet: string, rows: readonly SheetRow[], wanted: string | undefined): AppError {
  const tops = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).slice(0, limits.preambleRowsMax);
  for (const { row, cells } of tops) {
    const names = cells.map(headerName);
    if (names.filter((name) => paperHeaders.has(name)).length >= 2) {
      return new AppError("corpus.table.not_patents_papers", { row, seen: seenIn(cells) });
    }
    if (names.length <= 4 && names.some((name) => countHeaders.test(name))) {
      return new AppError("corpus.table.not_patents_counts", { row, seen: seenIn(cells) });
    }
  }
  const first = tops[0];
  if (!first) return new AppError("corpus.table.empty", {});
  if (wanted !== undefined)
    return new AppError("corpus.table.wrong_format", { wanted, row: first.row, seen: seenIn(first.cells) });
  const place = { row: first.row, seen: seenIn(first.cells) };
  return sheet
    ? new AppError("corpus.table.no_header_in_sheet", { ...place, sheet })
    : new AppError("corpus.table.no_header", place);
}

function seenIn(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .slice(0, 6)
    .map((cell) => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell))
    .join(" | ");
  return text === "" ? "-" : text;
}
