import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handEngine, handStudy, times, type HandEngine } from "../hand-facts.ts";
import type { FigureRow } from "../indicator.ts";
import { alignment } from "./alignment.ts";
import { alignmentLag } from "./alignment-lag.ts";
import { bursts } from "./bursts.ts";
import { citationCoverage } from "./citation-coverage.ts";
import { concentrationChange } from "./concentration-change.ts";
import { entrants } from "./entrants.ts";
import { hotNodes } from "./hot-nodes.ts";
import { leaderMoves } from "./leader-moves.ts";
import { leaderProfile } from "./leader-profile.ts";
import { leaderTransfers } from "./leader-transfers.ts";
import { lifeRatios } from "./life-ratios.ts";
import { mainPath } from "./main-path.ts";
import { newPartners } from "./new-partners.ts";
import { sCurve } from "./s-curve.ts";
import { sCurveParameters } from "./s-curve-parameters.ts";
import { sCurveYears } from "./s-curve-years.ts";

const find = (rows: readonly FigureRow[], like: FigureRow) =>
  rows.find((row) => Object.entries(like).every(([key, value]) => row[key] === value));
const firm = { type: "enterprise", region: "CN-410100" };

/*
 * Windows 2010–2014 and 2015–2019, all years complete.
 *
 *   a   ten a year by big
 *   b   1 a year 2010–2014 by mover; then 10 a year by new
 *   c   four a year 2010–2014 by mover, then 2 a year by old; mover files 6 a year in d from 2015 on, with new in 2016
 */
const organisations = { big: firm, mover: firm, new: firm, old: firm };
const yearly = (from: number, to: number, count: number, node: string, by: string[]) =>
  Array.from({ length: to - from + 1 }, (_, at) => times(count, { nodes: [node], year: from + at, by })).flat();
const members = [
  ...yearly(2010, 2019, 10, "a", ["big"]),
  ...yearly(2010, 2014, 1, "b", ["mover"]),
  ...yearly(2015, 2019, 10, "b", ["new"]),
  ...yearly(2010, 2014, 4, "c", ["mover"]),
  ...yearly(2015, 2019, 2, "c", ["old"]),
  ...yearly(2015, 2019, 6, "d", ["mover"]),
  ...times(3, { nodes: ["d"], year: 2016, by: ["mover", "new"] }),
];

let hand: HandEngine;
beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b", "c", "d"]),
    cutOff: "2022-12-31",
    organisations,
    members,
    tables: {
      citation_total: [
        { measure: "members", total: 100 },
        { measure: "citing", total: 40 },
        { measure: "references", total: 200 },
        { measure: "in_corpus", total: 50 },
        { measure: "links", total: 30 },
        { measure: "against_time", total: 3 },
      ],
      // The example of the methods: members 0 and 1 are cited by 2, that by 3 and 4, those by 5.
      citation: [
        [0, 2],
        [1, 2],
        [2, 3],
        [2, 4],
        [3, 5],
        [4, 5],
      ].map(([cited = 0, citing = 0]) => ({ cited, citing, on_year: 2010 })),
      operation: [
        { operation: 1, member: 0, kind: "transfer", year: 2012, from_organisation: "big", to_organisation: "new" },
        { operation: 2, member: 0, kind: "transfer", year: 2013, from_organisation: "big", to_organisation: "new" },
        { operation: 3, member: 1, kind: "transfer", year: 2013, from_organisation: "big", to_organisation: null },
        { operation: 4, member: 2, kind: "transfer", year: 2013, from_organisation: "big", to_organisation: "big" },
        { operation: 5, member: 3, kind: "pledge", year: 2013, from_organisation: "big", to_organisation: null },
      ],
    },
  });
});
afterAll(() => hand.engine.close());

