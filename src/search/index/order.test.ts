import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOrder } from "./day-order.ts";
import { DocSet } from "./doc-set.ts";
import { smallest } from "./order.ts";

test("the smallest keys come in order, ties by doc, however many are asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 2, -5, Infinity), { maxLength: 60 }), fc.nat(70), (keys, count) => {
      const docs = Int32Array.from(keys.keys());
      const key = (doc: number) => keys[doc] ?? 0;
      const sorted = [...docs].toSorted((left, right) =>
        key(left) === key(right) ? left - right : key(left) < key(right) ? -1 : 1,
      );
      expect(smallest(docs, key, count)).toEqual(sorted.slice(0, count));
    }),
  );
});

test("a set of bits is the set of its numbers", () => {
  const numbers = fc.uniqueArray(fc.nat(99));
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const [a, b] = [new Set(left), new Set(right)];
      const set = (of: Iterable<number>) => DocSet.of(100, of);
      const sorted = (of: ReadonlySet<number>) => [...of].toSorted((x, y) => x - y);
      expect([...set(a).docs()]).toEqual(sorted(a));
      expect(set(a).size).toBe(a.size);
      expect([...set(a).and(set(b)).docs()]).toEqual(sorted(new Set(left.filter((doc) => b.has(doc)))));
      expect([...set(a).or(set(b)).docs()]).toEqual(sorted(new Set([...a, ...b])));
      expect(set(a).invert().size).toBe(100 - a.size);
      expect(DocSet.full(100).size).toBe(100);
    }),
  );
});

test("documents stand by day in both directions, unknown days last, ties by document", () => {
  const day = fc.constantFrom(0, 19991231, 20000101, 20000131, 20000201, 20200229, 20201231, 20210101);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 40 }), fc.boolean(), (days, descending) => {
      const key = (doc: number) => {
        const value = days[doc] ?? 0;
        return value === 0 ? Infinity : descending ? -value : value;
      };
      const sorted = [...days.keys()].toSorted((left, right) =>
        key(left) === key(right) ? left - right : key(left) < key(right) ? -1 : 1,
      );
      expect([...dayOrder(Int32Array.from(days), descending)]).toEqual(sorted);
    }),
  );
});
