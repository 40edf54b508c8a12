import { afterAll, beforeAll, expect, test } from "vitest";
import { dependenceOf } from "../../../rule/dependence.ts";
import type { FigureRow } from "../../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { coreGaps } from "./core-gaps.ts";
import { dependence } from "./dependence.ts";

/*
 * Node a: 0–3 home, 4–5 Changsha, 6–9 Japan, 10 unknown. Core and in force: 4, 6, 7, 8, 9, 10; core and out of force: 0.
 * Node b: 11–12 home and Japan jointly, 13–15 home; core 11–15, in force.
 */
const core = [0, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
let hand: HandEngine;
beforeAll(async () => {
  const filed = (nodes: string[], by: string[]) => ({ nodes, year: 2014, by });
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations: {
      h: { type: "enterprise", region: "CN-410100" },
      c: { type: "enterprise", region: "CN-430100" },
      j: { type: "enterprise", region: "JP" },
      x: { type: "enterprise", region: null },
    },
    members: [
      { ...filed(["a"], ["h"]), status: "inactive" },
      ...times(3, filed(["a"], ["h"])),
      ...times(2, filed(["a"], ["c"])),
      ...times(4, filed(["a"], ["j"])),
      filed(["a"], ["x"]),
      ...times(2, filed(["b"], ["h", "j"])),
      ...times(3, filed(["b"], ["h"])),
    ],
    tables: {
      member_quality: Array.from({ length: 16 }, (_, member) => ({ member, core: core.includes(member) })),
      citation: [
        [1, 0],
        [1, 4],
        [2, 6],
        [3, 10],
        [11, 7],
        [4, 6],
      ].map(([citing = 0, cited = 0]) => ({ citing, cited, on_year: 2015 })),
    },
  });
});
afterAll(() => hand.engine.close());

const row = (rows: readonly FigureRow[], node: string) => rows.find((each) => each["node"] === node);

test("abroad holds four of the five core rights in force of known region, home none: a chokepoint", async () => {
  expect(row(await hand.rows(coreGaps), "a")).toMatchObject({
    core: 7,
    home_core: 1,
    home_share: 1 / 7,
    gap: 1 / 7 - 4 / 11,
    active_core: 6,
    placed: 5,
    home_active: 0,
    elsewhere: 1,
    abroad: 4,
    outside_share: 1,
    abroad_share: 0.8,
    standing: "chokepoint",
  });
});

test("what home holds jointly is home's", async () => {
  expect(row(await hand.rows(coreGaps), "b")).toMatchObject({
    active_core: 5,
    home_active: 5,
    abroad: 0,
    outside_share: 0,
    standing: "shared",
  });
});

test("the rule stands at its bounds", () => {
  expect([
    dependenceOf(4, 4, 0, 4),
    dependenceOf(20, 20, 1, 10),
    dependenceOf(20, 20, 2, 10),
    dependenceOf(20, 20, 4, 9),
    dependenceOf(20, 20, 5, 9),
    dependenceOf(20, 13, 0, 13),
    dependenceOf(20, 14, 0, 14),
  ]).toEqual(["too_few", "chokepoint", "dependent", "dependent", "shared", "unclear", "chokepoint"]);
});

test("citations from home divide by where the cited stands; unknown is apart, and those of others take no part", async () => {
  const rows = await hand.rows(dependence);
  expect(row(rows, "a")).toMatchObject({
    cited: 3,
    own: 1,
    elsewhere: 1,
    abroad: 1,
    unplaced: 1,
    outside_share: 2 / 3,
    abroad_share: 1 / 3,
    few: true,
  });
  expect(row(rows, "b")).toMatchObject({ cited: 1, abroad: 1 });
  expect(row(rows, "*")).toMatchObject({ cited: 4, own: 1, unplaced: 1 });
});
