import { AppError, limits } from "#base";
import { fieldOfAny } from "./header.ts";
import type { Field } from "./mapping.ts";
import { notPatents } from "./not-patents.ts";
import type { SheetRow } from "./sheet.ts";

const numberFields: ReadonlySet<Field | null> = new Set<Field>(["publicationNumber", "applicationNumber"]);

/** Why the top of a sheet is not taken for patents, as an error that says what to do. */
export function refusalOf(sheet: string, rows: readonly SheetRow[], wanted: string | undefined): AppError {
  const tops = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).slice(0, limits.preambleRowsMax);
  const first = tops[0];
  if (!first) return new AppError("corpus.table.empty", {});
  for (const { row, cells } of tops) {
    const kind = notPatents(cells, cells.map(fieldOfAny));
    if (kind) return new AppError(`corpus.table.not_patents_${kind}`, { row, seen: seenIn(cells) });
    // Below a header stand values, which may look like anything.
    if (isHeader(cells)) break;
  }
  if (wanted !== undefined)
    return new AppError("corpus.table.wrong_format", { wanted, row: first.row, seen: seenIn(first.cells) });
  for (const { row, cells } of tops) {
    const read = new Set(cells.map(fieldOfAny).filter((field) => field !== null && field !== "unused"));
    const hasNumber = [...read].some((field) => numberFields.has(field));
    if (hasNumber) return new AppError("corpus.table.numbers_only", { row, seen: seenIn(cells) });
    if (read.size >= 2) return new AppError("corpus.table.no_number_column", { row, seen: seenIn(cells) });
  }
  const place = { row: first.row, seen: seenIn(first.cells) };
  return sheet
    ? new AppError("corpus.table.no_header_in_sheet", { ...place, sheet })
    : new AppError("corpus.table.no_header", place);
}

/** Words in most of its cells. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length >= 2 && filled.filter((cell) => /\p{L}/u.test(cell) && cell.length < 60).length * 3 >= filled.length * 2;
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
