import { expect, test } from "vitest";
import { earlyEnds, knownGaps } from "./coverage-gaps.ts";

const row = (office: string, publications: number, filled: Record<string, number>) => ({
  office,
  publications,
  year: null,
  firstYear: 2000,
  lastYear: 2020,
  publishedTo: null as string | null,
  filled,
  exempt: {} as Record<string, number>,
});

test("a field that a twentieth of the publications lack is a gap, with the offices that lack it wholly", () => {
  const rows = [row("CN", 80, { title: 80, claims: 0, ipc: 70 }), row("US", 20, { title: 20, claims: 20, ipc: 11 })];
  expect(knownGaps({ rows })).toEqual([
    { field: "claims", publications: 100, missing: 80, emptyOffices: ["CN"] },
    { field: "ipc", publications: 100, missing: 19, emptyOffices: [] },
  ]);
});

test("what a publication has none of by its nature is not missing, whatever else is", () => {
  const rows = [
    { ...row("CN", 80, { status: 70, priority: 20 }), exempt: { status: 0, priority: 60 } },
    { ...row("WO", 20, { status: 0, priority: 20 }), exempt: { status: 20, priority: 0 } },
  ];
  expect(knownGaps({ rows })).toEqual([{ field: "status", publications: 80, missing: 10, emptyOffices: [] }]);
});

test("an empty corpus has no gaps", () => {
  expect(knownGaps({ rows: [] })).toEqual([]);
});

test("an office whose documents end a year before the others is told, a small one is not", () => {
  const ended = (office: string, publications: number, publishedTo: string) => ({
    ...row(office, publications, {}),
    publishedTo,
  });
  const rows = [
    ended("CN", 900, "2025-06-30"),
    ended("US", 100, "2020-03-31"),
    ended("JP", 100, "2024-07-01"),
    ended("TW", 9, "2011-01-01"),
  ];
  expect(earlyEnds({ rows })).toEqual([{ office: "US", publications: 100, endsOn: "2020-03-31" }]);
});
