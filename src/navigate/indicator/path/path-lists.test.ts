import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureRow } from "../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../hand-facts.ts";
import { attract, cultivate } from "./candidates.ts";
import { hiddenChampions } from "./hidden-champions.ts";
import { partners } from "./partners.ts";
import { people } from "./people.ts";
import { pools } from "./pools.ts";
import { reserve } from "./reserve.ts";
import { technologyRoute } from "./technology-route.ts";
import { technology } from "./technology.ts";

/*
 * Ten years 2010–2019, all complete, lately 2017–2019. Members are numbered in this order:
 *
 *    0– 9  a by h1 (home), 2012, active                     h1: 12 in a, 2 of them lately with the university hu of home
 *   10–11  a by h1 with hu, 2018, active
 *   12–17  a by o1 (Changsha), 2018, active                  o1: 6 in a, 3 in b
 *   18–20  b by o1, 2012, inactive
 *   21–23  a by o2 (Japan), 2018, active, one with h1        o2: 4 in a, 1 of them with home
 *   24     a by o2 with h1, 2018, active
 *   25     a by p1 (individual of Changsha), 2012, active
 *   26     a by u2 (university of Changsha), 2012, active
 *   27     a by l1 (Changsha, nothing lately), 2012, active
 *   28     a by o2, 2012, inactive by given · 29 the same, assumed
 */
const organisations = {
  h1: { type: "enterprise", region: "CN-410100" },
  hu: { type: "university", region: "CN-410100" },
  o1: { type: "enterprise", region: "CN-430100" },
  o2: { type: "enterprise", region: "JP" },
  p1: { type: "individual", region: "CN-430100" },
  u2: { type: "university", region: "CN-430100" },
  l1: { type: "enterprise", region: "CN-430100" },
};
const members = [
  ...times(10, { nodes: ["a"], year: 2012, by: ["h1"], granted: true, inventors: [1] }),
  ...times(2, { nodes: ["a"], year: 2018, by: ["h1", "hu"], inventors: [1] }),
  ...times(6, { nodes: ["a"], year: 2018, by: ["o1"], inventors: [2, 12] }),
  ...times(3, { nodes: ["b"], year: 2012, by: ["o1"], status: "inactive" }),
  ...times(3, { nodes: ["a"], year: 2018, by: ["o2"] }),
  { nodes: ["a"], year: 2018, by: ["o2", "h1"] },
  { nodes: ["a"], year: 2012, by: ["p1"] },
  { nodes: ["a"], year: 2012, by: ["u2"] },
  { nodes: ["a"], year: 2012, by: ["l1"] },
  { nodes: ["a"], year: 2012, by: ["o2"], status: "inactive" },
  { nodes: ["a"], year: 2012, by: ["o2"], status: "inactive", statusBasis: "assumed" },
];
const path = (action: string) => new Map([["path", [{ node: "a", action }] as FigureRow[]]]);
let hand: HandEngine;

beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"], {
      plan: [
        { node: "a", target: 5, grade: "core", from: 2018, to: 2019 },
        { node: "a", target: 2, grade: "reserve", from: 2018, to: 2019 },
      ],
      rule: { hidden: { nodeShareMax: 1, nodeMembersMin: 20, chanceMax: 1 } },
    }),
    cutOff: "2022-12-31",
    organisations,
    members,
    tables: {
      member_quality: [0, 12, 13, 14].map((member) => ({ member, citation_rank: member === 0 ? 0.9 : 0.8, core: member !== 14 })),
      member_office: members.map(({ status }, member) => ({ member, office: "CN", status: status ?? "active" })),
      operation: [{ operation: 1, member: 15, kind: "open_licence" }],
      inventor: [
        { inventor: 1, label: "One", organisation: "h1", members: 12 },
        { inventor: 2, label: "Two", organisation: "o1", members: 6 },
      ],
      applicant_size: [
        { organisation: "h1", corpus_members: 500, employees: 80, employees_year: 2020 },
        { organisation: "o1", corpus_members: 9 },
        { organisation: "o2", corpus_members: 101 },
      ],
    },
  });
});

afterAll(() => hand.engine.close());

describe("enterprises", () => {
  test("to cultivate: h1 alone, its parts by hand", async () => {
    const [row, ...rest] = await hand.rows(cultivate, path("strengthen"));
    expect(rest).toEqual([]);
    // 13 in a (12 and one with o2), 3 lately; the node has 27, 12 of them lately: (3/13) ÷ (3/13 + 12/27).
    expect(row).toMatchObject({
      organisation: "h1",
      members: 13,
      lately: 3,
      academic: 2,
      fit: 1,
      strength: 1,
      quality: null,
      soundness: 1,
    });
    expect(row?.["activity"]).toBeCloseTo(3 / 13 / (3 / 13 + 12 / 27), 12);
    expect(row?.["ties"]).toBeCloseTo(2 / 3, 12);
    // Nothing entered of one node worked in; one of 13 filed with another country.
    expect(row?.["expansion"]).toBeCloseTo((0 + 1 / 13) / 2, 12);
    // Weights 1, 2, 2, 2, 1, 1, 1 without quality: 8 of 10 known.
    const sum = 1 + 2 + 2 * Number(row?.["activity"]) + 2 / 3 + 1 + Number(row?.["expansion"]);
    expect(row?.["score"]).toBeCloseTo(sum / 8, 12);
    expect([row?.["low"], row?.["high"], row?.["coverage"]]).toEqual([
      expect.closeTo(sum / 10, 12),
      expect.closeTo((sum + 2) / 10, 12),
      expect.closeTo(0.8, 12),
    ]);
  });

  test("to attract: o1 and o2, not who is at home or files no more; what o1 holds in b does not fit", async () => {
    const rows = await hand.rows(attract, path("complete"));
    expect(new Set(rows.map((row) => row["organisation"]))).toEqual(new Set(["o1", "o2"]));
    const o1 = rows.find((row) => row["organisation"] === "o1");
    expect(o1?.["fit"]).toBeCloseTo(6 / 9, 12);
    expect(o1?.["strength"]).toBeCloseTo(Math.log(7) / Math.log(14), 12);
    expect(o1).toMatchObject({
      ties: 0,
      proximity: expect.closeTo(1 / 3, 12) as number,
      quality: expect.closeTo(0.8, 9) as number,
    });
    // Two end nodes, a entered lately after b; nothing with another region.
    expect(o1?.["expansion"]).toBeCloseTo(0.25, 12);
    const o2 = rows.find((row) => row["organisation"] === "o2");
    expect(o2).toMatchObject({ joint: 1, proximity: 0 });
    expect(o2?.["soundness"]).toBeCloseTo(4 / 6, 12);
  });

  test("hidden champions are small by employees where these are known, else by what they hold", async () => {
    const rows = await hand.rows(hiddenChampions);
    // h1 has 80 employees but holds 500 of which 13 here: no focus. o2 holds 101: too many. o1 holds 9, 6 of them here.
    expect(rows.map((row) => [row["organisation"], row["rank"], row["basis"]])).toEqual([["o1", 2, "by_portfolio"]]);
  });
});

