import { isOffice } from "./office.ts";
import { readJapaneseApplication } from "./japanese-number.ts";
import { oneForm } from "./number-forms/one-form.ts";
import { withSeries } from "./number-forms/us-series.ts";
import { beginsWithOwnLetters, italianNumber } from "./own-letters.ts";

export interface ApplicationNumber {
  readonly office: string;
  readonly number: string;
  /** `CN-202010123456`, `US-16123456`, `WO-CN2019070001` (a PCT application), check digit removed. */
  readonly key: string;
  /** Whether the check digit that is printed fits; `wrong` still gives the number, for the caller to report. */
  readonly check: "ok" | "wrong" | "absent";
}

/**
 * An application number from any spelling: `CN201910123456.7`, `ZL 97101765.4`, `202010000001.1`, `US 16/123,456`,
 * `PCT/CN2019/070001`, `EP 05103162.9`, `特願2015-123456`, `10-2015-0123456`; DOCDB and Google forms with a trailing kind.
 * Undefined when it is not one.
 */
export function parseApplicationNumber(raw: string, given: { readonly office?: string } = {}): ApplicationNumber | undefined {
  const text = raw
    .normalize("NFKC")
    .replace(/[\p{Dash}]/gu, "-")
    .toUpperCase()
    .trim();
  // Lens and Derwent put the day behind the kind: US 201562116216 P 20150213.
  return read(/^(.*\d\s*[A-Z]\d?)\s+(?:19|20)\d{2}-?\d{2}-?\d{2}$/u.exec(text)?.[1] ?? text, given.office);
}

function read(text: string, givenOffice: string | undefined): ApplicationNumber | undefined {
  const stated = givenOffice?.trim().toUpperCase();
  const pct = readPct(text) ?? (stated === "WO" || stated === "IB" ? shortPct(text, stated) : undefined);
  if (pct) return make("WO", pct);
  const compact = text.replace(/[\s\-/,_()]/gu, "");
  if (!/^[\p{L}\d.]{4,30}$/u.test(compact)) return undefined;
  const code = compact.slice(0, 2);
  const names = /^[A-Z]{2}$/u.test(code) && isOffice(code) && !beginsWithOwnLetters(stated, compact);
  const own = code === "ZL" ? "CN" : names ? code : undefined;
  const rest = own ? compact.slice(2) : compact;
  const chinese = own === undefined || own === "CN" ? readChinese(rest) : undefined;
  const office = own ?? stated ?? (chinese && chinese.check !== "wrong" ? "CN" : undefined);
  if (!office || !/^[A-Z]{2}$/u.test(office)) return /^(?:特|実|实|意)[願愿]/u.test(text) ? japanese(text) : undefined;
  switch (office) {
    case "CN":
      return chinese;
    case "US":
      return american(text, rest);
    case "EP":
      return european(rest);
    case "JP":
      return japanese(text) ?? japaneseEpodoc(rest) ?? plain(office, rest);
    case "IT": {
      const local = italianNumber(rest.replace(/\.[\dX]$/u, ""));
      return local === undefined ? plain(office, rest) : make(office, local);
    }
    case "RU":
      // 2003135142/15: a group of examiners stands behind.
      return plain(office, text.includes("/") ? rest.replace(/^(\d{10})\d{2}$/u, "$1") : rest);
    default:
      return plain(office, rest);
  }
}

const weights = [2, 3, 4, 5, 6, 7, 8, 9];

/** The check digit of a Chinese application number's body of 8 or 12 digits: weights 2…9 repeating from the left, modulo 11. */
export function cnCheckDigit(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index++) sum += Number(body[index]) * (weights[index % 8] ?? 0);
  return "0123456789X"[sum % 11] ?? "";
}

