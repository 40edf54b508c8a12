import type { EChartsCoreOption } from "echarts/core";
import type { Figure } from "#navigate/contract";
import type { Language } from "../i18n/language.tsx";
import type { Labels, Rows } from "../navigate/figure-cell.ts";
import type { Palette } from "./palette.ts";

export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly heightPx: number;
  /** Series that are only in the table. */
  readonly left: number;
}

export interface Ground {
  readonly figure: Figure;
  readonly rows: Rows;
  readonly labels: Labels;
  readonly language: Language;
  readonly palette: Palette;
}

export function common(palette: Palette) {
  return {
    color: [...palette.series],
    textStyle: { fontFamily: palette.font, fontSize: 12.5, color: palette.ink },
    animationDuration: 300,
    aria: { enabled: false },
  };
}

export function tooltip(palette: Palette) {
  return {
    confine: true,
    backgroundColor: palette.sheet,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontSize: 13 },
    padding: [6, 10],
  };
}
