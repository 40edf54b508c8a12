import type { Figure } from "#navigate/contract";
import type { Language } from "../i18n/language.tsx";
import { cellText, labelOf, type Cell, type Labels, type Row, type Rows } from "../navigate/figure-cell.ts";

/** Series drawn at most; the table has the others. */
const seriesMax = 8;

export interface Point {
  readonly x: Cell;
  readonly y: number | null;
  readonly row: number;
  readonly incomplete: boolean;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface ChartData {
  readonly xs: readonly Cell[];
  readonly xLabels: readonly string[];
  readonly series: readonly Series[];
  readonly left: number;
  readonly yText: (value: number) => string;
}

const numberIn = (row: Row, key: string) => (typeof row[key] === "number" ? row[key] : null);

/** The rows of a figure as series of points, largest series first. */
export function chartData(figure: Figure, rows: Rows, labels: Labels, language: Language): ChartData {
  const chart = figure.chart;
  if (!chart) return { xs: [], xLabels: [], series: [], left: 0, yText: String };
  const column = (key: string) => figure.columns.find((one) => one.key === key);
  const [xColumn, yColumn, nameColumn] = [column(chart.x), column(chart.y), chart.series ? column(chart.series) : undefined];
  const xs: Cell[] = [];
  const seen = new Set<Cell>();
  const groups = new Map<Cell, Point[]>();
  for (const [index, row] of rows.entries()) {
    if (Object.entries(chart.only ?? {}).some(([key, value]) => row[key] !== value)) continue;
    const x = row[chart.x] ?? null;
    if (!seen.has(x)) {
      seen.add(x);
      xs.push(x);
    }
    const key = chart.series ? (row[chart.series] ?? null) : null;
    const incomplete = chart.incomplete ? row[chart.incomplete] === true : false;
    const group = groups.get(key) ?? [];
    group.push({ x, y: numberIn(row, chart.y), row: index, incomplete });
    groups.set(key, group);
  }
  const sum = (points: readonly Point[]) => points.reduce((total, { y }) => total + Math.abs(y ?? 0), 0);
  const all = [...groups].toSorted(([, a], [, b]) => sum(b) - sum(a));
  return {
    xs,
    xLabels: xs.map((x) => (xColumn ? labelOf(xColumn, x, labels, language) : String(x))),
    series: all.slice(0, seriesMax).map(([key, points]) => ({
      name: nameColumn ? labelOf(nameColumn, key, labels, language) : yColumn ? language.pick(yColumn.title) : "",
      points,
    })),
    left: Math.max(0, all.length - seriesMax),
    yText: (value) => (yColumn ? cellText(yColumn, value, labels, language) : String(value)),
  };
}
