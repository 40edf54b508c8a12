import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureRow } from "../../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { academiaFlow } from "./academia-flow.ts";
import { eventCoverage } from "./event-coverage.ts";
import { expiry } from "./expiry.ts";
import { operationNodes } from "./operation-nodes.ts";
import { operationParties } from "./operation-parties.ts";
import { operationTrend } from "./operation-trend.ts";
import { operation } from "./operation.ts";

/*
 * Members 0–3 of home's enterprise h in a, 4–5 of c elsewhere in b, 6 outside the period. Cut-off 2022-06-30.
 *   0 bought from a university at home in 2018, pledged in 2018 and again in 2020
 *   1 bought from a university elsewhere of unknown region in 2020
 *   4 licensed in 2022 by an individual, day known; 5 pledged, day unknown
 *   6 (filed 2005) sold in 2019: no part of the period
 */
const sides = (from: string, type: string, region: string | null, to: string, toType: string, toRegion: string | null) => ({
  from_name: from,
  from_type: type,
  from_region: region,
  to_name: to,
  to_type: toType,
  to_region: toRegion,
});
const operations: FigureRow[] = [
  {
    member: 0,
    kind: "transfer",
    year: 2018,
    on_date: "2018-05-01",
    ...sides("U", "university", "CN-410100", "H", "enterprise", "CN-410100"),
  },
  {
    member: 0,
    kind: "pledge",
    year: 2018,
    on_date: "2018-06-01",
    ...sides("H", "enterprise", "CN-410100", "B", "enterprise", null),
  },
  {
    member: 0,
    kind: "pledge",
    year: 2020,
    on_date: "2020-06-01",
    ...sides("H", "enterprise", "CN-410100", "B", "enterprise", null),
  },
  {
    member: 1,
    kind: "transfer",
    year: 2020,
    on_date: "2020-05-01",
    ...sides("V", "university", null, "H", "enterprise", "CN-410100"),
  },
  {
    member: 4,
    kind: "licence",
    year: 2022,
    on_date: "2022-05-01",
    ...sides("张三", "individual", null, "C", "enterprise", "CN-430100"),
  },
  { member: 5, kind: "pledge", year: null, on_date: null },
  { member: 6, kind: "transfer", year: 2019, on_date: "2019-05-01" },
].map((row, index) => ({ operation: index + 1, ...row }));

const organisations = {
  h: { type: "enterprise", region: "CN-410100" },
  c: { type: "enterprise", region: "CN-430100" },
};
let hand: HandEngine;
let silent: HandEngine;
beforeAll(async () => {
  const members = [
    { nodes: ["a"], year: 2012, by: ["h"], expiresOn: "2023-06-30" },
    { nodes: ["a"], year: 2013, by: ["h"], expiresOn: "2023-07-01" },
    ...times(2, { nodes: ["a"], year: 2014, by: ["h"] }),
    { nodes: ["b"], year: 2015, by: ["c"], expiresOn: "2040-01-01" },
    { nodes: ["b"], year: 2015, by: ["c"], status: "inactive", expiresOn: "2030-01-01" },
    { nodes: ["b"], year: 2005, by: ["c"] },
  ];
  const study = handStudy(["a", "b"]);
  hand = await handEngine({
    study,
    cutOff: "2022-06-30",
    organisations,
    members,
    tables: {
      operation: operations,
      event_coverage: [
        { office: "CN", applications: 6, with_events: 4, operations: 7 },
        { office: "US", applications: 2, with_events: 2, operations: 0 },
      ],
    },
  });
  silent = await handEngine({ study, cutOff: "2022-06-30", organisations, members });
});
afterAll(() => {
  hand.engine.close();
  silent.engine.close();
});

const find = (rows: readonly FigureRow[], like: FigureRow) =>
  rows.find((row) => Object.entries(like).every(([key, value]) => row[key] === value));

