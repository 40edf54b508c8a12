import { expect, test } from "vitest";
import { filesUnder, isCode, isTestCode, textOf } from "./files.ts";

test("only one function takes a day from the clock: that of the place, not that of UTC", () => {
  const fromTheClock = /(?:clock\(\)|\bnow)\.toISOString\(\)\.slice\(0, 10\)/;
  const code = filesUnder("src").filter((path) => isCode(path) && !isTestCode(path));
  expect(code.filter((path) => fromTheClock.test(textOf(path)))).toEqual([]);
});
