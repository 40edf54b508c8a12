// All of it in one file: its modules, one by one, take eight times as long to load.
import { init, type EChartsCoreOption } from "echarts/dist/echarts.esm.min";
import type { Figure } from "../contract.ts";
import { chartOption } from "./chart-option.ts";
import type { Show } from "./cell-text.ts";

/** Width of the text block of an A4 page at 96 dots an inch. */
const width = 660;

/** The size at which a figure is drawn. */
export function svgSize(drawing: { readonly height: number } | undefined): { readonly width: number; readonly height: number } {
  return { width, height: drawing?.height ?? 0 };
}

/** The chart of a figure as SVG, the same bytes for the same figure; undefined where the table says it better. */
export function drawFigure(figure: Figure, show: Show): string | undefined {
  const known = drawn.get(figure)?.find(({ lang, labels }) => lang === show.lang && labels === show.labels);
  if (known) return known.svg;
  const drawing = chartOption(figure, show);
  const svg = drawing && renderSvg(drawing.option, drawing.height, figure.id);
  drawn.set(figure, [...(drawn.get(figure) ?? []), { ...show, svg }]);
  return svg;
}

/** What was drawn, as long as its figure is held: several forms of one report show the same. */
const drawn = new WeakMap<Figure, readonly (Show & { readonly svg: string | undefined })[]>();

function renderSvg(option: EChartsCoreOption, height: number, id: string): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return steadyNames(svg, id);
}

/** ECharts numbers its names through the life of the process; here they follow from the figure, and differ between figures of a page. */
function steadyNames(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\bzr\d+-(?:cls|[a-z]+)-?\d*|\bzr\d+[-_][\w-]*/g, (found) => {
    const known = names.get(found) ?? `${id}-zr${names.size}`;
    names.set(found, known);
    return known;
  });
}
