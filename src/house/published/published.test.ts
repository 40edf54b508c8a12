import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { root, textOf } from "../files.ts";
import { publishedPage, reproduce, type Published } from "./page.ts";

const data = join(root, "../shared/data");

describe.skipIf(!existsSync(data))("published analyses (skipped where ../shared/data is absent)", () => {
  let made: Published = { comparisons: [], landscapes: [] };

  beforeAll(async () => {
    made = await reproduce(data);
  }, 900_000);

  test("a figure that comes out otherwise says why", () => {
    expect(made.comparisons.length).toBeGreaterThan(100);
    expect(made.comparisons.filter(({ published, ours, why }) => published !== ours && why === "")).toEqual([]);
  });

  test("docs/studies/published.md is what comes out: run node scripts/published.ts DATA", () => {
    expect(textOf("docs/studies/published.md")).toBe(publishedPage(made));
  });
});
