import type { Figure } from "../contract.ts";
import type { Cell, FigureRow } from "../indicator/indicator.ts";
import { bubbleChart } from "./bubble-chart.ts";
import { cellText, figureRows, textOf, type Show } from "./cell-text.ts";
import { faint, ink, palette, textStyle, type Drawing, type Ground } from "./chart-ground.ts";
import { mapChart } from "./map-chart.ts";
import { pathChart } from "./path-chart.ts";
import { scatterChart } from "./scatter-chart.ts";

export const seriesMax = 8;
export const barsMax = 20;

/** How a figure is drawn in the report; undefined without a chart or without rows. */
export function chartOption(figure: Figure, show: Show): Drawing | undefined {
  const { chart } = figure;
  const rows = figureRows(figure).filter((row) => Object.entries(chart?.only ?? {}).every(([key, value]) => row[key] === value));
  if (!chart || rows.length === 0) return undefined;
  // Without a single number a chart is an empty grid: the table says why.
  const drawn = chart.kind === "heatmap" ? (chart.series ?? chart.y) : chart.y;
  const isOfNumbers = chart.kind === "heatmap" || chart.kind === "bar" || chart.kind === "stacked" || chart.kind === "line";
  if (isOfNumbers && rows.every((row) => typeof row[drawn] !== "number")) return undefined;
  if (chart.kind === "scatter" && !rows.some((row) => typeof row[chart.x] === "number" && typeof row[chart.y] === "number")) {
    return undefined;
  }
  const column = (key: string) => figure.columns.find((each) => each.key === key);
  const text = (key: string, value: Cell | undefined) => {
    const found = column(key);
    return found ? cellText(found, value, show) : String(value ?? "–");
  };
  const title = (key: string) => {
    const found = column(key);
    return found ? textOf(found.title, show.lang) : key;
  };
  const ground: Ground = { chart, rows, column, text, title };
  switch (chart.kind) {
    case "line":
      return lineChart(ground);
    case "bar":
      return barChart(ground);
    case "stacked":
      return stackedChart(ground);
    case "heatmap":
      return heatmap(ground);
    case "scatter":
      return scatterChart(ground);
    case "graph":
      return graph(ground);
    case "path":
      return pathChart(ground);
    case "map":
      return mapChart(ground);
    case "bubble":
      return bubbleChart(ground);
  }
}

function axisOf(data: readonly string[]) {
  return {
    type: "category",
    data: [...data],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#888" } },
    axisLabel: { color: ink, fontSize: 10 },
  };
}

const valueAxis = { type: "value", splitLine: { lineStyle: { color: faint } }, axisLabel: { color: "#555", fontSize: 10 } };

function distinct(rows: readonly FigureRow[], key: string): Cell[] {
  return [...new Set(rows.map((row) => row[key] ?? null))];
}

function numberOf(row: FigureRow | undefined, key: string): number | null {
  const value = row?.[key];
  return typeof value === "number" ? value : null;
}

/** Lines over years: solid where complete, dashed into the years that are not. Wholes that would flatten their parts are left out. */
function lineChart({ chart, rows, text, title }: Ground): Drawing {
  const xs = distinct(rows, chart.x);
  const keys = chart.series ? largest(rows, chart.series, chart.y) : [null];
  const series = keys.flatMap((key, index) => {
    const own = chart.series ? rows.filter((row) => row[chart.series ?? ""] === key) : rows;
    const at = (x: Cell) => own.find((row) => row[chart.x] === x);
    const flag = chart.incomplete ?? "";
    const lastComplete = xs.findLastIndex((x) => at(x)?.[flag] !== true);
    const name = chart.series ? text(chart.series, key) : title(chart.y);
    const line = { type: "line", name, symbolSize: 4, color: palette[index % palette.length], lineStyle: { width: 1.8 } };
    const values = xs.map((x) => numberOf(at(x), chart.y));
    const solid = {
      ...line,
      symbol: symbolOf(index),
      data: values.map((value, place) => (place <= lastComplete ? value : null)),
    };
    if (lastComplete === xs.length - 1) return [solid];
    const dashed = values.map((value, place) => (place >= lastComplete ? value : null));
    return [solid, { ...line, symbol: "emptyCircle", lineStyle: { width: 1.4, type: "dashed" }, data: dashed }];
  });
  return {
    height: 300,
    option: {
      textStyle,
      grid: { left: 48, right: 16, top: keys.length > 1 ? 46 : 16, bottom: 26 },
      legend: {
        show: keys.length > 1,
        top: 0,
        left: 0,
        itemWidth: 18,
        itemHeight: 8,
        textStyle: { fontSize: 10.5, color: ink },
        data: keys.map((key) => text(chart.series ?? "", key)),
      },
      xAxis: axisOf(xs.map(String)),
      yAxis: valueAxis,
      series,
    },
  };
}

