import { expect, test } from "vitest";
import { parsePriority } from "./row-links.ts";
import { isNumberLike } from "./row-numbers.ts";
import { officeNumber } from "./tool-numbers.ts";

test.each([
  ["docdb", "US 2009/0048785 W", 2009, "PCT/US2009/048785"],
  ["docdb", "US 9504489 W", 1995, "PCT/US1995/004489"],
  ["docdb", "CN 2015070645 W", 2015, "PCT/CN2015/070645"],
  ["docdb", "US 65784810 A", 2010, "US2010657848"],
  ["docdb", "US 65784810 A", 2009, ""],
  ["docdb", "JP 10523590 A", 1990, "JP1990105235"],
  ["docdb", "US 201916393370 A", 2019, "US 201916393370 A"],
  ["docdb", "AU 1952/092005 W", 1992, "AU 1952/092005 W"],
  ["epodoc", "EP20210179613", 2021, "EP21179613"],
  ["epodoc", "EP188120232A", 2018, "EP18812023.2"],
  ["epodoc", "JP20200569785", 2018, "JP2020569785"],
  ["epodoc", "JP2020569785A", 2018, "JP2020569785A"],
  ["epodoc", "CA20213168501", 2021, "CA3168501"],
  ["epodoc", "GB17207523A", 2016, "GB201720752"],
  ["epodoc", "GB20170021009", 2017, "GB201721009"],
  ["epodoc", "US19930007951F", 1993, "US29/007951"],
  ["epodoc", "US19640342670", 1964, "US1964342670"],
  ["epodoc", "CN20051103162", 2005, "CN200510103162"],
  ["epodoc", "CN202010302257.8", 2020, "CN202010302257.8"],
  [undefined, "EP2014290118", 2014, "EP14290118"],
  [undefined, "US 65784810 A", 2010, "US2010657848"],
  ["incopat", "WOUS21036939", 2021, "PCT/US2021/036939"],
  ["incopat", "WOCN98000123", 1998, "PCT/CN1998/000123"],
] as const)("%s writes %s (filed %i), which an office would write %s", (form, raw, year, office) => {
  expect(officeNumber(raw, form, year)).toBe(office);
});

test.each([
  ["US 65784810 A 20100129", "docdb", "US-12657848", "2010-01-29"],
  ["US 19768905 A 20050804", "docdb", "US-11197689", "2005-08-04"],
  ["US 83547206 P 20060804", "docdb", "US-60835472", "2006-08-04"],
  ["CN202010123456 2020-03-01", undefined, "CN-202010123456", "2020-03-01"],
  ["CN202010123456.6", undefined, "CN-202010123456", undefined],
  ["200402236U 2004-10-01T23:59:59.000Z ES", undefined, "ES-200402236", "2004-10-01"],
  ["2005029489 2005-08-18T23:59:59.000Z US", undefined, "WO-US2005029489", "2005-08-18"],
  ["60/225,166 14.08.2000 US", undefined, "US-60225166", "2000-08-14"],
  ["16598/85 1985-02-01T23:59:59.000Z JP", undefined, "JP-1985016598", "1985-02-01"],
  ["10?2006?0047937 2006-05-29T23:59:59.000Z KR", undefined, "KR-20060047937", "2006-05-29"],
  ["2012.01.16 DE 202012000389.5", undefined, "DE-202012000389", "2012-01-16"],
] as const)("the priority %s is read", (raw, form, key, on) => {
  expect(parsePriority(raw, form)).toEqual({ key, office: key.slice(0, 2), ...(on && { on }) });
});

test("a priority without a number that can be read is none", () => {
  expect(parsePriority("unknown 2012-01-16")).toBeUndefined();
});

test.each([
  ["CN112345678A", true],
  ["mxPA/a/2005/008192", true],
  ["kr1020010067590", true],
  ["AUPR547701A0", true],
  ["A paper of 1999", false],
  ["Sep. 2014", false],
  ["nonsense", false],
])("%s looks like a number: %s", (text, is) => {
  expect(isNumberLike(text)).toBe(is);
});
