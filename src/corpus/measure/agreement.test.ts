import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";

test("a grouping is rated by pairs, by items and by whole groups", () => {
  // items   a b c d e;  labelled {a b c} {d e};  found {a b} {c d} {e}
  const { pairwise, bCubed, cluster } = agreementOf(["1", "1", "2", "2", "3"], ["x", "x", "x", "y", "y"]);
  // found pairs: ab cd, one is right; labelled pairs: ab ac bc de
  expect(pairwise).toEqual({ precision: 1 / 2, recall: 1 / 4, f1: 1 / 3 });
  // precision of a, b: 1; c, d: 1/2; e: 1. Recall of a, b: 2/3; c: 1/3; d, e: 1/2
  expect(bCubed.precision).toBeCloseTo((1 + 1 + 0.5 + 0.5 + 1) / 5, 10);
  expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5, 10);
  // none of {a b} {c d} {e} is a labelled group
  expect(cluster).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test("equal groupings agree wholly, under any names", () => {
  const whole = { precision: 1, recall: 1, f1: 1 };
  expect(agreementOf(["1", "1", "2"], ["b", "b", "a"])).toEqual({ pairwise: whole, bCubed: whole, cluster: whole });
});

test("no pairs give no share of pairs", () => {
  expect(agreementOf(["1", "2"], ["a", "b"]).pairwise).toEqual({ precision: null, recall: null, f1: null });
  expect(agreementOf(["1", "1"], ["a", "b"]).pairwise).toEqual({ precision: 0, recall: null, f1: null });
});
