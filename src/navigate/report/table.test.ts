import { expect, test } from "vitest";
import type { Figure } from "../contract.ts";
import { printTable } from "./table.ts";

const show = { lang: "en" as const, labels: {} };
const columns = [
  { key: "node", title: { zh: "环节", en: "Node" }, kind: "node" },
  { key: "place", title: { zh: "区域", en: "Region" }, kind: "region" },
  { key: "measure", title: { zh: "指标", en: "Measure" }, kind: "text" },
  { key: "known", title: { zh: "可知", en: "Known" }, kind: "count" },
  { key: "median", title: { zh: "中位数", en: "Median" }, kind: "ratio" },
];
const figure = (value: readonly object[]): Figure =>
  ({ id: "quality", columns, value, pivot: { row: "measure", column: "place", value: "median" } }) as unknown as Figure;

test("a figure of nodes read across two other columns prints the whole chain, and never one node's numbers in its place", () => {
  const row = { node: "*", place: "world", measure: "claims", known: 4403, median: 9 };
  const { head, rows, notes } = printTable(figure([row, { ...row, node: "culture", known: 288, median: 8 }]), show);
  expect(head.map(({ text }) => text)).toEqual(["Measure", "world"]);
  expect(rows.map((cells) => cells.map(({ text, small }) => [text, small]))).toEqual([
    [
      ["claims", undefined],
      ["9.00", "n=4,403"],
    ],
  ]);
  expect(notes).toEqual(["The whole chain alone; report.xlsx and figures/quality.json have every node."]);
});

test("a table read crosswise in which no number is known has no rows", () => {
  expect(printTable(figure([{ node: "*", place: "world", measure: "claims", known: 3, median: null }]), show).rows).toEqual([]);
});
