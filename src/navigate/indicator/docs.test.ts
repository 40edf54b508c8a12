import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printedPage } from "../catalogue/page.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "navigate", "indicators.md"), "utf8");

test("the page of indicators has the table that the code prints: run node scripts/indicators.ts", () => {
  expect(page).toBe(printedPage(page));
});
