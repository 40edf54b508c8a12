import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels, roundAxis, textWidth } from "./label-places.ts";

test("a name stands to the right of its point, and a second one of the same place elsewhere", () => {
  const places = placeLabels(
    [
      { x: 100, y: 100, text: "ab" },
      { x: 100, y: 100, text: "cd" },
    ],
    { width: 300, height: 200 },
    10,
    5,
  );
  expect(places[0]).toEqual([9, -6]);
  expect(places[1]).not.toEqual(places[0]);
});

test("no name covers another or leaves the field, whatever the points", () => {
  const point = fc.record({
    x: fc.integer({ min: 5, max: 395 }),
    y: fc.integer({ min: 5, max: 295 }),
    text: fc.constantFrom("光学与显示模组", "G06T", "教育"),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const boxes = placeLabels(points, { width: 400, height: 300 }, 10, 5).flatMap((place, index) => {
        const own = points[index];
        if (!place || !own) return [];
        const [left, top] = [own.x + place[0], own.y + place[1]];
        return [[left, top, left + textWidth(own.text, 10), top + 12] as const];
      });
      for (const [index, [left, top, right, bottom]] of boxes.entries()) {
        expect(left >= 0 && top >= 0 && right <= 400 && bottom <= 300).toBe(true);
        for (const other of boxes.slice(index + 1))
          expect(right <= other[0] || left >= other[2] || bottom <= other[1] || top >= other[3]).toBe(true);
      }
    }),
  );
});

test("an axis holds its values between round ends", () => {
  expect(roundAxis([-1.98, 0.97])).toEqual({ min: -3, max: 2, interval: 1 });
  const { min, max } = roundAxis([5, 5]);
  expect(min < 5 && max > 5).toBe(true);
});
