import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, textOf } from "../files.ts";
import { printed } from "./comparison.ts";
import { quickHistograms } from "./histograms.ts";
import { landscapes, printedLandscapes } from "./landscaping.ts";

const data = join(root, "../shared/data");
const page = textOf("docs/studies/published.md");

/** One set of each sort: to make all of them again takes minutes, and `node scripts/published.ts DATA` does it. */
test.skipIf(!existsSync(data))(
  "the quick sets come out as docs/studies/published.md prints them (skipped where ../shared/data is absent)",
  { timeout: 300_000 },
  async () => {
    const made = Map.groupBy(await quickHistograms(data), ({ analysis }) => analysis);
    expect(made.size).toBeGreaterThan(1);
    for (const [analysis, rows] of made) expect(page).toContain(`## ${analysis}\n\n${printed(rows)}\n`);
    const [, , row = ""] = printedLandscapes(await landscapes(data, ["offshore"])).split("\n");
    expect(page).toContain(row);
  },
);

test("a published figure that comes out otherwise says why", () => {
  const rows = page.split("\n").filter((line) => /^\| [^|]+ \| \d+ \| \d+ \| /.test(line) && line.split(" | ").length === 6);
  expect(rows.length).toBeGreaterThan(100);
  const silent = rows.filter((line) => {
    const [, published, ours, , , why = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return published !== ours && why === "";
  });
  expect(silent).toEqual([]);
});
