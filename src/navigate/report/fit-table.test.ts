import { expect, test } from "vitest";
import { fitTable } from "./fit-table.ts";
import type { PrintedTable } from "./table.ts";

function table(columns: number, empty: readonly number[] = []): PrintedTable {
  const places = Array.from({ length: columns }, (_, place) => place);
  return {
    head: places.map((place) => ({ text: place === 0 ? "Node" : `C${place}`, numeric: place > 0, incomplete: false })),
    rows: [1, 2].map((row) =>
      places.map((place) => ({
        text: empty.includes(place) ? "–" : place === 0 ? `node ${row}` : "12,345.67",
        numeric: place > 0,
      })),
    ),
    left: 0,
    notes: [],
  };
}

test("a table that a page holds stays as it is", () => {
  const one = table(8);
  expect(fitTable(one)).toEqual({ pieces: [one], left: [] });
});

test("a column that says nothing is left out and told of, but never the names of the rows", () => {
  const { pieces, left } = fitTable(table(5, [0, 3]));
  expect(left).toEqual(["C3"]);
  expect(pieces.map(({ head }) => head.map(({ text }) => text))).toEqual([["Node", "C1", "C2", "C4"]]);
});

test("a table too wide goes on in pieces: each begins with the names, and every column stands in exactly one", () => {
  const { pieces } = fitTable(table(30));
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) {
    expect(piece.head[0]?.text).toBe("Node");
    expect(piece.rows.map((cells) => cells[0]?.text)).toEqual(["node 1", "node 2"]);
    expect(piece.rows.every((cells) => cells.length === piece.head.length)).toBe(true);
  }
  const others = pieces.flatMap(({ head }) => head.slice(1).map(({ text }) => text));
  expect(others).toEqual(Array.from({ length: 29 }, (_, place) => `C${place + 1}`));
});
