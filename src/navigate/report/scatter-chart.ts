import { faint, ink, palette, textStyle, type Drawing, type Ground } from "./chart-ground.ts";
import { placeLabels, roundAxis } from "./label-places.ts";

const [width, height, fontSize, radius] = [660, 340, 10, 5];
const grid = { left: 60, right: 110, top: 14, bottom: 48 };

/**
 * Each row a point with its name; lines mark the neutral values where an axis has one. A name that would cover another is left out: the table
 * below the chart has it.
 */
export function scatterChart({ chart, rows, text, title, column }: Ground): Drawing {
  const named = chart.series ?? chart.x;
  const points = rows.flatMap((row) => {
    const [x, y] = [row[chart.x], row[chart.y]];
    return typeof x === "number" && typeof y === "number" ? [{ x, y, name: text(named, row[named]) }] : [];
  });
  const [across, up] = [roundAxis(points.map(({ x }) => x)), roundAxis(points.map(({ y }) => y))];
  const plot = { width: width - grid.left - grid.right, height: height - grid.top - grid.bottom };
  const spots = points.map(({ x, y, name }) => ({
    x: (plot.width * (x - across.min)) / (across.max - across.min),
    y: grid.top + plot.height - (plot.height * (y - up.min)) / (up.max - up.min),
    text: name,
  }));
  const places = placeLabels(spots, { width: width - grid.left, height: height - grid.bottom }, fontSize, radius);
  const axis = (key: string, ends: typeof across) => ({
    type: "value",
    ...ends,
    name: title(key),
    nameLocation: "middle",
    nameGap: 32,
    nameTextStyle: { color: "#555", fontSize: 10.5 },
    splitLine: { lineStyle: { color: faint } },
    axisLine: { onZero: false },
    axisLabel: { color: "#555", fontSize: 10, formatter: (value: number) => text(key, value) },
  });
  const neutral = (key: string) => (column(key)?.kind === "ratio" ? 1 : 0);
  return {
    height,
    option: {
      textStyle,
      grid,
      xAxis: axis(chart.x, across),
      yAxis: axis(chart.y, up),
      series: [
        {
          type: "scatter",
          symbolSize: 2 * radius,
          color: palette[0],
          data: points.map(({ x, y, name }, index) => {
            const place = places[index];
            return {
              value: [x, y],
              label: {
                show: place !== undefined,
                position: place ? [place[0] + radius, place[1] + radius + 1] : "right",
                align: "left",
                verticalAlign: "top",
                fontSize,
                color: ink,
                formatter: name,
              },
            };
          }),
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: "#999", type: "dotted" },
            data: [{ xAxis: neutral(chart.x) }, { yAxis: neutral(chart.y) }],
          },
        },
      ],
    },
  };
}
