import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "#engine";
import { pickShape, type Pick } from "../contract.ts";
import { listMembers } from "../facts/list.ts";
import { control } from "./direction/control.ts";
import { controlCountries } from "./direction/control-countries.ts";
import { controlNodes } from "./direction/control-nodes.ts";
import { impact } from "./direction/impact.ts";
import { coverageRelevance } from "./direction/relevance.ts";
import { handEngine, handStudy, times, type HandEngine, type HandMember } from "./hand-facts.ts";
import type { FigureRow } from "./indicator.ts";
import { corePatents } from "./position/core-patents.ts";
import { highQuality } from "./position/high-quality.ts";
import { layout } from "./position/layout.ts";
import { qualityProfile } from "./position/quality-profile.ts";
import { curves, survival } from "./position/survival.ts";

const organisations = {
  z1: { type: "enterprise", region: "CN-410100" },
  c1: { type: "enterprise", region: "CN-430100" },
  us: { type: "enterprise", region: "US" },
  x: { type: "enterprise", region: null },
};

type Quality = Readonly<Record<string, number | boolean | string | null>>;
const cases: readonly (readonly [HandMember, Quality])[] = [
  // 0.5 × 1 × 0.8 = 0.4 for z1
  [
    { nodes: ["a"], year: 2012, by: ["z1"] },
    {
      life_left: 0.5,
      coverage: 1,
      citation_rank: 0.8,
      core: true,
      cited: 8,
      relevance: 2,
      family_size: 1,
      abroad: false,
      ip5_offices: 1,
    },
  ],
  // 0.5 × 2 × 0.6 = 0.6, half of it for each
  [
    { nodes: ["a"], year: 2012, by: ["z1", "us"] },
    {
      life_left: 0.5,
      coverage: 2,
      citation_rank: 0.6,
      core: false,
      cited: 4,
      relevance: 1,
      family_size: 3,
      abroad: true,
      pct: true,
      ip5_offices: 3,
    },
  ],
  // 1 × 0.5 × 0.2 = 0.1 for us
  [
    { nodes: ["a"], year: 2013, by: ["us"] },
    { life_left: 1, coverage: 0.5, citation_rank: 0.2, core: false, cited: 0, relevance: 0 },
  ],
  [
    { nodes: ["a"], year: 2013, by: ["us"], status: "inactive" },
    { life_left: 0, coverage: 0, citation_rank: 0.9, core: true, cited: 12, relevance: 3 },
  ],
  // In force, but its cohort cannot be ranked; then one of unknown status.
  [
    { nodes: ["a"], year: 2014, by: ["x"], statusBasis: "derived" },
    { life_left: 0.7, coverage: 1 },
  ],
  [
    { nodes: ["a"], year: 2014, by: ["c1"], status: "unknown" },
    { life_left: 0.7, citation_rank: 0.7, cited: 0 },
  ],
  // Ten grants of node b by z1, with 1 … 10 claims, cited lately once each where 0.5 is expected.
  ...Array.from({ length: 10 }, (_, index): readonly [HandMember, Quality] => [
    { nodes: ["b"], year: 2016, by: ["z1"], status: "inactive" },
    {
      claims: index + 1,
      originality: 0.5,
      current_cites: 1,
      current_expected: 0.5,
      cycle_years: index + 1,
      npl: index < 5 ? 2 : 0,
    },
  ]),
  // Thirty rights of node c: ten ended after 5.5 years, ten seen in force for 7.5, ten ended after 12.3.
  ...[5.5, 7.5, 12.3].flatMap((years) =>
    times(10, { nodes: ["c"], year: 2010, by: ["z1"] }).map((member): readonly [HandMember, Quality] => [
      member,
      { renewal_years: years, renewal_ended: years !== 7.5 },
    ]),
  ),
];