test("people stand at home or elsewhere, with who shares their name and who works for a leading firm", async () => {
  const rows = await hand.rows(people, path("complete"));
  expect(rows.map((row) => [row["person"], row["aim"], row["members"], row["competitor"], row["namesake"]])).toEqual([
    ["One", "keep", 12, false, false],
    ["Two", "attract", 6, true, true],
  ]);
  expect(rows[0]?.["ties"]).toBeNull();
  expect(rows[1]).toMatchObject({ ties: 0, joint: 0, since: 2018 });
});

describe("technology", () => {
  test("each right has the first use that fits", async () => {
    const rows = await hand.rows(technology, path("complete"));
    const of = (use: string) =>
      rows.filter((row) => row["use"] === use).map((row) => `${String(row["number"])} ${String(row["reason"])}`);
    expect(of("make")[0]).toBe("N0 own");
    expect(new Set(of("buy"))).toEqual(new Set(["N25 holder_individual", "N27 holder_left"]));
    expect(new Set(of("license"))).toEqual(new Set(["N15 open_licence", "N26 holder_academic"]));
    expect(of("free")).toEqual(["N28 lapsed"]);
    expect(of("avoid")).toEqual(["N12 core_in_force_here", "N13 core_in_force_here"]);
  });

  test("one right of a university alone is too little for licences; what is filed with an enterprise is not the university's to give", async () => {
    const rows = await hand.rows(technology, path("complete"));
    expect(rows.some((row) => row["number"] === "N10" && row["use"] === "license")).toBe(false);
  });

  test("the route counts own and others' core in force in the country: 1 and 2, so 2/3 hang on others", async () => {
    const [row] = await hand.rows(technologyRoute, path("complete"));
    expect(row).toMatchObject({
      node: "a",
      own: 13,
      own_core: 1,
      outside_core: 2,
      university: 1,
      institute: 0,
      lapsed: 2,
      route: "buy",
    });
    expect(row?.["dependence"]).toBeCloseTo(2 / 3, 12);
    const [other] = await hand.rows(technologyRoute, path("watch"));
    expect(other?.["route"]).toBeNull();
    // No core right tells anything of b.
    const [, b] = await hand.rows(technologyRoute, new Map([["path", [{ node: "b", action: "complete" }]]]));
    expect(b).toMatchObject({ node: "b", dependence: null, route: null });
  });
});

describe("together", () => {
  test("partners are universities and institutes with three or more that still file: none here", async () => {
    expect(await hand.rows(partners, path("strengthen"))).toEqual([]);
  });

  test("a pool joins what complements: h1 works in a alone, o1 in a twice as much as in b", async () => {
    const rows = await hand.rows(pools, path("strengthen"));
    expect(rows.map((row) => [row["organisation"], row["with"], row["active"], row["with_active"], row["joint"]])).toEqual([
      ["h1", "o1", 13, 6, 0],
      ["h1", "o2", 13, 4, 1],
    ]);
    // Profiles (13, 0) and (6, 3): cosine 6 ÷ √45.
    expect(rows[0]?.["complement"]).toBeCloseTo(1 - 6 / Math.sqrt(45), 8);
    // 25 are in force in a.
    expect(rows[0]?.["share"]).toBeCloseTo(19 / 25, 12);
    expect(rows[1]).toMatchObject({ complement: 0, fit: 0 });
    expect(rows[1]?.["share"]).toBeCloseTo(16 / 25, 12);
  });

  test("the reserve list sets what is planned against what was filed and granted in its years", async () => {
    const rows = await hand.rows(reserve);
    // 2018–2019: home filed 3 of 12 in a, all of the chain of these years.
    expect(rows[0]).toMatchObject({
      node: "a",
      core: 5,
      peripheral: 0,
      kept: 2,
      planned: 7,
      from: 2018,
      to: 2019,
      filed: 3,
      granted: 0,
      left: 4,
    });
    expect(rows[0]).toMatchObject({ at_share: 3, blank: 0 });
    // No plan: the whole period, in which home filed 13 of 30, and b is a tenth of the chain.
    expect(rows[1]).toMatchObject({
      node: "b",
      planned: null,
      left: null,
      from: 2010,
      to: 2019,
      filed: 0,
      at_share: 1,
      blank: 1,
    });
  });
});
