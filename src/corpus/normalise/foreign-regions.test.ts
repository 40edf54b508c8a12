import { expect, test } from "vitest";
import { foreignRegionName } from "./foreign-regions.ts";
import { regionName } from "./region-name.ts";
import { regionOf } from "./region.ts";

test.each([
  ["JP", "Toyota-shi, Aichi-ken", "JP-23"],
  ["JP", "Tokyo", "JP-13"],
  ["JP", "Osaka, Tokyo", "JP"],
  ["KR", "Suwon-si, Gyeonggi-do", "KR-41"],
  ["KR", "Seoul", "KR-11"],
  ["DE", "München", "DE-BY"],
  ["DE", "80331 Munich", "DE-BY"],
  ["DE", "Hilter", "DE"],
  ["CA", "Ottawa, Ontario", "CA-ON"],
  ["FR", "Paris", "FR"],
])("in %s, %s is in %s", (country, address, region) => {
  expect(regionOf({ country, address })).toEqual({ country, region });
});

test("regions abroad have names in both languages", () => {
  expect(regionName("JP-23", "zh")).toBe("爱知县");
  expect(regionName("JP-23", "en")).toBe("Aichi");
  expect(foreignRegionName("CA-BC")).toEqual({ en: "British Columbia", zh: "不列颠哥伦比亚省" });
});
