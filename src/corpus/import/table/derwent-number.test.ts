import { expect, test } from "vitest";
import { fromDerwent } from "./derwent-number.ts";

test.each([
  ["US15360203A 2016-11-23", "US15360203"],
  ["US2016578323F 2016-09-20", "US29/578323"],
  ["US200812998A 2008-02-07", "US2008012998"],
  ["US201476360P 2014-11-06", "US2014076360P"],
  ["US20148123A 2014-01-03", "US2014008123"],
  ["US62133061P 2015-03-13", "US62133061"],
  ["US201535500856A 2015-12-30", "US35500856"],
  ["USD994559A 0001-01-01", ""],
  ["EP200613167A 2006-06-26", "EP06013167"],
  ["EP2016159282A 2016-03-08", "EP16159282"],
  ["WO2008US5271A 2008-04-24", "PCT/US2008/005271"],
  ["KR201599858A 2015-07-14", "KR20150099858"],
  ["KR20155148U 2015-07-31", "KR2020150005148"],
  ["JP201773725A 2017-04-03", "JP2017073725"],
  ["TW20154142830A 2015-12-18", "TW104142830"],
  ["TW2016102090A 2016-01-22", "TW105102090"],
  ["GB20179579A 2017-06-15", "GB201709579"],
  ["DE102014014446A 2014-09-26", "DE102014014446"],
  ["DE4232732A 1992-09-30", "DE4232732"],
  ["CN201610237803A 2016-04-15", "CN201610237803"],
  ["IL248823A 2016-11-08", "IL248823"],
  ["not a number", "not a number"],
])("%s is what the office calls %s", (printed, office) => {
  expect(fromDerwent(printed, undefined)).toBe(office);
});

test("the year of filing tells a year from a series where the number carries no day", () => {
  expect(fromDerwent("US15360203A", 2016)).toBe("US15360203");
  expect(fromDerwent("US20148123A", 2014)).toBe("US2014008123");
});
