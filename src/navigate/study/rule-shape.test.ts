import { expect, test } from "vitest";
import { testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "./parse.ts";
import { pathThresholds, precisionMin } from "./rule-shape.ts";

const withText = (text: string) => () => parseStudy(`${testStudyYaml}${text}`);
const line = testStudyYaml.split("\n").length;

test("a study may state thresholds; the rest keeps its default", () => {
  const { study } = withText("rule:\n  thresholds: { risingGrowthMin: 0.1 }\n  precisionMin: 0.75\n")();
  expect(pathThresholds(study)).toMatchObject({ risingGrowthMin: 0.1, strongAdvantageMin: 1.2 });
  expect(precisionMin(study)).toBe(0.75);
});

test.each([
  ["rule:\n  thresholds: { knownRegionMin: 80 }\n", "navigate.number_big", 1],
  ["rule:\n  thresholds: { presentMembersMin: 0 }\n", "navigate.number_small", 1],
  ["rule:\n  thresholds: { risingGrowth: 0.1 }\n", "navigate.unknown_field", 1],
  ["rule:\n  weights: { fit: -1 }\n", "navigate.number_small", 1],
  ["rule:\n  hidden: { rankMax: three }\n", "navigate.wrong_type", 1],
  ["plan:\n  - { node: upstream, target: 5, grade: core, from: 2024, to: 2026 }\n", "navigate.plan_node", 1],
  ["plan:\n  - { node: tools, target: 5, grade: best, from: 2024, to: 2026 }\n", "navigate.bad_value", 1],
  ["plan:\n  - { node: tools, target: 5, grade: core, from: 2026, to: 2024 }\n", "navigate.plan_years", 1],
  [
    "plan:\n  - { node: tools, target: 5, grade: core, from: 2024, to: 2026 }\n  - { node: tools, target: 1, grade: core, from: 2024, to: 2026 }\n",
    "navigate.plan_twice",
    2,
  ],
])("%s is refused with its place", (text, code, below) => {
  expect(withText(text)).toThrow(
    expect.objectContaining({ code, values: expect.objectContaining({ line: line + below }) as unknown }),
  );
});
