import { expect, test } from "vitest";
import { namedRelations } from "./name-relations.ts";
import { similarity, similarNames } from "./similar-names.ts";
import { standardChinese, standardJoined, standardLatin } from "./standard-words.ts";

test.each([
  ["univ beijing tech", "beijing university of technology"],
  ["bosch gmbh robert", "robert bosch gmbh"],
  ["nissan chemical ind", "nissan chemical industries"],
  ["ccs haryana agriculture university", "ccs haryana agricultural university"],
])("%s and %s are the same words", (one, other) => {
  expect(standardLatin(one)).toBe(standardLatin(other));
  expect(standardLatin(one)).toBeDefined();
});

test.each([
  ["siemens ag", "siemens gmbh"],
  ["beijing institute of technology", "beijing university of technology"],
  ["nippon shili electric", "nippon shili electronics"],
])("%s and %s are not", (one, other) => {
  expect(standardLatin(one)).not.toBe(standardLatin(other));
});

test("words of the trade alone tell nobody", () => {
  expect(standardLatin("university of technology")).toBeUndefined();
  expect(standardLatin("national institute")).toBeUndefined();
});

test("written apart or together, with and without 市", () => {
  expect(standardJoined("e i du pont de nemours")).toBe(standardJoined("ei dupont de nemours"));
  expect(standardChinese("深圳市大疆创新科技")).toBe("深圳大疆创新科技");
  expect(standardChinese("广东省深圳市大疆创新科技")).toBe("广东深圳大疆创新科技");
  expect(standardChinese("上海市")).toBeUndefined();
});

test("one slip of the pen is proposed, another number or direction is not", () => {
  expect(similarity("alpha motor works", "alpha moter works")).toBeCloseTo(14 / 15, 10);
  expect(similarity("plant 1 of gamma", "plant 2 of gamma")).toBeUndefined();
  expect(similarity("郑州示例磨料工具", "郑州示例磨料磨工具")).toBeCloseTo(8 / 9, 10);
  expect(similarity("郑州示例工具", "郑州东示例工具")).toBeUndefined();
  expect(similarity("华为技术服务", "华大技术服务")).toBeUndefined();
});

test("similar names are found by a word or a beginning they share, each pair once", () => {
  const keys = ["alpha motor works", "alpha moter works", "beta tools and dies", "gamma works"];
  expect(similarNames(keys, 100).map(({ left, right }) => [left, right])).toEqual([[0, 1]]);
  expect(similarNames(keys, 0).length).toBeLessThanOrEqual(1);
});

test("names tell of a company above a branch, a university above its hospital, and suggest a subsidiary", () => {
  const names = [
    "郑州示例工具有限公司",
    "郑州示例工具有限公司新郑分公司",
    "示例大学",
    "示例大学附属第一医院",
    "示例汽车株式会社",
    "示例汽车(中国)投资有限公司",
    "Shili Motor Co Ltd",
    "Shili Motor Europe",
  ];
  expect(namedRelations(names)).toEqual([
    { child: 1, parent: 0, kind: "branch", certain: true },
    { child: 3, parent: 2, kind: "affiliate", certain: true },
    { child: 5, parent: 4, kind: "subsidiary", certain: false },
    { child: 7, parent: 6, kind: "subsidiary", certain: false },
  ]);
});
