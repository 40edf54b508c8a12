import { expect, test } from "vitest";
import type { Figure } from "../contract.ts";
import { chartOption } from "./chart-option.ts";
import { nativeChart } from "./native-chart.ts";

const figure = (kind: "scatter" | "heatmap" | "bar", value: Figure["value"]): Figure =>
  ({
    id: "path",
    title: { zh: "路径", en: "Path" },
    columns: [
      { key: "node", title: { zh: "环节", en: "Node" }, kind: "text" },
      { key: "growth", title: { zh: "增长", en: "Growth" }, kind: "share" },
      { key: "rta", title: { zh: "优势", en: "RTA" }, kind: "ratio" },
    ],
    chart: {
      scatter: { kind, x: "growth", y: "rta", series: "node" },
      heatmap: { kind, x: "node", y: "node", series: "rta" },
      bar: { kind, x: "node", y: "rta" },
    }[kind],
    value,
  }) as unknown as Figure;
const show = { lang: "en" as const, labels: {} };
const space = { width: 600, heightMax: 400, fontSize: 9 };

test("a chart without a single point is left out, in pictures and in office documents", () => {
  const blank = [{ node: "a", growth: null, rta: null }];
  for (const kind of ["scatter", "heatmap", "bar"] as const) {
    expect(chartOption(figure(kind, blank), show)).toBeUndefined();
    expect(nativeChart(figure(kind, blank), show, space)).toBeUndefined();
  }
  expect(chartOption(figure("scatter", [{ node: "a", growth: 0.1, rta: 1 }]), show)).toBeDefined();
});
