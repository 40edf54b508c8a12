import { cellText, labelOf } from "../navigate/figure-cell.ts";
import { common, tooltip, type Drawing, type Ground } from "./ground.ts";

const radiusMaxPx = 32;
const radiusMinPx = 9;
/** Change that is drawn in the deepest colour; what changes more looks the same. */
const changeFull = 0.2;

/** Topics as bubbles: near is alike, areas are members; colour and a mark beside the name say how they change. */
export function mapOption({ figure, rows, labels, language, palette }: Ground): Drawing | undefined {
  const { chart, columns } = figure;
  const column = (key: string | undefined) => columns.find((one) => one.key === key);
  const [name, size, colour] = [column(chart?.series), column(chart?.size), column(chart?.colour)];
  if (!chart || !name || !size) return undefined;
  const number = (key: string, index: number) => {
    const value = rows[index]?.[key];
    return typeof value === "number" ? value : null;
  };
  const largest = Math.max(1, ...rows.map((_, index) => number(size.key, index) ?? 0));
  const bubbles = rows.map((row, index) => {
    const change = colour ? number(colour.key, index) : null;
    const label = labelOf(name, row[name.key] ?? null, labels, language);
    const depth = change === null ? 0 : Math.min(1, Math.abs(change) / changeFull);
    const mark = colour && change !== null ? `${change < 0 ? "▼" : "▲"} ${cellText(colour, change, labels, language)}` : "";
    return {
      label,
      mark,
      row: index,
      value: [number(chart.x, index), number(chart.y, index)],
      symbolSize: 2 * Math.max(radiusMinPx, radiusMaxPx * Math.sqrt((number(size.key, index) ?? 0) / largest)),
      color: palette.series[change === null ? 7 : change < 0 ? 1 : 0],
      opacity: 0.25 + 0.65 * depth,
      count: cellText(size, row[size.key] ?? null, labels, language),
    };
  });
  const axis = { type: "value", min: 0, max: 1, show: false };
  return {
    left: 0,
    heightPx: 580,
    option: {
      ...common(palette),
      grid: { left: 24, right: 24, top: 8, bottom: 34 },
      tooltip: {
        ...tooltip(palette),
        formatter: ({ data }: { data: { row: number } }) => {
          const bubble = bubbles[data.row];
          return bubble
            ? [bubble.label, `${language.pick(size.title)} ${bubble.count}`, bubble.mark].map(escaped).join("<br>")
            : "";
        },
      },
      xAxis: axis,
      yAxis: { ...axis, inverse: true },
      series: [
        {
          type: "scatter",
          cursor: "pointer",
          data: bubbles.map(({ value, symbolSize, color, opacity, row, label }) => ({
            value,
            row,
            symbolSize,
            itemStyle: { color, opacity, borderColor: palette.faint, borderWidth: 1 },
            label: { show: true, position: "inside", formatter: label.split(" ")[0] ?? "", color: palette.ink, fontSize: 13 },
          })),
        },
        {
          type: "scatter",
          silent: true,
          labelLayout: { hideOverlap: true },
          data: bubbles.map(({ value, symbolSize, label, mark }) => ({
            value,
            symbolSize,
            itemStyle: { color: "rgba(0,0,0,0)" },
            label: {
              show: true,
              position: "bottom",
              distance: 2,
              width: 116,
              overflow: "break",
              lineHeight: 13,
              fontSize: 12,
              color: palette.ink,
              formatter: [label.split(" ").slice(1).join(" "), mark].filter((line) => line !== "").join("\n"),
            },
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
