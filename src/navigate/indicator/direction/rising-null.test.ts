import { expect, test } from "vitest";
import { sequence } from "../../text/vectors.ts";
import { handEngine, handStudy } from "../hand-facts.ts";
import { risingTerms } from "./rising-terms.ts";

/*
 * Worlds in which nothing rises: 300 terms, each in a fixed share of texts (1 to 10 %), 500 texts before and 700 recently. In one of them
 * one more term goes from 2 to 10 %.
 */
function world(seed: number, planted: boolean) {
  const next = sequence(seed * 7919);
  const times = (texts: number, share: number) => Array.from({ length: texts }, next).filter((value) => value < share).length;
  const row = (term: string, before: number, recent: number) => {
    const counts = { before: times(500, before), recent: times(700, recent) };
    return { term, ...counts, read_before: 500, read_recent: 700, node: "a", of: 1200, read: 1200, abstracts: 1200 };
  };
  const rows = Array.from({ length: 300 }, (_, index) => {
    const share = 0.01 + (0.09 * index) / 300;
    return row(`term ${String(index).padStart(3, "0")}`, share, share);
  });
  return (planted ? [...rows, row("planted", 0.02, 0.1)] : rows).filter(({ recent }) => recent >= 5);
}

test("where nothing rises hardly any term is said to, and one that does is found every time", async () => {
  const hand = await handEngine({ study: handStudy(["a"]), cutOff: "2022-12-31", organisations: {}, members: [] });
  const found = (seed: number, planted: boolean) =>
    risingTerms.finish?.(world(seed, planted), hand.scope, new Map()).map((row) => row["term"]) ?? [];
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
  // A false discovery rate of 5 %: about one world in twenty, and one-sidedness makes it fewer.
  expect(seeds.filter((seed) => found(seed, false).length > 0).length).toBeLessThanOrEqual(3);
  for (const seed of seeds) expect(found(seed, true)).toContain("planted");
  hand.engine.close();
});
