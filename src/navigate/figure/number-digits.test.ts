import { expect, test } from "vitest";
import { isVanishing, numberDigits, ratioDigits } from "./number-digits.ts";

test("a small number keeps two digits that count, a larger one two decimals, a whole one none", () => {
  expect([0, 12, 1.5, 0.25, -0.0479, 0.0025, 0.00058, 1e-9].map(numberDigits)).toEqual([0, 0, 2, 2, 3, 4, 4, 4]);
  expect((-0.0479).toFixed(numberDigits(-0.0479))).toBe("-0.048");
});

test("what four decimals would print as nought is known, and nought itself is not", () => {
  expect([0, 0.00004, -0.00004, 0.00006].map(isVanishing)).toEqual([false, true, true, false]);
});

test("an index of concentration has three decimals wherever it stands, another ratio two", () => {
  expect([ratioDigits("hhi"), ratioDigits("applicants_hhi"), ratioDigits("rta")]).toEqual([3, 3, 2]);
});
