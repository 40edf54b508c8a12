import type { Figure } from "#navigate/contract";
import { isNumeric, type Rows } from "./figure-cell.ts";

/** The rows that the chart draws. */
export function drawnRows(figure: Figure, rows: Rows): Rows {
  const only = Object.entries(figure.chart?.only ?? {});
  return only.length === 0 ? rows : rows.filter((row) => only.every(([key, value]) => String(row[key]) === value));
}

/** How a figure reads crosswise, where it says so itself or is a heat map. */
export function pivotOf(figure: Figure): Figure["pivot"] {
  const { chart, pivot } = figure;
  if (pivot) return pivot;
  return chart?.kind === "heatmap" && chart.series ? { row: chart.y, column: chart.x, value: chart.series } : undefined;
}

/**
 * The nodes of a figure that has a list or table of its own for each (leaders, firms, quality): one is shown at a time.
 * Undefined for figures with one line a node.
 */
export function nodesToChoose(figure: Figure, rows: Rows): readonly string[] | undefined {
  const [first, ...others] = figure.columns;
  const listed = others.some(({ kind }) => kind === "organisation" || kind === "region");
  const pivot = pivotOf(figure);
  // Read across two other columns each node has a table of its own, which may not be laid over the others'.
  if (first?.kind !== "node" || !listed || first.key === pivot?.row || first.key === pivot?.column) return undefined;
  const nodes = [...new Set(rows.map((row) => String(row[first.key])))];
  return nodes.length > 1 && nodes.length < rows.length ? nodes : undefined;
}

/** The column drawn as bars in the table itself: what a chart of single lying bars would say a second time. */
export function barColumn(figure: Figure): string | undefined {
  const { chart } = figure;
  const x = figure.columns.find(({ key }) => key === chart?.x);
  return chart?.kind === "bar" && !chart.series && x && !isNumeric(x) ? chart.y : undefined;
}
