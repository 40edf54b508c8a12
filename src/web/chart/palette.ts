import type { ThemeName } from "../theme/theme-name.ts";

export interface Palette {
  readonly series: readonly string[];
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly sheet: string;
  /** SVG text is measured before it is drawn, so the names of the fonts themselves are needed. */
  readonly font: string;
}

const font =
  '"Inter", "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Colours of series, far enough apart for colour-blind readers; shapes and dashes tell them apart as well. */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    series: ["#0d5d75", "#d07a12", "#9c1a5b", "#2f9188", "#5b6fb8", "#8a8420", "#b8454f", "#6d828b"],
    ink: "#10303d",
    faint: "#5d737c",
    line: "#dbe4e6",
    sheet: "#ffffff",
    font,
  },
  dark: {
    series: ["#58b4cc", "#e9a24e", "#ef8fbd", "#63c7bb", "#9aa8ea", "#c9c35c", "#f0868e", "#93a9b1"],
    ink: "#e3eef1",
    faint: "#93a9b1",
    line: "#21383f",
    sheet: "#10222a",
    font,
  },
};
