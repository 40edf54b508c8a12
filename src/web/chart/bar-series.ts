import type { Figure } from "#navigate/contract";
import type { ChartData } from "./chart-data.ts";
import type { Palette } from "./palette.ts";

/** Names are read along lying bars; years stand on standing ones. */
export function barsLie(figure: Figure): boolean {
  const x = figure.columns.find(({ key }) => key === figure.chart?.x);
  return x?.kind !== "year" && x?.kind !== "count" && x?.kind !== "number";
}

/** Bars; those of incomplete years are hatched. */
export function barSeries(data: ChartData, stacked: boolean, palette: Palette) {
  return data.series.map(({ name, points }) => {
    const byX = new Map(points.map((point) => [point.x, point]));
    return {
      type: "bar",
      name,
      ...(stacked ? { stack: "all" } : {}),
      barMaxWidth: 18,
      cursor: "pointer",
      emphasis: { focus: "none", itemStyle: { color: palette.series[2] } },
      data: data.xs.map((x) => {
        const point = byX.get(x);
        const hatch = {
          decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color: palette.sheet },
        };
        return { value: point?.y ?? null, row: point?.row, ...(point?.incomplete ? { itemStyle: hatch } : {}) };
      }),
    };
  });
}
