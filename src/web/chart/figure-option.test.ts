import { expect, test } from "vitest";
import type { Figure } from "#navigate/contract";
import { numbers } from "../i18n/numbers.ts";
import { sayIn } from "../i18n/text.ts";
import type { Rows } from "../navigate/figure-cell.ts";
import { figureOption } from "./figure-option.ts";
import { palettes } from "./palette.ts";

const language = {
  lang: "en",
  t: sayIn("en"),
  n: numbers.en,
  pick: (text?: { en?: string | undefined }) => text?.en ?? "",
} as const;
const count = { key: "members", title: { en: "Families" }, kind: "count", opens: { node: "node", year: "year" } } as const;
const node = { key: "node", title: { en: "Node" }, kind: "node" } as const;

function drawn(chart: NonNullable<Figure["chart"]>, rows: Rows) {
  const figure = { chart, columns: [node, { key: "year", title: { en: "Year" }, kind: "year" }, count] } as unknown as Figure;
  return figureOption({
    figure,
    rows,
    labels: { "node:a": { en: "Casting" } },
    language: { ...language },
    palette: palettes.light,
  });
}

const series = (drawing: ReturnType<typeof drawn>) =>
  (drawing?.option["series"] ?? []) as { name: string; id?: string; data: { value: number | null; row?: number }[] }[];

test("a line is solid over complete years and dashed from the last of them on", () => {
  const rows = [2019, 2020, 2021, 2022].map((year) => ({ node: "a", year, members: year - 2000, incomplete: year > 2020 }));
  const drawing = drawn({ kind: "line", x: "year", y: "members", series: "node", incomplete: "incomplete" }, rows);
  expect(series(drawing).map(({ name, id, data }) => [name, id, data.map(({ value }) => value)])).toEqual([
    ["Casting", "0", [19, 20, null, null]],
    ["Casting", "0-incomplete", [null, 20, 21, 22]],
  ]);
});

test("every mark knows the row it stands for, also when the rows are not in the order of the axis", () => {
  const rows = [
    { node: "b", year: 2020, members: 5 },
    { node: "a", year: 2020, members: 9 },
    { node: "a", year: 2019, members: 8 },
  ];
  const drawing = drawn({ kind: "bar", x: "year", y: "members", series: "node" }, rows);
  expect(series(drawing).map(({ name, data }) => [name, data.map(({ row }) => row)])).toEqual([
    ["Casting", [1, 2]],
    ["b", [0, undefined]],
  ]);
});

test("more than eight series: the largest are drawn, and the drawing says how many are not", () => {
  const rows = Array.from({ length: 11 }, (_, index) => ({ node: `n${index}`, year: 2020, members: index }));
  const drawing = drawn({ kind: "stacked", x: "year", y: "members", series: "node" }, rows);
  expect(series(drawing).map(({ name }) => name)).toEqual(["n10", "n9", "n8", "n7", "n6", "n5", "n4", "n3"]);
  expect(drawing?.left).toBe(3);
});

test("a heat map is left to the table", () => {
  expect(drawn({ kind: "heatmap", x: "year", y: "node" }, [{ node: "a", year: 2020, members: 1 }])).toBeUndefined();
});
