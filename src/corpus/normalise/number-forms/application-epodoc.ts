import { form, reason, type Filed, type Form } from "./forms.ts";

type Print = (number: string, year: number | undefined) => string | undefined;

const pad = (serial: string, length: number): string => serial.padStart(length, "0");

/** `2013290010` → `20130290010`. */
const yearInFront: Print = (number) => {
  const match = /^((?:19|20)\d{2})(\d{3,7})$/.exec(number);
  return match ? `${match[1]}${pad(match[2] ?? "", 7)}` : undefined;
};
/** `0614498` of 2006 → `20060014498`; two digits of the year stand for 1950 to 2049. */
const shortYear =
  (digits: number): Print =>
  (number) => {
    const match = new RegExp(`^(\\d{2})(\\d{${digits}})$`).exec(number);
    if (!match) return undefined;
    return `${Number(match[1]) < 50 ? "20" : "19"}${match[1]}${pad(match[2] ?? "", 7)}`;
  };
const serialOnly: Print = (number, year) => (/^\d{1,7}$/.test(number) ? `${year}${pad(number, 7)}` : undefined);
const typeFirst: Print = (number) => {
  const old = /^([12])(9[5-9]|0[0-3])(\d{5})$/.exec(number);
  if (old) return `${Number(old[2]) > 50 ? "19" : "20"}${old[2]}${old[1]}${old[3]}`;
  const match = /^([12][0-3])((?:19|20)\d{2})0?(\d{5,6})$/.exec(number);
  return match ? `${match[2]}${match[1]}${match[3]}` : undefined;
};

/** Offices whose EPODOC form has the year of filing where the number has none. */
const yearOfFiling: ReadonlySet<string> = new Set(["CA", "IL", "NL", "NZ", "PT"]);

const prints: Readonly<Record<string, Print>> = {
  AU: yearInFront,
  BR: typeFirst,
  CA: serialOnly,
  /**
   * Year, type, serial. Of seven digits one leading zero is cut, since 2015 only where two lead; to 2003 five digits are padded to six.
   */
  CN: (number) => {
    const old = /^(8[5-9]|9\d|0[0-3])([12389])(\d{5})$/.exec(number);
    if (old) return `${old[1]?.startsWith("0") ? "20" : "19"}${old[1]}${old[2]}0${old[3]}`;
    const match = /^(20\d{2})([12389])(\d{7})$/.exec(number);
    if (!match) return undefined;
    const [, year = "", type = "", serial = ""] = match;
    return `${year}${type}${serial.startsWith(Number(year) < 2015 ? "0" : "00") ? serial.slice(1) : serial}`;
  },
  DE: typeFirst,
  DK: (number) =>
    Number(number.slice(0, 4)) >= 2007 && /^\d{9}$/.test(number)
      ? `${number.slice(0, 4)}PA${number.slice(4)}`
      : yearInFront(number, undefined),
  EA: yearInFront,
  EP: shortYear(6),
  ES: (number) => (/^\d{9}$/.test(number) ? yearInFront(number, undefined) : undefined),
  FI: yearInFront,
  FR: shortYear(5),
  GB: shortYear(5),
  GR: (number) => (/^\d{11}$/.test(number) ? number : undefined),
  HK: shortYear(6),
  IL: serialOnly,
  IN: (number) => (/^20\d{10}$/.test(number) ? number : undefined),
  IT: (number) => {
    const local = /^([A-Z]{2})(\d{4})[A-Z]0?(\d{5})$/.exec(number);
    if (local) return `${local[2]}${local[1]}${local[3]}`;
    const match = /^10(20\d{2})000(\d{6})$/.exec(number);
    return match ? `${match[1]}0${match[2]}` : undefined;
  },
  JP: (number) => {
    const series = /[UF]$/.exec(number)?.[0] ?? "";
    const text = yearInFront(number.slice(0, number.length - series.length), undefined);
    return text && `${text}${series}`;
  },
  KR: (number) => (/^(?:19|20)\d{9}$/.test(number) ? number : undefined),
  MX: (number) => {
    const old = /^PA(\d{2})0?(\d{5,6})$/.exec(number);
    return old ? `${Number(old[1]) > 50 ? "19" : "20"}${old[1]}PA${old[2]}` : yearInFront(number, undefined);
  },
  NL: serialOnly,
  NO: yearInFront,
  NZ: serialOnly,
  PT: serialOnly,
  RU: yearInFront,
  SE: shortYear(5),
  SG: (number) => {
    const match = /^(1[01])(20\d{2})(\d{5})$/.exec(number);
    return match ? `${match[2]}${match[1]}${match[3]}` : undefined;
  },
  TW: (number) => {
    const match = /^(\d{3})(\d{6})$/.exec(number);
    return match ? `${Number(match[1]) + 1911}${pad(match[2] ?? "", 7)}` : undefined;
  },
  /** PCT: the century stands, the serial loses its first zero (`WO2013US64552`); to 2003 two digits of the year stood in the number. */
  WO: (number) => {
    const match = /^([A-Z]{2})((?:19|20)\d{2})0(\d{5})$/.exec(number);
    return match ? `${match[2]}${match[1]}${match[3]}` : number.replace(/^([A-Z]{2})(\d{4})(\d{6})$/, "$2$1$3");
  },
  ZA: yearInFront,
};

/**
 * The EPODOC form of an application: `CN-201380062258` → `CN20138062258`. The form of some offices needs the year of filing.
 */
export function applicationEpodoc(office: string, number: string, filed: Filed): Form {
  if (office === "US") return american(number, filed.year);
  const print = prints[office];
  if (!print) return reason("unknown_office");
  if (yearOfFiling.has(office) && filed.year === undefined) return reason("year_needed");
  const text = print(number, filed.year);
  return form(text === undefined ? undefined : `${office}${text}`);
}

/** Series 13 and later (62 and later of provisionals, and 61 from 2011) stand in full behind the year; older ones leave the series out. */
function american(number: string, year: number | undefined): Form {
  const match = /^(\d{2})(\d{6})$/.exec(number);
  if (!match) return reason("other_shape");
  const [, series = "", serial = ""] = match;
  if (year === undefined) return reason("year_needed");
  const letter = series >= "60" && series < "70" ? "P" : series === "29" ? "F" : "";
  const whole = (letter === "" && series >= "13") || (letter === "P" && (series >= "62" || (series === "61" && year >= 2011)));
  return form(whole ? `US${year}${number}${letter}` : `US${year}0${serial}${letter}`);
}
