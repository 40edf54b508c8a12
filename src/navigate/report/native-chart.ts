import type { ChartRunOptions } from "docx/charts";
import type { Figure } from "../contract.ts";
import { ratioDigits } from "../figure/number-digits.ts";
import type { Cell, FigureRow } from "../indicator/indicator.ts";
import { palette } from "./chart-ground.ts";
import { barsMax, largest, seriesMax } from "./chart-option.ts";
import { cellText, figureRows, textOf, type Show } from "./cell-text.ts";
import { placeLabels, roundAxis, textWidth } from "./label-places.ts";

interface Ground {
  readonly figure: Figure;
  readonly chart: NonNullable<Figure["chart"]>;
  readonly rows: readonly FigureRow[];
  readonly text: (key: string, value: Cell | undefined) => string;
  readonly title: (key: string) => string;
  readonly format: (key: string) => string;
  readonly font: { readonly name: string };
}

/** Pixels at 96 an inch. */
export interface ChartSpace {
  readonly width: number;
  readonly heightMax: number;
  /** Points. */
  readonly fontSize: number;
}

/**
 * A figure as a chart that an office program draws and edits itself, with its numbers in a workbook inside.
 *
 * out    undefined for pictures that have no such chart (heat maps, networks): they are drawn as an image
 */
export function nativeChart(figure: Figure, show: Show, space: ChartSpace): ChartRunOptions | undefined {
  const { chart } = figure;
  const rows = figureRows(figure).filter((row) => Object.entries(chart?.only ?? {}).every(([key, value]) => row[key] === value));
  if (!chart || !rows.some((row) => typeof row[chart.y] === "number")) return undefined;
  const column = (key: string) => figure.columns.find((each) => each.key === key);
  const ground: Ground = {
    figure,
    chart,
    rows,
    text: (key, value) => {
      const found = column(key);
      return found ? cellText(found, value, show) : String(value ?? "–");
    },
    title: (key) => {
      const found = column(key);
      return found ? textOf(found.title, show.lang) : key;
    },
    format: (key) => {
      const kind = column(key)?.kind;
      if (kind === "ratio") return ratioDigits(key) === 3 ? "0.000" : "0.00";
      return kind === "share" ? "0%" : kind === "count" ? "#,##0" : "General";
    },
    font: { name: show.lang === "zh" ? "SimSun" : "Arial" },
  };
  const frame = frameOf(ground, space);
  switch (chart.kind) {
    case "line":
      return lineChart(ground, frame, space);
    case "bar":
      return barChart(ground, frame, space);
    case "stacked":
      return stackedChart(ground, frame);
    case "scatter":
      return scatterChart(ground, frame, space);
    case "heatmap":
    case "graph":
    case "path":
    case "map":
    case "bubble":
      return undefined;
  }
}

function frameOf({ figure, font }: Ground, space: ChartSpace) {
  const description = `${figure.id}`;
  return {
    font,
    chartArea: { fill: "FFFFFF", border: "none" as const },
    altText: { name: figure.id, description },
    size: (height: number) => ({ width: space.width, height: Math.min(space.heightMax, height) }),
    small: { size: space.fontSize },
  };
}
type Frame = ReturnType<typeof frameOf>;

function colour(index: number): string {
  return (palette[index % palette.length] ?? "#000000").slice(1).toUpperCase();
}

function numberOf(row: FigureRow | undefined, key: string): number | null {
  const value = row?.[key];
  return typeof value === "number" ? value : null;
}