/** Body of 8 digits (1985 to September 2003) or 12 (since October 2003), type 1, 2, 3, 8 or 9; length alone tells of a check digit. */
function readChinese(rest: string): ApplicationNumber | undefined {
  const match = /^(\d{12}|\d{8})(?:\.?([\dX])|\.)?(?:[A-CU-Y]\d?)?$/u.exec(epodocChinese(rest) ?? rest);
  const body = match?.[1];
  if (body === undefined) return undefined;
  const long = body.length === 12;
  const year = long ? Number(body.slice(0, 4)) : 1900 + Number(body.slice(0, 2)) + (body.startsWith("0") ? 100 : 0);
  const yearFits = long ? year >= 2003 && year <= 2099 : year >= 1985 && year <= 2003;
  if (!yearFits || !/[12389]/u.test(body[long ? 4 : 2] ?? "")) return undefined;
  const digit = match?.[2];
  const check = digit === undefined ? "absent" : digit === cnCheckDigit(body) ? "ok" : "wrong";
  return { office: "CN", number: body, key: `CN-${body}`, check };
}

/**
 * EPODOC: year, type and six digits of a serial that has seven and begins with zero (`20138062258`), or of one of five to 2003
 * (`19971001765`). Serials of 2003 with seven digits began at 0100000.
 */
function epodocChinese(rest: string): string | undefined {
  const match = /^((?:19|20)\d{2})([12389])(\d{6})[A-Z]?$/u.exec(rest);
  if (!match) return undefined;
  const [, year = "", type = "", serial = ""] = match;
  if (Number(year) > 2003 || (year === "2003" && !serial.startsWith("0"))) return `${year}${type}0${serial}`;
  return serial.startsWith("0") && Number(year) >= 1985 ? `${year.slice(2)}${type}${serial.slice(1)}` : undefined;
}

/** `PCT/CN2019/070001`, `PCT/US98/12345`, and the receiving office with kind W of DOCDB (`CN 2019070001 W`). */
function readPct(text: string): string | undefined {
  const match =
    /^PCT[\s/-]*([A-Z]{2})[\s/-]*(\d{4}|\d{2})[\s/-]+(\d{5,6})$/u.exec(text) ??
    /^PCT[\s/-]*([A-Z]{2})[\s/-]*((?:19|20)\d{2})[\s/-]*(\d{6})$/u.exec(text) ??
    /^([A-Z]{2})[\s/-]*((?:19|20)\d{2})[\s/-]*0?(\d{6})[\s/-]*W$/u.exec(text) ??
    // To 2003 with two digits of the year and five of the serial.
    /^([A-Z]{2})[\s/-]*(\d{2})[\s/-]*(\d{5})[\s/-]*W$/u.exec(text) ??
    epodocPct(text);
  if (!match) return undefined;
  const [, receiving = "", year = "", serial = ""] = match;
  const full = year.length === 4 ? year : Number(year) >= 78 ? `19${year}` : `20${year}`;
  return isOffice(receiving) ? `${receiving}${full}${serial.padStart(6, "0")}` : undefined;
}

/**
 * Where the source states that an application is international, without `PCT`: `US06035976`, `GB2006002513`, `EP0350954`. An application under
 * the Hague system has no receiving office: `DM/074 086`.
 */
function shortPct(text: string, stated: string): string | undefined {
  const printed = text.replace(/[\s\-/]/gu, "");
  // The International Bureau receives international applications alone.
  const compact = stated === "IB" && /^\d/u.test(printed) ? `IB${printed}` : printed;
  if (/^DM\d{6}$/u.test(compact)) return compact;
  const match =
    /^(?:WO)?([A-Z]{2})((?:19|20)\d{2})(\d{5,6})$/u.exec(compact) ??
    /^(?:WO)?([A-Z]{2})(?!19|20)(\d{2})(\d{5,6})$/u.exec(compact) ??
    /^(?:WO)?([A-Z]{2})(\d{2})(\d{5})$/u.exec(compact);
  return match ? readPct(`PCT/${match[1]}${match[2]}/${match[3]}`) : undefined;
}