test("an applicant enters with its first filing in the node and leaves with its last, once three years have passed", async () => {
  const rows = await hand.rows(entrants);
  expect(find(rows, { node: "c", year: 2010 })).toMatchObject({ applicants: 1, entrants: 1, members_share: 1, exits: 0 });
  expect(find(rows, { node: "c", year: 2014 })).toMatchObject({ applicants: 1, entrants: 0, exits: 1 });
  expect(find(rows, { node: "c", year: 2015 })).toMatchObject({ applicants: 1, entrants: 1, share: 1, exits: 0 });
  expect(find(rows, { node: "c", year: 2017 })).toMatchObject({ exits: null });
  expect(find(rows, { node: "*", year: 2015 })).toMatchObject({ applicants: 4, entrants: 2, share: 0.5 });
});

test("a node that grows tenfold from little emerges, one that halves declines, and steady is neither", async () => {
  const rows = await hand.rows(hotNodes);
  expect(find(rows, { node: "b" })).toMatchObject({ before: 5, recent: 50, verdict: "emerging" });
  expect(find(rows, { node: "c" })).toMatchObject({ before: 20, recent: 10, verdict: "declining" });
  // a: 50 and 50, all others 25 and 93, half a count added to each.
  expect(find(rows, { node: "a" })?.["ratio"]).toBeCloseTo(1 / (93.5 / 25.5), 9);
});

test("a burst is a run of years at about twice the mean share", async () => {
  const other = await handEngine({
    study: handStudy(["x", "y"]),
    cutOff: "2022-12-31",
    organisations,
    members: [
      ...yearly(2010, 2019, 2, "x", ["big"]),
      ...yearly(2016, 2017, 15, "x", ["new"]),
      ...yearly(2010, 2019, 40, "y", ["old"]),
    ],
  });
  const rows = await other.rows(bursts);
  other.engine.close();
  // x has 50 of 450; in 2016 and 2017 it has 34 of 114, where its share gives 12.67.
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ node: "x", from: 2016, to: 2017, members: 34 });
  expect(rows[0]?.["expected"]).toBeCloseTo((114 * 50) / 450, 9);
});

test("concentration is not judged on few, and one holder stays one holder", async () => {
  const rows = await hand.rows(concentrationChange);
  expect(find(rows, { node: "a" })).toMatchObject({ before: 50, recent: 50, hhi_before: 1, hhi_recent: 1, verdict: "steady" });
  expect(find(rows, { node: "b" })).toMatchObject({ verdict: "too_few", change_hhi: null });
  // Before: big 50, mover 25 of 75. Recent: 50, 50 + 1.5, 10, 30 + 1.5 of 143.
  const chain = find(rows, { node: "*" });
  expect(chain?.["hhi_before"]).toBeCloseTo(((75 * (50 ** 2 + 25 ** 2)) / 75 ** 2 - 1) / 74, 9);
  const recent = (50 ** 2 + 51.5 ** 2 + 10 ** 2 + 31.5 ** 2) / 143 ** 2;
  expect(chain?.["hhi_recent"]).toBeCloseTo((143 * recent - 1) / 142, 9);
  expect(chain?.["verdict"]).toBe("dispersing");
});

test("the leader who left two nodes for another is found, with where from and where to", async () => {
  const rows = await hand.rows(leaderMoves);
  expect(rows.map((row) => [row["organisation"], row["node"], row["move"], row["before"], row["recent"]])).toEqual([
    ["mover", "b", "moved_out", 5, 0],
    ["mover", "c", "moved_out", 20, 0],
    ["mover", "d", "moved_in", 0, 33],
  ]);
  expect(rows[1]?.["shift"]).toBeCloseTo(-0.8, 9);
});

test("a leader's profile says where its members lie, of which lately", async () => {
  const rows = await hand.rows(leaderProfile);
  expect(find(rows, { organisation: "mover", node: "d" })).toMatchObject({ members: 33, lately: 18, active: 33, core: 0 });
  expect(find(rows, { organisation: "mover", node: "d" })?.["share"]).toBeCloseTo(33 / 58, 9);
});

