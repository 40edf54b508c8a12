import fc from "fast-check";
import { expect, test } from "vitest";
import { listsOfPairs } from "./column-file.ts";

// Short lists, and some that are too long to be sorted by moving items.
const pairs = fc.oneof(
  fc.array(fc.tuple(fc.nat(7), fc.nat(5)), { maxLength: 60 }),
  fc.array(fc.tuple(fc.nat(1), fc.nat(199)), { minLength: 100, maxLength: 400 }),
);

test("lists of pairs hold each pair once, items ascending, whatever the order of the pairs", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { from, items } = listsOfPairs(
        Int32Array.from(given, ([row]) => row),
        Int32Array.from(given, ([, item]) => item),
        { rows: 8, items: 200 },
      );
      expect(from).toHaveLength(9);
      expect(from[8]).toBe(items.length);
      const lists = Array.from({ length: 8 }, (_, row) => [...items.subarray(from[row], from[row + 1])]);
      const wanted = Array.from({ length: 8 }, (_, row) =>
        [...new Set(given.filter(([of]) => of === row).map(([, item]) => item))].toSorted((left, right) => left - right),
      );
      expect(lists).toEqual(wanted);
    }),
  );
});
