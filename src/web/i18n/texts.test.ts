import { expect, test } from "vitest";
import { en } from "./en.ts";
import { sayIn, type TextKey } from "./text.ts";
import { zh } from "./zh.ts";

const keys = Object.keys(zh) as TextKey[];
const slotsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].toSorted((a, b) => a.localeCompare(b));

test("both languages have the same texts with the same slots, and none is empty", () => {
  expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  const differing = keys.filter((key) => slotsOf(zh[key]).join() !== slotsOf(en[key]).join());
  expect(differing).toEqual([]);
  expect(keys.filter((key) => zh[key].trim() === "" || en[key].trim() === "")).toEqual([]);
});

test("Chinese texts hold no half-width punctuation between Chinese characters, and no Chinese stands in English", () => {
  expect(keys.filter((key) => /[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/.test(zh[key]))).toEqual([]);
  // What names the other language, and examples of queries, are Chinese on purpose.
  const meant: readonly TextKey[] = ["shell.other_language", "search.rule_fields_told", "search.rule_brackets_told"];
  expect(keys.filter((key) => /[\u4e00-\u9fff]/.test(en[key]) && !meant.includes(key))).toEqual([]);
});

test("a number of one takes the word for one, also when it is formatted", () => {
  const t = sayIn("en");
  expect(t("search.total", { count: "1" })).toBe("1 publication");
  expect(t("search.total", { count: "0" })).toBe("0 publications");
  expect(t("search.total", { count: "1,201" })).toBe("1,201 publications");
  expect(sayIn("zh")("search.total", { count: "1" })).toBe("共 1 件公开文献");
});
