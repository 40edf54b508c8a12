/**
 * The one form in which the corpus keeps the application numbers of each office, from the forms that databases print: the office's
 * own (check digit and dots removed), DOCDB and EPODOC. Numbers that fit no known form stay as they are.
 *
 * EPODOC puts the year of filing first and pads the serial to seven digits. Which digits are year, type and serial differs by
 * office; each line below was seen in OPS answers that print all forms beside each other, or in exports of two tools.
 */
interface Rewriting {
  readonly from: RegExp;
  readonly to: string | ((...parts: string[]) => string);
}

const full = "((?:19|20)\\d{2})";
const yearAndSerial = (digits: number): Rewriting => ({
  from: new RegExp(`^${full}0{${7 - digits}}(\\d{${digits}})$`),
  to: "$1$2",
});
const shortYear = (digits: number): Rewriting => ({
  from: new RegExp(`^${full}0{${7 - digits}}(\\d{${digits}})$`),
  to: (_, year = "", serial = "") => `${year.slice(2)}${serial}`,
});
/** The year is that of filing and no part of the number. */
const serialOnly: Rewriting = { from: new RegExp(`^${full}(\\d{7})$`), to: (_, _year, serial = "") => String(Number(serial)) };
/** Type, year, serial of six digits; EPODOC turns type and year round and cuts one leading zero. */
const typeFirst = (types: string): Rewriting => ({
  from: new RegExp(`^${full}(${types})(\\d{5})$`),
  to: (_, year = "", type = "", serial = "") => `${type}${year}${serial.padStart(6, "0")}`,
});

