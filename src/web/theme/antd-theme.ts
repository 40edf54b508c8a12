import { theme as antd, type ThemeConfig } from "antd";
import type { ThemeName } from "./theme-name.ts";

const light = { deep: "#0d5d75", ink: "#10303d", line: "#dbe4e6", lineStrong: "#b6c7cc", sheet: "#ffffff", paper: "#f3f6f6" };
const dark = { deep: "#58b4cc", ink: "#e3eef1", line: "#21383f", lineStrong: "#3a5661", sheet: "#10222a", paper: "#0a171d" };

/** Ant Design in the colours of `tokens.css`: square-shouldered, dense, no shadows on controls. */
export function antdTheme(name: ThemeName): ThemeConfig {
  const colour = name === "dark" ? dark : light;
  return {
    algorithm: name === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colour.deep,
      colorInfo: colour.deep,
      colorLink: colour.deep,
      colorTextBase: colour.ink,
      colorBgBase: colour.sheet,
      colorBgLayout: colour.paper,
      colorBorder: colour.lineStrong,
      colorBorderSecondary: colour.line,
      colorTextPlaceholder: name === "dark" ? "#93a9b1" : "#5d737c",
      colorTextDescription: name === "dark" ? "#b3c6cd" : "#435c67",
      colorError: name === "dark" ? "#f0868e" : "#bb2d38",
      colorSuccess: name === "dark" ? "#6cc999" : "#1c7148",
      colorWarning: name === "dark" ? "#e2bb52" : "#a87a06",
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
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
      Segmented: { trackPadding: 2 },
      Drawer: { paddingLG: 20 },
    },
  };
}
