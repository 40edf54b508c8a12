import { expect, test } from "vitest";
import { incompleteFrom } from "./incomplete.ts";

test("every year that reaches into the last 18 months is incomplete", () => {
  expect(incompleteFrom("2023-03-17")).toBe(2021);
  expect(incompleteFrom("2023-06-30")).toBe(2021);
  expect(incompleteFrom("2023-07-01")).toBe(2022);
  expect(incompleteFrom("2022-12-31")).toBe(2021);
});

test("without a cut-off no year is called incomplete", () => {
  expect(incompleteFrom(null)).toBe(Number.POSITIVE_INFINITY);
});
