import { theme as antd, type ThemeConfig } from "antd";
import type { ThemeName } from "./theme-name.ts";

const light = {
  deep: "#0d5d75",
  onDeep: "#ffffff",
  ink: "#10303d",
  inkSoft: "#435c67",
  inkFaint: "#5d737c",
  line: "#dbe4e6",
  lineStrong: "#b6c7cc",
  sheet: "#ffffff",
  raised: "#ffffff",
  paper: "#f3f6f6",
  port: "#bb2d38",
  starboard: "#1c7148",
  special: "#a87a06",
};

const dark: typeof light = {
  deep: "#58b4cc",
  onDeep: "#06222b",
  ink: "#e3eef1",
  inkSoft: "#b3c6cd",
  inkFaint: "#93a9b1",
  line: "#21383f",
  lineStrong: "#3a5661",
  sheet: "#10222a",
  raised: "#142a33",
  paper: "#0a171d",
  port: "#f0868e",
  starboard: "#6cc999",
  special: "#e2bb52",
};

/** Ant Design in the colours of `tokens.css`: square-shouldered, dense, no shadows on controls. */
export function antdTheme(name: ThemeName): ThemeConfig {
  const colour = name === "dark" ? dark : light;
  return {
    algorithm: name === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colour.deep,
      colorInfo: colour.deep,
      colorLink: colour.deep,
      colorText: colour.ink,
      colorTextBase: colour.ink,
      colorTextHeading: colour.ink,
      colorTextPlaceholder: colour.inkFaint,
      colorTextDescription: colour.inkSoft,
      colorBgBase: colour.sheet,
      colorBgContainer: colour.sheet,
      colorBgElevated: colour.raised,
      colorBgLayout: colour.paper,
      colorBorder: colour.lineStrong,
      colorBorderSecondary: colour.line,
      colorError: colour.port,
      colorSuccess: colour.starboard,
      colorWarning: colour.special,
      fontFamily: "var(--sans)",
      fontFamilyCode: "var(--mono)",
      fontSize: 14,
      borderRadius: 4,
      controlHeight: 34,
      wireframe: false,
      motionDurationMid: "0.14s",
      motionDurationSlow: "0.2s",
    },
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        fontWeight: 500,
        primaryColor: colour.onDeep,
      },
      Segmented: {
        trackPadding: 2,
        itemColor: colour.inkSoft,
        itemHoverColor: colour.ink,
        trackBg: name === "dark" ? "#0d1d24" : "#e4ecee",
      },
      Drawer: { paddingLG: 20 },
    },
  };
}