let hand: HandEngine;
beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b", "c"]),
    cutOff: "2022-12-31",
    organisations,
    members: cases.map(([member]) => member),
    tables: { member_quality: cases.map(([, quality], member) => ({ member, ...quality })) },
  });
});
afterAll(() => hand.engine.close());

const find = (rows: readonly FigureRow[], like: FigureRow) =>
  rows.find((row) => Object.entries(like).every(([key, value]) => row[key] === value));
const opened = async (pick: Partial<Pick>) =>
  (await listMembers(hand.engine, hand.scope.study, pickShape.parse(pick), { limit: 0, offset: 0 })).total;

test("control is life × coverage × rank of what is in force, divided among co-applicants: 0.7 and 0.4 of 1.1", async () => {
  const rows = (await hand.rows(control)).filter((row) => row["node"] === "a");
  expect(
    rows.map((row) => [row["rank"], row["organisation"], row["members"], row["active"], row["weighed"], row["core"]]),
  ).toEqual([
    [1, "z1", 2, 2, 2, 1],
    [2, "us", 3, 2, 2, 1],
  ]);
  expect(rows[0]?.["control"]).toBeCloseTo(0.7 / 1.1, 9);
  expect(rows[1]?.["control"]).toBeCloseTo(0.4 / 1.1, 9);
  // Citations: 8 + 2 and 2 + 0 + 12 of 24.
  expect(rows.map((row) => row["cited_share"])).toEqual([10 / 24, 14 / 24]);
});

test("control of a node stands beside numbers, with what its status rests on and how much could be weighed", async () => {
  const row = find(await hand.rows(controlNodes), { node: "a" });
  expect(row).toMatchObject({
    active: 4,
    given: 3,
    derived: 1,
    assumed: 0,
    weighed: 3,
    weighed_share: 0.75,
    control_cr4: 1,
    caution: true,
  });
  expect(row?.["control_hhi"]).toBeCloseTo((0.7 ** 2 + 0.4 ** 2) / 1.1 ** 2, 9);
  // Of 6 members z1 holds 1.5, us 2.5, x and c1 one each.
  expect(row?.["hhi"]).toBeCloseTo((1.5 ** 2 + 2.5 ** 2 + 1 + 1) / 36, 9);
  expect(find(await hand.rows(controlNodes), { node: "b" })).toMatchObject({ active: 0, weighed: 0, control_hhi: null });
});

test("countries count a joint filing in both, and share the core patents of the world", async () => {
  const rows = (await hand.rows(controlCountries)).filter((row) => row["node"] === "a");
  expect(rows.map((row) => [row["place"], row["members"], row["active"], row["core"], row["core_share"]])).toEqual([
    ["CN", 3, 2, 1, 0.5],
    ["US", 3, 2, 1, 0.5],
  ]);
  expect(rows[0]?.["control"]).toBeCloseTo(0.7 / 1.1, 9);
  expect(rows[0]?.["status_known"]).toBeCloseTo(2 / 3, 9);
});

test("core patents are shares of what can be ranked, and of the world's", async () => {
  const rows = await hand.rows(corePatents);
  expect(find(rows, { node: "a", place: "CN-410100" })).toMatchObject({
    ranked: 2,
    core: 1,
    share: 0.5,
    world_share: 0.5,
    caution: true,
  });
  expect(find(rows, { node: "a", place: "world" })).toMatchObject({ ranked: 4, core: 2, world_share: 1 });
  expect(find(rows, { node: "b", place: "world" })).toMatchObject({ ranked: 0, core: null, share: null, world_share: null });
});

test("of six one is seen abroad, one known to be at home only, and of four nobody knows: between one and five sixths", async () => {
  const rows = await hand.rows(layout);
  expect(find(rows, { node: "a", place: "world" })).toMatchObject({
    members: 6,
    abroad: 1,
    home_only: 1,
    untold: 4,
    at_least: 1 / 6,
    at_most: 5 / 6,
    abroad_share: null,
    pct: 1,
    triadic: 0,
    ip5: 1,
  });
  // Of node b nothing is told: neither nought nor a share.
  expect(find(rows, { node: "b", place: "world" })).toMatchObject({ abroad: null, at_least: null, at_most: null });
});

