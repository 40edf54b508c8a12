import fc from "fast-check";
import { expect, it } from "vitest";
import { docdbApplicationKey, epodocApplicationKey } from "../../import/docdb-number.ts";
import { parseApplicationNumber } from "../application-number.ts";
import { parsePublicationNumber } from "../publication-number.ts";
import { applicationForms, publicationForms, type Form } from "./index.ts";
import { usSeries } from "./us-series.ts";

const text = (form: Form): string => ("form" in form ? form.form : `(${form.reason})`);

const applications: readonly (readonly [
  key: string,
  year: number | undefined,
  docdb: string,
  epodoc: string,
  original: string,
])[] = [
  ["CN-201380012345", undefined, "CN 201380012345 A", "CN20138012345", "201380012345.2"],
  ["CN-202411234567", undefined, "CN 202411234567 A", "CN202411234567", "202411234567.5"],
  ["CN-97101765", undefined, "CN 97101765 A", "CN19971001765", "97101765.4"],
  ["US-12345678", 2008, "US 34567808 A", "US20080345678", "12/345,678"],
  ["US-15044444", 2016, "US 201615044444 A", "US201615044444", "15/044,444"],
  ["US-15044444", undefined, "(year_needed)", "(year_needed)", "15/044,444"],
  ["US-60396000", 2002, "US 39600002 P", "US20020396000P", "60/396,000"],
  ["WO-US2013064000", undefined, "US 2013064000 W", "WO2013US64000", "PCT/US2013/064000"],
  ["EP-05103162", undefined, "EP 05103162 A", "EP20050103162", "05103162.3"],
  ["JP-2015123456", undefined, "JP 2015123456 A", "JP20150123456", "特願2015-123456"],
  ["JP-1976045258U", undefined, "JP 1976045258 U", "JP19760045258U", "実願1976-045258"],
  ["JP-2015012345F", undefined, "JP 2015012345 F", "JP20150012345F", "意願2015-012345"],
  ["DE-102004026000", undefined, "DE 102004026000 A", "DE20041026000", "10 2004 026 000"],
  ["DE-102021203000", undefined, "DE 102021203000 A", "DE202110203000", "10 2021 203 000"],
  ["DE-10235000", undefined, "DE 10235000 A", "DE2002135000", "102 35 000"],
  ["BR-102022006000", undefined, "BR 102022006000 A", "BR20221006000", "BR 10 2022 006000"],
  ["TW-096147000", undefined, "TW 96147000 A", "TW20070147000", "096147000"],
  ["GB-2119000", undefined, "GB 202119000 A", "GB20210019000", "2119000"],
  ["MX-PA05011000", undefined, "MX PA05011000 A", "MX2005PA11000", "PA/a/2005/011000"],
  ["CA-2887000", 2013, "CA 2887000 A", "CA20132887000", "2887000"],
  ["CA-2887000", undefined, "CA 2887000 A", "(year_needed)", "2887000"],
  ["NO-20101234", undefined, "NO 20101234 A", "NO20100001234", "20101234"],
  ["IS-1234", undefined, "IS 1234 A", "(unknown_office)", "1234"],
];

it.each(applications)("%s filed in %s is %s, %s and %s", (key, year, docdb, epodoc, original) => {
  const forms = applicationForms(key, year === undefined ? {} : { year });
  expect([text(forms.docdb), text(forms.epodoc), text(forms.original)]).toEqual([docdb, epodoc, original]);
});

const publications: readonly (readonly [key: string, docdb: string, epodoc: string, original: string])[] = [
  ["US-20110185700-A1", "US 2011185700 A1", "US2011185700", "US 2011/0185700 A1"],
  ["US-6093011-A", "US 6093011 A", "US6093011", "US 6,093,011 A"],
  ["WO-1994011762-A1", "WO 9411762 A1", "WO9411762", "WO 1994/011762 A1"],
  ["WO-2003021278-A2", "WO 03021278 A2", "WO03021278", "WO 2003/021278 A2"],
  ["WO-2019123456-A1", "WO 2019123456 A1", "WO2019123456", "WO 2019/123456 A1"],
  ["CN-203882316-U", "CN 203882316 U", "CN203882316U", "CN 203882316 U"],
  ["KR-101422224-B1", "KR 101422224 B1", "KR101422224B", "10-1422224 B1"],
  ["JP-H08306379-A", "JP H08306379 A", "JPH08306379", "特開平08-306379"],
  ["EP-0680812-A1", "EP 0680812 A1", "EP0680812", "EP 0 680 812 A1"],
];

it.each(publications)("%s is %s, %s and %s", (key, docdb, epodoc, original) => {
  const forms = publicationForms(key);
  expect([text(forms.docdb), text(forms.epodoc), text(forms.original)]).toEqual([docdb, epodoc, original]);
});

it.each(["JP-H08306379-A", "EP-0680812-A1", "WO-1994011762-A1", "WO-2003021278-A2", "US-20110185700-A1", "KR-101422224-B1"])(
  "%s is read back from its DOCDB form and from what the office prints",
  (key) => {
    const { docdb, original } = publicationForms(key);
    const [, , kind = ""] = key.split("-");
    expect(parsePublicationNumber(text(docdb))?.key).toBe(key);
    expect(parsePublicationNumber(text(original), { office: key.slice(0, 2), kind })?.key).toBe(key.replace("-A1-", "-"));
  },
);

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const years = (from: number, to: number) => fc.integer({ min: from, max: to });
const short = (year: number) => String(year % 100).padStart(2, "0");

