import { expect, test } from "vitest";
import { placeGroup } from "./place-group.ts";

test.each([
  ["CN-410182", "CN-410100"],
  ["CN-410100", "CN-410100"],
  ["CN-410000", "CN-410000"],
  ["CN", "CN"],
  ["CN-110108", "CN-110000"],
  ["CN-500101", "CN-500000"],
  ["CN-419001", "CN-419001"],
  ["CN-710000", "CN-710000"],
  ["US-CA", "US"],
  ["JP", "JP"],
])("%s counts in %s", (code, group) => {
  expect(placeGroup([code]).keys).toEqual([group]);
});

test("places of one group are counted together", () => {
  const { groupOf, keys } = placeGroup(["CN-410100", "CN-410182", "US", "US-CA"]);
  expect(groupOf).toEqual([0, 0, 2, 2]);
  expect(keys).toEqual(["CN-410100", "CN-410100", "US", "US"]);
});
