import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explain, inlined } from "#engine";
import { coApplied } from "./position/co-applied.ts";
import { collaboration } from "./position/collaboration.ts";
import { concentration } from "./direction/concentration.ts";
import { coverage } from "./overview/coverage.ts";
import { enterprises } from "./position/enterprises.ts";
import { entrants } from "./direction/entrants.ts";
import { gaps } from "./position/gaps.ts";
import { growth } from "./direction/growth.ts";
import { handEngine, handStudy, times, type HandEngine } from "./hand-facts.ts";
import { indicators } from "./index.ts";
import type { FigureRow } from "./indicator.ts";
import { inventors } from "./position/inventors.ts";
import { leaders } from "./direction/leaders.ts";
import { leadingRegions } from "./position/leading-regions.ts";
import { lifeCycle } from "./direction/life-cycle.ts";
import { overlap } from "./overview/overlap.ts";
import { pairs } from "./position/pairs.ts";
import { regions } from "./position/regions.ts";
import { relatedness } from "./path/relatedness.ts";
import { shares } from "./direction/shares.ts";
import { structure } from "./direction/structure.ts";
import { trend } from "./direction/trend.ts";

/*
 * Ten years 2010–2019, cut-off at the end of 2022, so all are complete; windows 2010–2014 and 2015–2019.
 *
 *   a   2012: 10 by z1 alone · 2017: 30 by z1 with zu · 2017: 2 by c1, pending by events
 *   b   2012: 20 by c1 · 2017: 10 by c1 · 2017: 3 also in a, by x (region and status unknown)
 *   outside the period: one of a in 2005 by z1; one of a without a year
 */
const organisations = {
  z1: { type: "enterprise", region: "CN-410100" },
  zu: { type: "university", region: "CN-410182" },
  c1: { type: "enterprise", region: "CN-430100" },
  x: { type: "enterprise", region: null },
};
let hand: HandEngine;

beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations,
    members: [
      ...times(10, { nodes: ["a"], year: 2012, by: ["z1"], inventors: [1, 2] }),
      ...times(30, { nodes: ["a"], year: 2017, by: ["z1", "zu"], inventors: [2, 3] }),
      ...times(2, { nodes: ["a"], year: 2017, by: ["c1"], status: "pending", statusBasis: "derived", inventors: [4, 14] }),
      ...times(20, { nodes: ["b"], year: 2012, by: ["c1"], type: "utility_model" }),
      ...times(10, { nodes: ["b"], year: 2017, by: ["c1"] }),
      ...times(3, { nodes: ["a", "b"], year: 2017, by: ["x"], status: "unknown" }),
      { nodes: ["a"], year: 2005, by: ["z1"] },
      { nodes: ["a"], year: null, by: ["z1"] },
    ],
  });
});

afterAll(() => hand.engine.close());

const find = (rows: readonly FigureRow[], like: FigureRow) =>
  rows.find((row) => Object.entries(like).every(([key, value]) => row[key] === value));

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))("%s", (_, indicator) => {
  test("asks in SQL that a reader can read", () => {
    expect(inlined(indicator.sql(hand.scope, new Map())).text).toMatchSnapshot();
  });

  test("is understood by the engine", async () => {
    expect(await explain(hand.engine, indicator.sql(hand.scope, new Map()))).not.toBe("");
  });

  test("has its texts in both languages", () => {
    const { title, unit } = indicator;
    const texts = [
      title,
      indicator.definition(hand.scope),
      ...(unit ? [unit] : []),
      ...indicator.columns(hand.scope).map((column) => column.title),
    ];
    for (const text of texts) expect([text.zh, text.en].every((each) => each !== undefined && each.trim() !== "")).toBe(true);
  });
});

test("coverage tells what lies outside the period and what is not known", async () => {
  const rows = await hand.rows(coverage);
  expect(Object.fromEntries(rows.map((row) => [row["measure"], row["members"]]))).toMatchObject({
    found: 77,
    in_period: 75,
    out_of_period: 1,
    year_unknown: 1,
    region_unknown: 3,
    applicant_unknown: 0,
    inventor_unknown: 33,
  });
});

