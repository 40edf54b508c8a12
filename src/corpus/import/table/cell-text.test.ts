import { expect, test } from "vitest";
import { cellText, isGarbled, prose, valuesOf } from "./cell-text.ts";

test.each([
  ["\u007fchi Mei Medical Center", "chi Mei Medical Center"],
  ["\u00a0一种方法 ", "一种方法"],
  ['=HYPERLINK("https://x/?a=1","CN217161623U")', "CN217161623U"],
  ['="0123"', "0123"],
  ["=1+cmd|' /C calc'!A0", "=1+cmd|' /C calc'!A0"],
  ["@SUM(1)", "@SUM(1)"],
  ["a\r\nb", "a\nb"],
])("the cell %j holds %j", (raw, text) => {
  expect(cellText(raw)).toBe(text);
});

test.each([
  ["王彪;     黄卓垚;   ", ";", ["王彪", "黄卓垚"]],
  ["甲；乙", ";", ["甲", "乙"]],
  ["罗凯 |\n李进", "|", ["罗凯", "李进"]],
  ["1.1 (信息网络),1.4 (互联网、大数据)", ",", ["1.1 (信息网络)", "1.4 (互联网、大数据)"]],
  ["Gearbox, Inc.", ", ", ["Gearbox, Inc."]],
  [
    "Katholieke Universiteit Leuven, Vib Vzw, Basf Se, Foo Co., Ltd.",
    ", ",
    ["Katholieke Universiteit Leuven", "Vib Vzw", "Basf Se", "Foo Co., Ltd."],
  ],
  ["チャングホ パク，, チャングホ パク，", ", ", ["チャングホ パク", "チャングホ パク，"]],
  ["['B64G1/36', 'H04L51/02']", ";", ["B64G1/36", "H04L51/02"]],
])("the cell %j has the values it shows, split at %j", (text, separator, values) => {
  expect(valuesOf(text, separator)).toEqual(values);
});

test("empty places are kept where lists are parallel", () => {
  expect(valuesOf("郑州市;;长沙市", ";", true)).toEqual(["郑州市", "", "长沙市"]);
});

test("tags of abstracts go, signs of formulas stay", () => {
  expect(prose('<p id="p0001" num="0001">A method where a < b and c > d<br/>holds.</p>')).toBe(
    "A method where a < b and c > d holds.",
  );
});

test("lost characters are seen", () => {
  expect(["????", "S?P???", "名\ufffd\ufffd"].map(isGarbled)).toEqual([true, true, true]);
  expect(["What is this?", "张三", "O'Neil"].map(isGarbled)).toEqual([false, false, false]);
});