const rewritings: Readonly<Record<string, readonly Rewriting[]>> = {
  AU: [yearAndSerial(6)],
  BR: [
    typeFirst("1[0-3]|20|2[1-3]"),
    { from: /^PI(\d{12})$/, to: "$1" },
    // With the check digit: PI0301234-5.
    { from: /^(PI|MU|DI)(\d{7})\d$/, to: "$1$2" },
  ],
  CA: [serialOnly, { from: /^0+(\d{5,7})$/, to: "$1" }],
  DE: [
    typeFirst("1[0-2]|2[0-2]"),
    // 1995 to 2003: 1 or 2 and two digits of the year lead (197 12 345.6; 202 20 033.1).
    {
      from: /^(199[5-9]|200[0-3])([12])(\d{5})$/,
      to: (_, year = "", type = "", serial = "") => `${type}${year.slice(2)}${serial}`,
    },
    // With the check digit: 10 2017 113288.0.
    { from: /^((?:1[0-2]|2[0-2])20\d{2}\d{6})\d$/, to: "$1" },
    // The right in letters before the number: P 44 12 345.6, G 85 12345.6, UM 20 2008 010268.5.
    { from: /^(?:P|G|GM|UM)(\d{7,8}|\d{12})$/, to: "$1" },
  ],
  DK: [{ from: /^PA(\d{4})(\d{5})$/, to: "$1$2" }, { from: /^(\d{4})PA(\d{5})$/, to: "$1$2" }, yearAndSerial(5)],
  EA: [yearAndSerial(5)],
  ES: [{ from: /^P((?:19|20)\d{7})$/, to: "$1" }, yearAndSerial(5)],
  FI: [yearAndSerial(4)],
  FR: [shortYear(5)],
  GB: [shortYear(5), { from: /^(?:19|20)(\d{7})$/, to: "$1" }],
  // 11105745.4 to 2019; the year in EPODOC.
  HK: [shortYear(6), { from: /^((?:0|1|9)\d{7})\d$/, to: "$1" }],
  IL: [serialOnly, { from: /^0+(\d{5,6})$/, to: "$1" }],
  IN: [
    // 1132/CHENP/2012 is IN 2012CN1132: two letters stand for the branch and its national phases.
    {
      from: /^((?:19|20)\d{2})(CH|CN|DE|DN|KO|KN|MU|MN|BO|CA|MA)0*(\d{1,5})$/,
      to: (_, year = "", branch = "", serial = "") => `${serial}${indianBranches[branch] ?? branch}${year}`,
    },
    // The serial before the year: MU01872005.
    {
      from: /^(CH|CN|DE|DN|KO|KN|MU|MN|BO|CA|MA)0*(\d{1,5})((?:19|20)\d{2})$/,
      to: (_, branch = "", serial = "", year = "") => `${serial}${indianBranches[branch] ?? branch}${year}`,
    },
    {
      from: /^0*(\d{1,5})(CH|CN|DE|DN|KO|KN|MU|MN)((?:19|20)\d{2})$/,
      to: (_, serial = "", branch = "", year = "") => `${serial}${indianBranches[branch] ?? branch}${year}`,
    },
    { from: /^0+(\d+(?:CHE|CHENP|DEL|DELNP|KOL|KOLNP|MUM|MUMNP)\d{4})$/, to: "$1" },
  ],
  IT: [
    {
      from: /^((?:19|20)\d{2})([A-Z]{2})0*(\d{1,6})$/,
      to: (_, year = "", place = "", serial = "") => `${place}${year}A${serial.padStart(6, "0")}`,
    },
    { from: /^(20(?:1[5-9]|[2-9]\d))0(\d{6})$/, to: "10$1000$2" },
  ],
  JP: [yearAndSerial(6)],
  KR: [{ from: /^10((?:19|20)\d{9})$/, to: "$1" }],
  MX: [
    yearAndSerial(6),
    // PA/a/2006/012041 is PA06012041 since the number has no place for the whole year; since 2007 the year leads.
    { from: /^(PA|NL|GT)A?(20|19)(\d{2})(\d{6})$/, to: "$1$3$4" },
    { from: /^(?:19|20)(\d{2})PA0?(\d{5,6})$/, to: (_, year = "", serial = "") => `PA${year}${serial.padStart(6, "0")}` },
    { from: /^(?:MX)?A(20\d{8})$/, to: "$1" },
  ],
  NL: [serialOnly],
  NO: [yearAndSerial(4)],
  NZ: [serialOnly],
  PH: [
    {
      from: /^(20\d{2})([12])(\d{6})$/,
      to: "$2$1$3",
    },
  ],
  PT: [serialOnly],
  RU: [yearAndSerial(6)],
  SE: [shortYear(5)],
  SG: [
    // Since 2014 the type leads (10201812345Q); before, year, serial and check digit.
    { from: /^(20(?:1[4-9]|[2-9]\d))(1[01])(\d{5})$/, to: "$2$1$3" },
    { from: /^((?:19|20)\d{2})00?(\d{5})\d$/, to: "$1$2" },
    { from: /^(1[01]20\d{7})[A-Z]$/, to: "$1" },
  ],
  // Years of the Republic: 096147611 was filed in 2007.
  TW: [
    {
      from: /^(19[5-9]\d|20\d{2})0(\d{6})$/,
      to: (_, year = "", serial = "") => `${String(Number(year) - 1911).padStart(3, "0")}${serial}`,
    },
    { from: /^(\d{8})$/, to: "0$1" },
  ],
  ZA: [yearAndSerial(5)],
};

const indianBranches: Readonly<Record<string, string>> = {
  CH: "CHE",
  CN: "CHENP",
  DE: "DEL",
  DN: "DELNP",
  KO: "KOL",
  KN: "KOLNP",
  MU: "MUM",
  MN: "MUMNP",
};

/** The number as the corpus keeps it: `NO`, `20080002631` → `20082631`; `BR`, `20221006619` → `102022006619`. */
export function oneForm(office: string, number: string): string {
  for (const { from, to } of rewritings[office] ?? []) {
    if (!from.test(number)) continue;
    return typeof to === "string" ? number.replace(from, to) : number.replace(from, to);
  }
  return number;
}
