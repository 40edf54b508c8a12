import type { FigureColumn } from "#navigate/contract";
import { cellText, isNumeric, labelOf } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";

/** The shapes of the sea marks, so that an action looks the same in a chart and in a table. */
const symbols: Readonly<Record<string, readonly [symbol: string, series: number]>> = {
  strengthen: ["triangle", 3],
  complete: ["rect", 6],
  extend: ["diamond", 5],
  watch: ["circle", 0],
  leave: ["path://M2 0L8 6L14 0L16 2L10 8L16 14L14 16L8 10L2 16L0 14L6 8L0 2Z", 7],
};

/** Two numbers of each row against each other: a series of its own is a name, a verdict is a symbol. */
export function scatterOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  const x = columns.find(({ key }) => key === chart?.x);
  const y = columns.find(({ key }) => key === chart?.y);
  const kind = columns.find((column) => column.kind === "verdict");
  const name =
    columns.find(({ key }) => key === chart?.series) ?? columns.find((column) => column !== kind && !isNumeric(column));
  if (!x || !y) return undefined;
  const say = (column: FigureColumn, value: number) =>
    `${language.pick(column.title)} ${cellText(column, value, labels, language)}`;
  const axis = (column: FigureColumn, gap: number) => ({
    type: "value",
    scale: true,
    name: language.pick(column.title),
    nameLocation: "middle",
    nameGap: gap,
    nameTextStyle: { color: palette.faint },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.faint, formatter: (value: number) => cellText(column, value, labels, language) },
  });
  const kinds = kind ? [...new Set(rows.map((row) => row[kind.key] ?? null))] : [null];
  return {
    left: 0,
    heightPx: 360,
    option: {
      ...common(palette),
      grid: { left: 70, right: 150, top: 38, bottom: 52 },
      legend: { show: kind !== undefined, top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: palette.ink } },
      tooltip: {
        ...tooltip(palette),
        formatter: ({ data }: { data: { name: string; value: [number, number] } }) =>
          [data.name, say(x, data.value[0]), say(y, data.value[1])].map(escaped).join("<br>"),
      },
      xAxis: axis(x, 32),
      yAxis: axis(y, 50),
      series: kinds.map((one, index) => {
        const [symbol, colour] = symbols[String(one)] ?? ["circle", index];
        return {
          type: "scatter",
          name: kind ? labelOf(kind, one, labels, language) : "",
          symbol,
          symbolSize: 14,
          itemStyle: { color: palette.series[colour % palette.series.length] },
          label: {
            show: true,
            position: "right",
            formatter: "{b}",
            color: palette.ink,
            fontSize: 12,
            width: 140,
            overflow: "truncate",
          },
          // Names stand apart where points lie close, and a line leads back; on a narrow screen they break rather than run out.
          labelLayout: { moveOverlap: "shiftY", hideOverlap: true },
          labelLine: { show: true, length2: 6, lineStyle: { color: palette.faint, width: 0.6 } },
          data: [...rows.entries()]
            .filter(([, row]) => !kind || (row[kind.key] ?? null) === one)
            .map(([index, row]) => ({
              name: name ? labelOf(name, row[name.key] ?? null, labels, language) : "",
              value: [row[x.key], row[y.key]],
              row: index,
            })),
        };
      }),
    },
  };
}

/** Names come from the data, and the tooltip takes markup. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
