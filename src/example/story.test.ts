import { beforeAll, describe, expect, it } from "vitest";
import { nodeIds, type NodeId } from "./chain.ts";
import { exampleSeed } from "./create.ts";
import { exampleFamilies, generateFamilies } from "./generate.ts";
import { places } from "./places.ts";
import type { Family } from "./publication.ts";
import { story } from "./story.ts";

/** Counted here from the families themselves, by none of the code that navigation counts with. */
let families: readonly Family[] = [];

beforeAll(() => {
  families = [...generateFamilies(exampleFamilies, { seed: exampleSeed })].flatMap(([member]) => (member ? [member.family] : []));
});

const inNode = (node: NodeId) => families.filter((family) => family.node === node || family.second === node);
const yearOf = (family: Family) => new Date(family.filed * 86_400_000).getUTCFullYear();
const between = (found: readonly Family[], [from, to]: readonly [number, number]) =>
  found.filter((family) => yearOf(family) >= from && yearOf(family) <= to).length;
const growth = (node: NodeId) =>
  (between(inNode(node), story.windows.recent) / between(inNode(node), story.windows.before)) ** (1 / 5) - 1;

function tally(keys: Iterable<string>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1]);
}

function byRegion(node: NodeId) {
  return tally(inNode(node).flatMap((family) => [...new Set(family.organisations.map((each) => places[each.place].region))]));
}

function sharesOf(node: NodeId): readonly number[] {
  const held = new Map<string, number>();
  for (const { organisations } of inNode(node)) {
    for (const { name } of organisations) held.set(name, (held.get(name) ?? 0) + 1 / organisations.length);
  }
  const total = inNode(node).length;
  return [...held.values()].map((each) => each / total).toSorted((left, right) => right - left);
}

const cr4 = (node: NodeId) =>
  sharesOf(node)
    .slice(0, 4)
    .reduce((sum, share) => sum + share, 0);
const hhi = (node: NodeId) => sharesOf(node).reduce((sum, share) => sum + share * share, 0);

describe("the planted story is true of the generated families:", () => {
  it.each(nodeIds)("the leading Chinese city of %s is ahead of the next", (node) => {
    const [first, second] = byRegion(node).filter(([region]) => region.startsWith("CN-"));
    expect(first?.[0]).toBe(story.leads[node]);
    expect((first?.[1] ?? 0) / (second?.[1] ?? 1)).toBeGreaterThanOrEqual(story.marginMin);
  });

  it("one node is led from abroad", () => {
    const { node, country } = story.abroad;
    const foreign = inNode(node).filter((family) => family.organisations.some((each) => places[each.place].country === country));
    expect(foreign.length).toBeGreaterThan(byRegion(node).find(([region]) => region.startsWith("CN-"))?.[1] ?? 0);
  });

  it("one node declines, and only that one", () => {
    expect(growth(story.declining)).toBeLessThan(-0.1);
    for (const node of nodeIds.filter((each) => each !== story.declining)) expect(growth(node)).toBeGreaterThan(-0.02);
  });

  it("one node emerges, faster than every other", () => {
    expect(growth(story.emerging)).toBeGreaterThan(0.2);
    for (const node of nodeIds.filter((each) => each !== story.emerging))
      expect(growth(node)).toBeLessThan(growth(story.emerging) - 0.1);
  });

  it("one node is steady and missing in the region", () => {
    expect(byRegion(story.missing).find(([region]) => region === story.region)).toBeUndefined();
    expect(growth(story.missing)).toBeGreaterThan(-0.03);
    expect(growth(story.missing)).toBeLessThan(0.08);
  });

  it("one node rises and is weak in the region, with hardly an applicant there", () => {
    const local = inNode(story.weak).flatMap((family) =>
      family.organisations.filter((each) => places[each.place].region === story.region),
    );
    const names = new Set(local.map((each) => each.name));
    expect(names.size).toBeGreaterThan(0);
    expect(names.size).toBeLessThanOrEqual(story.weakApplicantsMax);
    expect(growth(story.weak)).toBeGreaterThan(0.08);
  });

  it("one node is concentrated, and only that one", () => {
    const { node, cr4Min, hhiMin, otherCr4Max, otherHhiMax } = story.concentrated;
    expect(cr4(node)).toBeGreaterThan(cr4Min);
    expect(hhi(node)).toBeGreaterThan(hhiMin);
    for (const other of nodeIds.filter((each) => each !== node)) {
      expect(cr4(other)).toBeLessThan(otherCr4Max);
      expect(hhi(other)).toBeLessThan(otherHhiMax);
    }
  });

  it("one university and one enterprise file together most often", () => {
    const pairs = tally(
      families
        .filter(({ organisations }) => organisations.length > 1)
        .map(({ organisations }) =>
          organisations
            .map((each) => each.name)
            .toSorted()
            .join(" × "),
        ),
    );
    const { university, enterprise, familiesMin } = story.collaboration;
    expect(pairs[0]?.[0]).toBe([university, enterprise].toSorted().join(" × "));
    expect(pairs[0]?.[1]).toBeGreaterThanOrEqual(familiesMin);
    expect(pairs[1]?.[1]).toBeLessThan(familiesMin / 2);
  });

  it("one enterprise leaves one node for another", () => {
    const { organisation, from, to, year } = story.mover;
    const filed = (node: NodeId, late: boolean) =>
      inNode(node).filter(
        (family) => yearOf(family) >= year === late && family.organisations.some((each) => each.name === organisation),
      ).length;
    expect(filed(from, false)).toBeGreaterThanOrEqual(8);
    expect(filed(to, true)).toBeGreaterThanOrEqual(8);
    expect(filed(from, true)).toBe(0);
    expect(filed(to, false)).toBe(0);
  });

  it("nothing of it is true where nothing is planted", () => {
    const null_ = [...generateFamilies(exampleFamilies, { seed: exampleSeed, story: "none" })].flatMap(([member]) =>
      member ? [member.family] : [],
    );
    const planted = families;
    families = null_;
    const found = nodeIds.map((node) => ({ cr4: cr4(node), growth: growth(node) }));
    families = planted;
    for (const { cr4: concentration, growth: rate } of found) {
      expect(concentration).toBeLessThan(0.25);
      expect(Math.abs(rate - 0.045)).toBeLessThan(0.08);
    }
  });
});
