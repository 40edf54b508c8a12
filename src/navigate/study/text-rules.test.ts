import { expect, test } from "vitest";
import type { AppError } from "#base";
import { parseStudy } from "./parse.ts";

const head = `study: s
title: { en: S }
region: CN-410100
period: [2010, 2020]
chain:
  - { node: a, title: { en: A }, query: diamond }
`;

function wrong(text: string): string {
  try {
    parseStudy(head + text);
  } catch (error) {
    return (error as AppError).text("en");
  }
  return "nothing wrong";
}

test("effects and technologies are read as written", () => {
  const { study } = parseStudy(`${head}effects:
  - { effect: cost, title: { zh: 降低成本 }, words: [成本], direction: down, phrases: [低成本] }
  - { effect: noise, title: { en: Noise }, words: [] }
technologies:
  - { technology: coating, title: { en: Coating }, words: [涂层, coating] }
`);
  expect(study.effects?.map(({ effect, direction, words }) => [effect, direction, words.length])).toEqual([
    ["cost", "down", 1],
    ["noise", "either", 0],
  ]);
  expect(study.technologies?.[0]?.words).toEqual(["涂层", "coating"]);
});

test.each([
  ["effects:\n  - { effect: cost, title: { en: C }, words: [c1], direction: sideways }\n", /^Line 8, column \d+: .*direction/],
  [
    "effects:\n  - { effect: cost, title: { en: C }, words: [c1] }\n  - { effect: cost, title: { en: D }, words: [c2] }\n",
    /^Line 9, /,
  ],
  [
    "technologies:\n  - { technology: t, title: { en: T }, words: [] }\n",
    /^Line 8, column \d+: .*technologies.0.words.* must not be empty/,
  ],
  ["technologies:\n  - { technology: t, title: { en: T }, words: [tee], worth: 1 }\n", /^Line 8, column \d+: .*worth/],
])("a mistake stands with its line and column: %j", (text, expected) => {
  expect(wrong(text)).toMatch(expected);
});
