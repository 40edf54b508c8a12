import { cellText, isNumeric, labelOf } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./figure-option.ts";

/** Two numbers of each row against each other; the first column of words names the point. */
export function scatterOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  const x = columns.find(({ key }) => key === chart?.x);
  const y = columns.find(({ key }) => key === chart?.y);
  const name = columns.find((column) => column.key === chart?.series) ?? columns.find((column) => !isNumeric(column));
  if (!x || !y) return undefined;
  const axis = (column: typeof x) => ({
    type: "value",
    scale: true,
    name: language.pick(column.title),
    nameLocation: "middle",
    nameGap: 30,
    nameTextStyle: { color: palette.faint },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.faint, formatter: (value: number) => cellText(column, value, labels, language) },
  });
  return {
    left: 0,
    heightPx: 340,
    option: {
      ...common(palette),
      grid: { left: 36, right: 30, top: 16, bottom: 34, containLabel: true },
      tooltip: {
        ...tooltip(palette),
        formatter: ({ data }: { data: { name: string; value: [number, number] } }) =>
          `${data.name}<br>${language.pick(x.title)}: ${cellText(x, data.value[0], labels, language)}<br>${language.pick(y.title)}: ${cellText(y, data.value[1], labels, language)}`,
      },
      xAxis: axis(x),
      yAxis: axis(y),
      series: [
        {
          type: "scatter",
          symbolSize: 12,
          label: { show: true, position: "right", formatter: "{b}", color: palette.ink, fontSize: 12 },
          labelLayout: { hideOverlap: true },
          data: rows.map((row, index) => ({
            name: name ? labelOf(name, row[name.key] ?? null, labels, language) : "",
            value: [row[x.key], row[y.key]],
            row: index,
          })),
        },
      ],
    },
  };
}
