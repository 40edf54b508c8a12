import { barSeries, barsLie } from "./bar-series.ts";
import { bubbleOption } from "./bubble-option.ts";
import { chartData } from "./chart-data.ts";
import { graphOption } from "./graph-option.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";
import { lineSeries } from "./line-series.ts";
import { mapOption } from "./map-option.ts";
import { pathOption } from "./path-option.ts";
import { scatterOption } from "./scatter-option.ts";

/** How a figure is drawn; undefined where the table is the better picture. */
export function figureOption(ground: Ground): Drawing | undefined {
  const { figure, rows, labels, language, palette } = ground;
  const { chart } = figure;
  if (!chart || chart.kind === "heatmap" || rows.length === 0) return undefined;
  if (chart.kind === "graph") return graphOption(ground);
  if (chart.kind === "path") return pathOption(ground);
  if (chart.kind === "map") return mapOption(ground);
  if (chart.kind === "bubble") return bubbleOption(ground);
  if (chart.kind === "scatter") return scatterOption(ground);
  const data = chartData(figure, rows, labels, language);
  const lying = chart.kind !== "line" && barsLie(figure);
  const category = {
    type: "category",
    data: data.xLabels,
    inverse: lying,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.ink, ...(lying ? { width: 144, overflow: "truncate" } : { hideOverlap: true }) },
  };
  const value = {
    type: "value",
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.faint, formatter: data.yText, hideOverlap: true },
  };
  const bars = chart.kind !== "line";
  return {
    left: data.left,
    heightPx: lying ? Math.max(170, 64 + data.xs.length * (data.series.length > 1 && chart.kind === "bar" ? 34 : 25)) : 300,
    option: {
      ...common(palette),
      grid: { left: lying ? 154 : 52, right: 18, top: data.series.length > 1 ? 38 : 14, bottom: 26 },
      legend: {
        show: data.series.length > 1,
        type: "scroll",
        top: 0,
        left: 0,
        icon: bars ? "roundRect" : undefined,
        itemWidth: 16,
        itemHeight: 9,
        textStyle: { color: palette.ink },
        pageTextStyle: { color: palette.faint },
        data: data.series.map(({ name }) => name),
      },
      tooltip: {
        ...tooltip(palette),
        trigger: bars ? "item" : "axis",
        valueFormatter: (one: unknown) => (typeof one === "number" ? data.yText(one) : "–"),
      },
      xAxis: lying ? value : category,
      yAxis: lying ? category : value,
      series: bars ? barSeries(data, chart.kind === "stacked", palette) : lineSeries(data),
    },
  };
}
