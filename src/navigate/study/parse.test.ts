import { describe, expect, test } from "vitest";
import { AppError } from "#base";
import { testStudyYaml } from "../run/test-study.ts";
import { effectiveQuery, nodeAndAbove, studyNodes } from "./nodes.ts";
import { parseStudy, printStudy } from "./parse.ts";

function errorOf(yaml: string): AppError {
  try {
    parseStudy(yaml);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("no error");
}

test("a study is read with its nodes in order, parents first", () => {
  const { study } = parseStudy(testStudyYaml);
  const nodes = studyNodes(study);
  expect(nodes.map(({ node, level, parent, leaf }) => [node, level, parent, leaf])).toEqual([
    ["upstream", 1, null, false],
    ["synthesis", 2, "upstream", true],
    ["coating", 2, "upstream", true],
    ["tools", 1, null, true],
    ["optics", 1, null, true],
  ]);
  const [upstream, synthesis] = nodes;
  if (!upstream || !synthesis) throw new Error("no nodes");
  expect(nodeAndAbove(nodes, synthesis)).toEqual(["synthesis", "upstream", "*"]);
  expect(effectiveQuery(nodes, upstream)).toBe("(title:synthesis) OR (title:coating)");
});

describe("a mistake is told with its line and column, in both languages", () => {
  test.each([
    ["navigate.bad_yaml", testStudyYaml.replace("period: [2008, 2024]", "period: [2008, 2024"), 7],
    [
      "navigate.missing_field",
      testStudyYaml.replace("    query: title:window\n", "").replace("  - node: optics", "  - nod: optics"),
      24,
    ],
    ["navigate.unknown_field", testStudyYaml.replace("count: family", "counts: family"), 7],
    ["navigate.wrong_type", testStudyYaml.replace("period: [2008, 2024]", "period: [2008, soon]"), 6],
    ["navigate.bad_value", testStudyYaml.replace("count: family", "count: patent"), 7],
    ["navigate.bad_slug", testStudyYaml.replace("node: tools", "node: Tools!"), 20],
    ["navigate.bad_period", testStudyYaml.replace("[2008, 2024]", "[2024, 2008]"), 6],
    ["navigate.bad_region", testStudyYaml.replace("region: CN-410100", "region: Zhengzhou"), 4],
    ["navigate.region_twice", testStudyYaml.replace("CN-430100, JP]", "CN-430100, CN-410100]"), 5],
    ["navigate.node_twice", testStudyYaml.replace("node: optics", "node: tools"), 24],
    ["navigate.node_empty", testStudyYaml.replace("    query: title:window\n", ""), 24],
    ["navigate.bad_sample", testStudyYaml.replace("relevant: 35", "relevant: 65"), 23],
  ])("%s", (code, yaml, line) => {
    const error = errorOf(yaml);
    expect(error.code).toBe(code);
    expect(error.values["line"]).toBe(line);
    expect(error.text("en")).toContain(`Line ${line}`);
    expect(error.text("zh")).toContain(`第 ${line} 行`);
  });

  test("a fourth level", () => {
    const deep = (level: number): string =>
      `${"  ".repeat(level)}- node: n${level}\n${"  ".repeat(level)}  title: { en: n }\n${"  ".repeat(level)}  ${level < 4 ? `children:\n${deep(level + 1)}` : "query: x\n"}`;
    const head = "study: s\ntitle: { en: s }\nregion: CN\nperiod: [2000, 2020]\nchain:\n";
    expect(errorOf(head + deep(1)).code).toBe("navigate.node_deep");
  });

  test("an entity bomb", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
      .split("")
      .map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`)
      .join("\n")}\n`;
    expect(errorOf(bomb).code).toBe("navigate.bad_yaml");
  });
});

describe("saving from a page", () => {
  test("keeps comments, order and everything that was not edited", () => {
    const { study, document } = parseStudy(testStudyYaml);
    const edited = {
      ...study,
      period: [2010, 2024] as [number, number],
      chain: study.chain.map((node) => (node.node === "tools" ? { ...node, query: "title:tool OR title:drill" } : node)),
    };
    const text = printStudy(edited, document);
    expect(text).toContain("# kept comment");
    expect(text).toContain("# where we stand");
    expect(text).toContain("# grows");
    expect(parseStudy(text).study).toEqual(edited);
  });

  test("moves, adds and removes nodes", () => {
    const { study, document } = parseStudy(testStudyYaml);
    const [upstream, tools] = study.chain;
    if (!upstream || !tools) throw new Error("no nodes");
    const edited = { ...study, chain: [tools, { node: "new", title: { en: "New" }, query: "x" }, upstream] };
    const text = printStudy(edited, document);
    expect(parseStudy(text).study).toEqual(edited);
    expect(text).toContain("# grows");
  });

  test("writes a study that never was in a file", () => {
    const { study } = parseStudy(testStudyYaml);
    expect(parseStudy(printStudy(study)).study).toEqual(study);
  });
});
