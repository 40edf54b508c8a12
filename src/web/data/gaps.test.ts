import { expect, test } from "vitest";
import { knownGaps } from "./gaps.ts";

const row = (office: string, publications: number, filled: Record<string, number>) => ({
  office,
  publications,
  year: null,
  firstYear: 2000,
  lastYear: 2020,
  filled,
});

test("a field that more than a fifth of the publications lack is a gap, with the offices that lack it wholly", () => {
  const rows = [row("CN", 80, { title: 80, claims: 0, ipc: 70 }), row("US", 20, { title: 20, claims: 20, ipc: 11 })];
  expect(knownGaps({ snapshot: "x", rows })).toEqual([{ field: "claims", publications: 100, missing: 80, emptyOffices: ["CN"] }]);
});

test("an empty corpus has no gaps", () => {
  expect(knownGaps({ snapshot: "x", rows: [] })).toEqual([]);
});
