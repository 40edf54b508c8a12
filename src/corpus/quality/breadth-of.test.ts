import { expect, test } from "vitest";
import { sumBreadth } from "./breadth-of.ts";

test("parts of a thousand million and their squares are summed to the last digit", () => {
  // Family 0 is cited by 4,000 families; each holds subclass 0 with one symbol and subclass 1 with two, or only subclass 2.
  const citing = 4000;
  const start = [0, 1];
  const [subclass, symbols] = [[2], [1]];
  for (let family = 1; family <= citing; family++) {
    if (family % 2 === 0) {
      subclass.push(0, 1);
      symbols.push(1, 2);
    } else {
      subclass.push(2);
      symbols.push(5);
    }
    start.push(subclass.length);
  }
  const own = new Int32Array(citing);
  const other = Int32Array.from({ length: citing }, (_, index) => index + 1);
  const sums = sumBreadth(own, other, {
    start: Int32Array.from(start),
    subclass: Int32Array.from(subclass),
    symbols: Int32Array.from(symbols),
    subclasses: 3,
  });
  const half = BigInt(citing / 2);
  const parts = [333_333_333n * half, 666_666_667n * half, 1_000_000_000n * half];
  const squares = parts.reduce((sum, part) => sum + part * part, 0n);
  expect([...sums.family]).toEqual([0]);
  expect(sums.parts[0]).toBe(citing * 1_000_000_000);
  expect(BigInt(sums.squaresHigh[0] ?? 0) * 2n ** 52n + BigInt(sums.squaresLow[0] ?? 0)).toBe(squares);
  expect([sums.mentions[0], sums.mentionSquares[0]]).toEqual([6000, 3 * 2000 ** 2]);
  // Of 2,000 × 3 + 2,000 × 5 symbols those in subclass 2 are the family's own.
  expect([sums.symbols[0], sums.outside[0]]).toEqual([16_000, 6000]);
});

test("a family at whose other ends nobody has a class is left out", () => {
  const classes = {
    start: Int32Array.of(0, 1, 1),
    subclass: Int32Array.of(0),
    symbols: Int32Array.of(1),
    subclasses: 1,
  };
  expect([...sumBreadth(Int32Array.of(0, 1), Int32Array.of(1, 0), classes).family]).toEqual([1]);
});
