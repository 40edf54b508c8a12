import { afterAll, beforeAll, expect, test } from "vitest";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { nodeSpace } from "./node-space.ts";
import { regionComplexity } from "./region-complexity.ts";
import { fieldSpecialisation, specialisation } from "./specialisation.ts";

/*
 * Three prefectures over three nodes, so that each has just what stands in the nested matrix of space.test.ts:
 *   CN-430100  a 10, b 10, c 10
 *   CN-440300  a 10, b 10
 *   CN-410100  a 10 (home), and 1 in b, too few to count
 * In all a 30, b 21, c 10 of 61. RTA of a in CN-430100: (10/30)/(30/61) = 0.678 < 1, so a is made larger there: 20.
 */
let hand: HandEngine;
beforeAll(async () => {
  const at = (region: string) => ({ type: "enterprise", region });
  hand = await handEngine({
    study: handStudy(["a", "b", "c"]),
    cutOff: "2022-12-31",
    organisations: { h: at("CN-410100"), r: at("CN-430100"), s: at("CN-440300"), t: at("CN-330100") },
    members: [
      ...times(20, { nodes: ["a"], year: 2015, by: ["h"] }),
      ...times(1, { nodes: ["b"], year: 2015, by: ["h"] }),
      ...times(10, { nodes: ["b"], year: 2015, by: ["r"] }),
      ...times(10, { nodes: ["c"], year: 2015, by: ["r"] }),
      ...times(10, { nodes: ["a"], year: 2015, by: ["s"] }),
      ...times(10, { nodes: ["b"], year: 2015, by: ["s"] }),
      ...times(9, { nodes: ["c"], year: 2015, by: ["t"] }),
    ],
    tables: {
      region_field: [
        { place: "CN-410100", field: "wipo:20", members: 20 },
        { place: "CN-410100", field: "wipo:8", members: 2 },
        { place: "CN-430100", field: "wipo:20", members: 10 },
        { place: "CN-430100", field: "wipo:8", members: 12 },
      ],
    },
  });
});
afterAll(() => hand.engine.close());

/*
 * CN-330100 has 9 in all: no row. Totals: h 21, r 20, s 20; a 30, b 21, c 10; 61 in all.
 *   h: a 20·61 ≥ 21·30 yes; b 1 < 3 no          → a
 *   r: b 10·61 = 610 ≥ 20·21 = 420 yes; c yes    → b c
 *   s: a 610 ≥ 600 yes; b 610 ≥ 420 yes          → a b
 */
test("nodes are near by the regions that have both: a–b in one of two, b–c in one of two, a–c in none", async () => {
  expect(await hand.rows(nodeSpace)).toEqual([
    { node: "a", other: "b", regions: 1, proximity: 0.5 },
    { node: "b", other: "c", regions: 1, proximity: 0.5 },
  ]);
});

test("home has a; around b half of what is near is there, around a and c nothing", async () => {
  const rows = await hand.rows(specialisation);
  expect(rows.map(({ node, members, held, density }) => [node, members, held, density])).toEqual([
    ["a", 20, true, 0],
    ["b", 1, false, 50],
    ["c", 0, false, 0],
  ]);
  expect(rows[0]?.["rta"]).toBeCloseTo((20 * 61) / (21 * 30), 12);
  // Mean density 50/3; regions h a, s ab, r bc hang together as a path: c, at its other end, has the highest complexity or the lowest.
  expect(rows[1]?.["lead"]).toBeCloseTo(50 - 50 / 3, 12);
});

/*
 * M = h(1,0,0), r(0,1,1), s(1,1,0); u = 2, 2, 1. Items: U⁻¹MᵀD⁻¹M has rows a (3/4, 1/4, 0), b (1/4, 1/2, 1/4), c (0, 1/2, 1/2):
 * eigenvalues 1, (3 ± √5)/8 … of trace 7/4, so λ₂ = (3 + √5)/8 with vector (1, 4λ₂ − 3, 2(4λ₂ − 3)/(4λ₂ − 2)).
 */
test("complexity is the second eigenvector of the matrix worked by hand", async () => {
  const rows = await hand.rows(specialisation);
  const lambda = (3 + Math.sqrt(5)) / 8;
  const b = 4 * lambda - 3;
  const vector = [1, b, (0.5 * b) / (lambda - 0.5)];
  const mean = vector.reduce((sum, each) => sum + each, 0) / 3;
  const deviation = Math.sqrt(vector.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 3);
  // Diversity is h 1, r 2, s 2: what h has is the less complex.
  for (const [index, each] of vector.entries()) expect(rows[index]?.["complexity"]).toBeCloseTo(-(each - mean) / deviation, 6);
});

test("regions rank by complexity, and one too small has no row", async () => {
  const rows = await hand.rows(regionComplexity);
  expect(rows.map(({ rank, place, members, nodes, fields }) => [rank, place, members, nodes, fields])).toEqual([
    [1, "CN-430100", 20, 2, 1],
    [2, "CN-440300", 20, 2, null],
    [3, "CN-410100", 21, 1, 1],
  ]);
});

test("fields of the whole corpus: of two that nobody shares nothing is near", async () => {
  const rows = await hand.rows(fieldSpecialisation);
  expect(rows.map(({ field, members, held, density, complexity }) => [field, members, held, density, complexity])).toEqual([
    ["wipo:20", 20, true, null, null],
    ["wipo:8", 2, false, null, null],
  ]);
});
