import { expect, test } from "vitest";
import { DocSet } from "./doc-set.ts";
import { SetCache } from "./set-cache.ts";

const made = (cache: SetCache, key: string): boolean => {
  let fresh = false;
  cache.take(key, () => {
    fresh = true;
    return new DocSet(8000);
  });
  return fresh;
};

test("a set is made once, and again only after the others have pushed it out", () => {
  const cache = new SetCache(3000);
  expect([made(cache, "a"), made(cache, "b"), made(cache, "a")]).toEqual([true, true, false]);
  expect(made(cache, "c")).toBe(true);
  expect([cache.has("a"), cache.has("b"), cache.has("c")]).toEqual([true, false, true]);
});

test("a cache without room keeps nothing and still answers", () => {
  const cache = new SetCache(0);
  expect([made(cache, "a"), made(cache, "a")]).toEqual([true, true]);
});