test("new partners are those without an earlier joint filing, each pair once", async () => {
  expect(await hand.rows(newPartners)).toEqual([
    { organisation: "mover", with: "new", with_type: "enterprise", with_region: "CN-410100", first: 2016, members: 3 },
  ]);
});

test("transfers count patents, and none to oneself", async () => {
  const rows = await hand.rows(leaderTransfers);
  expect(rows).toEqual([
    { organisation: "big", taken: 0, from: null, given: 2, to: "new" },
    { organisation: "new", taken: 1, from: "big", given: 0, to: null },
  ]);
});

test("main paths follow the citations, each with its half of all paths", async () => {
  const rows = await hand.rows(mainPath);
  const path = (name: string) =>
    rows.filter((row) => row["path"] === name).map((row) => [row["patent"], row["next"], row["spc"]]);
  expect(path("global")).toEqual([
    ["N0", "N2", 0.5],
    ["N2", "N3", 0.5],
    ["N3", "N5", 0.5],
    ["N5", null, null],
  ]);
  expect(path("local")).toEqual(path("global"));
  expect(path("key_route")).toHaveLength(7);
  expect(find(rows, { path: "key_route", patent: "N1" })?.["lane"]).toBe(1);
});

test("what is known of citations stands with its share", async () => {
  const rows = await hand.rows(citationCoverage);
  expect(find(rows, { measure: "citation_citing" })).toMatchObject({ total: 40, share: 0.4 });
  expect(find(rows, { measure: "citation_in_corpus" })).toMatchObject({ share: 0.25 });
  expect(find(rows, { measure: "citation_against_time" })).toMatchObject({ share: 0.1 });
});

describe("with output given", () => {
  /** Patents of a go up and down; of b as many as make 200 a year; output follows both two years later. */
  let given: HandEngine;
  beforeAll(async () => {
    const wave = [10, 30, 20, 50, 40, 80, 60, 70, 90, 110];
    given = await handEngine({
      study: handStudy(["a", "b"]),
      cutOff: "2022-12-31",
      organisations,
      members: wave.flatMap((count, at) => [
        ...times(count, { nodes: ["a"], year: 2010 + at, by: ["big"] }),
        ...times(200 - count, { nodes: ["b"], year: 2010 + at, by: ["new"] }),
      ]),
      tables: {
        node_output: wave.flatMap((_, at) =>
          ["a", "b"].flatMap((node) => {
            const value = node === "a" ? (wave[at - 2] ?? 15) : 200 - (wave[at - 2] ?? 15);
            return node === "b" && at === 9 ? [] : [{ node, year: 2010 + at, value, unit: "亿元", source: "hand" }];
          }),
        ),
      },
    });
  });
  afterAll(() => given.engine.close());

  test("both shares stand beside each other with the numbers behind them, and the gap is their difference", async () => {
    const rows = await given.rows(alignment);
    expect(find(rows, { node: "a", year: 2015 })).toMatchObject({
      members: 80,
      patent_share: 0.4,
      output: 50,
      output_unit: "亿元",
      output_share: 0.25,
      source: "hand",
    });
    expect(find(rows, { node: "a", year: 2015 })?.["gap"]).toBeCloseTo(0.15, 12);
    expect(find(rows, { node: "a", year: 2019 })).toMatchObject({ output: 70, output_share: null, gap: null });
  });

  test("patents that lead output by two years correlate fully at that lag and not clearly at others", async () => {
    const rows = await given.rows(alignmentLag, new Map([["alignment", await given.rows(alignment)]]));
    const at = (lag: number) => find(rows, { node: "a", lag });
    // Output of 2012–2018 pairs with patents of 2010–2016; the two first years of output are not told by any wave.
    expect(at(2)).toMatchObject({ n: 7, clear: true });
    expect(at(2)?.["r"]).toBeCloseTo(1, 9);
    expect(at(5)).toMatchObject({ n: 4, r: null, clear: false });
    expect(rows.filter((row) => row["node"] === "a" && row["clear"] === true).map((row) => row["lag"])).toEqual([2]);
  });
});

