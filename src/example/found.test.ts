import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "#base";
import { organisationKey } from "#corpus";
import { navigateActions } from "#navigate";
import type { NodeId } from "./chain.ts";
import { nodeIds } from "./chain.ts";
import { createExample } from "./create.ts";
import { story } from "./story.ts";

type FigureRow = Readonly<Record<string, string | number | boolean | null>>;

let dataDir = "";
let out = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-found-"));
  out = join(dataDir, "out");
  const context: Context = {
    dataDir,
    lang: "en",
    clock: () => new Date("2026-01-15T00:00:00Z"),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const { study } = await createExample(context);
  await navigateActions.find((each) => each.name === "navigate/run")?.run({ study, out }, context);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function rowsOf(figure: string): Promise<readonly FigureRow[]> {
  const { value } = JSON.parse(await readFile(join(out, "figures", `${figure}.json`), "utf8")) as {
    readonly value: readonly FigureRow[];
  };
  return value;
}

const isLeaf = (row: FigureRow) => (nodeIds as readonly unknown[]).includes(row["node"]);

describe("the navigation finds what was planted:", () => {
  it("which city leads which node", async () => {
    const first = (await rowsOf("leading-regions")).filter((row) => row["rank"] === 1 && isLeaf(row));
    expect(Object.fromEntries(first.map((row) => [row["node"], row["place"]]))).toEqual(story.leads);
  });

  it("which node declines and which emerges", async () => {
    const sorted = (await rowsOf("growth"))
      .filter(isLeaf)
      .toSorted((left, right) => Number(left["cagr"]) - Number(right["cagr"]));
    expect(sorted[0]?.["node"]).toBe(story.declining);
    expect(Number(sorted[0]?.["cagr"])).toBeLessThan(-0.1);
    expect(sorted.at(-1)?.["node"]).toBe(story.emerging);
  });

  it("which topic emerges in titles and abstracts", async () => {
    const rising = await rowsOf("rising-terms");
    expect(rising.length).toBeGreaterThan(10);
    expect(rising[0]?.["node"]).toBe(story.emerging);
    const others = rising.filter((row) => row["node"] !== story.emerging);
    expect(others.length).toBeLessThan(rising.length / 10);
  });

  it("where few hold most", async () => {
    const sorted = (await rowsOf("concentration"))
      .filter(isLeaf)
      .toSorted((left, right) => Number(right["hhi"]) - Number(left["hhi"]));
    expect(sorted[0]?.["node"]).toBe(story.concentrated.node);
    expect(Number(sorted[0]?.["cr4"])).toBeGreaterThan(story.concentrated.cr4Min);
  });

  it("who files together", async () => {
    const [pair] = await rowsOf("pairs");
    const { enterprise, university, familiesMin } = story.collaboration;
    expect(new Set([pair?.["organisation"], pair?.["with"]])).toEqual(new Set([enterprise, university].map(organisationKey)));
    expect(Number(pair?.["members"])).toBeGreaterThanOrEqual(familiesMin);
  });

  it("which leader left one node for another", async () => {
    const moves = await rowsOf("leader-moves");
    const { organisation, from, to } = story.mover;
    expect(moves.map((row) => [row["organisation"], row["node"], row["move"]])).toEqual([
      [organisationKey(organisation), from, "moved_out"],
      [organisationKey(organisation), to, "moved_in"],
    ]);
  });

  it("which node emerges, which falls behind, and when they burst", async () => {
    const told = new Map((await rowsOf("hot-nodes")).map((row) => [row["node"], row["verdict"]]));
    expect([told.get(story.emerging), told.get(story.declining)]).toEqual(["emerging", "declining"]);
    expect(new Set((await rowsOf("bursts")).map((row) => row["node"]))).toEqual(new Set([story.declining, story.emerging]));
    const stages = new Map((await rowsOf("s-curve")).map((row) => [row["node"], row["stage"]]));
    expect([stages.get(story.declining), stages.get(story.emerging)]).toEqual(["saturation", "not_identified"]);
  });

  it("what the region should strengthen, complete, extend to and leave", async () => {
    const path = new Map((await rowsOf("path")).map((row) => [row["node"] as NodeId, row["action"]]));
    for (const [node, action] of Object.entries(story.actions)) expect([node, path.get(node as NodeId)]).toEqual([node, action]);
  });
});