function epodocPct(text: string): RegExpExecArray | null {
  const match = /^WO[\s/-]*((?:19|20)\d{2})[\s/-]*([A-Z]{2})[\s/-]*(\d{5,6})\s*[AW]?$/u.exec(text);
  if (match) [match[1], match[2]] = [match[2] ?? "", match[1] ?? ""];
  return match;
}

/** Series code and serial, eight digits: `16/123,456`, `9/123456`, and `201916123456` of DOCDB, which puts the year first. */
function american(text: string, rest: string): ApplicationNumber | undefined {
  const slashed = /(\d{1,2})\s*\/\s*(\d{3}),?(\d{3})(?!\d)/u.exec(text);
  if (slashed) return make("US", `${(slashed[1] ?? "").padStart(2, "0")}${slashed[2]}${slashed[3]}`);
  const match = /^(?:(?:19|20)\d{2}(?=\d{8}(?:\D|$)))?D?(\d{6,8})(?:[A-Z]\d?)?$/u.exec(rest);
  const number = match?.[1]?.padStart(8, "0");
  if (number !== undefined) return make("US", number);
  // EPODOC to 2010: year and serial, the series left out.
  const dated = /^((?:19|20)\d{2})0?(\d{6})([PF]?)[AB]?$/u.exec(rest);
  return dated ? make("US", withSeries(`${dated[1]}${dated[2]}${dated[3]}`) ?? `${dated[1]}${dated[2]}${dated[3]}`) : undefined;
}

/**
 * `05103162.9`, `05103162`, `051031629`, `20050103162` of EPODOC (year, then seven digits), and the year before the six digits and the
 * check digit (`20187968045`, Patentics). The check digit is Luhn's. Eleven digits that could as well be either are nothing.
 */
function european(rest: string): ApplicationNumber | undefined {
  const long = /^(?:19|20)(\d{2})(\d)(\d{5})(\d)(?:[A-Z]\d?)?$/u.exec(rest);
  if (long) {
    const [, year = "", first = "", middle = "", last = ""] = long;
    const fits = epCheckDigit(year + first + middle) === last;
    if (first !== "0") return fits ? { ...make("EP", year + first + middle), check: "ok" } : undefined;
    // Serials with a leading zero stay below 030000, so that 0 and another digit can only be EPODOC's seven digits.
    return fits && /^[0-2]/u.test(middle) ? undefined : make("EP", year + middle + last);
  }
  // PatSnap: the year in full, and no check digit.
  const match = /^(?:(?:19|20)(?=\d{8}(?:\D|$)))?(\d{8})(?:\.?(\d))?(?:[A-Z]\d?)?$/u.exec(rest);
  if (!match) return undefined;
  const [, number = "", digit] = match;
  const check = digit === undefined ? "absent" : digit === epCheckDigit(number) ? "ok" : "wrong";
  return { office: "EP", number, key: `EP-${number}`, check };
}

/** Luhn's. */
export function epCheckDigit(number: string): string {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const product = Number(number[index]) * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

function japanese(text: string): ApplicationNumber | undefined {
  const match = readJapaneseApplication(text);
  return match ? make("JP", `${match.year}${match.serial.padStart(6, "0")}${match.series}`) : undefined;
}

/** `JP19760045258U`: utility models and designs keep their kind, as they are counted apart. */
function japaneseEpodoc(rest: string): ApplicationNumber | undefined {
  const match = /^(\d{11})([UF])\d?$/.exec(rest);
  const serial = match && oneForm("JP", match[1] ?? "");
  return serial?.length === 10 ? make("JP", `${serial}${match?.[2]}`) : undefined;
}

/** Other offices: what stands there, without a check digit behind a dot and without a trailing kind. */
function plain(office: string, rest: string): ApplicationNumber | undefined {
  const match = /^([A-Z0-9]*?\d)(?:\.[\dX])?(?:[A-Z]\d?)?$/u.exec(rest);
  return match?.[1] && match[1].length >= 3 ? make(office, oneForm(office, match[1])) : undefined;
}

function make(office: string, number: string): ApplicationNumber {
  return { office, number, key: `${office}-${number}`, check: "absent" };
}
