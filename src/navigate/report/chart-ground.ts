import type { EChartsCoreOption } from "echarts/core";
import type { Figure, FigureColumn } from "../contract.ts";
import type { Cell, FigureRow } from "../indicator/indicator.ts";

export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** What every chart of the report is drawn from. */
export interface Ground {
  readonly chart: NonNullable<Figure["chart"]>;
  readonly rows: readonly FigureRow[];
  readonly column: (key: string) => FigureColumn | undefined;
  readonly text: (key: string, value: Cell | undefined) => string;
  readonly title: (key: string) => string;
}

/** Eight colours that stay apart for colour-blind readers and in grey (after Okabe and Ito). */
export const palette = ["#1f4e79", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#8c6d00", "#666666", "#e69f00"];
export const ink = "#222";
export const faint = "#d8dde2";
export const font = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Helvetica Neue',Arial,sans-serif";
export const textStyle = { fontFamily: font, fontSize: 11, color: ink };
