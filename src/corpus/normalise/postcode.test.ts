import { expect, test } from "vitest";
import { getGazetteer } from "./gazetteer.ts";
import { postcodePrefixes, regionOfPostcode } from "./postcode.ts";

test.each([
  ["450001", "CN-410100"],
  ["100084", "CN-110000"],
  ["518057", "CN-440300"],
  ["528400", "CN-442000"],
  ["223001", "CN-320000"],
  ["201203", "CN-310000"],
  ["90210", undefined],
  ["990000", undefined],
  ["", undefined],
])("the postcode %j is in %s", (postcode, region) => {
  expect(regionOfPostcode(postcode)).toBe(region);
});

test("every prefix leads to a region that exists, of the province its first two digits name", () => {
  const { byCode } = getGazetteer();
  for (const { prefix, region } of postcodePrefixes()) {
    expect([prefix, byCode.has(region.slice(3))]).toEqual([prefix, true]);
    expect(regionOfPostcode(`${prefix.slice(0, 2)}9999`)?.slice(0, 5)).toBe(region.slice(0, 5));
  }
});
