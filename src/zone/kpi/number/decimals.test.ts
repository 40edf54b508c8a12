import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, compareDecimals, divideDecimals, moneyIn, multiplyDecimals, subtractDecimals } from "./decimals.ts";

test("decimals are added, compared and divided exactly, and rounded once", () => {
  expect(addDecimals(["0.1", "0.2"])).toBe("0.3");
  expect(subtractDecimals("35.0", "34.95")).toBe("0.05");
  expect(multiplyDecimals("-1.5", "0.2")).toBe("-0.30");
  expect(compareDecimals("35.0", "35")).toBe(0);
  expect(compareDecimals("-2", "1.5")).toBe(-1);
  expect(divideDecimals("1", "8", { digits: 2 })).toBe("0.13");
  expect(divideDecimals("-1", "8", { digits: 2 })).toBe("-0.13");
  expect(divideDecimals("20770", "35043", { factor: 100 })).toBe("59.27");
  expect(divideDecimals("1", "0")).toBeNull();
});

test("fen in hundred million yuan lose nothing", () => {
  expect(moneyIn(380_000_000_0, "亿元")).toBe("0.38");
  expect(moneyIn(117_000_000_000, "亿元")).toBe("11.7");
  expect(moneyIn(44_186_047, "万元")).toBe("44.186047");
  expect(moneyIn(0, "亿元")).toBe("0");
  expect(moneyIn(100_000_000_000, "亿元")).toBe("10");
});

test("division agrees with numbers as far as these reach, and sums do not depend on order", () => {
  const decimal = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 3 })).map(([units, digits]) => {
    const text = (units / 10 ** digits).toFixed(digits);
    return text === "-0" ? "0" : text;
  });
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(addDecimals([a, b])).toBe(addDecimals([b, a]));
      const divided = divideDecimals(a, b, { digits: 6 });
      const isClose = divided === null ? Number(b) === 0 : Math.abs(Number(divided) - Number(a) / Number(b)) < 1e-6;
      expect(isClose).toBe(true);
    }),
  );
});
