import { cellText, type Row } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";

const rowPx = 26;
const lanePx = 20;

/** Patents one below another by year, on lanes; a line from each to what cites it next, as thick as what it carries. */
export function pathOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  if (!chart) return undefined;
  const column = (key: string) => columns.find((one) => one.key === key);
  const places = new Map<string, { readonly row: Row; readonly index: number; readonly at: number }>();
  const shown = [...rows.entries()].filter(([, row]) =>
    Object.entries(chart.only ?? {}).every(([key, value]) => row[key] === value),
  );
  for (const [index, row] of shown) {
    const key = String(row[chart.x]);
    if (!places.has(key)) places.set(key, { row, index, at: places.size });
  }
  if (places.size === 0) return undefined;
  const lane = (row: Row) => Number(row[chart.lane ?? ""] ?? 0);
  const weight = (row: Row) => Number(row[chart.series ?? ""] ?? 0);
  const lanes = Math.max(...shown.map(([, row]) => lane(row))) + 1;
  const most = Math.max(...shown.map(([, row]) => weight(row)), 1e-9);
  const words = (row: Row) =>
    ["year", chart.x, "organisation", "title"]
      .flatMap((key) => {
        const found = column(key);
        return found && row[key] !== null && row[key] !== undefined ? [cellText(found, row[key] ?? null, labels, language)] : [];
      })
      .join("  ");
  const spots = [...places].map(([key, { row, index, at }]) => ({
    id: key,
    name: words(row),
    value: [lane(row), at],
    row: index,
  }));
  const bent = (row: Row) => {
    const [source, target] = [places.get(String(row[chart.x])), places.get(String(row[chart.y]))];
    return source && target && lane(source.row) === lane(target.row) && target.at - source.at > 1 ? 0.18 : 0;
  };
  return {
    left: 0,
    heightPx: 20 + places.size * rowPx,
    option: {
      ...common(palette),
      tooltip: { ...tooltip(palette), formatter: ({ data }: { data: { name?: string } }) => escaped(data.name ?? "") },
      grid: { left: 12, width: lanes * lanePx, top: 10, bottom: 10 },
      xAxis: { type: "value", min: 0, max: lanes, show: false },
      yAxis: { type: "value", min: -0.5, max: places.size - 0.5, inverse: true, show: false },
      series: [
        {
          type: "graph",
          coordinateSystem: "cartesian2d",
          symbolSize: 11,
          cursor: "pointer",
          itemStyle: { color: palette.series[0] },
          label: { show: false },
          emphasis: { focus: "adjacency", lineStyle: { color: palette.series[2], opacity: 1 } },
          data: spots,
          links: shown
            .filter(([, row]) => row[chart.y] !== null)
            .map(([index, row]) => ({
              source: String(row[chart.x]),
              target: String(row[chart.y]),
              row: index,
              lineStyle: {
                color: palette.series[7],
                opacity: 0.7,
                width: 1 + 5 * Math.sqrt(weight(row) / most),
                curveness: bent(row),
              },
            })),
        },
        {
          type: "scatter",
          symbolSize: 0.1,
          cursor: "pointer",
          label: { show: true, position: "right", color: palette.ink, fontSize: 12.5, formatter: "{b}" },
          data: spots.map((spot) => ({ ...spot, id: `${spot.id} words`, value: [lanes - 0.3, spot.value[1]] })),
        },
      ],
    },
  };
}

/** Names come from the data, and the tooltip takes markup. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
