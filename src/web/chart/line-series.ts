import type { ChartData } from "./chart-data.ts";

/** Solid while the years are complete, dashed where they are not yet: two lines of one name and colour. */
export function lineSeries(data: ChartData) {
  return data.series.flatMap(({ name, points }, index) => {
    const byX = new Map(points.map((point) => [point.x, point]));
    const ordered = data.xs.map((x) => byX.get(x));
    const firstIncomplete = ordered.findIndex((point) => point?.incomplete);
    const from = firstIncomplete < 0 ? ordered.length : firstIncomplete;
    const item = (point: (typeof ordered)[number]) => ({ value: point?.y ?? null, row: point?.row });
    const drawn = { type: "line", name, symbol: "circle", symbolSize: 5, showSymbol: true, triggerLineEvent: false } as const;
    const colour = { colorBy: "series", color: undefined } as const;
    const solid = {
      ...drawn,
      ...colour,
      id: `${index}`,
      data: ordered.map((point, at) => (at < from ? item(point) : { value: null })),
    };
    if (from >= ordered.length) return [solid];
    const dashed = {
      ...drawn,
      id: `${index}-incomplete`,
      data: ordered.map((point, at) => (at >= from - 1 ? item(point) : { value: null })),
      lineStyle: { type: "dashed" },
      symbolSize: 4,
      tooltip: { show: false },
    };
    return [solid, dashed];
  });
}
