import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureRow } from "../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../hand-facts.ts";
import { attentionRights } from "./attention-rights.ts";
import { crowding, verdictOf } from "./crowding.ts";
import { focusDependence } from "./focus-dependence.ts";
import { focusOffices } from "./focus-offices.ts";
import { focusOwnership } from "./focus-ownership.ts";
import { focusPeople } from "./focus-people.ts";
import { focusPortfolio } from "./focus-portfolio.ts";
import { focusRights } from "./focus-rights.ts";
import { focusTerms } from "./focus-terms.ts";
import { nearest, topicTerms } from "./nearest.ts";
import { openings } from "./openings.ts";
import { personPortfolio } from "./person-portfolio.ts";
import { personTeam } from "./person-team.ts";
import { personYears } from "./person-years.ts";
import { rightsInForce } from "./rights-in-force.ts";
import { solutions } from "./solutions.ts";
import { sources } from "./sources.ts";
import { talentSelection } from "./talent-selection.ts";
import { partnerFit, targetCandidates } from "./target-candidates.ts";

/*
 * Ten years 2010–2019, all complete (cut-off at the end of 2022), lately 2017–2019. The study is about e1. Members by number:
 *
 *   0–3   a by e1, 2018, active; terms of 0 and 1 end in 2024, of 2 and 3 in 2037; 0 pledged, 1 pledged and released, 2 seized
 *   4     a by e1 with o1, 2012, inactive, core
 *   5     b by e1, 2018, pending
 *   6–10  b by o1, 2018, active; 6 pledged, 7 licensed; 6 and 7 are cited by 0 (twice by 0 and 1: 6)
 *   11–13 a by u1 (university), 2018, active
 *   14    b by o1, 2012, inactive; cited by 7
 *   15    a by e1, 2010, status unknown, transferred to o1
 *
 * Inventors: 1 in 0–4 (now of o1), 2 in 0–1 and 5 (of e1), 3 in 6–10 and 4 (of o1), 13 shares a name with 3, in 11–13.
 */
const members = [
  ...times(2, { nodes: ["a"], year: 2018, by: ["e1"], expiresOn: "2024-06-30", inventors: [1, 2], granted: true }),
  ...times(2, { nodes: ["a"], year: 2018, by: ["e1"], expiresOn: "2037-01-01", inventors: [1] }),
  { nodes: ["a"], year: 2012, by: ["e1", "o1"], status: "inactive", inventors: [1, 3] },
  { nodes: ["b"], year: 2018, by: ["e1"], status: "pending", statusBasis: "derived", inventors: [2] },
  ...times(5, { nodes: ["b"], year: 2018, by: ["o1"], inventors: [3] }),
  ...times(3, { nodes: ["a"], year: 2018, by: ["u1"], inventors: [13] }),
  { nodes: ["b"], year: 2012, by: ["o1"], status: "inactive" },
  { nodes: ["a"], year: 2010, by: ["e1"], status: "unknown" },
];
const event = (operation: number, member: number, kind: string, on: string | null, more: FigureRow = {}): FigureRow => ({
  operation,
  member,
  kind,
  year: on === null ? null : Number(on.slice(0, 4)),
  on_date: on,
  ...more,
});
const quality = (member: number, rank: number, core: boolean): FigureRow => ({ member, citation_rank: rank, core });
const texts = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10];
let hand: HandEngine;

beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"], {
      kind: "enterprise",
      focus: { organisations: ["e1"], people: ["Li Yi", "Absent"], technology: { en: "Pressure cells for diamond growth" } },
    }),
    cutOff: "2022-12-31",
    organisations: {
      e1: { type: "enterprise", region: "CN-410100" },
      o1: { type: "enterprise", region: "CN-430100" },
      u1: { type: "university", region: "CN-430100" },
    },
    members,
    tables: {
      operation: [
        event(1, 0, "pledge", "2019-01-01"),
        event(2, 1, "pledge", "2019-01-01"),
        event(3, 1, "pledge_release", "2020-01-01"),
        event(4, 2, "seizure", null),
        event(5, 6, "pledge", "2019-01-01"),
        event(6, 7, "licence", "2019-01-01"),
        event(7, 15, "transfer", "2019-01-01", { from_organisation: "e1", to_organisation: "o1" }),
      ],
      event_coverage: [{ office: "CN", applications: 16, with_events: 6, operations: 7 }],
      member_quality: [
        quality(0, 0.9, true),
        quality(1, 0.5, false),
        quality(2, 0.4, false),
        quality(4, 0.95, true),
        quality(6, 0.97, true),
        quality(7, 0.6, false),
      ],
      citation: [
        { citing: 0, cited: 6, on_year: 2018 },
        { citing: 1, cited: 6, on_year: 2018 },
        { citing: 0, cited: 7, on_year: 2018 },
        { citing: 7, cited: 14, on_year: 2018 },
        { citing: 8, cited: 4, on_year: 2018 },
      ],
      member_office: [
        ...[0, 1, 2, 3].map((member) => ({ member, office: "CN", status: "active" })),
        { member: 0, office: "US", status: "active" },
        ...[6, 7, 8, 9, 10].map((member) => ({ member, office: "CN", status: "active" })),
      ],
      inventor: [
        { inventor: 1, label: "Li Yi", organisation: "o1", members: 5, from_year: 2012, to_year: 2019 },
        { inventor: 2, label: "Wang Er", organisation: "e1", members: 3, from_year: 2018, to_year: 2018 },
        { inventor: 3, label: "Zhang San", organisation: "o1", members: 6, from_year: 2012, to_year: 2018 },
        { inventor: 13, label: "Zhang San", organisation: "u1", members: 3, from_year: 2018, to_year: 2018 },
      ],
      member_text: texts.map((member) => ({ member, lang: "en", abstract: true })),
      term: [
        { term: 1, text: "pressure cell", lang: "en", members: 2 },
        { term: 2, text: "diamond", lang: "en", members: 10 },
        { term: 3, text: "window", lang: "en", members: 3 },
      ],
      member_term: [
        ...texts.map((member) => ({ member, term: 2, times: 1 })),
        { member: 0, term: 1, times: 2 },
        { member: 6, term: 1, times: 1 },
        { member: 7, term: 3, times: 1 },
      ],
      member_effect: [0, 1, 2, 3, 6].map((member) => ({ member, effect: "cost" })),
    },
  });
});
afterAll(() => hand.engine.close());

test("the portfolio: six in a and b, with status, terms that end soon, joint and core", async () => {
  const rows = await hand.rows(focusPortfolio);
  expect(rows.map((row) => row["node"])).toEqual(["*", "a", "b"]);
  expect(rows[0]).toMatchObject({
    organisation: "e1",
    members: 7,
    share: 7 / 16,
    place: 1,
    lately: 5,
    active: 4,
    pending: 1,
    inactive: 1,
    unknown: 1,
    soon: 2,
    joint: 1,
    core: 2,
    quality: (0.9 + 0.5 + 0.4 + 0.95) / 4,
  });
  expect(rows[2]).toMatchObject({ members: 1, share: 1 / 7, place: 2, core: null, quality: null });
});

test("terms: two rights end within three years, two last over ten", async () => {
  const rows = await hand.rows(focusTerms);
  expect(rows.map((row) => [row["band"], row["members"]])).toEqual([
    ["left_0", 0],
    ["left_1", 2],
    ["left_3", 0],
    ["left_5", 0],
    ["left_10", 2],
    ["left_15", 0],
  ]);
});

test("offices: four in force in China, one of them in the United States too", async () => {
  const rows = await hand.rows(focusOffices);
  expect(rows).toMatchObject([
    { office: "CN", members: 4, share: 1 },
    { office: "US", members: 1, share: 0.25 },
  ]);
});

test("ownership: of two pledges one stands, a transfer and a seizure are told, one is joint", async () => {
  const rows = await hand.rows(focusOwnership);
  expect(rows).toMatchObject([
    {
      organisation: "e1",
      members: 7,
      sole: 6,
      joint: 1,
      transfer: 1,
      licence: 0,
      pledge: 2,
      standing: 1,
      seizure: 1,
      challenge: 0,
    },
  ]);
});

