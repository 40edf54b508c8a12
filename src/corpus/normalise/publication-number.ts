import { isOffice } from "./office.ts";
import { readJapanese } from "./japanese-number.ts";
import { beginsWithOwnLetters } from "./own-letters.ts";

export interface PublicationNumber {
  readonly office: string;
  /** The number without office and kind, in the one spelling we keep. */
  readonly number: string;
  readonly kind?: string;
  /** `CN-112345678-A`, or `CN-112345678` where nothing tells the kind. */
  readonly key: string;
}

/**
 * A publication number from any spelling: `CN112345678A`, `CN 112345678 A`, `CN-112345678-A`, `US 2011/0185700 A1`,
 * `WO/2019/123456`, `特開平7-123456`, `10-2015-0123456`, with `office` and `kind` where the source keeps them apart.
 * What the number says itself wins over them. Undefined when it is no publication number: an application number, a remark, nothing.
 */
export function parsePublicationNumber(
  raw: string,
  given: { readonly office?: string; readonly kind?: string } = {},
): PublicationNumber | undefined {
  const text = raw
    .normalize("NFKC")
    .replace(/[\p{Dash}]/gu, "-")
    .toUpperCase()
    .trim()
    // Espacenet prints the letter of an epodoc number and the kind behind it: JP2884426B (B2).
    .replace(/(?<=\d)([A-Z])\s*\((\1\d?)\)$/u, " $2");
  const dated = /^(.*[A-Z]\d?)\s+(?:1[89]|20)\d{6}$/u.exec(text);
  return read(dated?.[1] ?? text, given);
}

function read(text: string, given: { readonly office?: string; readonly kind?: string }): PublicationNumber | undefined {
  const japanese = readJapanese(text);
  if (japanese) return make("JP", japanese.number, japanese.kind ?? tidyKind(given.kind));
  // A dot with one character behind it is the check digit of an application number.
  if (/\.[\dX]$/u.test(text) || text.startsWith("ZL") || text.includes("PCT")) return undefined;
  const compact = text.replace(/[\s\-/.,_()]/gu, "");
  if (!/^[A-Z0-9]{3,30}$/u.test(compact)) return undefined;
  const code = compact.slice(0, 2);
  const stated = given.office?.trim().toUpperCase();
  // Designs of the Hague system: DM/074 086.
  const hague = stated === "WO" || text.startsWith("DM/") ? /^DM(\d{6})(S\d?)?$/u.exec(compact) : null;
  if (hague) return make("WO", hague[1] ?? "", hague[2] ?? tidyKind(given.kind));
  const names = /^[A-Z]{2}$/u.test(code) && isOffice(code) && !beginsWithOwnLetters(stated, compact);
  const office = names ? code : stated;
  if (!office || !/^[A-Z]{2}$/u.test(office)) return undefined;
  const match = /^([A-Z0-9]*?\d)([A-Z]\d?)?$/u.exec(names ? compact.slice(2) : compact);
  // A Singapore number ends in a letter of its own, which is no kind.
  const singapore = office === "SG" ? /^(?:SG)?(\d{11}[A-Z])([A-Z]\d?)?$/u.exec(compact) : null;
  if (singapore) return make("SG", singapore[1] ?? "", singapore[2] ?? tidyKind(given.kind));
  const number = match?.[1] ? canonical(office, match[1], match[2] ?? given.kind ?? "") : undefined;
  return number === undefined ? undefined : make(office, number, match?.[2] ?? tidyKind(given.kind));
}

/** `CN-112345678-A` → `CN112345678A`, the form people search and cite by. */
export function printPublicationNumber(key: string): string {
  return key.replaceAll("-", "");
}

function make(office: string, number: string, kind: string | undefined): PublicationNumber {
  return { office, number, ...(kind ? { kind } : {}), key: kind ? `${office}-${number}-${kind}` : `${office}-${number}` };
}

function tidyKind(kind: string | undefined): string | undefined {
  const tidy = kind?.normalize("NFKC").trim().toUpperCase();
  return tidy && /^[A-Z]\d?$/u.test(tidy) ? tidy : undefined;
}

/** The one spelling of a number: offices and databases disagree about leading zeros and two-digit years. */
function canonical(office: string, number: string, kind: string): string | undefined {
  switch (office) {
    case "CN":
      // 7 digits to mid-2007, 9 since, first digit the type; 1985–1988 the year leads. Longer ones are application numbers.
      // Derwent writes that year in full.
      return /^(?:19(?=\d{8}$))?([1-3]\d{6}|[1-3]\d{8}|8[5-8][1-3]\d{5})$/u.exec(number)?.[1];
    case "US":
      return american(number);
    case "WO":
      // Designs of the Hague system have serials of their own.
      return kind.startsWith("S") && /^\d{6}$/u.test(number) ? number : international(number);
    case "EP":
      return /^\d{1,7}$/u.test(number) ? number.padStart(7, "0") : undefined;
    case "KR":
      // KIPRIS writes the right before the year (10-2015-0123456); everybody else leaves it out.
      return /^(?:10|20)(?:19|20)\d{9}$/u.test(number) ? number.slice(2) : number;
    default:
      return /^\d+$/u.test(number) ? number.replace(/^0+(?=\d)/u, "") : number;
  }
}

function american(number: string): string | undefined {
  const published = /^((?:19|20)\d{2})(\d{6,7})$/u.exec(number);
  // DOCDB cuts one zero of the serial: US2011185700 is US 2011/0185700.
  if (published) return `${published[1]}${(published[2] ?? "").padStart(7, "0")}`;
  const match = /^(RE?|PP|D|H|T|X|AI)?0*(\d{1,8})$/u.exec(number);
  // PatSnap writes R for RE.
  return match ? `${match[1] === "R" ? "RE" : (match[1] ?? "")}${match[2]}` : undefined;
}

/** Two-digit years to June 2002 with five digits, to 2003 with six: all become year and six digits. */
function international(number: string): string | undefined {
  const long = /^((?:19|20)\d{2})(\d{6})$/u.exec(number);
  if (long) return number;
  // American citations write the old five-digit serial after a full year: WO 1997/09228.
  const mixed = /^(19[789]\d|200[0-3])(\d{5})$/u.exec(number);
  if (mixed) return `${mixed[1]}0${mixed[2]}`;
  const short = /^(\d{2})(\d{5,6})$/u.exec(number);
  if (!short) return undefined;
  const year = Number(short[1]) >= 78 ? `19${short[1]}` : `20${short[1]}`;
  return `${year}${(short[2] ?? "").padStart(6, "0")}`;
}
