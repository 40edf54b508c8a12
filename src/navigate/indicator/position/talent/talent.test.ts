import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureRow } from "../../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { academicLeaders, talentLeaders } from "./leaders.ts";
import { mobility } from "./mobility.ts";
import { talent } from "./talent.ts";

/*
 * Node a: person 1 has three members with h (home) in 2012, and one with c (Changsha) in 2015: moved out.
 *         person 2 has one with c in 2012 and one with u (university at home) in 2016: moved in.
 *         person 3 has one with h and one with c, both in 2014: has not moved.
 * Node b: person 4 has two with c.
 */
let hand: HandEngine;
beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations: {
      h: { type: "enterprise", region: "CN-410100" },
      u: { type: "university", region: "CN-410100" },
      c: { type: "enterprise", region: "CN-430100" },
    },
    members: [
      ...times(3, { nodes: ["a"], year: 2012, by: ["h"], inventors: [1] }),
      { nodes: ["a"], year: 2015, by: ["c"], inventors: [1] },
      { nodes: ["a"], year: 2012, by: ["c"], inventors: [2] },
      { nodes: ["a"], year: 2016, by: ["u"], inventors: [2] },
      { nodes: ["a"], year: 2014, by: ["h"], inventors: [3] },
      { nodes: ["a"], year: 2014, by: ["c"], inventors: [3] },
      ...times(2, { nodes: ["b"], year: 2014, by: ["c"], inventors: [4] }),
    ],
    tables: {
      inventor: [
        { inventor: 1, label: "甲一", organisation: "c", members: 4, from_year: 2012, to_year: 2015 },
        { inventor: 2, label: "乙二", organisation: "u", members: 2, from_year: 2012, to_year: 2016 },
        { inventor: 3, label: "丙三", organisation: "h", members: 2, from_year: 2014, to_year: 2014 },
      ],
    },
  });
});
afterAll(() => hand.engine.close());

const row = (rows: readonly FigureRow[], node: string) => rows.find((each) => each["node"] === node);

test("home has three of the three inventors of a, one of them prolific, and none in b", async () => {
  const rows = await hand.rows(talent);
  expect(row(rows, "a")).toMatchObject({
    home_members: 5,
    home_inventors: 3,
    per_member: 0.6,
    prolific: 1,
    home_share: 1,
    few: true,
  });
  expect(row(rows, "a")?.["prolific_share"]).toBeCloseTo(1 / 3, 12);
  // Home has 3 of the chain's 4, so 1 is 4/3 of its share.
  expect(row(rows, "a")?.["quotient"]).toBeCloseTo(4 / 3, 12);
  expect(row(rows, "b")).toMatchObject({ home_inventors: 0, home_share: 0, quotient: 0 });
});

test("who files with two organisations in one year has not moved", async () => {
  expect(await hand.rows(mobility)).toEqual([
    { way: "move_in", inventors: 1, organisations: 2 },
    { way: "move_out", inventors: 1, organisations: 2 },
  ]);
});

test("leaders stand by where they work now, academic ones apart, and who is not in the table is not named", async () => {
  const shown = (rows: readonly FigureRow[]) =>
    rows.map(({ rank, name, organisation, members, nodes, node, from, to }) => [
      rank,
      name,
      organisation,
      members,
      nodes,
      node,
      from,
      to,
    ]);
  expect(shown(await hand.rows(talentLeaders))).toEqual([
    [1, "乙二", "u", 2, 1, "a", 2012, 2016],
    [2, "丙三", "h", 2, 1, "a", 2014, 2014],
  ]);
  expect(shown(await hand.rows(academicLeaders))).toEqual([[1, "乙二", "u", 2, 1, "a", 2012, 2016]]);
});