test("use is counted by patents and by events, at home and in all; what was filed outside the period takes no part", async () => {
  const rows = await hand.rows(operation);
  expect(find(rows, { place: "world", kind: "pledge" })).toMatchObject({ members: 2, events: 3, share: 2 / 6 });
  expect(find(rows, { place: "world", kind: "transfer" })).toMatchObject({ members: 2, events: 2 });
  expect(find(rows, { place: "CN-410100", kind: "pledge" })).toMatchObject({ members: 1, events: 2, share: 1 / 4 });
  expect(find(rows, { place: "CN-410100", kind: "licence" })).toMatchObject({ members: 0 });
});

test("where no source tells of use no figure has a row, and each says so", async () => {
  for (const figure of [operation, operationTrend, operationNodes, operationParties, academiaFlow, eventCoverage]) {
    const rows = await silent.rows(figure);
    expect([figure.id, rows]).toEqual([figure.id, []]);
    expect(figure.reading?.(rows, silent.scope)[0]?.en).toMatch(/^No source /);
  }
});

test("years stand without gaps, undated events in none, and the year of the cut-off is incomplete", async () => {
  const rows = await hand.rows(operationTrend);
  expect(rows.filter((row) => row["kind"] === "pledge").map(({ year, members, home }) => [year, members, home])).toEqual([
    [2018, 1, 1],
    [2019, 0, 0],
    [2020, 1, 1],
  ]);
  expect(find(rows, { kind: "licence", year: 2022 })).toMatchObject({ members: 1, home: 0, incomplete: true });
  expect(find(rows, { kind: "transfer", year: 2020 })).toMatchObject({ members: 1, incomplete: false });
});

test("a node has what its members have, and a kind that nobody tells of is left empty", async () => {
  expect(find(await hand.rows(operationNodes), { node: "a" })).toMatchObject({
    transfer: 2,
    pledge: 1,
    licence: 0,
    open_licence: null,
    used: 0.5,
    home_used: 0.5,
  });
  expect(find(await hand.rows(operationNodes), { node: "b" })).toMatchObject({ licence: 1, pledge: 1, used: 1, home_used: null });
});

test("pairs are ranked by events, and an individual is not named", async () => {
  const rows = await hand.rows(operationParties);
  expect(rows.map(({ kind, from, to, events, patents, at_home }) => [kind, from, to, events, patents, at_home])).toEqual([
    ["pledge", "H", "B", 2, 1, true],
    ["licence", "individual", "C", 1, 1, false],
    ["transfer", "U", "H", 1, 1, true],
    ["transfer", "V", "H", 1, 1, true],
  ]);
});

test("rights of universities flow to enterprises at home from home and from elsewhere", async () => {
  expect(await hand.rows(academiaFlow)).toEqual([
    { kind: "transfer", way: "home_to_home", events: 1, patents: 1, givers: 1, takers: 1, region_unknown: 0 },
    { kind: "transfer", way: "other_to_home", events: 1, patents: 1, givers: 1, takers: 1, region_unknown: 1 },
  ]);
});

test("a term that ends on the day a year from the cut-off has up to one year, the day after more", async () => {
  const rows = (await hand.rows(expiry)).filter((row) => row["place"] === "world");
  expect(rows.map(({ band, from, to, members, share }) => [band, from, to, members, share])).toEqual([
    ["left_0", "2022-07-01", "2023-06-30", 1, 1 / 3],
    ["left_1", "2023-07-01", "2025-06-30", 1, 1 / 3],
    ["left_3", "2025-07-01", "2027-06-30", 0, 0],
    ["left_5", "2027-07-01", "2032-06-30", 0, 0],
    ["left_10", "2032-07-01", "2037-06-30", 0, 0],
    ["left_15", "2037-07-01", null, 1, 1 / 3],
  ]);
});

test("an office of which no source tells any use is said to be unknown", async () => {
  expect(await hand.rows(eventCoverage)).toMatchObject([
    { office: "CN", share: 4 / 6, told: true },
    { office: "US", share: 1, told: false },
  ]);
});
