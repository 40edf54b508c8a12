import { expect, test } from "vitest";
import { groupPlaces } from "./groups.ts";
import { IntList, PairNumbers } from "./int-list.ts";

test("a pair keeps its number however many others come", () => {
  const pairs = new PairNumbers();
  const first = Array.from({ length: 20_000 }, (_, at) => pairs.of(at % 200, Math.floor(at / 200) * 4096));
  expect(first).toEqual(Array.from({ length: 20_000 }, (_, at) => at));
  expect(pairs.of(7, 3 * 4096)).toBe(607);
  expect([pairs.ones.at(607), pairs.others.at(607), pairs.size]).toEqual([7, 3 * 4096, 20_000]);
  expect(pairs.of(3 * 4096, 7)).toBe(20_000);
});

test("a list holds every number in its order", () => {
  const list = new IntList();
  for (let value = 0; value < 5000; value++) list.add(value - 100);
  expect([list.length, list.at(0), list.at(4999), list.values().length]).toEqual([5000, -100, 4899, 5000]);
});

test("elements of one group stand together in their own order", () => {
  expect(groupPlaces(Int32Array.from([2, 0, 2, 3, 0]), 5)).toEqual({
    from: Int32Array.from([0, 2, 2, 4, 5, 5]),
    places: Int32Array.from([1, 4, 0, 2, 3]),
  });
});
