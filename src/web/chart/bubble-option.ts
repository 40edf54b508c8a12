import { cellText, labelOf, type Cell } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";

const columnsMax = 16;
const rowPx = 32;
const radiusMaxPx = 12;

/** A matrix of bubbles: areas are members; filled dark where dense, a dashed ring as large as expected where blank. */
export function bubbleOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  const column = (key: string | undefined) => columns.find((one) => one.key === key);
  const [x, y, size, colour] = [column(chart?.x), column(chart?.y), column(chart?.size), column(chart?.colour)];
  if (!x || !y || !size) return undefined;
  const shown = [...rows.entries()].filter(([, row]) => row[y.key] !== "*");
  const number = (value: Cell | undefined) => (typeof value === "number" ? value : 0);
  const total = new Map<Cell, number>();
  for (const [, row] of shown) {
    const key = row[x.key] ?? null;
    total.set(key, (total.get(key) ?? 0) + number(row[size.key]));
  }
  const xs = [...total]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, columnsMax)
    .map(([key]) => key);
  const ys = [...new Set(shown.map(([, row]) => row[y.key] ?? null))];
  const inside = shown.filter(([, row]) => xs.includes(row[x.key] ?? null));
  const largest = Math.max(1, ...inside.map(([, row]) => number(row[size.key])));
  const across = (value: number) => 2 * radiusMaxPx * Math.sqrt(value / largest);
  const marks = inside.map(([index, row]) => ({
    row: index,
    value: [xs.indexOf(row[x.key] ?? null), ys.indexOf(row[y.key] ?? null)],
    members: number(row[size.key]),
    expected: number(row["expected"]),
    verdict: colour ? row[colour.key] : null,
  }));
  const words = (index: number) =>
    columns
      .filter(({ key }) => ["expected", size.key, x.key, y.key, colour?.key].includes(key))
      .flatMap((one) => {
        const value = rows[index]?.[one.key] ?? null;
        return value === null ? [] : [`${language.pick(one.title)} ${cellText(one, value, labels, language)}`];
      })
      .map(escaped)
      .join("<br>");
  const category = { type: "category", axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: palette.line } } };
  return {
    left: total.size - xs.length,
    heightPx: 136 + ys.length * rowPx,
    option: {
      ...common(palette),
      grid: { left: 122, right: 12, top: 124, bottom: 8 },
      tooltip: { ...tooltip(palette), formatter: ({ data }: { data: { row: number } }) => words(data.row) },
      xAxis: {
        ...category,
        position: "top",
        data: xs.map((key) => labelOf(x, key, labels, language)),
        axisLabel: { color: palette.ink, fontSize: 12, interval: 0, rotate: 60, width: 132, overflow: "truncate" },
      },
      yAxis: {
        ...category,
        inverse: true,
        data: ys.map((key) => labelOf(y, key, labels, language)),
        axisLabel: { color: palette.ink, width: 112, overflow: "truncate" },
      },
      series: [
        {
          type: "scatter",
          cursor: "pointer",
          data: marks
            .filter(({ members }) => members > 0)
            .map(({ row, value, members, verdict }) => ({
              row,
              value,
              symbolSize: Math.max(4, across(members)),
              itemStyle: { color: palette.series[0], opacity: verdict === "dense" ? 1 : 0.4 },
            })),
        },
        {
          type: "scatter",
          data: marks
            .filter(({ verdict }) => verdict === "blank")
            .map(({ row, value, expected }) => ({
              row,
              value,
              symbolSize: Math.max(7, across(expected)),
              itemStyle: { color: "rgba(0,0,0,0)", borderColor: palette.series[1], borderWidth: 1.5, borderType: "dashed" },
            })),
        },
      ],
    },
  };
}

/** Names come from the data, and the tooltip takes markup. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
