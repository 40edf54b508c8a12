import type { FigureRow } from "../indicator/indicator.ts";
import { font, ink, palette, textStyle, type Drawing, type Ground } from "./chart-ground.ts";

const rowHeight = 21;
const laneWidth = 16;

/** Patents one below another by year, on lanes; a line from each to what cites it next, as thick as what it carries. */
export function pathChart({ chart, rows, text, column }: Ground): Drawing {
  const places = new Map<string, { readonly row: FigureRow; readonly at: number }>();
  for (const row of rows) {
    const key = String(row[chart.x]);
    if (!places.has(key)) places.set(key, { row, at: places.size });
  }
  const lane = (row: FigureRow) => Number(row[chart.lane ?? ""] ?? 0);
  const lanes = Math.max(...rows.map(lane)) + 1;
  const height = 16 + places.size * rowHeight;
  const most = Math.max(...rows.map((row) => Number(row[chart.series ?? ""] ?? 0)), 1e-9);
  const words = (row: FigureRow) =>
    ["year", chart.x, "organisation", "title"]
      .filter((key) => column(key) && row[key] !== null)
      .map((key) => text(key, row[key]))
      .join("  ");
  const spot = ({ row, at }: { readonly row: FigureRow; readonly at: number }) => [lane(row), at];
  return {
    height,
    option: {
      textStyle,
      grid: { left: 12, right: 660 - 12 - lanes * laneWidth, top: 8, bottom: 8 },
      xAxis: { type: "value", min: 0, max: lanes, show: false },
      yAxis: { type: "value", min: -0.5, max: places.size - 0.5, inverse: true, show: false },
      series: [
        {
          type: "graph",
          coordinateSystem: "cartesian2d",
          symbolSize: 9,
          itemStyle: { color: palette[0] },
          label: { show: false },
          data: [...places.values()].map((place) => ({ id: String(place.row[chart.x]), value: spot(place) })),
          links: rows
            .filter((row) => row[chart.y] !== null)
            .map((row) => ({
              source: String(row[chart.x]),
              target: String(row[chart.y]),
              lineStyle: {
                color: "#7a93a8",
                width: 0.8 + 4 * Math.sqrt(Number(row[chart.series ?? ""] ?? 0) / most),
                // On one lane a line past other patents bends around them.
                curveness: bend(places, row, chart.x, chart.y, lane),
              },
            })),
        },
        {
          type: "scatter",
          symbolSize: 0.1,
          silent: true,
          label: {
            show: true,
            position: "right",
            fontFamily: font,
            fontSize: 10.5,
            color: ink,
            width: 660 - 40 - lanes * laneWidth,
            overflow: "truncate",
            formatter: "{b}",
          },
          data: [...places.values()].map((place) => ({ name: words(place.row), value: [lanes - 0.4, place.at] })),
        },
      ],
    },
  };
}

function bend(
  places: ReadonlyMap<string, { readonly row: FigureRow; readonly at: number }>,
  row: FigureRow,
  from: string,
  to: string,
  lane: (row: FigureRow) => number,
): number {
  const [source, target] = [places.get(String(row[from])), places.get(String(row[to]))];
  if (!source || !target) return 0;
  return lane(source.row) === lane(target.row) && target.at - source.at > 1 ? 0.18 : 0;
}