test("trend counts each year of each node, noughts included", async () => {
  const rows = await hand.rows(trend);
  expect(rows).toHaveLength(30);
  expect(find(rows, { node: "a", year: 2017 })).toMatchObject({ members: 35, incomplete: false });
  expect(find(rows, { node: "*", year: 2017 })).toMatchObject({ members: 45 });
  expect(find(rows, { node: "b", year: 2013 })).toMatchObject({ members: 0 });
});

test("growth compares two complete windows: a from 10 to 35 in five years is (3.5)^(1/5) − 1", async () => {
  const rows = await hand.rows(growth);
  expect(hand.scope.windows).toEqual({ previous: [2010, 2014], recent: [2015, 2019], years: 5 });
  expect(find(rows, { node: "a" })).toMatchObject({ before: 10, recent: 35, too_few: false });
  expect(find(rows, { node: "a" })?.["cagr"]).toBeCloseTo(3.5 ** 0.2 - 1, 12);
  expect(find(rows, { node: "b" })?.["cagr"]).toBeCloseTo((13 / 20) ** 0.2 - 1, 12);
});

test("shares are of the chain in the same window, and their shift is the difference", async () => {
  const row = find(await hand.rows(shares), { node: "a" });
  expect(row?.["share_before"]).toBeCloseTo(10 / 30, 12);
  expect(row?.["share_recent"]).toBeCloseTo(35 / 45, 12);
  expect(row?.["shift"]).toBeCloseTo(35 / 45 - 10 / 30, 12);
});

test("entrants know filings before the period", async () => {
  const rows = await hand.rows(entrants);
  expect(find(rows, { year: 2012 })).toMatchObject({ applicants: 2, entrants: 1 });
  expect(find(rows, { year: 2017 })).toMatchObject({ applicants: 4, entrants: 2 });
});

test("overlap is what two nodes share, over the smaller of them", async () => {
  expect(await hand.rows(overlap)).toEqual([{ node: "a", other: "b", in_both: 3, share: 3 / 33 }]);
});

test("concentration gives each of n co-applicants 1/n: a is z1 25, zu 15, x 3, c1 2 of 45", async () => {
  const row = find(await hand.rows(concentration), { node: "a" });
  expect(row).toMatchObject({ members: 45, applicants: 4, cr4: 1, cr10: 1, band: "high" });
  expect(row?.["hhi"]).toBeCloseTo((25 ** 2 + 15 ** 2 + 3 ** 2 + 2 ** 2) / 45 ** 2, 9);
});

test("concentration meets the published vector: shares 0.5, 0.3, 0.2 give HHI 0.38", async () => {
  const members = [5, 3, 2].flatMap((count, index) => times(count, { nodes: ["a"], year: 2012, by: [`o${index}`] }));
  const company = { type: "enterprise", region: "CN" };
  const other = await handEngine({
    study: handStudy(["a"]),
    cutOff: null,
    organisations: { o0: company, o1: company, o2: company },
    members,
  });
  expect(find(await other.rows(concentration), { node: "a" })?.["hhi"]).toBeCloseTo(0.38, 9);
  other.engine.close();
});

test("leaders count whole: both co-applicants have all 30", async () => {
  const rows = (await hand.rows(leaders)).filter((row) => row["node"] === "a");
  expect(rows.map((row) => [row["rank"], row["organisation"], row["members"], row["lately"]])).toEqual([
    [1, "z1", 40, 30],
    [2, "zu", 30, 30],
    [3, "x", 3, 3],
    [4, "c1", 2, 2],
  ]);
  expect(rows[0]?.["share"]).toBeCloseTo(40 / 45, 12);
});

test("regions hold what lies in them, counties of a prefecture too, and say what is unknown", async () => {
  const rows = await hand.rows(regions);
  const row = (place: string) => find(rows, { node: "a", place })?.["members"];
  expect([row("world"), row("CN-430100"), row("CN-410100"), row("unknown")]).toEqual([45, 2, 40, 3]);
});

