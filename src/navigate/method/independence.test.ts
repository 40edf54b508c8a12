import { expect, test } from "vitest";
import { independence } from "./independence.ts";

test("a table is judged as the printed tails of χ² judge it", () => {
  // χ² = 10 with one degree: 0.00157 by the table; the cube root is least exact there.
  const two = [
    [15, 5],
    [5, 15],
  ];
  expect(independence(two)).toBeCloseTo(0.0017, 4);
  // χ² = 12.03 with four degrees: 0.0171, e^(−x/2) (1 + x/2).
  const three = [
    [10, 20, 30],
    [20, 20, 20],
    [24, 22, 14],
  ];
  expect(independence(three)).toBeCloseTo(0.0171, 4);
});

test("rows alike are no evidence, and a single row or column tells nothing", () => {
  expect(
    independence([
      [10, 20],
      [20, 40],
    ]),
  ).toBeGreaterThan(0.9);
  expect(independence([[10, 20]])).toBeNull();
  expect(
    independence([
      [10, 0],
      [20, 0],
    ]),
  ).toBeNull();
});

test("rows and columns without any do not change the answer", () => {
  const table = [
    [9, 4, 2],
    [3, 8, 5],
  ];
  expect(independence([...table.map((row) => [...row, 0]), [0, 0, 0, 0]])).toBe(independence(table));
});
