import { expect, test } from "vitest";
import { unite } from "./unite.ts";

test("items that share a token, directly or through others, have the smallest of them as root", () => {
  // 0-1 by token 0, 1-3 by token 1, 4-5 by token 2; 2 stands alone
  expect([...unite(6, Int32Array.of(0, 1, 1, 3, 4, 5), Int32Array.of(0, 0, 1, 1, 2, 2))]).toEqual([0, 0, 2, 0, 4, 4]);
});

test("items of two labels never come together, and the earlier link wins", () => {
  // 0 is labelled 7, 2 is labelled 8; 1 is linked to 0 first and to 2 after
  const roots = unite(3, Int32Array.of(0, 1, 1, 2), Int32Array.of(0, 0, 1, 1), Int32Array.of(7, -1, 8));
  expect([...roots]).toEqual([0, 0, 2]);
});
