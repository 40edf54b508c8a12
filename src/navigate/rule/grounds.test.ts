import { expect, test } from "vitest";
import { groundRatio, groundsRule, judgeGround, type Ground } from "./grounds.ts";

const { thresholds } = groundsRule;
const joint: Ground = { question: "joint", hits: 9, total: 30, restHits: 10, restTotal: 100, q: 0.01 };
const judge = (change: Partial<Ground>) => judgeGround({ ...joint, ...change }, thresholds);

test("three times the share of the rest, and hardly by chance, is clear; each condition alone withholds it", () => {
  expect(groundRatio(joint)).toBeCloseTo(3, 12);
  expect(judge({})).toBe("clear");
  expect(judge({ q: 0.051 })).toBe("not_clear");
  expect(judge({ q: null })).toBe("not_clear");
  expect(judge({ hits: 4, total: 13 })).toBe("too_few");
  expect(judge({ hits: 5, total: 17 })).toBe("clear");
  expect(judge({ restHits: 21 })).toBe("not_clear");
  expect(judge({ restHits: 20 })).toBe("clear");
});

test("of what is lacking the expected number counts, not the found one", () => {
  const gap = { question: "own_gap", hits: 0, total: 50, restHits: 10, restTotal: 100 } as const;
  expect(judge(gap)).toBe("clear");
  expect(judge({ ...gap, total: 49 })).toBe("too_few");
  expect(judge({ ...gap, hits: 4, total: 60 })).toBe("clear");
  expect(judge({ ...gap, hits: 5, total: 60 })).toBe("not_clear");
});

test("one holder must have a fifth of the node, a riser a twentieth", () => {
  const held = { question: "held_by_one", hits: 20, restHits: 0, restTotal: 100 } as const;
  expect([judge({ ...held, total: 100 }), judge({ ...held, total: 101 })]).toEqual(["clear", "not_clear"]);
  const riser = { question: "riser", hits: 5, restHits: 0, restTotal: 100 } as const;
  expect([judge({ ...riser, total: 100 }), judge({ ...riser, total: 101 })]).toEqual(["clear", "not_clear"]);
});

test("what a register records needs no test", () => {
  expect([judge({ question: "pledged", hits: 1, q: null }), judge({ question: "pledged", hits: 0, q: null })]).toEqual([
    "on_record",
    "not_on_record",
  ]);
});
