import { describe, expect, it } from "vitest";
import { nodeIds } from "./chain.ts";
import { dayText } from "./calendar.ts";
import { exampleFamilies, generateFamilies, type StoryKind } from "./generate.ts";
import { makeOrganisations } from "./organisations.ts";
import { Random } from "./random.ts";
import { shuffleDrafts, type Draft } from "./shuffle.ts";

const organisations = makeOrganisations(1, true);
const random = new Random(3);
const drafts: readonly Draft[] = Array.from({ length: 2000 }, (_, index) => ({
  node: nodeIds[index % 12] ?? "press",
  second: index % 9 === 0 ? nodeIds[(index + 1) % 12] : undefined,
  filed: 13_000 + index,
  applicant: random.pick(organisations),
  partner: index % 20 === 0 ? random.pick(organisations) : undefined,
}));
const dealt = shuffleDrafts(drafts, new Random(5));

const tally = (values: readonly unknown[]) => {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe("a shuffled world", () => {
  it("keeps every margin", () => {
    for (const field of ["node", "filed", "applicant", "partner", "second"] as const) {
      expect(tally(dealt.map((each) => each[field]))).toEqual(tally(drafts.map((each) => each[field])));
    }
  });

  it("stands in the order of filing, and nobody is its own partner or second node", () => {
    expect(dealt.every((each, index) => index === 0 || each.filed >= (dealt[index - 1]?.filed ?? 0))).toBe(true);
    expect(dealt.filter((each) => each.second === each.node || each.partner === each.applicant)).toEqual([]);
  });

  it("ties no node to a year: each has its share of the late half, as chance has it", () => {
    for (const node of nodeIds) {
      const own = dealt.map((each, index) => ({ each, late: index >= 1000 })).filter(({ each }) => each.node === node);
      const share = own.filter(({ late }) => late).length / own.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / own.length));
    }
  });

  it("has as many families a year as the planted one", () => {
    const families = (story: StoryKind) =>
      [...generateFamilies(exampleFamilies, { seed: 11, story })].flatMap(([member]) => (member ? [member.family] : []));
    const [planted, shuffled] = [families("planted"), families("shuffled")];
    for (const year of ["2008", "2014", "2020"]) {
      const count = (all: typeof planted) => all.filter((each) => dayText(each.filed).startsWith(year)).length;
      // What is refused before it is published is drawn anew.
      expect(Math.abs(count(shuffled) - count(planted))).toBeLessThanOrEqual(2);
    }
  });
});
