import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine, sql, type Engine } from "#engine";
import { wilson } from "../study/precision.ts";
import { density } from "./path/node-facts.ts";
import { advantageBounds, revealedAdvantage } from "./position/rta.ts";
import { fixed, percent, points, signedPercent, whole } from "./say.ts";
import { growthWindows, lastCompleteYear } from "./windows.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

test("RTA of [[8, 2], [2, 8]] is 1.6 and 0.4, RSTA 0.2308 and −0.4286", async () => {
  const cells = sql`
    select * from (values ('r1', 'a', 8, 10, 10, 20), ('r1', 'b', 2, 10, 10, 20), ('r2', 'a', 2, 10, 10, 20), ('r2', 'b', 8, 10, 10, 20))
    as t(place, node, n, row_total, col_total, total)`;
  const rows = await engine.rows<Record<string, number>>(sql`
    select place, node, rta, rsta, shrunk, caution from (${revealedAdvantage(cells)}) x order by place, node`);
  expect(rows.map((row) => [row["rta"], Number(row["rsta"]?.toFixed(4))])).toEqual([
    [1.6, 0.2308],
    [0.4, -0.4286],
    [0.4, -0.4286],
    [1.6, 0.2308],
  ]);
  expect(rows.map((row) => [row["shrunk"], row["caution"]])).toEqual([
    [1.3, false],
    [0.7, true],
    [0.7, true],
    [1.3, false],
  ]);
});

test("the shrunk RTA of 8 observed where 5 were expected is 1.3, and lies between 0.6922 and 2.0962", () => {
  // Gamma(13, 10): half a chi-square of 26 degrees, 13.8439 and 41.9232 in the tables, over 20.
  expect(advantageBounds(8, 5).map((each) => each.toFixed(4))).toEqual(["0.6922", "2.0962"]);
});

test("the 95 % interval of 55 of 60 is Wilson's", () => {
  const [low, high] = wilson(55, 60);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.8193", "0.9639"]);
});

test("an interval holds its share and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, part) => {
      const hits = Math.round(tries * part);
      const [low, high] = wilson(hits, tries);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(hits / tries + 1e-9);
      expect(high).toBeGreaterThanOrEqual(hits / tries - 1e-9);
    }),
  );
});

describe("what is complete", () => {
  test("a year is complete when it ended 18 months before the cut-off", () => {
    expect(lastCompleteYear("2025-09-30", [2005, 2025])).toBe(2023);
    expect(lastCompleteYear("2025-06-30", [2005, 2025])).toBe(2022);
    expect(lastCompleteYear("2025-06-29", [2005, 2025])).toBe(2022);
    expect(lastCompleteYear("2024-06-30", [2005, 2020])).toBe(2020);
    expect(lastCompleteYear("2006-01-01", [2005, 2025])).toBeNull();
    expect(lastCompleteYear(null, [2005, 2025])).toBeNull();
  });

  test("windows are equal, neighbouring, complete and at most five years", () => {
    expect(growthWindows([2005, 2025], 2023)).toEqual({ previous: [2014, 2018], recent: [2019, 2023], years: 5 });
    expect(growthWindows([2018, 2025], 2023)).toEqual({ previous: [2018, 2020], recent: [2021, 2023], years: 3 });
    expect(growthWindows([2021, 2025], 2023)).toBeNull();
    expect(growthWindows([2021, 2025], null)).toBeNull();
  });
});

test("relatedness density is the part of what is near that is strong", () => {
  const near = [
    { node: "a", other: "b", proximity: 0.6 },
    { node: "a", other: "c", proximity: 0.2 },
    { node: "b", other: "c", proximity: 0.9 },
  ];
  expect(density(near, "a", new Set(["b"]))).toBeCloseTo(0.75, 12);
  expect(density(near, "a", new Set())).toBe(0);
  expect(density(near, "d", new Set(["b"]))).toBeNull();
});

test("numbers are written the same way everywhere", () => {
  expect([whole(1234567), percent(0.12345), signedPercent(-0.065), signedPercent(0), points(0.0149), fixed(-0.5)]).toEqual([
    "1,234,567",
    "12.3%",
    "−6.5%",
    "0.0%",
    "+1.5",
    "−0.50",
  ]);
  expect([whole(null), percent(undefined)]).toEqual(["–", "–"]);
});
