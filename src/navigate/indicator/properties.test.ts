import fc from "fast-check";
import { expect, test } from "vitest";
import { concentration } from "./direction/concentration.ts";
import { concentrationChange } from "./direction/concentration-change.ts";
import { entrants } from "./direction/entrants.ts";
import { growth } from "./direction/growth.ts";
import { leaders } from "./direction/leaders.ts";
import { shares } from "./direction/shares.ts";
import { structure } from "./direction/structure.ts";
import { trend } from "./direction/trend.ts";
import { handEngine, handStudy, times, type HandMember } from "./hand-facts.ts";
import type { FigureRow, Indicator } from "./indicator.ts";
import { coApplied } from "./position/co-applied.ts";
import { collaboration } from "./position/collaboration.ts";
import { profile } from "./position/profile.ts";
import { regions } from "./position/regions.ts";
import { rta } from "./position/rta.ts";

const asked: readonly Indicator[] = [
  trend,
  growth,
  shares,
  structure,
  concentration,
  leaders,
  entrants,
  regions,
  profile,
  rta,
  coApplied,
  collaboration,
];

const organisations = {
  home: { type: "enterprise", region: "CN-410100" },
  county: { type: "enterprise", region: "CN-410182" },
  other: { type: "university", region: "CN-430100" },
  country: { type: "institute", region: "CN" },
  abroad: { type: "enterprise", region: "JP" },
  nowhere: { type: "unknown", region: null },
};
const member: fc.Arbitrary<HandMember> = fc.record({
  nodes: fc.subarray(["a", "b", "c"], { minLength: 1 }),
  year: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2008, max: 2020 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  by: fc.subarray(Object.keys(organisations)),
  status: fc.constantFrom("active", "pending", "inactive", "unknown"),
  type: fc.constantFrom("invention", "utility_model", "design"),
});

async function answers(members: readonly HandMember[]): Promise<ReadonlyMap<string, readonly FigureRow[]>> {
  const hand = await handEngine({ study: handStudy(["a", "b", "c"]), cutOff: "2021-12-31", organisations, members });
  try {
    const found = new Map<string, readonly FigureRow[]>();
    for (const indicator of asked) found.set(indicator.id, await hand.rows(indicator, found));
    return found;
  } finally {
    hand.engine.close();
  }
}

const sum = (rows: readonly FigureRow[], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);

test("in any small study parts are no more than wholes, shares lie within 0 and 1, and what must add up does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(member, { maxLength: 40 }), async (members) => {
      const all = await answers(members);
      const of = (id: string, like: FigureRow = {}) =>
        (all.get(id) ?? []).filter((row) => Object.entries(like).every(([key, value]) => row[key] === value));
      const inPeriod = members.filter(({ year }) => year !== null && year >= 2010 && year <= 2019);
      for (const node of ["*", "a", "b", "c"]) {
        const size = inPeriod.filter(({ nodes }) => node === "*" || nodes.some((each) => each === node)).length;
        expect(sum(of("trend", { node }), "members")).toBe(size);
        expect(sum(of("structure", { node }), "members")).toBe(size);
        for (const row of of("structure", { node }))
          expect(sum([row], "active") + sum([row], "pending") + sum([row], "inactive") + sum([row], "unknown")).toBe(
            row["members"],
          );
        const at = (place: string) => Number(of("regions", { node, place })[0]?.["members"]);
        expect(at("world")).toBe(size);
        expect(at("CN-410100") + at("CN-430100")).toBeLessThanOrEqual(2 * size);
        expect(at("unknown")).toBeLessThanOrEqual(size);
        for (const row of of("leaders", { node })) {
          expect(Number(row["members"])).toBeLessThanOrEqual(size);
          expect(Number(row["active"]) + 0).toBeLessThanOrEqual(Number(row["members"]) * Number(row["status_known"]) + 1e-9);
          expect(row["active_share"] === null).toBe(row["status_known"] === 0);
        }
        for (const row of of("entrants", { node }))
          expect(Number(row["entrants"])).toBeLessThanOrEqual(Number(row["applicants"]));
        for (const row of of("concentration", { node })) {
          if (row["hhi"] === null) continue;
          expect(Number(row["hhi"])).toBeGreaterThanOrEqual(1 / Number(row["applicants"]) - 1e-9);
          expect(Number(row["cr4"])).toBeLessThanOrEqual(Number(row["cr10"]) + 1e-9);
          expect(Number(row["cr10"])).toBeLessThanOrEqual(1 + 1e-9);
          expect(Number(row["hhi"])).toBeLessThanOrEqual(Number(row["cr4"]) + 1e-9);
        }
        for (const row of of("co-applied", { node }))
          expect(Number(row["home_co_applied"])).toBeLessThanOrEqual(Number(row["co_applied"]));
      }
      for (const row of of("rta")) {
        expect(Number(row["low"])).toBeLessThanOrEqual(Number(row["shrunk"]));
        expect(Number(row["high"])).toBeGreaterThanOrEqual(Number(row["shrunk"]));
      }
      const beyond = [...all].flatMap(([id, rows]) =>
        rows.flatMap((row) =>
          Object.entries(row)
            .filter(([key, value]) => /share/.test(key) && value !== null && !(Number(value) >= 0 && Number(value) <= 1 + 1e-9))
            .map(([key, value]) => [id, key, value]),
        ),
      );
      expect(beyond).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test("in any small study the order of members changes no number", async () => {
  const two = fc
    .array(member, { minLength: 2, maxLength: 30 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })));
  await fc.assert(
    fc.asyncProperty(two, async ([given, dealt]) => {
      expect(await answers(dealt)).toEqual(await answers(given));
    }),
    { numRuns: 6 },
  );
});

test("thirty members of three applicants each are thirty, and tell whether a node concentrates", async () => {
  const by = ["home", "other", "abroad"];
  const members = [2012, 2017].flatMap((year) => times(30, { nodes: ["a"], year, by }));
  const hand = await handEngine({ study: handStudy(["a"]), cutOff: "2021-12-31", organisations, members });
  const row = (await hand.rows(concentrationChange)).find((each) => each["node"] === "a");
  hand.engine.close();
  expect(row).toMatchObject({ before: 30, recent: 30, verdict: "steady" });
  // Three hold a third each: (30 × 1/3 − 1) / 29.
  expect(row?.["hhi_before"]).toBeCloseTo(9 / 29, 9);
});
