import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureRow } from "../../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { completeness } from "../completeness.ts";
import { enterpriseStrength } from "../enterprise-strength.ts";
import { profile } from "../profile.ts";
import { competitiveness } from "./competitiveness.ts";
import { intensity } from "./intensity.ts";

/*
 * Home: 12 in a by h (6 of them 2018, 2 inactive, 2 of unknown status), 2 in b by the university u, in 2012. Changsha: 20 in b by c in 2012 and
 * 6 in 2019. Cut-off 2022-12-31; the last three years are 2017–2019.
 */
let hand: HandEngine;
beforeAll(async () => {
  const filed = (nodes: string[], year: number, by: string[], status = "active") => ({ nodes, year, by, status });
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-06-30",
    organisations: {
      h: { type: "enterprise", region: "CN-410100" },
      u: { type: "university", region: "CN-410100" },
      c: { type: "enterprise", region: "CN-430100" },
    },
    members: [
      ...times(6, filed(["a"], 2018, ["h"])),
      ...times(2, filed(["a"], 2012, ["h"], "inactive")),
      ...times(2, filed(["a"], 2012, ["h"], "unknown")),
      ...times(2, filed(["a"], 2012, ["h"])),
      ...times(2, filed(["b"], 2012, ["u"])),
      ...times(20, filed(["b"], 2012, ["c"])),
      ...times(6, filed(["b"], 2019, ["c"])),
    ],
    tables: {
      member_quality: [
        { member: 0, core: true, citation_rank: 0.9, family_size: 3, claims: 10, forward: 4, abroad: true },
        { member: 1, core: false, citation_rank: 0.1, family_size: 1, claims: 20, forward: 0, abroad: false },
        { member: 20, core: false, citation_rank: 0.5, family_size: 2, claims: 6, forward: 1, abroad: false },
      ],
      region_statistic: [
        { place: "CN-410100", measure: "population", year: 2020, value: 12_600_000, unit: "persons", source: "census" },
        { place: "CN-410100", measure: "population", year: 2021, value: 12_700_000, unit: "persons", source: "bulletin" },
        { place: "CN-410100", measure: "rd_expenditure", year: 2020, value: 200, unit: "CNY 100 million", source: "bulletin" },
        { place: "CN-410100", measure: "rd_expenditure", year: 2021, value: 300, unit: "CNY 100 million", source: "bulletin" },
        { place: "CN-410100", measure: "grants", year: 2021, value: 50, unit: "applications", source: null },
        { place: "CN-410100", measure: "inventions_in_force", year: null, value: 254, unit: "applications", source: null },
      ],
    },
  });
});
afterAll(() => hand.engine.close());

const find = (rows: readonly FigureRow[], like: FigureRow) =>
  rows.find((row) => Object.entries(like).every(([key, value]) => row[key] === value));

test("vitality, active share and means of home's enterprises stand beside those of all", async () => {
  const rows = await hand.rows(enterpriseStrength);
  expect(find(rows, { node: "a" })).toMatchObject({
    members: 12,
    in_top: 1,
    top_share: 1,
    vitality: 0.5,
    all_vitality: 0.5,
    active: 0.8,
    family_size: 2,
    citation_rank: 0.5,
    claims: 15,
    few: false,
  });
  expect(find(rows, { node: "b" })).toMatchObject({
    members: 0,
    in_top: 0,
    top_share: 0,
    vitality: null,
    all_vitality: 6 / 26,
    few: true,
  });
});

test("the make-up of each chain is in shares of its own, and the difference is to the world's", async () => {
  const rows = await hand.rows(profile);
  expect(find(rows, { node: "a", place: "CN-410100" })).toMatchObject({
    members: 12,
    share: 12 / 14,
    difference: 12 / 14 - 12 / 40,
  });
  expect(find(rows, { node: "a", place: "CN-430100" })).toMatchObject({ members: 0, share: 0 });
});

test("home has one of two end nodes, the other is thin, and nothing is missing", async () => {
  expect(await hand.rows(completeness)).toEqual([
    { place: "world", nodes: 2, present: 2, thin: 0, missing: 0, completeness: 1 },
    { place: "CN-430100", nodes: 2, present: 1, thin: 0, missing: 1, completeness: 0.5 },
    { place: "CN-410100", nodes: 2, present: 1, thin: 1, missing: 0, completeness: 0.5 },
  ]);
});

test("places compare by what is known of them", async () => {
  const row = find(await hand.rows(competitiveness), { place: "CN-410100" });
  expect(row).toMatchObject({
    members: 14,
    applicants: 2,
    core_share: 0.5,
    citation_rank: 0.5,
    invention_share: 1,
    active_share: 10 / 12,
    growth: null,
    // One of 14 is seen abroad: at least that.
    abroad_share: 1 / 14,
    cited_share: 0.5,
  });
  expect(row?.["vitality"]).toBeCloseTo(6 / 14, 12);
});

test("yield is of the latest year whose next one is over: 50 grants of 2021 on 200 of 2020", async () => {
  expect(await hand.rows(intensity)).toMatchObject([
    {
      place: "CN-410100",
      population: 12_700_000,
      population_year: 2021,
      per_10000: 14 / 1270,
      force_per_10000: 0.2,
      rd_year: 2020,
      grants: 50,
      yield: 0.25,
      source: "bulletin",
    },
  ]);
});
