import fc from "fast-check";
import { expect, test } from "vitest";
import { text } from "../language/ast.ts";
import { snippetOf } from "./highlight.ts";

test.each([
  ["A Diamond tool", ["diamond"], "A [[Diamond]] tool"],
  ["diamonds and diamond", ["diamond"], "diamonds and [[diamond]]"],
  ["ＣＶＤ法与Müller", ["cvd", "muller"], "[[ＣＶＤ]]法与[[Müller]]"],
  ["六面顶压机", ["面顶", "顶压"], "六[[面顶压]]机"],
  ["切石与石墨", ["石"], "切[[石]]与[[石]]墨"],
  ["5G通信系统", ["5G通"], "[[5G通]]信系统"],
  ["nothing here", ["金刚石"], "nothing here"],
  ["a [[b]] c", ["b"], "a [[[b]]] c"],
])("in %j the words %j are marked as %j", (given, words, shown) => {
  expect(
    snippetOf(
      given,
      words.map((word) => text("text", word)),
    ),
  ).toBe(shown);
});

test("a long text is shown around its first match", () => {
  const shown = snippetOf(`${"前文。".repeat(100)}金刚石${"后文。".repeat(100)}`, [text("text", "金刚石")]);
  expect(shown).toMatch(/^….*\[\[金刚石\]\].*…$/);
  expect(shown.length).toBeLessThan(260);
});

test("what stands in marks is what was asked for, and nothing is changed around it", () => {
  const pieces = fc.constantFrom("金", "刚", "石", "CVD", " ", "，", "é", "ﬁ", "𠀀", "１");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom("金刚", "石", "cvd", "刚石金"), (parts, word) => {
      const given = parts.join("");
      const shown = snippetOf(given, [text("text", word)]);
      expect(shown.replaceAll("[[", "").replaceAll("]]", "")).toBe(given.replace(/\s+/g, " "));
      expect(shown.includes("[[")).toBe(new RegExp(word === "cvd" ? "(?<![A-Zéﬁ１])CVD(?![A-Zéﬁ１])" : word).test(given));
    }),
  );
});
