import { ink, textStyle, type Drawing, type Ground } from "./chart-ground.ts";

const height = 580;
const radiusMax = 36;
/** Change that is drawn in the deepest colour; what changes more looks the same. */
const changeFull = 0.2;
const [down, still, up] = ["#d55e00", "#dfe5ea", "#1f6fb0"];

/** Topics as bubbles: near is alike, areas are members; colour and a mark beside the name say how they change. */
export function mapChart({ chart, rows, text }: Ground): Drawing {
  const number = (key: string | undefined, index: number) => {
    const value = rows[index]?.[key ?? ""];
    return typeof value === "number" ? value : null;
  };
  const largest = Math.max(1, ...rows.map((_, index) => number(chart.size, index) ?? 0));
  const bubbles = rows.map((row, index) => {
    const change = number(chart.colour, index);
    const radius = Math.max(9, radiusMax * Math.sqrt((number(chart.size, index) ?? 0) / largest));
    const depth = change === null ? 0 : Math.min(1, Math.abs(change) / changeFull);
    const mark = change === null ? "" : `${change < 0 ? "▼" : "▲"} ${text(chart.colour ?? "", change)}`;
    return {
      value: [number(chart.x, index), number(chart.y, index)],
      symbolSize: 2 * radius,
      itemStyle: { color: mixed(still, (change ?? 0) < 0 ? down : up, depth), borderColor: "#5b6b78", borderWidth: 0.8 },
      name: text(chart.series ?? "", row[chart.series ?? ""] ?? null),
      mark,
      dark: depth > 0.6,
    };
  });
  const axis = { type: "value", min: 0, max: 1, show: false };
  return {
    height,
    option: {
      textStyle,
      grid: { left: 20, right: 20, top: 10, bottom: 20 },
      xAxis: axis,
      yAxis: { ...axis, inverse: true },
      series: [
        {
          type: "scatter",
          data: bubbles.map(({ value, symbolSize, itemStyle, name, dark }) => ({
            value,
            symbolSize,
            itemStyle,
            label: {
              show: true,
              position: "inside",
              formatter: name.split(" ")[0] ?? "",
              fontSize: 11,
              color: dark ? "#fff" : ink,
            },
          })),
        },
        {
          type: "scatter",
          silent: true,
          data: bubbles.map(({ value, symbolSize, name, mark }) => ({
            value,
            symbolSize,
            itemStyle: { color: "rgba(0,0,0,0)" },
            label: {
              show: true,
              position: "bottom",
              distance: 2,
              width: 118,
              overflow: "break",
              lineHeight: 12,
              fontSize: 9.5,
              color: ink,
              formatter: [name.split(" ").slice(1).join(" "), mark].filter((line) => line !== "").join("\n"),
            },
          })),
        },
      ],
    },
  };
}

/** A colour between two, as much of the second as `share` says. */
function mixed(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
