import { expect, test } from "vitest";
import "./messages.ts";
import { nearest } from "./nearest.ts";
import { langOfEnvironment, takeOptions } from "./options.ts";

test("the options of every command may stand anywhere before --", () => {
  const { options, rest } = takeOptions(["--json", "search", "--data=/d", "find", "q", "--lang", "zh", "--", "--json"], {}, true);
  expect(rest).toEqual(["search", "find", "q", "--", "--json"]);
  expect(options).toMatchObject({ json: true, data: "/d", lang: "zh", progress: "line", help: false });
});

test("the data directory comes from the option, then FAIRWAY_DATA, then the folder one stands in", () => {
  expect(takeOptions(["--data", "/a"], { FAIRWAY_DATA: "/b" }, false).options.data).toBe("/a");
  expect(takeOptions([], { FAIRWAY_DATA: "/b" }, false).options.data).toBe("/b");
  expect(takeOptions([], { FAIRWAY_DATA: "" }, false).options.data).toBe("fairway-data");
});

test("the language comes from the locale, LC_ALL before LANG, and is English where that says neither", () => {
  expect(langOfEnvironment({ LANG: "zh_CN.UTF-8" })).toBe("zh");
  expect(langOfEnvironment({ LANG: "zh_CN.UTF-8", LC_ALL: "en_US.UTF-8" })).toBe("en");
  expect(langOfEnvironment({ LANG: "de_DE.UTF-8" })).toBe("en");
});

test("an option without its value, or with a wrong one, is refused", () => {
  expect(() => takeOptions(["--data"], {}, false)).toThrow("--data needs a value");
  expect(() => takeOptions(["--lang", "fr"], {}, false)).toThrow("not one of zh, en");
  expect(() => takeOptions(["--json=1"], {}, false)).toThrow("takes no value");
});

test("a slip of the finger is recognised, another word is not", () => {
  expect(nearest("search fidn", ["search find", "corpus import"])).toBe("search find");
  expect(nearest("--limt", ["--limit", "--sort"])).toBe("--limit");
  expect(nearest("weather", ["search find", "corpus import"])).toBeUndefined();
});
