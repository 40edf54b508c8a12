import { labelOf, type Cell } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";

/** Who works with whom: the names on a circle, a line for each pair, as thick as what they have together. */
export function graphOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  const from = columns.find(({ key }) => key === chart?.x);
  const to = columns.find(({ key }) => key === chart?.y);
  const weight = columns.find(({ kind }) => kind === "count") ?? columns.find(({ kind }) => kind === "number");
  if (!from || !to) return undefined;
  const weightOf = (index: number) => Number((weight && rows[index]?.[weight.key]) ?? 1);
  const degree = new Map<Cell, number>();
  for (const [index, row] of rows.entries()) {
    for (const key of [row[from.key], row[to.key]]) degree.set(key ?? null, (degree.get(key ?? null) ?? 0) + weightOf(index));
  }
  const most = Math.max(1, ...rows.keys().map(weightOf));
  const heaviest = Math.max(1, ...degree.values());
  return {
    left: 0,
    heightPx: 620,
    option: {
      ...common(palette),
      tooltip: tooltip(palette),
      series: [
        {
          type: "graph",
          layout: "circular",
          circular: { rotateLabel: true },
          top: 150,
          bottom: 150,
          left: 170,
          right: 170,
          cursor: "pointer",
          itemStyle: { color: palette.series[0] },
          label: { show: true, position: "right", color: palette.ink, fontSize: 12, width: 150, overflow: "truncate" },
          lineStyle: { color: palette.series[7], curveness: 0.2, opacity: 0.6 },
          emphasis: { focus: "adjacency", lineStyle: { color: palette.series[2], opacity: 1 } },
          data: [...degree].map(([key, sum]) => ({
            id: String(key),
            name: labelOf(from, key, labels, language),
            value: sum,
            symbolSize: 8 + (22 * sum) / heaviest,
          })),
          links: rows.map((row, index) => ({
            source: String(row[from.key]),
            target: String(row[to.key]),
            value: weightOf(index),
            row: index,
            lineStyle: { width: 1 + (6 * weightOf(index)) / most },
          })),
        },
      ],
    },
  };
}