function symbolOf(index: number): string {
  return ["circle", "rect", "triangle", "diamond"][index % 4] ?? "circle";
}

/** Keys of the series with most to show; the whole chain and the world, which contain the others, are left to the table. */
export function largest(rows: readonly FigureRow[], key: string, value: string): Cell[] {
  const total = new Map<Cell, number>();
  for (const row of rows) {
    const name = row[key] ?? null;
    if (name !== "*" && name !== "world" && name !== "unknown")
      total.set(name, (total.get(name) ?? 0) + Math.abs(numberOf(row, value) ?? 0));
  }
  const chosen = new Set(
    [...total]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, seriesMax)
      .map(([name]) => name),
  );
  return [...total.keys()].filter((name) => chosen.has(name));
}

function barChart({ chart, rows, text, title, column }: Ground): Drawing {
  const shown = rows.filter((row) => row[chart.x] !== "*" || column(chart.x)?.kind !== "node").slice(0, barsMax);
  // What is written beside the longest bar to the left needs room, or it stands on the names.
  const hasNegative = shown.some((row) => (numberOf(row, chart.y) ?? 0) < 0);
  return {
    height: 40 + shown.length * 22,
    option: {
      textStyle,
      grid: { left: 170, right: 64, top: 8, bottom: 24 },
      xAxis: {
        ...valueAxis,
        ...(hasNegative ? { boundaryGap: ["20%", 0] } : {}),
        axisLabel: { ...valueAxis.axisLabel, hideOverlap: true, formatter: (value: number) => text(chart.y, value) },
      },
      yAxis: {
        ...axisOf(shown.map((row) => text(chart.x, row[chart.x]))),
        inverse: true,
        axisLabel: { ...twoLines },
      },
      series: [
        {
          type: "bar",
          name: title(chart.y),
          barWidth: 12,
          data: shown.map((row) => ({
            value: numberOf(row, chart.y),
            itemStyle: { color: (numberOf(row, chart.y) ?? 0) < 0 ? palette[1] : palette[0] },
            label: {
              show: true,
              position: (numberOf(row, chart.y) ?? 0) < 0 ? "left" : "right",
              fontSize: 10,
              color: ink,
              formatter: text(chart.y, row[chart.y]),
            },
          })),
        },
      ],
    },
  };
}

/** Names beside bars: a long one stands on two lines. */
const twoLines = { color: ink, fontSize: 10.5, lineHeight: 11, width: 158, overflow: "break" };

function stackedChart({ chart, rows, text, column }: Ground): Drawing {
  const isShare = column(chart.y)?.kind === "share";
  const shown = rows.filter((row) => row[chart.x] !== "*" || column(chart.x)?.kind !== "node");
  const xs = distinct(shown, chart.x).slice(0, barsMax);
  const keys = chart.series ? distinct(shown, chart.series).slice(0, seriesMax) : [null];
  return {
    height: 64 + xs.length * 22,
    option: {
      textStyle,
      grid: { left: 170, right: 40, top: 30, bottom: 24 },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 9, textStyle: { fontSize: 10.5, color: ink } },
      xAxis: isShare
        ? { ...valueAxis, max: 1, axisLabel: { ...valueAxis.axisLabel, formatter: (value: number) => text(chart.y, value) } }
        : valueAxis,
      yAxis: {
        ...axisOf(xs.map((x) => text(chart.x, x))),
        inverse: true,
        axisLabel: { ...twoLines },
      },
      series: keys.map((key, index) => ({
        type: "bar",
        name: text(chart.series ?? "", key),
        stack: "all",
        barWidth: 13,
        color: palette[index % palette.length],
        itemStyle: { borderColor: "#fff", borderWidth: 0.5 },
        data: xs.map((x) =>
          numberOf(
            shown.find((row) => row[chart.x] === x && row[chart.series ?? ""] === key),
            chart.y,
          ),
        ),
      })),
    },
  };
}

