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
  const report = reportColumns(facts, plan.header);
  if (plan.notes.length > 0) yield plan.notes.map((note) => ({ note }));
  const pool = rows.whole ? undefined : sharedPool();
  const pending: Promise<RowsRead>[] = [];

  async function* settle(next: RowsRead | Promise<RowsRead>): AsyncGenerator<readonly Imported[]> {
    const read = await next;
    signal.throwIfAborted();
    report(read.filled);
    if ("prepared" in read) await sink?.take(read.prepared);
    else if (read.imported.length > 0) yield read.imported;
  }

  for await (const some of inBatches(rows.all())) {
    signal.throwIfAborted();
    if (!pool) {
      yield* settle(readRows(some, plan, name));
      continue;
    }
    pending.push(pool.run(job, { rows: some, plan, sheet: name, today: sink?.today }));
    while (pending.length > pool.ahead) {
      const next = pending.shift();
      if (next) yield* settle(next);
    }
  }
  for (const next of pending) yield* settle(next);
}

/** The same rows in batches that are worth a thread and no burden to memory. */
async function* inBatches(pieces: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  let chars = 0;
  for await (const rows of pieces) {
    for (const row of rows) {
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
function reportColumns(facts: SourceFacts, header: Header): (filled: readonly number[]) => void {
  facts.format = header.mapping.format;
  const columns = (facts.columns ??= []);
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