const keys = fc.oneof(
  fc
    .tuple(years(2004, 2049), fc.constantFrom("1", "2", "3", "8", "9"), digits(7))
    .map(([y, t, s]) => [`CN-${y}${t}${s}`, y] as const),
  fc
    .tuple(years(1985, 2002), fc.constantFrom("1", "2", "3"), digits(5))
    .map(([y, t, s]) => [`CN-${short(y)}${t}${s}`, y] as const),
  fc
    .tuple(years(2014, 2040), fc.constantFrom("14", "15", "16", "17", "62", "63"), digits(6))
    .map(([y, c, s]) => [`US-${c}${s}`, y] as const),
  fc
    .tuple(fc.constantFrom("US", "CN", "EP", "KR"), years(1978, 2049), digits(5))
    .map(([o, y, s]) => [`WO-${o}${y}0${s}`, y] as const),
  fc.tuple(years(1955, 2049), digits(6), fc.constantFrom("", "U", "F")).map(([y, n, s]) => [`JP-${y}${n}${s}`, y] as const),
  fc.tuple(fc.constantFrom("JP", "AU", "RU"), years(2001, 2049), digits(6)).map(([o, y, s]) => [`${o}-${y}${s}`, y] as const),
  fc.tuple(years(2007, 2049), digits(6)).map(([y, s]) => [`MX-${y}${s}`, y] as const),
  fc.tuple(years(1990, 2049), digits(7)).map(([y, s]) => [`KR-${y}${s}`, y] as const),
  fc.tuple(years(1978, 2045), fc.stringMatching(/^[0-35-9]\d{5}$/)).map(([y, s]) => [`EP-${short(y)}${s}`, y] as const),
  fc.tuple(years(2004, 2009), fc.constantFrom("10", "20"), digits(5)).map(([y, t, s]) => [`DE-${t}${y}0${s}`, y] as const),
  fc.tuple(years(1995, 2003), fc.constantFrom("1", "2"), digits(5)).map(([y, t, s]) => [`DE-${t}${short(y)}${s}`, y] as const),
  fc.tuple(years(2010, 2040), fc.constantFrom("10", "11", "20"), digits(5)).map(([y, t, s]) => [`BR-${t}${y}0${s}`, y] as const),
  fc.tuple(years(1970, 2040), digits(6)).map(([y, s]) => [`TW-${String(y - 1911).padStart(3, "0")}${s}`, y] as const),
  fc
    .tuple(fc.constantFrom("GB", "FR", "SE"), years(1960, 2040), digits(5))
    .map(([o, y, s]) => [`${o}-${short(y)}${s}`, y] as const),
  fc.tuple(years(1990, 2040), digits(4)).map(([y, s]) => [`NO-${y}${s}`, y] as const),
  fc.tuple(fc.constantFrom("ZA", "EA", "ES"), years(1990, 2040), digits(5)).map(([o, y, s]) => [`${o}-${y}${s}`, y] as const),
  fc.tuple(years(1995, 2015), digits(6)).map(([y, s]) => [`HK-${short(y)}${s}`, y] as const),
  fc.tuple(fc.constantFrom("10", "11"), years(2014, 2040), digits(5)).map(([t, y, s]) => [`SG-${t}${y}${s}`, y] as const),
  fc
    .tuple(fc.constantFrom("CA", "NL", "PT"), years(1990, 2040), fc.stringMatching(/^[1-9]\d{6}$/))
    .map(([o, y, s]) => [`${o}-${s}`, y] as const),
);

it("an application printed in any form is read back as the same", () => {
  fc.assert(
    fc.property(keys, ([key, year]) => {
      const office = key.slice(0, 2);
      const { docdb, epodoc, original } = applicationForms(key, { year });
      const [country = "", number = "", kind = ""] = text(docdb).split(" ");
      // Portugal puts the year last, where no other country has it.
      const read = office === "PT" ? key : docdbApplicationKey(country, number, kind, year);
      expect([text(docdb), read]).toEqual([text(docdb), key]);
      expect([text(epodoc), epodocApplicationKey(text(epodoc))]).toEqual([text(epodoc), key]);
      // A Japanese, German or Taiwanese number does not say its office.
      expect([text(original), parseApplicationNumber(text(original), { office })?.key]).toEqual([text(original), key]);
    }),
    { numRuns: 600 },
  );
});

it("the series of an American number is told where one series alone could have the serial, and nowhere else", () => {
  expect(usSeries(2010, 942_680, "application")).toBe("12");
  expect(usSeries(2004, 23_667, "application")).toBe("11");
  expect(usSeries(2004, 495_109, "application")).toBe("10");
  // 10/5xxxxx was still given to national phases when 11/5xxxxx was filed.
  expect(usSeries(2006, 550_000, "application")).toBeUndefined();
  expect(usSeries(2002, 396_363, "provisional")).toBe("60");
  expect(usSeries(2005, 240_000, "design")).toBe("29");
});