test("without output there is no figure, but what to provide", async () => {
  const rows = await hand.rows(alignment);
  expect(rows).toEqual([]);
  expect(alignment.caveats?.(rows, hand.scope)).toHaveLength(1);
  expect(alignmentLag.caveats?.([], hand.scope)[0]?.en).toContain("output");
});

describe("a node along its curve", () => {
  const reached = (year: number) => 1000 / (1 + Math.exp(-0.6 * (year - 2014)));
  let curve: HandEngine;
  beforeAll(async () => {
    const perYear = (year: number) => Math.round(reached(year) - reached(year - 1));
    curve = await handEngine({
      study: handStudy(["a", "b"], { period: [2005, 2022] }),
      cutOff: "2022-06-30",
      organisations,
      members: Array.from({ length: 18 }, (_, at) => 2005 + at).flatMap((year) => [
        // Years past 2019 are incomplete at this cut-off and hold next to nothing.
        ...times(year <= 2019 ? perYear(year) : 1, { nodes: ["a"], year, by: ["big"] }),
        ...(year < 2010 ? times(2, { nodes: ["b"], year, by: ["new"], type: "utility_model" }) : []),
      ]),
    });
  });
  afterAll(() => curve.engine.close());

  test("is fitted on complete years alone and its stage told with an interval", async () => {
    expect(curve.scope.completeTo).toBe(2019);
    const rows = await curve.rows(sCurve);
    const a = find(rows, { node: "a" });
    expect(a).toMatchObject({ stage: "saturation", years: 15, dispersion: 1 });
    expect(Math.abs(Number(a?.["ceiling"]) - 1000)).toBeLessThan(10);
    expect(Number(a?.["reached_low"])).toBeLessThan(reached(2019) / 1000);
    expect(Number(a?.["reached_high"])).toBeGreaterThan(reached(2019) / 1000);
    expect(find(rows, { node: "b" })).toMatchObject({ members: 10, stage: "too_few", ceiling: null });
  });

  test("gives its parameters, and its curve beside the observed numbers", async () => {
    const before = new Map([["s-curve", await curve.rows(sCurve)]]);
    const parameters = find(await curve.rows(sCurveParameters, before), { node: "a" });
    expect(Number(parameters?.["span"])).toBeCloseTo(Math.log(81) / Number(parameters?.["rate"]), 9);
    expect(Number(parameters?.["middle"])).toBeCloseTo(2014, 1);
    const rows = await curve.rows(sCurveYears, before);
    const at = (series: string) => Number(find(rows, { node: "a", series, year: 2019 })?.["cumulative"]);
    expect(Math.abs(at("fitted") - at("observed"))).toBeLessThan(2);
    expect(find(rows, { node: "a", series: "observed", year: 2020 })).toMatchObject({ members: 1, incomplete: true });
    expect(find(rows, { node: "b", series: "fitted", year: 2019 })).toBeUndefined();
  });

  test("has the textbook ratios of Chinese patents from the fifth year on", async () => {
    const rows = await curve.rows(lifeRatios);
    const chain = find(rows, { node: "*", year: 2009 });
    const [a, five] = [
      Number(chain?.["inventions"]),
      [2005, 2006, 2007, 2008, 2009].reduce((sum, year) => sum + Math.round(reached(year) - reached(year - 1)), 0),
    ];
    expect(chain).toMatchObject({ utility_models: 2, designs: 0, ageing: 1 });
    expect(chain?.["growth_ratio"]).toBeCloseTo(a / five, 12);
    expect(chain?.["maturity"]).toBeCloseTo(a / (a + 2), 12);
    expect(chain?.["novelty"]).toBeCloseTo(Math.hypot(a / five, a / (a + 2)), 12);
    expect(find(rows, { node: "*", year: 2008 })).toBeUndefined();
  });
});
