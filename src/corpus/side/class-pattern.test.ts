import fc from "fast-check";
import { expect, test } from "vitest";
import { symbolSortKey } from "../normalise/classification.ts";
import { parseClassPattern } from "./class-pattern.ts";

function matches(pattern: string, symbol: string): boolean {
  const { from, to } = parseClassPattern(pattern) ?? { from: "~", to: "" };
  const key = symbolSortKey("cpc", symbol);
  return key >= from && key <= to;
}

test.each([
  ["F21H%", "F21H1/00", true],
  ["F21H%", "F21K1/00", false],
  ["H04N  19/%", "H04N19/10", true],
  ["H04N  19/%", "H04N5/00", false],
  ["C13B   5/%", "C13B50/00", false],
  ["B61", "B61D1/00", true],
  ["C01B32", "C01B32/25", true],
  ["C01B32", "C01B3/25", false],
  ["C01B32", "C01B320/25", false],
  ["B01D 53/34", "B01D53/34", true],
  ["B01D 53/34", "B01D53/343", false],
  ["B24D3/00-B24D18/00", "B24D18/02", true],
  ["B24D3/00-B24D18/00", "B24D20/00", false],
  ["B24D3/00-18/00", "B24D5/02", true],
  ["C05F", "C05F", true],
])("%s takes %s: %s", (pattern, symbol, expected) => {
  expect(matches(pattern, symbol)).toBe(expected);
});

test("the row that settles more of a symbol is deeper", () => {
  const depth = (pattern: string) => parseClassPattern(pattern)?.depth ?? 0;
  const order = ["A", "A61", "A61K", "A61K 8/%", "A61K8/02"].map(depth);
  expect(order).toEqual(order.toSorted((left, right) => left - right));
  expect(new Set(order).size).toBe(order.length);
});

test("what is no class is no pattern", () => {
  for (const text of ["", "carbon", "1234", "C01B32/", "%", "A00", "Z01B", "C01B0/00"])
    expect(parseClassPattern(text)).toBeUndefined();
});

test("a symbol matches itself, its group and its subclass, however it is spaced", () => {
  const symbol = fc.tuple(
    fc.constantFrom("A01B", "C01B", "H04N", "Y02E"),
    fc.integer({ min: 1, max: 9999 }),
    fc.stringMatching(/^\d{2,6}$/),
  );
  fc.assert(
    fc.property(symbol, ([subclass, group, sub]) => {
      const whole = `${subclass}${group}/${sub}`;
      expect(matches(`${subclass} ${String(group).padStart(3, " ")}/${sub}`, whole)).toBe(true);
      expect(matches(`${subclass}${group}/%`, whole)).toBe(true);
      expect(matches(`${subclass}%`, whole)).toBe(true);
      expect(matches(`${subclass}${group === 9999 ? 1 : group + 1}/%`, whole)).toBe(false);
    }),
  );
});
