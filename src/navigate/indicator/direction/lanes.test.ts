import { expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";

test("what carries most goes straight down, what joins or leaves it runs beside", () => {
  const lanes = lanesOf([
    { patent: "a", next: "c", weight: 0.6 },
    { patent: "b", next: "c", weight: 0.2 },
    { patent: "c", next: "d", weight: 0.3 },
    { patent: "c", next: "e", weight: 0.5 },
    { patent: "d", next: null, weight: 0 },
    { patent: "e", next: null, weight: 0 },
  ]);
  expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, c: 0, d: 1, e: 0 });
});