test("rights to look at: the gravest reason of each, gravest first", async () => {
  const rows = await hand.rows(focusRights);
  expect(rows.map((row) => [row["number"], row["reason"], row["others"]])).toEqual([
    ["N2", "seizure", null],
    ["N0", "pledge_standing", null],
    ["N4", "core_lapsed", "o1"],
    ["N15", "moved_away", null],
    ["N1", "ends_soon", null],
  ]);
});

test("rights to look at: what is held jointly and out of force has nothing left to settle", async () => {
  const own = { by: ["e1", "o1"], nodes: ["a"], year: 2012 };
  const joint = await handEngine({
    study: handStudy(["a"], { kind: "enterprise", focus: { organisations: ["e1"] } }),
    cutOff: "2022-12-31",
    organisations: { e1: { type: "enterprise", region: null }, o1: { type: "enterprise", region: null } },
    members: [{ ...own, status: "inactive" }, { ...own, status: "pending" }, own],
  });
  const rows = await joint.rows(focusRights);
  joint.engine.close();
  expect(rows.map((row) => [row["number"], row["reason"]])).toEqual([
    ["N1", "joint"],
    ["N2", "joint"],
  ]);
});

test("people: who filed nothing with it lately but elsewhere later has left, who files mostly elsewhere is divided", async () => {
  const rows = await hand.rows(focusPeople);
  expect(rows.map((row) => [row["person"], row["members"], row["lately"], row["core"], row["verdict"]])).toEqual([
    ["Li Yi", 5, 4, 2, "divided"],
    ["Wang Er", 3, 3, 1, "stays"],
    ["Zhang San", 1, 0, 1, "left"],
  ]);
  expect(rows[0]?.["share"]).toBe(5 / 6);
});

test("dependence: it cites two members of the other by three links, and one of its own joint ones is cited in return", async () => {
  expect(await hand.rows(focusDependence)).toMatchObject([
    { organisation: "e1", other: "o1", members: 2, active: 2, core: 1, links: 3, back: 1 },
  ]);
});

test("rights of others to mind: by citation rank, with the expired art behind them", async () => {
  const rows = await hand.rows(attentionRights);
  expect(rows.filter((row) => row["node"] === "b").slice(0, 2)).toMatchObject([
    { number: "N6", organisation: "o1", offices: "CN", cited: true, free: null },
    { number: "N7", cited: true, free: "N14" },
  ]);
  expect(rows.some((row) => row["number"] === "N0")).toBe(false);
});

test("rights in force: by office, the enterprise's and others'", async () => {
  const rows = await hand.rows(rightsInForce);
  expect(rows.map((row) => [row["node"], row["office"], row["members"], row["mine"], row["others"], row["core"]])).toEqual([
    ["*", "CN", 9, 4, 5, 1],
    ["*", "US", 1, 1, 0, 0],
    ["a", "CN", 4, 4, 0, 0],
    ["a", "US", 1, 1, 0, 0],
    ["b", "CN", 5, 0, 5, 1],
  ]);
});

test("targets: the other enterprise, its overlap with the enterprise in question and every component", async () => {
  const rows = await hand.rows(targetCandidates);
  expect(rows).toHaveLength(1);
  // o1: 1 of its 7 in a, 6 in b; e1: 6 of 7 in a, 1 in b: 1/7 + 1/7 the same.
  expect(rows[0]).toMatchObject({
    organisation: "o1",
    members: 7,
    active: 5,
    joint_owned: 1,
    pledged: 1,
    moved: 0,
    with_focus: 1,
    best_node: "b",
  });
  expect(rows[0]?.["overlap"]).toBeCloseTo(2 / 7, 9);
  expect(rows[0]?.["complement"]).toBeCloseTo(5 / 7, 9);
  // Seven of seven are the largest; of known status two of seven are out of force; one is joint, another pledged.
  expect(rows[0]?.["strength"]).toBe(1);
  expect(rows[0]?.["soundness"]).toBeCloseTo(5 / 7, 9);
  expect(rows[0]?.["ownership"]).toBeCloseTo(5 / 7, 9);
});

