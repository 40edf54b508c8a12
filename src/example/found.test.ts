import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainContext, type Context } from "#base";
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
  const context: Context = plainContext(dataDir, { clock: () => new Date("2026-01-15T00:00:00Z") });
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

  it("which node the region could grow into: of what it lacks and of what it is weak in, the one near to what it has", async () => {
    const rows = new Map((await rowsOf("specialisation")).map((row) => [row["node"], row]));
    const density = (node: NodeId) => Number(rows.get(node)?.["density"]);
    const weakMax = 10;
    const lacking = nodeIds.filter((node) => rows.get(node)?.["members"] === 0);
    const weak = nodeIds.filter(
      (node) => Number(rows.get(node)?.["members"]) > 0 && Number(rows.get(node)?.["members"]) < weakMax,
    );
    for (const [planted, others] of [
      [story.missing, lacking],
      [story.weak, weak],
    ] as const) {
      expect(others.length).toBeGreaterThan(1);
      expect(others).toContain(planted);
      for (const other of others.filter((each) => each !== planted)) expect(density(planted)).toBeGreaterThan(density(other));
    }
    // What it is strong in is found as such, and lies near the one that is missing.
    const strong = nodeIds.filter((node) => rows.get(node)?.["held"] === true);
    expect(strong.toSorted()).toEqual(["cbn", "press", "synthesis"]);
    const near = (await rowsOf("node-space")).filter((row) => [row["node"], row["other"]].includes(story.missing));
    expect([near[0]?.["node"], near[0]?.["other"]]).toContain("synthesis");
  });

  it("where the region has nobody, and what it rests on others for", async () => {
    const missing = (await rowsOf("completeness")).find((row) => row["place"] === story.region);
    expect(missing).toMatchObject({ nodes: nodeIds.length, missing: 2 });
    const inTop = new Map((await rowsOf("enterprise-strength")).map((row) => [row["node"], row["in_top"]]));
    expect(nodeIds.filter((node) => inTop.get(node) === 0)).toContain(story.missing);
    const core = new Map((await rowsOf("core-gaps")).map((row) => [row["node"], row["standing"]]));
    expect(core.get(story.missing)).toBe("dependent");
  });

  it("who moved, out of which node and into which", async () => {
    const moves = (await rowsOf("leader-moves")).map((row) => [row["organisation"], row["move"], row["node"]]);
    const { organisation, from, to } = story.mover;
    expect(moves).toEqual([
      [organisationKey(organisation), "moved_out", from],
      [organisationKey(organisation), "moved_in", to],
    ]);
  });

  it("one emerging and one declining node, and which terms rise with it", async () => {
    const verdicts = (await rowsOf("hot-nodes")).filter(isLeaf).filter((row) => row["verdict"] !== "steady");
    expect(Object.fromEntries(verdicts.map((row) => [row["node"], row["verdict"]]))).toEqual({
      [story.declining]: "declining",
      [story.emerging]: "emerging",
    });
    const [first] = await rowsOf("rising-terms");
    expect(first?.["node"]).toBe(story.emerging);
  });

  it("what the region should strengthen, complete, extend to and leave", async () => {
    const path = new Map((await rowsOf("path")).map((row) => [row["node"] as NodeId, row["action"]]));
    for (const [node, action] of Object.entries(story.actions)) expect([node, path.get(node as NodeId)]).toEqual([node, action]);
  });
});
