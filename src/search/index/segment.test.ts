import fc from "fast-check";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { text } from "../language/ast.ts";
import { phraseMatch } from "./match.ts";
import { foldText, segmentPhrase, segmentText } from "./segment.ts";

describe("segmentation", () => {
  test.each([
    ["5G通信系统", "5g 通信 信系 系统 统 "],
    ["Method, and APPARATUS", "method and apparatus "],
    ["ＡＢＣ１２３（金刚石）", "abc123 金刚 刚石 石 "],
    ["石", "石 "],
    ["Müller’s µm²", "muller s μm2 "],
    ["𠀀𠀁石", "𠀀𠀁 𠀁石 石 "],
    ["データ", "デー ータ タ "],
    ["co\u00ADoperate 金\uFE00刚", "cooperate 金刚 刚 "],
    ["x".repeat(70), `${"x".repeat(64)} `],
    [" -- ", ""],
  ])("%j is cut into %j", (given, tokens) => {
    expect(segmentText(given)).toBe(tokens);
  });

  test.each([
    ["金刚石", false, { tokens: ["金刚", "刚石"], prefix: false }],
    ["石", false, { tokens: ["石"], prefix: true }],
    ["5G通", false, { tokens: ["5g", "通"], prefix: true }],
    ["通信5G", false, { tokens: ["通信", "信", "5g"], prefix: false }],
    ["diamond", true, { tokens: ["diamond"], prefix: true }],
    ["金刚石", true, { tokens: ["金刚", "刚石"], prefix: false }],
    ["—", false, undefined],
  ])("the phrase %j (prefix %j) looks for %j", (given, prefix, phrase) => {
    expect(segmentPhrase(given, prefix)).toEqual(phrase);
  });
});

const characters = fc.constantFrom(...Array.from("金刚石通信系统方法"), "5G", "cvd", " ", "，", "。", "𠀀");
const texts = fc.array(characters, { maxLength: 14 }).map((parts) => parts.join(""));

/** One separator for any, none at the ends, and one where ideographs meet letters: what a phrase can tell apart. */
function comparable(given: string): string {
  return foldText(given)
    .replace(/[^\p{L}\p{N}]+|(?<=[a-z0-9])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z0-9])/gu, " ")
    .trim();
}

/** True if the words and characters of `part` stand in `whole` in this order, words whole. */
function holds(whole: string, part: string): boolean {
  const [left, right] = [comparable(whole), comparable(part)];
  const isWord = (character: string | undefined) => character !== undefined && /[a-z0-9]/.test(character);
  for (let at = left.indexOf(right); at >= 0; at = left.indexOf(right, at + 1)) {
    const cutBefore = isWord(right[0]) && isWord(left[at - 1]);
    const cutAfter = isWord(right.at(-1)) && isWord(left[at + right.length]);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

test("a phrase finds exactly the texts that hold it", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), texts, fc.nat(), (documents, other, pick) => {
      const database = new DatabaseSync(":memory:");
      database.exec("create virtual table body using fts5(title, abstract, claims, content = '', tokenize = 'ascii')");
      const insert = database.prepare("insert into body (rowid, title) values (?, ?)");
      documents.forEach((document, doc) => insert.run(doc, segmentText(document)));
      const source = Array.from(documents[pick % documents.length] ?? "");
      const from = pick % Math.max(1, source.length);
      const part = source.slice(from, from + 1 + (pick % 5)).join("");
      for (const phrase of [part, other]) {
        if (!segmentPhrase(phrase)) continue;
        const found = database.prepare("select rowid from body where body match ?").all(phraseMatch(text("text", phrase)));
        const expected = documents.flatMap((document, doc) => (holds(document, phrase) ? [doc] : []));
        expect(found.map((row) => row["rowid"])).toEqual(expected);
      }
      database.close();
    }),
    { numRuns: 400 },
  );
});
