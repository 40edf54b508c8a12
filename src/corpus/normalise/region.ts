import { countryAtStart, countryOf } from "./country.ts";
import { foreignRegionOf } from "./foreign-regions.ts";
import { getGazetteer } from "./gazetteer.ts";
import { placeInChinese, placeInEnglish } from "./place.ts";
import { usStateOf } from "./us-states.ts";

export interface RegionFound {
  /** ISO 3166-1. Hong Kong, Macao and Taiwan keep the codes under which the offices publish. */
  readonly country?: string;
  /** The most specific region that is certain: `CN-410182`, `CN-410100`, `CN-410000`, `CN`, `US-CA`, `US`. */
  readonly region?: string;
}

/**
 * Where a party is, from what a source gives: a region cell (河南省, `河南;41`, 豫, Henan, `410100`, `CA`), an address, a country.
 * The address refines the region; where they contradict each other the region cell wins. An ambiguous name (朝阳区) counts only in a
 * context that settles it.
 */
export function regionOf(given: { readonly region?: string; readonly address?: string; readonly country?: string }): RegionFound {
  const country = given.country === undefined ? undefined : countryOf(given.country);
  const stated = given.region === undefined ? undefined : regionCell(given.region.normalize("NFKC").trim(), country);
  const known = country ?? stated?.slice(0, 2);
  const within = stated?.startsWith("CN-") ? stated.slice(3) : undefined;
  const located = given.address === undefined ? undefined : addressRegion(given.address.normalize("NFKC").trim(), known, within);
  const region = finer(stated, located) ?? country;
  if (region === undefined) return {};
  const code = asRegion[region] ?? region;
  return { country: asCountry[code.slice(0, 5)] ?? code.slice(0, 2), region: code };
}

/** GB/T 2260 has provincial codes for them; offices and ISO 3166-1 have codes as well. The region is the one, the country the other. */
const asCountry: Readonly<Record<string, string>> = { "CN-71": "TW", "CN-81": "HK", "CN-82": "MO" };
const asRegion: Readonly<Record<string, string>> = { TW: "CN-710000", HK: "CN-810000", MO: "CN-820000" };

/** The address's answer where it is more specific and lies within the cell's. */
function finer(stated: string | undefined, located: string | undefined): string | undefined {
  if (stated === undefined || located === undefined) return stated ?? located;
  return isWithin(located, stated) ? located : stated;
}

function isChinese(country: string | undefined): boolean {
  return country === undefined || country === "CN" || country in asRegion;
}

function regionCell(text: string, country: string | undefined): string | undefined {
  if (text === "" || text === "-") return undefined;
  if (/^[A-Z]{2}-[A-Z0-9]{1,6}$/u.test(text)) {
    if (!countryOf(text.slice(0, 2))) return undefined;
    return text.startsWith("CN-") ? chineseCode(text.slice(3)) : text;
  }
  if (country === "US") return usStateOf(text) ?? countryOf(text);
  if (isChinese(country)) {
    const digits = /^\d{2}(?:\d{2}){0,2}$/u.test(text) ? chineseCode(text) : undefined;
    const place = placeInChinese(text) ?? placeInEnglish(text);
    if (digits ?? place) return digits ?? `CN-${place}`;
  }
  // A state's name tells its country; two letters do not (CA is Canada as well).
  return countryOf(text) ?? (country === undefined && text.length > 3 ? usStateOf(text) : undefined);
}

/** `41`, `4101`, `410100`, `110100` → the region's one code; undefined if the list has none. */
function chineseCode(digits: string): string | undefined {
  const code = digits.padEnd(6, "0");
  if (getGazetteer().byCode.has(code)) return `CN-${code}`;
  // 110100 (市辖区) and 419000 (省直辖) are places of the list's own making: the province is meant.
  const province = `${code.slice(0, 2)}0000`;
  return /^\d{2}(?:01|02|90)00$/u.test(code) && getGazetteer().byCode.has(province) ? `CN-${province}` : undefined;
}

function addressRegion(text: string, country: string | undefined, within: string | undefined): string | undefined {
  if (isChinese(country)) {
    const place = placeInChinese(text, within) ?? placeInEnglish(text);
    if (place) return `CN-${place}`;
  }
  // Chinese addresses abroad begin with the country (德国蒂申罗伊特), others end with it.
  if (country === undefined && /^\p{Script=Han}/u.test(text)) return countryAtStart(text);
  const parts = text.split(/\s*,\s*/u);
  const last = parts.length > 1 ? countryOf(parts.at(-1) ?? "") : undefined;
  const abroad = foreignRegionOf(country ?? last ?? "", text);
  if (abroad) return abroad;
  if ((country ?? last) !== "US") return country === undefined ? last : undefined;
  return americanState(text, parts) ?? (country === undefined ? last : undefined);
}

/** `Houston, TX 77000, US`, `Houston, Texas`. */
function americanState(text: string, parts: readonly string[]): string | undefined {
  const named = parts.slice(1).findLast((part) => part.length > 3 && usStateOf(part));
  if (named) return usStateOf(named);
  const state = /\b([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?\s*(?:,?\s*(?:US|USA|United States.*))?$/u.exec(text)?.[1];
  return state && usStateOf(state);
}

/** What the codes of a region and of everything in it begin with: `CN-410100` → `CN-4101`, `CN-410000` → `CN-41`, `world` → nothing. */
export function regionPrefix(code: string): string {
  if (code === "world") return "";
  const whole = code.startsWith("CN-") ? (chineseCode(code.slice(3)) ?? code) : code;
  return whole.replace(/^(CN-\d{2})0000$/u, "$1").replace(/^(CN-\d{4})00$/u, "$1");
}

/** True if `code` is the region or lies in it. */
export function isWithin(code: string, region: string): boolean {
  return code.startsWith(regionPrefix(region));
}
