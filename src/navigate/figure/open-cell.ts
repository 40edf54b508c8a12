import type { FigureColumn, Pick } from "../contract.ts";
import { pickShape } from "../contract.ts";
import type { FigureRow } from "../indicator/indicator.ts";

/** The pick that a cell of a figure opens: the column's `opens` filled from the row. Undefined for a cell that stands for no patents. */
export function cellPick(column: FigureColumn, row: FigureRow): Pick | undefined {
  if (!column.opens) return undefined;
  const fields = Object.entries(column.opens).map(([field, source]): [string, unknown] => [
    field,
    source.startsWith("=") ? source.slice(1) : (row[source] ?? undefined),
  ]);
  return pickShape.parse(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
}