test("leading regions rank prefectures, the county counted in its prefecture once", async () => {
  const rows = (await hand.rows(leadingRegions)).filter((row) => row["node"] === "a");
  expect(rows.map((row) => [row["rank"], row["place"], row["members"]])).toEqual([
    [1, "CN-410100", 40],
    [2, "CN-430100", 2],
  ]);
});

test("gaps compare the node's share at home with the world's", async () => {
  const row = find(await hand.rows(gaps), { node: "b" });
  expect(row).toMatchObject({ members: 0, share_home: 0, applicants: 0, in_top: 0 });
  expect(row?.["gap"]).toBeCloseTo(-33 / 75, 12);
  expect(find(await hand.rows(gaps), { node: "a" })).toMatchObject({ members: 40, applicants: 2, in_top: 2 });
});

test("enterprises leave the university out and put the largest into its tier", async () => {
  const rows = await hand.rows(enterprises);
  expect(find(rows, { node: "a" })).toMatchObject({
    enterprises: 1,
    leading: 1,
    backbone: 0,
    members: 40,
    organisation: "z1",
    largest: 40,
  });
  expect(find(rows, { node: "b" })).toMatchObject({ enterprises: 0, members: 0, organisation: null });
});

test("inventors are counted once in a node, people and beside them names, which two people may share", async () => {
  expect(find(await hand.rows(inventors), { node: "a" })).toMatchObject({
    inventors: 5,
    names: 4,
    home_inventors: 3,
    home_names: 3,
    home_members: 40,
    home_share: 0.6,
  });
});

test("what a status rests on stands beside it, and an unknown one is no part of the share in force", async () => {
  const row = find(await hand.rows(structure), { node: "a", type: "invention" });
  expect(row).toMatchObject({ members: 45, active: 40, pending: 2, unknown: 3, derived: 2, assumed: 0 });
  const measured = await hand.rows(coverage);
  const members = (measure: string) => find(measured, { measure })?.["members"];
  expect(["given", "derived", "assumed", "unknown"].map((basis) => members(`status_${basis}`))).toEqual([70, 2, 0, 3]);
  const x = find(await hand.rows(leaders), { node: "a", organisation: "x" });
  expect(x).toMatchObject({ active: 0, status_known: 0, active_share: null });
});

test("collaboration counts a member once in each pair of types, with the first at the place", async () => {
  const rows = await hand.rows(collaboration);
  expect(find(rows, { place: "CN-410100", type: "enterprise", with: "university" })).toMatchObject({ members: 30 });
  expect(find(rows, { place: "world", type: "university", with: "enterprise" })).toMatchObject({ members: 30 });
  expect(rows).toHaveLength(4);
});

test("joint filings are those with two applicants", async () => {
  const row = find(await hand.rows(coApplied), { node: "a" });
  expect(row).toMatchObject({ co_applied: 30, home_co_applied: 30, home_share: 0.75 });
  expect(row?.["share"]).toBeCloseTo(30 / 45, 12);
});

test("pairs name both partners once", async () => {
  expect(await hand.rows(pairs)).toEqual([
    { organisation: "z1", type: "enterprise", with: "zu", with_type: "university", members: 30, at_home: true },
  ]);
});

test("relatedness is the smaller conditional share of applicants: 2 of 4", async () => {
  expect(await hand.rows(relatedness)).toEqual([
    { node: "a", other: "b", in_both: 2, proximity: 0.5 },
    { node: "b", other: "a", in_both: 2, proximity: 0.5 },
  ]);
});

test("the stage is told from members and applicants of both windows", async () => {
  const rows = await hand.rows(lifeCycle);
  expect(find(rows, { node: "a" })).toMatchObject({
    before: 10,
    recent: 35,
    applicants_before: 1,
    applicants_recent: 4,
    stage: "growth",
  });
  expect(find(rows, { node: "b" })).toMatchObject({
    before: 20,
    recent: 13,
    applicants_before: 1,
    applicants_recent: 2,
    stage: "mature",
  });
});
