import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainContext, type Context } from "#base";
import { navigateActions } from "#navigate";
import { nodeIds } from "./chain.ts";
import { createExample } from "./create.ts";
import { story } from "./story.ts";

type FigureRow = Readonly<Record<string, string | number | boolean | null>>;

const worlds = [
  ["none", 1],
  ["none", 2],
  ["shuffled", 1],
] as const;

it.each(worlds)(
  "a world with nothing to find (%s, seed %i) has no mover, no hot node, no rising term, no pair and nothing to propose",
  async (kind, seed) => {
    const dataDir = await mkdtemp(join(tmpdir(), "fairway-null-"));
    try {
      const context: Context = plainContext(dataDir, { clock: () => new Date("2026-01-15T00:00:00Z") });
      const out = join(dataDir, "out");
      const { study } = await createExample(context, { story: kind, seed });
      await navigateActions.find((each) => each.name === "navigate/run")?.run({ study, out }, context);
      const rows = async (figure: string) =>
        (JSON.parse(await readFile(join(out, "figures", `${figure}.json`), "utf8")) as { value: readonly FigureRow[] }).value;
      const leaves = async (figure: string) =>
        (await rows(figure)).filter((row) => (nodeIds as readonly unknown[]).includes(row["node"]));
      for (const figure of ["leader-moves", "rising-terms", "bursts"]) expect([figure, await rows(figure)]).toEqual([figure, []]);
      expect((await leaves("hot-nodes")).map((row) => row["verdict"])).toEqual(nodeIds.map(() => "steady"));
      // Ten such worlds (both kinds, seeds 1–5) gave no other action in any of 120 nodes; version 4 of the rule gave three in this one.
      expect((await leaves("path")).map((row) => row["action"])).toEqual(nodeIds.map(() => "watch"));
      for (const row of await leaves("growth")) expect(Number(row["cagr"])).toBeGreaterThan(-0.1);
      for (const row of await leaves("concentration")) expect(Number(row["cr4"])).toBeLessThan(story.concentrated.cr4Min);
      expect(Number((await rows("pairs"))[0]?.["members"] ?? 0)).toBeLessThan(story.collaboration.familiesMin);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
