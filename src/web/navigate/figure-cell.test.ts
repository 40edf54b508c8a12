import fc from "fast-check";
import { expect, test } from "vitest";
import { pickShape } from "#navigate/contract";
import { numbers } from "../i18n/numbers.ts";
import { sayIn } from "../i18n/text.ts";
import { cellText, parsePick, pickOf, printPick } from "./figure-cell.ts";

const language = { lang: "zh", t: sayIn("zh"), n: numbers.zh, pick: (text?: { zh?: string }) => text?.zh ?? "" } as const;

test("a number opens what its column says: columns of the row and constants; a null leaves its field out", () => {
  const column = {
    key: "members",
    title: { zh: "专利族" },
    kind: "count",
    opens: { node: "node", yearFrom: "=2018", region: "place" },
  } as const;
  expect(pickOf(column, { node: "tools", place: null, members: 12 })).toEqual({ node: "tools", yearFrom: 2018 });
  expect(pickOf(column, { node: "tools", place: "CN", members: null })).toBeUndefined();
  expect(pickOf({ ...column, opens: undefined }, { node: "tools", place: "CN", members: 12 })).toBeUndefined();
});

test("a pick survives its link, whatever its values hold", () => {
  const text = fc.string({ minLength: 1 }).filter((one) => one.isWellFormed());
  const picks = fc.record({ node: text, organisation: text, year: fc.integer({ min: 1850, max: 2199 }) }, { requiredKeys: [] });
  fc.assert(
    fc.property(picks, (pick) => {
      expect(parsePick(printPick(pick))).toEqual(pickShape.parse(pick));
    }),
  );
});

test("a link that is no pick opens nothing", () => {
  expect(parsePick("year.soon")).toBeUndefined();
});

test("cells are printed by their kind", () => {
  const print = (kind: Parameters<typeof cellText>[0]["kind"], value: Parameters<typeof cellText>[1]) =>
    cellText({ key: "x", title: { zh: "列" }, kind }, value, { "node:tools": { zh: "工具" } }, { ...language });
  expect(print("count", 12_345)).toBe("12,345");
  expect(print("share", 0.1234)).toBe("12.3%");
  expect(print("ratio", 1.256)).toBe("1.26");
  expect(print("year", 2020)).toBe("2020");
  expect(print("node", "tools")).toBe("工具");
  expect(print("node", "other")).toBe("other");
  expect(print("count", null)).toBe("–");
});