test("partners: universities come into question too, ties are what is held together", async () => {
  const rows = await hand.rows(partnerFit);
  expect(new Set(rows.map((row) => row["organisation"]))).toEqual(new Set(["o1", "u1"]));
  expect(rows.find((row) => row["organisation"] === "o1")?.["ties"]).toBeCloseTo(1 / 3, 9);
});

test("sources: who else holds rights in force, whether licensed, and what is out of force", async () => {
  const rows = await hand.rows(sources);
  expect(rows).toMatchObject([
    { node: "a", organisation: "u1", active: 3, licence: 0, mine: 6, holders: 1, free: 1 },
    { node: "b", organisation: "o1", members: 6, active: 5, licence: 1, mine: 1, holders: 1, free: 1 },
  ]);
});

test("crowding: few members tell nothing, else falling, held, contested or scattered", async () => {
  const rows = await hand.rows(crowding);
  expect(rows.map((row) => [row["node"], row["members"], row["own"], row["verdict"]])).toEqual([
    ["a", 9, 6, "too_few"],
    ["b", 7, 1, "too_few"],
  ]);
  expect([verdictOf(20, -0.05, 0.9), verdictOf(20, 0.1, 0.4), verdictOf(20, 0.05, 0.39), verdictOf(20, null, 0.1)]).toEqual([
    "declining",
    "held_by_few",
    "contested",
    "scattered",
  ]);
});

test("nearness: the rare term of the topic weighs more than the one that every text has", async () => {
  expect(topicTerms(hand.scope)).toContain("pressure cell");
  const rows = await hand.rows(nearest);
  const [rare, common] = [Math.log(1 + 10 / 2), Math.log(2)];
  expect(rows.slice(0, 2).map((row) => row["number"])).toEqual(["N0", "N6"]);
  expect(rows[0]).toMatchObject({ nearness: 1, shared: "pressure cell, diamond", mine: true });
  expect(rows[2]?.["nearness"]).toBeCloseTo(common / (rare + common), 6);
});

test("solutions: the most cited members of each node that state the effect", async () => {
  const rows = await hand.rows(solutions);
  expect(rows.map((row) => [row["node"], row["effect"], row["members"], row["number"]])).toEqual([
    ["a", "cost", 4, "N0"],
    ["a", "cost", 4, "N1"],
    ["b", "cost", 1, "N6"],
  ]);
});

test("room: b has one text with the effect where three would be expected", async () => {
  // Read: 4 of a, 6 of b; 5 of 10 state the effect, so 6 × 0.5 are expected in b.
  const rows = await hand.rows(openings);
  expect(rows).toMatchObject([{ node: "b", effect: "cost", members: 1, expected: 3, mine: 0 }]);
  expect(rows[0]?.["chance"]).toBeCloseTo(Math.exp(-3) * 4, 9);
});

test("a person: portfolio, years without a gap left out, and the team, by name as published", async () => {
  expect((await hand.rows(personPortfolio))[0]).toMatchObject({
    person: "Li Yi",
    organisation: "o1",
    node: "*",
    members: 5,
    place: 2,
    lately: 4,
    granted: 2,
    alone: 2,
    core: 2,
  });
  const years = await hand.rows(personYears);
  expect(years.map((row) => [row["year"], row["members"], row["others"], row["applicants"]])).toEqual([
    [2012, 1, 1, "e1, o1"],
    [2018, 4, 1, "e1"],
  ]);
  const team = await hand.rows(personTeam);
  expect(team.map((row) => [row["partner"], row["members"], row["same"]])).toEqual([
    ["Wang Er", 2, false],
    ["Zhang San", 1, true],
  ]);
});

test("people to choose from: organisations so far, steady co-inventors, and namesakes marked", async () => {
  const rows = await hand.rows(talentSelection);
  const of = (inventor: number) => rows.find((row) => row["inventor"] === inventor);
  expect(of(1)).toMatchObject({ node: "a", person: "Li Yi", organisations: 2, team: 1, home: false });
  expect(of(13)).toMatchObject({ person: "Zhang San", organisations: 1, team: 0, namesake: true });
  expect(of(2)).toBeUndefined();
});
