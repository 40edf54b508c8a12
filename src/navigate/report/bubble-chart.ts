import type { Cell } from "../indicator/indicator.ts";
import { faint, ink, textStyle, type Drawing, type Ground } from "./chart-ground.ts";

const columnsMax = 16;
const rowPx = 30;
const radiusMax = 13;
const colours = { dense: "#1f4e79", plain: "#8fb3cf", blank: "#d55e00" };

/** A matrix of bubbles: areas are members; filled dark where dense, a dashed ring as large as expected where blank. */
export function bubbleChart({ chart, rows, text }: Ground): Drawing {
  const shown = rows.filter((row) => row[chart.y] !== "*");
  const number = (value: Cell | undefined) => (typeof value === "number" ? value : 0);
  const total = new Map<Cell, number>();
  for (const row of shown) {
    const key = row[chart.x] ?? null;
    total.set(key, (total.get(key) ?? 0) + number(row[chart.size ?? ""]));
  }
  const xs = [...total]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, columnsMax)
    .map(([key]) => key);
  const ys = [...new Set(shown.map((row) => row[chart.y] ?? null))];
  const inside = shown.filter((row) => xs.includes(row[chart.x] ?? null));
  const largest = Math.max(1, ...inside.map((row) => number(row[chart.size ?? ""])));
  const across = (value: number) => 2 * radiusMax * Math.sqrt(value / largest);
  const at = (row: (typeof inside)[number]) => [xs.indexOf(row[chart.x] ?? null), ys.indexOf(row[chart.y] ?? null)];
  const filled = inside.filter((row) => number(row[chart.size ?? ""]) > 0);
  const blank = inside.filter((row) => row[chart.colour ?? ""] === "blank");
  const category = { type: "category", axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: faint } } };
  return {
    height: 120 + ys.length * rowPx,
    option: {
      textStyle,
      grid: { left: 170, right: 14, top: 112, bottom: 8 },
      xAxis: {
        ...category,
        position: "top",
        data: xs.map((key) => text(chart.x, key)),
        axisLabel: { color: ink, fontSize: 9.5, interval: 0, rotate: 55, width: 120, overflow: "truncate" },
      },
      yAxis: {
        ...category,
        inverse: true,
        data: ys.map((key) => text(chart.y, key)),
        axisLabel: { color: ink, fontSize: 10, width: 158, overflow: "truncate" },
      },
      series: [
        {
          type: "scatter",
          data: filled.map((row) => ({
            value: at(row),
            symbolSize: Math.max(3, across(number(row[chart.size ?? ""]))),
            itemStyle: { color: row[chart.colour ?? ""] === "dense" ? colours.dense : colours.plain },
          })),
        },
        {
          type: "scatter",
          data: blank.map((row) => ({
            value: at(row),
            symbolSize: Math.max(6, across(number(row["expected"]))),
            itemStyle: { color: "rgba(0,0,0,0)", borderColor: colours.blank, borderWidth: 1.2, borderType: "dashed" },
          })),
        },
      ],
    },
  };
}
