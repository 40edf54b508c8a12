import type { ReadBundle } from "../bundle/read.ts";
import type { DiffAnswer } from "../contract.ts";
import { namingKeys, type ChangedRow } from "./cells.ts";

/** What the changed figures, their columns and the keys in their rows are called: as the later run says, else the earlier. */
export function calledIn(
  rows: readonly ChangedRow[],
  old: ReadBundle,
  fresh: ReadBundle,
): Pick<DiffAnswer, "figures" | "labels"> {
  const byFigure = Map.groupBy(rows, ({ figure }) => figure);
  const all = { ...old.labels, ...fresh.labels };
  const labels = new Map<string, DiffAnswer["labels"][string]>();
  for (const { columns, before, after } of rows) {
    for (const { kind, key } of columns) {
      for (const value of [before?.[key], after?.[key]]) {
        const label = all[`${kind}:${value}`];
        if (label) labels.set(`${kind}:${value}`, label);
      }
    }
  }
  return {
    figures: [...byFigure].flatMap(([id, [row]]) => {
      const figure = [...fresh.figures, ...old.figures].find((each) => each.id === id);
      return figure && row ? [{ id, title: figure.title, columns: [...row.columns], names: namingKeys(row.columns) }] : [];
    }),
    labels: Object.fromEntries(labels),
  };
}
