import { expect, test } from "vitest";
import { testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { definitionChanges } from "./definition.ts";
import { sayChange } from "./say-change.ts";

const changes = (before: string, after: string) => definitionChanges(parseStudy(before).study, parseStudy(after).study);
const changed = (from: string, to: string) => {
  expect(testStudyYaml).toContain(from);
  return changes(testStudyYaml, testStudyYaml.replace(from, to));
};

test("the same definition has no changes, and comments are none", () => {
  expect(changed("# grows", "# grows fast")).toEqual([]);
});

test("a node that came or went is listed with its query", () => {
  const node = "  - node: optics\n    title: { zh: 光学, en: Optics }\n    query: title:window\n";
  expect(changed(node, "")).toMatchObject([
    { part: "node", name: "optics", field: null, change: "removed", before: "title:window", after: null },
  ]);
  expect(changes(testStudyYaml.replace(node, ""), testStudyYaml)).toMatchObject([
    { part: "node", name: "optics", change: "added", before: null, after: "title:window" },
  ]);
});

test("a node of another name with the same query is renamed, not gone and come", () => {
  expect(changed("node: optics", "node: windows")).toMatchObject([
    { part: "node", name: "windows", change: "renamed", before: "optics", after: "windows" },
  ]);
});

test("a node that stands elsewhere has other parents, and one in another place another order", () => {
  const moved = testStudyYaml
    .replace(
      "  - node: tools\n",
      "  - node: other\n    title: { en: Other }\n    query: title:other\n  - node: tools\n    under: [upstream]\n",
    )
    .replace("  - node: other\n    title: { en: Other }\n    query: title:other\n", "");
  expect(changes(testStudyYaml, moved)).toMatchObject([{ name: "tools", field: "parents", before: null, after: "upstream" }]);
  const [tools, optics] = [/ {2}- node: tools[^]*?relevant: 35 \}\n/, / {2}- node: optics[^]*?title:window\n/].map(
    (part) => testStudyYaml.match(part)?.[0] ?? "",
  );
  const swapped = testStudyYaml.replace(`${tools}${optics}`, `${optics}${tools}`);
  expect(changes(testStudyYaml, swapped)).toMatchObject([
    {
      name: "*",
      field: "order",
      before: "upstream, synthesis, coating, tools, optics",
      after: "upstream, synthesis, coating, optics, tools",
    },
  ]);
});

test("tags, words of technologies, decisions on applicants and settings are each named with before and after", () => {
  expect(changed("query: title:diamond", "query: title:diamonds")).toMatchObject([
    { part: "tag", name: "diamond", field: "query", before: "title:diamond", after: "title:diamonds" },
  ]);
  expect(changed("words: [film, 薄膜]", "words: [film]")).toMatchObject([
    { part: "technology", name: "film", field: "words", before: "film, 薄膜", after: "film" },
  ]);
  const decided = `${testStudyYaml}applicants:\n  - { name: 甲集团, names: [甲厂] }\n`;
  expect(changes(testStudyYaml, decided)).toMatchObject([
    { part: "applicant", name: "甲集团", field: null, change: "added", after: "甲厂" },
  ]);
  expect(changes(decided, decided.replace("names: [甲厂]", "names: [甲厂, 乙厂]"))).toMatchObject([
    { part: "applicant", name: "甲集团", field: "names", before: "甲厂", after: "甲厂, 乙厂" },
  ]);
  const ruled = `${testStudyYaml}rule: { thresholds: { risingGrowthMin: 0.05 } }\n`;
  expect(changes(ruled, ruled.replace("0.05", "0.08"))).toMatchObject([
    { part: "setting", name: null, field: "rule.thresholds.risingGrowthMin", before: "0.05", after: "0.08" },
  ]);
});

test("corrections by hand are told one by one with their reasons", () => {
  const withTwo = testStudyYaml.replace(
    "query: title:window",
    "query: title:window\n    exclude:\n      - { number: CN1A, reason: toy }\n      - { number: CN2A, reason: lens }",
  );
  const withOther = withTwo.replace("CN2A, reason: lens", "CN3A, reason: rod").replace("reason: toy", "reason: a toy");
  expect(changes(withTwo, withOther)).toMatchObject([
    { name: "optics", field: "exclude.CN1A.reason", change: "changed", before: "toy", after: "a toy" },
    { name: "optics", field: "exclude.CN2A", change: "removed", before: "lens", after: null },
    { name: "optics", field: "exclude.CN3A", change: "added", before: null, after: "rod" },
  ]);
});

test("what changed is said in both languages", () => {
  const [change] = changed("query: title:coating", "query: title:coatings");
  expect(change && sayChange(change, "zh")).toBe("环节“涂层”：检索式");
  expect(change && sayChange(change, "en")).toBe("Node “Coating”: query");
});
