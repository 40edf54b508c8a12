import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handEngine, handStudy, times, type HandEngine, type HandMember } from "../hand-facts.ts";
import { effects } from "./effects.ts";
import { landscape } from "./landscape.ts";
import { risingTerms } from "./rising-terms.ts";
import { technologyEffects } from "./technology-effects.ts";

/*
 * Ten complete years, windows 2010–2014 and 2015–2019. 40 members of a in 2012, 40 of a in 2017, 40 of b in 2017, one of a outside
 * the period. All are read but the last; member numbers run in this order, so 0–39, 40–79, 80–119 and 120.
 *
 *   term old: 20 of 2012 and 40 of 2017 · term new: members 40–79 · term new thing: members 40–75
 *   effect cost: 20 of a (0–19) and none of b · effect noise: 10 of a (0–9) and 10 of b (80–89)
 *   technology t: 0–39
 *   cluster 1: 0–59, cluster 2: 80–99
 */
const member = (node: string, year: number, by: string): HandMember => ({ nodes: [node], year, by: [by] });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
let hand: HandEngine;

beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"], { technologies: [{ technology: "t", title: { en: "T" }, words: ["tee"] }] }),
    cutOff: "2022-12-31",
    organisations: { z1: { type: "enterprise", region: "CN-410100" }, c1: { type: "enterprise", region: "CN-430100" } },
    members: [
      ...times(40, member("a", 2012, "c1")),
      ...times(40, member("a", 2017, "z1")),
      ...times(40, member("b", 2017, "c1")),
      member("a", 2005, "c1"),
    ],
    tables: {
      member_text: range(0, 120).map((id) => ({
        member: id,
        lang: "en",
        abstract: id > 0,
        cluster: id < 60 ? 1 : id >= 80 && id < 100 ? 2 : null,
        centrality: id === 59 ? 0.9 : 0.5,
      })),
      term: ["new", "new thing", "old"].map((text, term) => ({ term, text, lang: "en", members: 40 })),
      member_term: [
        ...range(40, 80).map((id) => ({ member: id, term: 0, times: 1 })),
        ...range(40, 76).map((id) => ({ member: id, term: 1, times: 1 })),
        ...[...range(0, 20), ...range(40, 80)].map((id) => ({ member: id, term: 2, times: 2 })),
      ],
      cluster: [1, 2].map((cluster) => ({
        cluster,
        zh: `主题${cluster}`,
        en: `Topic ${cluster}`,
        terms: "x; y",
        x: 0.1 * cluster,
        y: 0.2,
        cohesion: 0.6,
        silhouette: 0.3,
      })),
      member_effect: [
        ...range(0, 20).map((id) => ({ member: id, effect: "cost" })),
        ...[...range(0, 10), ...range(80, 90)].map((id) => ({ member: id, effect: "noise" })),
      ],
      member_technology: range(0, 40).map((id) => ({ member: id, technology: "t" })),
    },
  });
});

afterAll(() => hand.engine.close());

describe("effects:", () => {
  test("a cell is blank where far fewer state the effect than the node's texts would make expect", async () => {
    const rows = await hand.rows(effects);
    const shown = rows.map((row) => [row["node"], row["effect"], row["members"], row["texts"], row["expected"], row["verdict"]]);
    expect(shown).toEqual([
      ["*", "cost", 20, 120, 20, null],
      ["*", "noise", 20, 120, 20, null],
      // 80 of 120 texts: 13.3 expected of each. Twenty or more come by chance in 5 of 100: not dense.
      ["a", "cost", 20, 80, expect.closeTo(13.333, 3), null],
      ["a", "noise", 10, 80, expect.closeTo(13.333, 3), null],
      // 6.67 expected: none comes by chance in e^−6.67 = 0.13 of 100.
      ["b", "cost", 0, 40, expect.closeTo(6.667, 3), "blank"],
      ["b", "noise", 10, 40, expect.closeTo(6.667, 3), null],
    ]);
  });

  test("technologies are rows of their own where the study has some", async () => {
    const rows = await hand.rows(technologyEffects);
    expect(rows.map((row) => [row["technology"], row["effect"], row["members"], row["verdict"]])).toEqual([
      // 6.67 expected, 20 found: three times as many, by chance in fewer than 1 of 10,000.
      ["t", "cost", 20, "dense"],
      ["t", "noise", 10, null],
    ]);
  });

  test("the caveats say how many texts were read", async () => {
    const [basis] = effects.caveats?.(await hand.rows(effects), hand.scope) ?? [];
    expect(basis?.en).toBe("Titles and abstracts were read of 120 of the 120 families.");
  });
});

describe("rising terms:", () => {
  test("a term rises when its share of the texts grows by more than chance, and a longer one that says the same is left out", async () => {
    const rows = await hand.rows(risingTerms);
    // new: 0 of 40 before, 40 of 80 recently: G² = 2·(40·ln(40·120/(80·40)) + 40·ln(40·120/(80·80)) + 40·ln(40·120/(40·80))) = 41.86
    expect(rows.map((row) => [row["term"], row["before"], row["recent"], row["share_recent"], row["node"]])).toEqual([
      ["new", 0, 40, 0.5, "a"],
    ]);
    expect(rows[0]?.["likelihood"]).toBeCloseTo(41.86, 2);
  });
});

describe("landscape:", () => {
  test("a cluster has its members, windows, main node, leading applicant, home share and nearest documents", async () => {
    const rows = await hand.rows(landscape);
    expect(rows).toMatchObject([
      {
        cluster: 1,
        members: 60,
        before: 40,
        recent: 20,
        node: "a",
        organisation: "c1",
        leading: 40,
        home: 20,
        home_share: 1 / 3,
      },
      { cluster: 2, members: 20, before: 0, recent: 20, growth: null, node: "b", organisation: "c1", leading: 20, home: 0 },
    ]);
    // Twenty after forty, five years apart: (20 / 40)^(1/5) − 1.
    expect(rows[0]?.["growth"]).toBeCloseTo(0.5 ** 0.2 - 1, 9);
    expect(String(rows[0]?.["examples"])).toMatch(/^N59; N0; N1$/);
  });
});
