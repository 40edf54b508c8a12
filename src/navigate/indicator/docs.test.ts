import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { indicators } from "./index.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "navigate", "indicators.md"), "utf8");

test("the page of indicators has a row for each, in the order of the report, with its titles", () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|/gm)].map((match) => [
    match[1],
    match[2]?.trim(),
    match[3]?.trim(),
  ]);
  expect(rows).toEqual(indicators.map(({ id, title }) => [id, title.zh, title.en]));
});
