import type { PrintedTable } from "../table.ts";

/** A table of texts; columns named in `numeric` stand to the right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  code: readonly number[] = [],
): PrintedTable {
  return {
    head: head.map((text) => ({ text, numeric: false, incomplete: false })),
    rows: rows.map((cells) =>
      cells.map((text, place) => ({ text, numeric: false, ...(code.includes(place) ? { code: true } : {}) })),
    ),
    left: 0,
    notes: [],
  };
}