test("medians are of what is known, between the middle two of ten, and none is told of fewer than ten", async () => {
  const rows = await hand.rows(qualityProfile);
  expect(find(rows, { node: "b", place: "world", measure: "claims" })).toMatchObject({ known: 10, median: 5.5 });
  expect(find(rows, { node: "b", place: "CN-410100", measure: "originality" })).toMatchObject({ known: 10, median: 0.5 });
  expect(find(rows, { node: "a", place: "world", measure: "family_size" })).toMatchObject({ known: 2, median: null });
  expect(find(rows, { node: "b", place: "world", measure: "forward5" })).toBeUndefined();
});

test("impact is citations over those expected, strength that times the number, cycle time a median and science a mean", async () => {
  expect(find(await hand.rows(impact), { node: "b" })).toMatchObject({
    current: 10,
    impact: 2,
    strength: 20,
    cited: 10,
    cycle_years: 5.5,
    referring: 10,
    science: 1,
    caution: false,
  });
  expect(find(await hand.rows(impact), { node: "a" })).toMatchObject({ current: 0, impact: null, strength: null, science: null });
});

test("coverage-weighted relevance adds relevance × coverage of living members: 2 × 1 + 1 × 2 for z1, 1 × 2 + 0 for us", async () => {
  const rows = await hand.rows(coverageRelevance);
  expect(
    rows.map((row) => [row["organisation"], row["weighed"], row["relevance"], row["coverage"], row["sum"], row["share"]]),
  ).toEqual([
    ["z1", 2, 1.5, 1.5, 4, 1],
    ["us", 2, 0.5, 1.25, 2, 0.5],
  ]);
});

test("where one applicant's or country's rights can hardly be weighed nothing is said of who controls more", async () => {
  const rated = { life_left: 0.5, coverage: 1, citation_rank: 0.5, cited: 1, core: false };
  const own = await handEngine({
    study: handStudy(["a"]),
    cutOff: "2022-12-31",
    organisations,
    members: [...times(30, { nodes: ["a"], year: 2012, by: ["z1"] }), ...times(40, { nodes: ["a"], year: 2012, by: ["us"] })],
    tables: {
      member_quality: Array.from({ length: 70 }, (_, member) => ({
        member,
        ...(member < 30 ? rated : { life_left: 0.5, coverage: 1 }),
      })),
    },
  });
  const [applicants, countries] = [await own.rows(control), await own.rows(controlCountries)];
  own.engine.close();
  expect(control.reading?.(applicants, own.scope).map(({ en }) => en)[1]).toMatch(
    /^Of 40 active patents of us only 0 can be weighed/,
  );
  const [said, ...more] = controlCountries.reading?.(countries, own.scope) ?? [];
  expect(more).toEqual([]);
  expect(said?.en).toMatch(
    /^Control does not compare between countries: of 40 active .* only 0 can be weighed, of .* 30 of 30\.$/,
  );
});

test("one citation of a young cohort, 240 times its mean, makes nobody relevant", async () => {
  const cohort = (year: number) => ({ field: "G", cohort_year: year, cohort_size: 480, coverage: 1 });
  const own = await handEngine({
    study: handStudy(["a"]),
    cutOff: "2022-12-31",
    organisations,
    members: [
      { nodes: ["a"], year: 2021, by: ["x"] },
      { nodes: ["a"], year: 2012, by: ["z1"] },
    ],
    tables: {
      member_quality: [
        // 480 × 1 ÷ 240 = 2 citations in all, and 480 × 8 ÷ 2 = 1,920.
        { member: 0, ...cohort(2021), cited: 1, relevance: 240 },
        { member: 1, ...cohort(2012), cited: 8, relevance: 2 },
      ],
    },
  });
  const rows = await own.rows(coverageRelevance);
  own.engine.close();
  expect(rows.map((row) => [row["organisation"], row["weighed"], row["relevance"], row["sum"]])).toEqual([["z1", 1, 2, 2]]);
});