/** Complete years solid; those that are not in a second, dashed series of the same colour. */
function lineChart({ chart, rows, text, title, format }: Ground, frame: Frame, space: ChartSpace): ChartRunOptions {
  const xs = [...new Set(rows.map((row) => row[chart.x] ?? null))];
  const keys = chart.series ? largest(rows, chart.series, chart.y) : [null];
  const hidden: string[] = [];
  const series = keys.flatMap((key, index) => {
    const own = chart.series ? rows.filter((row) => row[chart.series ?? ""] === key) : rows;
    const at = (x: Cell) => own.find((row) => row[chart.x] === x);
    const lastComplete = xs.findLastIndex((x) => at(x)?.[chart.incomplete ?? ""] !== true);
    const values = xs.map((x) => numberOf(at(x), chart.y));
    const name = chart.series ? text(chart.series, key) : title(chart.y);
    const line = { name, color: colour(index), markers: { shape: "circle" as const, size: 4 } };
    const solid = { ...line, values: values.map((value, place) => (place <= lastComplete ? value : null)), line: { width: 1.5 } };
    if (lastComplete === xs.length - 1) return [solid];
    hidden.push(`${name} *`);
    return [
      solid,
      {
        ...line,
        name: `${name} *`,
        values: values.map((value, place) => (place >= lastComplete ? value : null)),
        line: { width: 1.25, dash: "dash" as const },
      },
    ];
  });
  return {
    type: "line",
    font: frame.font,
    chartArea: frame.chartArea,
    altText: frame.altText,
    categories: xs.map((x) => text(chart.x, x)),
    series,
    emptyValues: "gap",
    legend: keys.length > 1 ? { position: "top", font: frame.small, hiddenEntries: hidden } : false,
    categoryAxis: { font: frame.small },
    valueAxis: { font: frame.small, numberFormat: format(chart.y), gridlines: true },
    transformation: frame.size(Math.round(space.width * 0.5)),
  };
}

/** Programs leave about this share of a chart of bars to their names. */
const namesShare = 0.4;
/** Pixels a point. */
const dots = 96 / 72;

/** Ends of an axis of bars that leave room for the numbers of those to the left of nought; as programs choose where there are none. */
function barEnds(values: readonly number[], labels: readonly string[], space: ChartSpace) {
  if (!values.some((value) => value < 0)) return {};
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const widest = Math.max(...labels.map((label) => textWidth(label, space.fontSize * dots)));
  const room = ((high - low) * widest) / (space.width * (1 - namesShare) - 2 * widest);
  const { min, max, interval } = roundAxis([low - room, high > 0 ? high + room : 0]);
  return { minimum: min, maximum: high > 0 ? max : 0, interval };
}

function barChart({ chart, rows, text, title, format, figure }: Ground, frame: Frame, space: ChartSpace): ChartRunOptions {
  const node = figure.columns.find(({ key }) => key === chart.x)?.kind === "node";
  const shown = rows.filter((row) => row[chart.x] !== "*" || !node).slice(0, barsMax);
  const values = shown.flatMap((row) => numberOf(row, chart.y) ?? []);
  const ends = barEnds(
    values,
    shown.map((row) => text(chart.y, row[chart.y])),
    space,
  );
  return {
    type: "bar",
    font: frame.font,
    chartArea: frame.chartArea,
    altText: frame.altText,
    categories: shown.map((row) => text(chart.x, row[chart.x])),
    series: [{ name: title(chart.y), values: shown.map((row) => numberOf(row, chart.y)), color: colour(0) }],
    gapWidth: 60,
    legend: false,
    categoryAxis: { font: frame.small, reverseOrder: true },
    valueAxis: { font: frame.small, numberFormat: format(chart.y), gridlines: true, crossesAt: "auto", ...ends },
    dataLabels: {
      value: true,
      position: "outsideEnd",
      numberFormat: format(chart.y) === "0%" ? "0.0%" : format(chart.y),
      font: frame.small,
    },
    transformation: frame.size(60 + shown.length * 24),
  };
}

function stackedChart({ chart, rows, text, title, format, figure }: Ground, frame: Frame): ChartRunOptions {
  const node = figure.columns.find(({ key }) => key === chart.x)?.kind === "node";
  const shown = rows.filter((row) => row[chart.x] !== "*" || !node);
  const xs = [...new Set(shown.map((row) => row[chart.x] ?? null))].slice(0, barsMax);
  const keys = chart.series ? [...new Set(shown.map((row) => row[chart.series ?? ""] ?? null))].slice(0, seriesMax) : [null];
  return {
    type: "bar",
    stacking: "stacked",
    font: frame.font,
    chartArea: frame.chartArea,
    altText: frame.altText,
    categories: xs.map((x) => text(chart.x, x)),
    series: keys.map((key, index) => ({
      name: key === null ? title(chart.y) : text(chart.series ?? "", key),
      color: colour(index),
      values: xs.map((x) =>
        numberOf(
          shown.find((row) => row[chart.x] === x && (key === null || row[chart.series ?? ""] === key)),
          chart.y,
        ),
      ),
    })),
    gapWidth: 50,
    overlap: 100,
    legend: { position: "top", font: frame.small },
    categoryAxis: { font: frame.small, reverseOrder: true },
    valueAxis: { font: frame.small, numberFormat: format(chart.y), gridlines: true },
    transformation: frame.size(90 + xs.length * 24),
  };
}

