import type { Effect } from "#zone/contract";
import { common, tooltip, type Drawing } from "../../chart/ground.ts";
import type { Palette } from "../../chart/palette.ts";
import type { Language } from "../../i18n/language.tsx";

/** Two grids above one another: the lines of both sides, each comparison region thin behind them; and the gap as bars. */
export function effectOption(effect: Effect, { t, n }: Language, palette: Palette): Drawing {
  const [own = palette.ink, other = palette.faint] = palette.series;
  const periods = effect.periods.map(({ period }) => period);
  const firstAfter = effect.periods.find(({ phase }) => phase === "after")?.period;
  const logs = effect.scale === "log";
  const shown = (value: number) => (logs ? Math.log(value) : value);
  const measure = {
    silent: true,
    symbol: "none",
    lineStyle: { color: palette.ink, type: "dashed" },
    label: { formatter: effect.from ?? "", color: palette.ink, position: "insideEndTop" },
    data: firstAfter === undefined ? [] : [{ xAxis: firstAfter }],
  };
  const axis = {
    type: "category",
    data: periods,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.ink, hideOverlap: true },
  };
  const values = {
    type: "value",
    scale: true,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.faint, formatter: (value: number) => n.decimal(value), hideOverlap: true },
  };
  const thin = effect.units
    .filter(({ treated }) => !treated)
    .map(({ label, values: cells }) => ({
      type: "line",
      name: label,
      symbol: "none",
      color: palette.faint,
      lineStyle: { width: 1, opacity: 0.45 },
      silent: true,
      tooltip: { show: false },
      data: cells.map(({ value }) => shown(value)),
    }));
  return {
    heightPx: 460,
    left: 0,
    option: {
      ...common(palette),
      legend: {
        top: 0,
        left: 0,
        textStyle: { color: palette.ink },
        data: [t("effect.treated_line"), t("effect.comparison_line"), t("effect.gap")],
      },
      grid: [
        { left: 62, right: 20, top: 40, height: 220 },
        { left: 62, right: 20, top: 312, height: 110 },
      ],
      tooltip: {
        ...tooltip(palette),
        trigger: "axis",
        valueFormatter: (value: unknown) => (typeof value === "number" ? n.decimal(value) : "–"),
      },
      xAxis: [
        { ...axis, gridIndex: 0 },
        { ...axis, gridIndex: 1 },
      ],
      yAxis: [
        { ...values, gridIndex: 0 },
        { ...values, gridIndex: 1, scale: false, name: t("effect.gap"), nameTextStyle: { color: palette.faint } },
      ],
      series: [
        ...thin,
        {
          type: "line",
          name: t("effect.treated_line"),
          color: own,
          symbol: "circle",
          symbolSize: 7,
          lineStyle: { width: 3 },
          data: effect.gaps.map(({ treated }) => treated),
          markLine: measure,
        },
        {
          type: "line",
          name: t("effect.comparison_line"),
          color: other,
          symbol: "diamond",
          symbolSize: 8,
          lineStyle: { width: 2, type: "dashed" },
          data: effect.gaps.map(({ comparison }) => comparison),
        },
        {
          type: "bar",
          name: t("effect.gap"),
          color: own,
          xAxisIndex: 1,
          yAxisIndex: 1,
          barMaxWidth: 26,
          data: effect.gaps.map(({ gap }) => gap),
          markLine: { ...measure, label: { show: false } },
        },
      ],
    },
  };
}
