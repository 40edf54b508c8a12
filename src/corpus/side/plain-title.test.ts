import { expect, test } from "vitest";
import { plainTitle } from "./plain-title.ts";

test.each([
  ["锹;铲", "锹;铲"],
  ["手动工具(草坪修整机入A01G3/06)", "手动工具"],
  ["碳;其化合物〔2017.01〕", "碳;其化合物"],
  ["用于焊 带或绷 带", "用于焊带或绷带"],
  ["使用自适应编码 H04N19/10的附注: 分入本组时", "使用自适应编码"],
  ["Hand tools (edge trimmers for lawns A01G0003060000)", "Hand tools"],
  ["Harrows (A01B0039000000 takes precedence); Rollers", "Harrows; Rollers"],
  ["Devices (e.g. shovels (small)) for soil", "Devices (e.g. shovels (small)) for soil"],
  ["电池(例如锂电池)", "电池(例如锂电池)"],
  ["(unbalanced A01B1/00", "(unbalanced A01B1/00"],
])("%s is titled %s", (printed, title) => {
  expect(plainTitle(printed)).toBe(title);
});
