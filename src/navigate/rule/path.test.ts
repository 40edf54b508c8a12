import { describe, expect, test } from "vitest";
import { judgeNode, pathCases, pathRule, type NodeFacts } from "./path.ts";

const rising: NodeFacts = {
  growth: 0.12,
  shift: 0.01,
  turned: false,
  contrast: 2,
  members: 40,
  advantage: 1.5,
  advantage_q: 0.01,
  relative: 1.6,
  relative_q: 0.01,
  relatedness: 0.6,
  applicants: 8,
  known: 0.9,
};
const judge = (change: Partial<NodeFacts>) => judgeNode({ ...rising, ...change }, pathRule.thresholds);

describe("the path of a node", () => {
  test.each([
    ["strong and rising", {}, "strengthen"],
    ["strong and steady", { growth: 0.02 }, "strengthen"],
    ["on par and rising", { advantage: 1 }, "strengthen"],
    ["on par and steady", { advantage: 1, growth: 0.02 }, "watch"],
    ["strong and declining", { growth: -0.1, contrast: -3 }, "watch"],
    ["weak and declining", { growth: -0.1, contrast: -3, advantage: 0.3 }, "leave"],
    ["weak, rising, near, nobody there", { advantage: 0.3, applicants: 1 }, "extend"],
    ["weak, rising, with local applicants", { advantage: 0.3 }, "complete"],
    ["missing, steady, near", { members: 0, advantage: 0.2, growth: 0.02, applicants: 0 }, "complete"],
    ["missing, steady, far", { members: 0, advantage: 0.2, growth: 0.02, applicants: 0, relatedness: 0.1 }, "leave"],
    ["missing, rising, far", { members: 0, applicants: 0, relatedness: 0.1 }, "watch"],
    ["too few to tell growth", { growth: null }, "watch"],
    ["from 7 to 1,098: no rate, but rising", { growth: null, contrast: 32.8, shift: 0.1 }, "strengthen"],
    ["from 32 to 9: no rate, but declining", { growth: null, contrast: -3.59, advantage: 0.5 }, "leave"],
    ["from 9 to 14: nothing can be told", { growth: null, contrast: 1.04, advantage: 0.5 }, "watch"],
    ["high by chance, and steady", { advantage_q: 0.3, growth: 0.02 }, "watch"],
    ["low by chance", { advantage: 0.6, advantage_q: 0.3, growth: 0.02 }, "watch"],
    ["at par, rising as the whole chain does", { advantage: 1, relative: 1.1, relative_q: 0.4 }, "watch"],
    ["at par, in a chain that outgrows it", { advantage: 1, relative: 0.5, relative_q: 0.001 }, "watch"],
    ["a rate that chance can bring: neither rise nor fall", { advantage: 1, contrast: 1.4 }, "watch"],
    ["a loss that chance can bring, where it is strong", { growth: -0.05, contrast: -0.8 }, "strengthen"],
    [
      "nothing there, where next to nothing was expected",
      { members: 0, advantage: 0.8, advantage_q: 0.6, growth: 0.02 },
      "watch",
    ],
    ["risen, but falling since, on par", { turned: true, advantage: 1 }, "watch"],
    ["risen, but falling since, where it is strong", { turned: true }, "watch"],
    ["regions mostly unknown", { known: 0.3 }, "watch"],
    ["rising in rate but losing share", { shift: -0.05, advantage: 1 }, "watch"],
  ])("%s", (_, change, action) => {
    expect(judge(change).action).toBe(action);
  });

  test("says nothing of the position where regions are unknown", () => {
    expect(judge({ known: 0.3, members: 0 }).standing).toBe("unclear");
  });

  test("every combination of direction and standing has a case", () => {
    for (const growth of [0.2, 0.02, -0.2, null]) {
      for (const advantage of [2, 1, 0.1, null]) {
        for (const known of [0.1, 0.9]) {
          for (const [relatedness, applicants] of [
            [0.9, 0],
            [0.1, 9],
            [0, 0],
          ] as const) {
            expect(judge({ growth, advantage, known, relatedness, applicants }).rule).toBeGreaterThan(0);
          }
        }
      }
    }
    expect(pathCases.length).toBe(12);
  });
});
