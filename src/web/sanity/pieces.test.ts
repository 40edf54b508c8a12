import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "./pieces.ts";

test("the pieces of a marked text put together are the text, whatever overlaps", () => {
  const mark = fc.record({ start: fc.nat(30), end: fc.nat(30) });
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.array(mark), (source, marks) => {
      const sorted = marks.toSorted((left, right) => left.start - right.start);
      expect(
        pieces(source, sorted)
          .map(({ text }) => text)
          .join(""),
      ).toBe(source);
    }),
  );
});
