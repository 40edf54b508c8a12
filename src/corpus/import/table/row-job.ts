import type { Day } from "#base";
import type { Imported } from "../../record.ts";
import type { ThreadJob } from "../threads/job.ts";
import { prepare, type PreparedBatch } from "../threads/prepared.ts";
import { repeatsHeader } from "./header.ts";
import type { Plan } from "./plan.ts";
import { RowCells } from "./row-cells.ts";
import { rowRecords } from "./row-record.ts";
import type { SheetRow } from "./sheet.ts";

interface RowsTask {
  readonly rows: readonly SheetRow[];
  readonly plan: Plan;
  readonly sheet: string | undefined;
  /** Where given, records come back prepared: see `PreparedSink.today`. */
  readonly today: Day | undefined;
}

/** What came of some rows on a thread: `imported`, or the same as it is stored. */
export type RowsRead = { readonly filled: readonly number[] } & (
  | { readonly imported: readonly Imported[] }
  | { readonly prepared: PreparedBatch }
);

/**
 * Makes records of rows below the header; blank rows are nothing, a repeated header is a note.
 *
 * out     what each row gives, in order, and for each column of the header the number of rows that fill it
 */
export function readRows(
  rows: readonly SheetRow[],
  plan: Plan,
  sheet: string | undefined,
): { readonly imported: readonly Imported[]; readonly filled: readonly number[] } {
  const { header } = plan;
  const cells = new RowCells(plan);
  const imported: Imported[] = [];
  for (const row of rows) {
    const { row: at } = row;
    if (at <= header.row || (row.tooLong === undefined && row.cells.every((cell) => cell === "" || cell.trim() === ""))) continue;
    if (repeatsHeader(row.cells, header)) {
      imported.push({ note: { at, code: "corpus.table.header_repeated", values: { row: at }, severity: "note" } });
      continue;
    }
    cells.take(row);
    imported.push(...rowRecords(cells, plan, sheet));
  }
  return { imported, filled: cells.filled };
}

export const job: ThreadJob<RowsTask, RowsRead> = {
  module: import.meta.url,
  run({ rows, plan, sheet, today }) {
    const read = readRows(rows, plan, sheet);
    if (today === undefined) return { answer: read };
    const prepared = prepare(read.imported, today);
    return { answer: { filled: read.filled, prepared }, transfer: [prepared.lines.buffer] };
  },
};
