import { expect, test } from "vitest";
import { applicationOf, pctKey, printedCitation } from "./earlier.ts";

test.each([
  ["US", "693971", "20031027", "US-10693971"],
  ["US", "529044", "19830902", "US-06529044"],
  // Printed without its letter, a provisional one looks like any other.
  ["US", "18126", "19960522", "US-1996018126"],
  ["US", "60410 P", "19970930", "US-60060410"],
  ["US", "201862628114 P", "20180208", "US-62628114"],
  ["JP", "144658/93", "19930616", "JP-1993144658"],
  ["JP", "31580795", "19951110", "JP-1995315807"],
  ["JP", "8000290", "19960105", "JP-1996000290"],
  ["JP", "2006179929", "20060629", "JP-2006179929"],
  ["JP", "2006-179929", "20060629", "JP-2006179929"],
  ["DE", "P 27 24 675.1", "19770601", "DE-2724675"],
  ["DE", "202008008516 U", "20080627", "DE-202008008516"],
  ["WO", "PCT/EP2004/001234", "20040210", "WO-EP2004001234"],
  ["WO", "EP2004001234", "20040210", "WO-EP2004001234"],
  ["EP", "13186547", "20130927", "EP-13186547"],
  ["GB", "0320567", "20030903", "GB-0320567"],
])("the priority %s %s of %s is %s", (office, number, on, key) => {
  expect(applicationOf({ office, number, on })?.key).toBe(key);
});

test("a priority without a number or an office is none", () => {
  expect(applicationOf({ office: "US", number: undefined })).toBeUndefined();
  expect(applicationOf({ office: undefined, number: "693971" })).toBeUndefined();
  expect(applicationOf({ office: "US", number: "-" })).toBeUndefined();
});

test("international applications are known with years of two and four digits", () => {
  expect(pctKey("GB2004003782")).toBe("WO-GB2004003782");
  expect(pctKey("US9202714")).toBe("WO-US1992002714");
  expect(pctKey("WOEP2004/001234")).toBe("WO-EP2004001234");
  expect(pctKey("20040012")).toBeUndefined();
});

test.each([
  ["US-A- 2 882 244", "US-2882244-A"],
  ["US-A1- 2008 197 955", "US-20080197955-A1"],
  ["EP-A- 0 361 708", "EP-0361708"],
  ["EP-A1- 3 109 871", "EP-3109871-A1"],
  ["WO-A-83/02277", "WO-1983002277"],
  ["DE-A1-102009 041 527", "DE-102009041527-A1"],
  ["GB- - 1 466 799", "GB-1466799"],
  ["JP-A-81 106 991", "JP-S56106991-A"],
  ["JP-A-93 013 521", "JP-H0513521-A"],
])("the citation %s names %s", (printed, key) => {
  expect(printedCitation(printed, "examiner")).toEqual({ key, origin: "examiner" });
});

test("a Japanese citation whose year could be that of an era stays as printed", () => {
  expect(printedCitation("JP-A-61 106 991", "examiner")).toEqual({ text: "JP-A-61 106 991", origin: "examiner" });
  expect(printedCitation("PATENT ABSTRACTS OF JAPAN vol. 7", "examiner")).toEqual({
    text: "PATENT ABSTRACTS OF JAPAN vol. 7",
    origin: "examiner",
  });
});