test("survival is Kaplan and Meier's: 20 of 30 after six years, the same at twelve although ten were cut off, then none", async () => {
  const rows = (await hand.rows(survival)).filter((row) => row["node"] === "c");
  const at = (years: number) => find(rows, { years });
  expect(at(5)).toMatchObject({ at_risk: 30, survival: 1, ended: 0, censored: 0, caution: false });
  expect(at(6)).toMatchObject({ at_risk: 20, ended: 10, caution: true });
  expect(at(6)?.["survival"]).toBeCloseTo(2 / 3, 12);
  expect(at(12)).toMatchObject({ at_risk: 10, ended: 10, censored: 10 });
  expect(at(12)?.["survival"]).toBeCloseTo(2 / 3, 12);
  expect(at(13)).toBeUndefined();
});

test("survival meets a textbook example: 6-MP of Freireich et al. 1963, S(10) 0.753 and S(23) 0.448", () => {
  // Weeks of remission; + is cut off. Whole weeks a hair before their end, as ages are asked for from the next one on.
  const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const weeks = [...new Set([...ended, ...censored])].toSorted((a, b) => a - b);
  const count = (list: readonly number[], week: number) => list.filter((each) => each === week).length;
  const rows = weeks.map((week) => ({
    node: "*",
    // Half a week is a year here, so that the twenty years reach far enough.
    years: week / 2,
    ended: count(ended, week),
    members: count(ended, week) + count(censored, week),
  }));
  const found = curves(rows);
  expect(find(found, { years: 6 })?.["survival"]).toBeCloseTo(0.753, 3);
  expect(find(found, { years: 12 })?.["survival"]).toBeCloseTo(0.448, 3);
});

test("what stands out is ranked by citations within field and year, and opens one patent", async () => {
  const rows = (await hand.rows(highQuality)).filter((row) => row["node"] === "a");
  expect(rows.map((row) => [row["rank"], row["number"], row["members"], row["organisation"], row["status"]])).toEqual([
    [1, "N3", 1, "us", "inactive"],
    [2, "N0", 1, "z1", "active"],
    [3, "N1", 1, "z1", "active"],
  ]);
});

test("a list opens by what is known, where it was filed, and how long it was followed", async () => {
  expect(await opened({ node: "a", measured: "family_size" })).toBe(2);
  expect(await opened({ node: "a", spread: "abroad" })).toBe(1);
  expect(await opened({ node: "a", spread: "home" })).toBe(1);
  expect(await opened({ node: "a", spread: "ip5" })).toBe(1);
  expect(await opened({ node: "c", followed: 6 })).toBe(20);
  expect(await opened({ node: "a", core: "yes", region: "US" })).toBe(1);
});

test("without anything known of quality the figures say so and invent nothing", async () => {
  const bare = await handEngine({
    study: handStudy(["a"]),
    cutOff: "2022-12-31",
    organisations,
    members: times(3, { nodes: ["a"], year: 2012, by: ["z1"] }),
    tables: { member_quality: [0, 1, 2].map((member) => ({ member })) },
  });
  for (const indicator of [
    control,
    controlNodes,
    controlCountries,
    impact,
    coverageRelevance,
    corePatents,
    highQuality,
    layout,
    qualityProfile,
    survival,
  ]) {
    const rows = await bare.rows(indicator);
    expect([indicator.id, indicator.caveats?.(rows, bare.scope).length]).toEqual([indicator.id, 1]);
    expect(indicator.reading?.(rows, bare.scope) ?? []).toEqual([]);
  }
  expect(await bare.engine.rows(sql`select count(*) as rows from chain_member where power is not null`)).toEqual([{ rows: 0 }]);
  bare.engine.close();
});
