import { isOffice } from "./office.ts";

const regional = new Set("AP BX EA EM EP EU GC IB OA QZ WO XN XV XX".split(" "));

/** Names that tools print and no standard list has. */
const otherNames: Readonly<Record<string, string>> = {
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  "united states of america": "US",
  america: "US",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  korea: "KR",
  "republic of korea": "KR",
  "korea, republic of": "KR",
  "korea (south)": "KR",
  "p.r. china": "CN",
  "pr china": "CN",
  "people's republic of china": "CN",
  prc: "CN",
  中华人民共和国: "CN",
  中国大陆: "CN",
  大陆: "CN",
  大韩民国: "KR",
  南韩: "KR",
  台湾地区: "TW",
  台湾省: "TW",
  中国台湾: "TW",
  中国台湾省: "TW",
  "taiwan, china": "TW",
  "taiwan, province of china": "TW",
  "chinese taipei": "TW",
  香港: "HK",
  香港特别行政区: "HK",
  中国香港: "HK",
  "hong kong": "HK",
  "hong kong, china": "HK",
  澳门: "MO",
  澳门特别行政区: "MO",
  中国澳门: "MO",
  macau: "MO",
  macao: "MO",
  俄罗斯联邦: "RU",
  "russian federation": "RU",
  苏联: "SU",
  "soviet union": "SU",
  "czech republic": "CZ",
  捷克共和国: "CZ",
  holland: "NL",
  新加坡共和国: "SG",
  "viet nam": "VN",
  turkey: "TR",
  "the netherlands": "NL",
};

const threeLetters: Readonly<Record<string, string>> = {
  USA: "US",
  CHN: "CN",
  JPN: "JP",
  KOR: "KR",
  DEU: "DE",
  GBR: "GB",
  FRA: "FR",
  TWN: "TW",
  HKG: "HK",
  CAN: "CA",
  ITA: "IT",
  NLD: "NL",
  CHE: "CH",
  SWE: "SE",
  AUS: "AU",
  IND: "IN",
  ISR: "IL",
  RUS: "RU",
};

let names: Map<string, string> | undefined;

function nameTable(): Map<string, string> {
  if (names) return names;
  names = new Map();
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const lang of ["zh-CN", "en"]) {
    const display = new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const label = isCountry(code) ? display.of(code) : undefined;
        if (label) names.set(label.toLowerCase(), code);
      }
    }
  }
  for (const [name, code] of Object.entries(otherNames)) names.set(name, code);
  return names;
}

function isCountry(code: string): boolean {
  return isOffice(code) && !regional.has(code);
}

/**
 * ISO 3166 code of a country from its code or its name in Chinese or English: `CN`, `USA`, `美国`, `德国;DE`, `Germany`, `中国(CN)`.
 * Undefined for a regional office, which is no country, and for anything else.
 */
export function countryOf(raw: string): string | undefined {
  const text = raw
    .normalize("NFKC")
    .trim()
    .replace(/^\[|\]$/gu, "");
  const whole = oneCountry(text);
  if (whole) return whole;
  const parts = text.split(/[;()|\s]+/u).filter(Boolean);
  if (parts.length !== 2) return undefined;
  const [first, second] = [oneCountry(parts[0] ?? ""), oneCountry(parts[1] ?? "")];
  return first && second && first === second ? first : undefined;
}

/** The country whose Chinese name an address begins with. */
export function countryAtStart(address: string): string | undefined {
  for (let length = Math.min(address.length, 10); length >= 2; length--) {
    const code = nameTable().get(address.slice(0, length).toLowerCase());
    if (code) return code;
  }
  return undefined;
}

function oneCountry(text: string): string | undefined {
  const code = text.toUpperCase();
  if (/^[A-Z]{2}$/u.test(code)) return isCountry(code) ? code : otherNames[text.toLowerCase()];
  return threeLetters[code] ?? nameTable().get(text.toLowerCase());
}
