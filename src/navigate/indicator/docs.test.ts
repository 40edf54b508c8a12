import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printedPage } from "../catalogue/page.ts";
import { findRule } from "../catalogue/rules.ts";
import { indicators } from "./index.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "navigate", "indicators.md"), "utf8");

test("the page of indicators has the table that the code prints: run node scripts/indicators.ts", () => {
  expect(page).toBe(printedPage(page));
});

test("each indicator states its cohort, its truncation and its source in both languages, and when it applies where not always", () => {
  const lacks = indicators.flatMap((indicator) => {
    const { id, cohort, truncation, source, when } = indicator;
    const stated = { cohort, truncation, source, ...("applies" in indicator ? { when } : {}) };
    return Object.entries(stated)
      .filter(([, text]) => !text?.zh.trim() || !text.en.trim())
      .map(([field]) => `${id}: ${field}`);
  });
  expect(lacks).toEqual([]);
});

test("every rule that a figure rests on is in the catalogue with its thresholds", () => {
  const rules = indicators.flatMap(({ from }) => (from ?? []).filter((id) => id.startsWith("rule/")));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((id) => (findRule(id)?.thresholds.length ?? 0) === 0)).toEqual([]);
});
