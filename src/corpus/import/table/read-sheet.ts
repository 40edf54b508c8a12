import type { ReadEffects, SourceFacts } from "../importer.ts";
import type { Imported } from "../../record.ts";
import { sharedPool } from "../threads/pool.ts";
import type { Header } from "./header.ts";
import type { Plan } from "./plan.ts";
import { job, readRows, type RowsRead } from "./row-job.ts";
import type { SheetRow } from "./sheet.ts";
import type { TableRows } from "./table-rows.ts";

/** Rows and characters that are made into records at once, on one thread. */
const batchRows = 500;
const batchChars = 2 * 1024 * 1024;

/** How far a workbook was read on threads: a sheet, by the place of its first column among all columns, and the last row taken. */
interface Mark {
  readonly start: number;
  readonly row: number;
  /** Rows that fill each column of all sheets up to there. */
  readonly filled: readonly number[];
}

/**
 * The records of a sheet by its plan. Rows are split here and become records on threads, in the order of the sheet; those of a sheet
 * that was seen whole for its plan become records here, as starting threads would take longer.
 *
 * @param name of the sheet, where the records are to carry it
 */
export async function* readSheet(
  rows: TableRows,
  plan: Plan,
  name: string | undefined,
  effects: ReadEffects,
): AsyncGenerator<readonly Imported[]> {
  const { signal, facts, prepared: sink } = effects;
  const columns = (facts.columns ??= []);
  const start = columns.length;
  const report = reportColumns(facts, columns, plan.header);
  if (plan.notes.length > 0) yield plan.notes.map((note) => ({ note }));
  if (rows.whole) {
    for await (const some of inBatches(rows.all(), 0)) {
      signal.throwIfAborted();
      const { imported, filled } = readRows(some, plan, name);
      report(filled);
      if (imported.length > 0) yield imported;
    }
    return;
  }
  const from = sink?.from as Mark | undefined;
  if (from && start <= from.start) report(from.filled.slice(start, columns.length));
  const behind = !from || start > from.start ? 0 : start === from.start ? from.row : Infinity;
  const pool = sharedPool();
  const pending: { readonly read: Promise<RowsRead>; readonly row: number }[] = [];

  async function* settle({ read, row }: (typeof pending)[number]): AsyncGenerator<readonly Imported[]> {
    const answer = await read;
    signal.throwIfAborted();
    report(answer.filled);
    const mark: Mark = { start, row, filled: columns.map(({ filled }) => filled) };
    if ("prepared" in answer) await sink?.take(answer.prepared, mark);
    else if (answer.imported.length > 0) yield answer.imported;
  }

  for await (const some of inBatches(rows.all(), behind)) {
    signal.throwIfAborted();
    const read = pool.run(job, { rows: some, plan, sheet: name, today: sink?.today });
    pending.push({ read, row: some.at(-1)?.row ?? 0 });
    while (pending.length > pool.ahead) {
      const next = pending.shift();
      if (next) yield* settle(next);
    }
  }
  for (const next of pending) yield* settle(next);
}

/** The rows behind one, in batches that are worth a thread and no burden to memory. */
async function* inBatches(pieces: AsyncIterable<readonly SheetRow[]>, behind: number): AsyncGenerator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  let chars = 0;
  for await (const rows of pieces) {
    for (const row of rows) {
      if (row.row <= behind) continue;
      batch.push(row);
      for (const cell of row.cells) chars += cell.length;
      if (batch.length < batchRows && chars < batchChars) continue;
      yield batch;
      [batch, chars] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Puts the columns of a sheet into the facts; the function that is returned adds to the numbers of rows that fill them. */
function reportColumns(
  facts: SourceFacts,
  columns: NonNullable<SourceFacts["columns"]>,
  header: Header,
): (filled: readonly number[]) => void {
  facts.format = header.mapping.format;
  const start = columns.length;
  for (const [index, cell] of header.cells.entries()) {
    columns.push({ header: cell.trim(), field: header.fields[index] ?? null, filled: 0 });
  }
  return (filled) => {
    for (const [index, count] of filled.entries()) {
      const column = columns[start + index];
      if (column) column.filled += count;
    }
  };
}
