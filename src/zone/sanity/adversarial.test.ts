import { expect, test } from "vitest";
import { limits } from "#base";
import { sanityAnswer } from "./contract.ts";
import { judge } from "./judge.ts";

test("a text of more figures than are held against each other is refused, and told how many it has", () => {
  const most = limits.sanityFiguresMax;
  expect(() => judge("1件。".repeat(most + 1), "en")).toThrow(`${most + 1} figures`);
  expect(judge("1件。".repeat(50), "en").statements).toHaveLength(50);
});

test("a row of digits longer than any number is no figure, and the rest of the text is judged", () => {
  const { statements } = sanityAnswer.parse(judge(`${"1".repeat(400)}亿，另有发明专利 12 件。`, "en"));
  expect(statements.map(({ value }) => value)).toEqual([12]);
});

test("a text that names a grant rate a thousand times is judged to its end", { timeout: 30_000 }, () => {
  const { statements } = judge("申请100件。授权20件。授权率21%。".repeat(900) + "申请100件。授权21件。", "en");
  const called = statements.filter(({ unit, verdict }) => unit === "%" && verdict === "suspicious");
  expect(called).toHaveLength(900);
});
