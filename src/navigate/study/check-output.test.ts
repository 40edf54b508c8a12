import { expect, test } from "vitest";
import { parseStudy } from "./parse.ts";

const study = (chain: string) => `study: s\ntitle: { en: S }\nregion: CN\nperiod: [2010, 2020]\nchain:\n${chain}`;
const year = (value: number, unit = "亿元") => `{ year: 2015, value: ${value}, unit: ${unit}, source: yearbook }`;

test("output may be given for several nodes in one unit", () => {
  const { study: parsed } = parseStudy(
    study(
      `  - { node: a, title: { en: A }, query: a, output: [${year(1)}] }\n  - { node: b, title: { en: B }, query: b, industry: { codes: [C30], measure: 产值, unit: 亿元, region: CN } }\n`,
    ),
  );
  expect(parsed.chain[0]?.output?.[0]?.value).toBe(1);
});

test.each([
  [
    "output_units",
    `  - { node: a, title: { en: A }, query: a, output: [${year(1)}] }\n  - { node: b, title: { en: B }, query: b, output: [${year(1, "万元")}] }\n`,
  ],
  ["output_year_twice", `  - { node: a, title: { en: A }, query: a, output: [${year(1)}, ${year(2)}] }\n`],
  [
    "output_twice",
    `  - { node: a, title: { en: A }, query: a, output: [${year(1)}], industry: { codes: [C30], measure: 产值, unit: 亿元, region: CN } }\n`,
  ],
  [
    "output_nested",
    `  - node: a\n    title: { en: A }\n    output: [${year(1)}]\n    children: [{ node: b, title: { en: B }, query: b, output: [${year(1)}] }]\n`,
  ],
])("%s is refused with its place", (code, chain) => {
  expect(() => parseStudy(study(chain))).toThrow(expect.objectContaining({ code: `navigate.${code}` }));
});
