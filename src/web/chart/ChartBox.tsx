import { BarChart, GraphChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendScrollComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Drawing } from "./ground.ts";

echarts.use([
  BarChart,
  GraphChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendScrollComponent,
  TooltipComponent,
  SVGRenderer,
]);

interface Props {
  readonly drawing: Drawing;
  readonly label: string;
  /** A mark was chosen that stands for this row of the figure. */
  readonly onRow: (row: number) => void;
}

/** A chart in the place given to it. The table beside it says the same to those who cannot see it. */
export function ChartBox({ drawing, label, onRow }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const chosen = useRef(onRow);
  useEffect(() => {
    chosen.current = onRow;
  }, [onRow]);
  useEffect(() => {
    if (!place.current) return;
    const box = place.current;
    // A place that is skipped while it is out of sight has no width yet, and would be taken for one of a hundred pixels.
    const fit = () => {
      if (box.clientWidth > 0) made.resize({ width: box.clientWidth, height: box.clientHeight });
    };
    const made = echarts.init(box, null, { renderer: "svg", width: box.clientWidth || undefined });
    chart.current = made;
    made.on("click", ({ data }) => {
      const row = (data as { row?: number } | undefined)?.row;
      if (row !== undefined) chosen.current(row);
    });
    const watcher = new ResizeObserver(fit);
    watcher.observe(box);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(drawing.option, { notMerge: true });
  }, [drawing]);
  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height: drawing.heightPx }} />;
}
