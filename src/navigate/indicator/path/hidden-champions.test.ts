import { expect, test } from "vitest";
import { sequence } from "../../text/vectors.ts";
import { handEngine, handStudy, times, type HandMember } from "../hand-facts.ts";
import { hiddenChampions } from "./hidden-champions.ts";

const enterprise = { type: "enterprise", region: "CN-410100" };

test("a national firm is no hidden champion because a corpus of one field holds little of it, nor is one at home elsewhere", async () => {
  /*
   * Node a (30 of 300 in the chain): 国家示例电力 7, tiny 6, wide 6, staffed 6, five others 1 each.
   * In the corpus hold: 国家示例电力 8, tiny 8 (6/8 in a), wide 14 (6/14), staffed 6 with 5,000 employees.
   */
  const byOne = (by: string, n: number) => times(n, { nodes: ["a"], year: 2018, by: [by] });
  const hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations: Object.fromEntries(
      ["国家示例电力", "tiny", "wide", "staffed", "x1", "x2", "x3", "x4", "x5", "many"].map((key) => [key, enterprise]),
    ),
    members: [
      ...byOne("国家示例电力", 7),
      ...byOne("tiny", 6),
      ...byOne("wide", 6),
      ...byOne("staffed", 6),
      ...["x1", "x2", "x3", "x4", "x5"].flatMap((key) => byOne(key, 1)),
      ...times(270, { nodes: ["b"], year: 2018, by: ["many"] }),
    ],
    tables: {
      applicant_size: [
        { organisation: "国家示例电力", corpus_members: 8 },
        { organisation: "tiny", corpus_members: 8 },
        { organisation: "wide", corpus_members: 14 },
        { organisation: "staffed", corpus_members: 6, employees: 5000, employees_year: 2020 },
        { organisation: "many", corpus_members: 270 },
      ],
    },
  });
  // Ranks by number, ties by key: 国家示例电力 would be 1; staffed 2, tiny 3, wide 4.
  const rows = await hand.rows(hiddenChampions);
  expect(rows.map((row) => [row["organisation"], row["rank"], row["basis"]])).toEqual([["tiny", 3, "by_portfolio"]]);
  hand.engine.close();
});

/** Forty small firms that file in ten nodes by lot; in one world a forty-first files only in one. */
async function found(seed: number, planted: boolean): Promise<string[]> {
  const next = sequence(seed * 6091);
  const nodes = "abcdefghij".split("");
  const firms = Array.from({ length: 40 }, (_, index) => `firm${index}`);
  const members: HandMember[] = firms.flatMap((by) =>
    Array.from({ length: 6 + Math.floor(next() * 14) }, () => ({
      nodes: [nodes[Math.floor(next() * nodes.length)] ?? "a"],
      year: 2018,
      by: [by],
    })),
  );
  if (planted) members.push(...times(9, { nodes: ["c"], year: 2018, by: ["niche"] }));
  const held = new Map<string, number>();
  for (const { by } of members) for (const key of by) held.set(key, (held.get(key) ?? 0) + 1);
  const hand = await handEngine({
    study: handStudy(nodes),
    cutOff: "2022-12-31",
    organisations: Object.fromEntries([...held.keys()].map((key) => [key, enterprise])),
    members,
    tables: { applicant_size: [...held].map(([organisation, corpus_members]) => ({ organisation, corpus_members })) },
  });
  const rows = await hand.rows(hiddenChampions);
  hand.engine.close();
  return rows.map((row) => String(row["organisation"]));
}

test("where firms file by lot hardly one is a champion, and one that files in one node is found every time", async () => {
  const worlds = [1, 2, 3, 4, 5, 6];
  const none = await Promise.all(worlds.map(async (seed) => (await found(seed, false)).length));
  expect(none.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
  for (const seed of worlds) expect(await found(seed, true)).toContain("niche");
}, 300_000);