function scatterChart(
  { chart, rows, text, title, format }: Ground,
  frame: Frame,
  space: ChartSpace,
): ChartRunOptions | undefined {
  const named = chart.series ?? chart.x;
  const known = rows.flatMap((row) => {
    const [x, y] = [numberOf(row, chart.x), numberOf(row, chart.y)];
    return x === null || y === null ? [] : [{ x, y, name: text(named, row[named]) }];
  });
  if (known.length === 0) return undefined;
  const size = frame.size(Math.round(space.width * 0.6));
  const [across, up] = [scatterEnds(known.map(({ x }) => x)), scatterEnds(known.map(({ y }) => y))];
  const places = placesBeside(known, { across, up }, size, space.fontSize * dots);
  const ends = ({ min, max, interval }: typeof across) => ({ minimum: min, maximum: max, interval });
  return {
    type: "scatter",
    font: frame.font,
    chartArea: frame.chartArea,
    altText: frame.altText,
    lines: "none",
    markers: { shape: "circle", size: 7 },
    legend: false,
    series: [
      {
        name: title(chart.y),
        color: colour(0),
        points: known.map(({ x, y }) => ({ x, y })),
        pointLabels: known.map(({ name }, index) => {
          const position = places[index];
          return position === undefined ? false : { text: name, position, font: frame.small };
        }),
      },
    ],
    xAxis: {
      title: { text: title(chart.x), font: frame.small },
      numberFormat: format(chart.x),
      font: frame.small,
      crossesAt: "minimum",
      ...ends(across),
    },
    yAxis: {
      title: { text: title(chart.y), font: frame.small },
      numberFormat: format(chart.y),
      font: frame.small,
      gridlines: true,
      crossesAt: "minimum",
      ...ends(up),
    },
    transformation: size,
  };
}

type Ends = ReturnType<typeof roundAxis>;

/** What is never below nought has no axis that is. */
function scatterEnds(values: readonly number[]): Ends {
  const ends = roundAxis(values);
  return values.every((value) => value >= 0) ? { ...ends, min: Math.max(0, ends.min) } : ends;
}

/** What programs leave round the plot of a scatter chart for its axes, in pixels. */
const margin = { across: 80, up: 70 };
/** Programs break a name that is wider than this share of the chart. */
const nameShare = 0.26;

/** The side of each point where its name covers no other name or point; undefined where there is none. */
function placesBeside(
  points: readonly { readonly x: number; readonly y: number; readonly name: string }[],
  { across, up }: { readonly across: Ends; readonly up: Ends },
  size: { readonly width: number; readonly height: number },
  fontSize: number,
): ("right" | "left" | "above" | "below" | undefined)[] {
  const field = { width: size.width - margin.across, height: size.height - margin.up };
  const widest = size.width * nameShare;
  const spots = points.map(({ x, y, name }) => {
    const width = textWidth(name, fontSize);
    // A name is never broken to the full: a line more than its letters need.
    const lines = width > widest ? Math.ceil(width / widest) + 1 : 1;
    return {
      x: (field.width * (x - across.min)) / (across.max - across.min),
      y: field.height - (field.height * (y - up.min)) / (up.max - up.min),
      text: name,
      size: [Math.min(width, widest) + 4, lines * fontSize * 1.2 + 2] as const,
    };
  });
  return placeLabels(spots, field, fontSize, 6, false).map((place, index) => {
    if (!place) return undefined;
    const [dx, dy] = place;
    const height = spots[index]?.size[1] ?? 0;
    if (dx > 0) return "right";
    if (dy > 0) return "below";
    return dy < -height ? "above" : "left";
  });
}