/** Cells with their values written in. An index around 1 diverges from white; other values deepen from it. */
function heatmap({ chart, rows, text, column }: Ground): Drawing {
  const value = chart.series ?? chart.y;
  const ys = distinct(rows, chart.y);
  const across = distinct(rows, chart.x);
  // Against themselves: the same order both ways, though no row meets itself.
  const xs = across.length === ys.length && across.every((x) => ys.includes(x)) ? ys : across;
  const isNarrow = (660 - 182) / xs.length < 60;
  const index = column(value)?.kind === "ratio" && value !== "proximity";
  const numbers = rows.map((row) => numberOf(row, value) ?? 0);
  const data = rows.map((row) => {
    const number = numberOf(row, value);
    return {
      value: [xs.indexOf(row[chart.x] ?? null), ys.indexOf(row[chart.y] ?? null), number ?? "-"],
      label: { show: true, fontSize: 10, formatter: text(value, row[value]) },
    };
  });
  return {
    height: (isNarrow ? 104 : 60) + ys.length * 26,
    option: {
      textStyle,
      grid: { left: 170, right: 12, top: 8, bottom: isNarrow ? 88 : 44 },
      xAxis: {
        ...axisOf(xs.map((x) => text(chart.x, x))),
        axisLabel: isNarrow
          ? { color: ink, fontSize: 9.5, interval: 0, rotate: 45, width: 108, overflow: "truncate" }
          : { color: ink, fontSize: 10, interval: 0, width: Math.min(90, (660 - 182) / xs.length - 4), overflow: "break" },
      },
      yAxis: {
        ...axisOf(ys.map((y) => text(chart.y, y))),
        inverse: true,
        axisLabel: { color: ink, fontSize: 10.5, width: 158, overflow: "truncate" },
      },
      visualMap: {
        show: false,
        dimension: 2,
        min: 0,
        max: index ? 2 : Math.max(...numbers, 1e-9) * 1.6,
        inRange: { color: index ? ["#e8a06a", "#ffffff", "#7fb0d8"] : ["#ffffff", "#3f7fb5"] },
      },
      series: [{ type: "heatmap", data, itemStyle: { borderColor: "#fff", borderWidth: 1 } }],
    },
  };
}

/** Partners on a circle: the same picture every time. */
function graph({ chart, rows, text }: Ground): Drawing {
  const shown = rows.slice(0, 20);
  const keys = [...new Set(shown.flatMap((row) => [row[chart.x] ?? null, row[chart.y] ?? null]))];
  const weight = (key: Cell) =>
    shown
      .filter((row) => row[chart.x] === key || row[chart.y] === key)
      .reduce((sum, row) => sum + (numberOf(row, chart.series ?? "") ?? 0), 0);
  const largestWeight = Math.max(...keys.map(weight), 1);
  const most = Math.max(...shown.map((row) => numberOf(row, chart.series ?? "") ?? 0), 1);
  return {
    height: 580,
    option: {
      textStyle,
      series: [
        {
          type: "graph",
          layout: "circular",
          // Names stand around the circle and are up to 140 wide.
          top: 160,
          bottom: 160,
          left: 190,
          right: 190,
          circular: { rotateLabel: true },
          label: { show: true, fontSize: 9.5, color: ink, position: "right", width: 140, overflow: "truncate" },
          lineStyle: { color: "#7a93a8", curveness: 0.2 },
          data: keys.map((key, index) => ({
            id: String(index),
            name: text(chart.x, key),
            symbolSize: 6 + 14 * Math.sqrt(weight(key) / largestWeight),
            itemStyle: { color: palette[0] },
          })),
          links: shown.map((row) => ({
            source: String(keys.indexOf(row[chart.x] ?? null)),
            target: String(keys.indexOf(row[chart.y] ?? null)),
            lineStyle: { width: 0.8 + 3.2 * Math.sqrt((numberOf(row, chart.series ?? "") ?? 0) / most) },
          })),
        },
      ],
    },
  };
}
