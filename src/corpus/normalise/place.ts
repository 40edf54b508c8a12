import { getGazetteer, type Place } from "./gazetteer.ts";
import { formerPlaceAt } from "./former-places.ts";
import { countyOfZone, renamedCounty, zoneStart } from "./county-hints.ts";
import { englishNames, otherEnglish } from "./region-english.ts";

/** A short name before one of these names a street: 南京路 is not in Nanjing. */
const street = /^[东南西北中]?[一二三四五六七八九十]?(?:路|街|大道|大街|巷|里|道)/u;

/**
 * The code of the most specific place that a Chinese address or region cell begins with: province, prefecture, county, each in its
 * long or short form, one after the other. `within` is a province or prefecture known from elsewhere.
 */
export function placeInChinese(raw: string, within?: string): string | undefined {
  if (!/\p{Script=Han}/u.test(raw)) return undefined;
  let rest = raw
    .replace(/^\s*\d{6}(?!\d)/u, "")
    .replace(/[\s,;:，；、。|()（）>/-]+/gu, "")
    .replace(/^(?:中华人民共和国|中国)/u, "")
    .replace(/\d+$/u, "");
  const { provinces } = getGazetteer();
  const whole = provinces.get(rest);
  if (whole) return whole;
  const province = takeProvince(rest);
  if (province) {
    rest = rest.slice(province.taken);
    // 北京市北京市海淀区, 北京市市辖区海淀区
    const again = takeProvince(rest);
    if (again?.code === province.code) rest = rest.slice(again.taken);
    return below(province.code, rest.replace(/^市辖区/u, ""));
  }
  const prefecture = takePrefecture(rest, within);
  if (prefecture) return below(prefecture.code, rest.slice(prefecture.taken));
  const county = startingCounty(rest, within);
  return county ?? formerPlaceAt(rest, within)?.code;
}

interface Taken {
  readonly code: string;
  readonly taken: number;
}

function takeProvince(text: string): Taken | undefined {
  const { provinces, prefectures } = getGazetteer();
  let best: Taken | undefined;
  for (const [name, code] of provinces) {
    if (name.length < 2 || !text.startsWith(name) || name.length <= (best?.taken ?? 0)) continue;
    best = { code, taken: name.length };
  }
  if (!best) return undefined;
  const long = text.slice(0, best.taken).match(/[省市区]$/u);
  if (long) return best;
  // 吉林市, 海南藏族自治州: the long name of a prefecture goes before the short name of a province.
  for (const name of prefectures.keys()) if (name.length > best.taken && text.startsWith(name)) return undefined;
  return street.test(text.slice(best.taken)) ? undefined : best;
}

function takePrefecture(text: string, within: string | undefined): Taken | undefined {
  let best: Taken | undefined;
  for (const [name, codes] of getGazetteer().prefectures) {
    if (!text.startsWith(name) || name.length <= (best?.taken ?? 0)) continue;
    const fitting = within ? codes.filter((code) => code.startsWith(within.slice(0, 2))) : codes;
    const [code] = fitting.length > 0 ? fitting : codes;
    if (code === undefined || (fitting.length !== 1 && codes.length !== 1)) continue;
    const short = !/[市盟州]$|地区$/u.test(name);
    const after = text.slice(name.length);
    // 朝阳区 is a district somewhere, not the city of 朝阳; 吴江区 and 中山路 likewise.
    if (short && (street.test(after) || /^[区县乡镇村]/u.test(after))) continue;
    // 中山大学 is in Guangzhou, the hospitals of that name elsewhere.
    if (name === "中山" && /^(?:大学|医)/u.test(after)) continue;
    best = { code, taken: name.length };
  }
  return best;
}

/** The prefecture and county that the text goes on with, below a place already found. */
function below(code: string, raw: string): string {
  const gazetteer = getGazetteer();
  const places = gazetteer.below.get(code) ?? [];
  // 蚌埠市经济开发区 is a place of the list: its name is no repetition.
  const text = longestStart(places, raw) ? raw : withoutRepeat(code, raw);
  const next = longestStart(places, text);
  // 南京市白下区, 龙岗区坪山: a former district of this very prefecture goes before the shorter name of one that stands.
  const former = formerPlaceAt(text, code);
  if (next && next.taken >= (former?.taken ?? 0)) return onwards(next, text);
  const counties = places.flatMap((place) => (place.code.endsWith("00") ? (gazetteer.below.get(place.code) ?? []) : [place]));
  if (!code.endsWith("0000")) {
    if (former) return onwards(former, text);
    return renamedCounty(text, counties) ?? countyOfZone(text, counties) ?? insideZone(code, text) ?? code;
  }
  // 河南省荥阳市: the prefecture is often left out.
  const matching = counties.filter((county) => text.startsWith(county.name));
  const longest = matching.toSorted((left, right) => right.name.length - left.name.length);
  const unique = longest.filter((county) => county.name === longest[0]?.name);
  if (unique.length === 1 && unique[0]) return unique[0].code;
  return former ? onwards(former, text) : (renamedCounty(text, counties) ?? countyOfZone(text, counties) ?? code);
}

function onwards({ code, taken }: Taken, text: string): string {
  return code.endsWith("00") ? below(code, text.slice(taken)) : code;
}

/** 广州高新技术开发区科学城: what a zone's name is followed by may tell the county. */
function insideZone(code: string, text: string): string | undefined {
  const zone = zoneStart(text);
  const found = zone === undefined ? code : below(code, text.slice(zone));
  return found === code ? undefined : found;
}

/** 营口市中国辽宁营口市西市区: the address begins once more. */
function withoutRepeat(code: string, text: string): string {
  if (code.endsWith("0000")) return text;
  const rest = text.replace(/^中国/u, "");
  const province = takeProvince(rest);
  const again = province?.code === `${code.slice(0, 2)}0000` ? rest.slice(province.taken) : rest;
  const name = getGazetteer().byCode.get(code)?.name ?? "";
  return name !== "" && again.startsWith(name) ? again.slice(name.length) : text;
}

function longestStart(places: readonly Place[], text: string): Taken | undefined {
  let best: Taken | undefined;
  for (const place of places) {
    for (const name of place.code.endsWith("00") ? spellings(place) : [place.name]) {
      if (!text.startsWith(name) || name.length <= (best?.taken ?? 0)) continue;
      const after = text.slice(name.length);
      if (name !== place.name && (street.test(after) || /^[区县乡镇村]/u.test(after))) continue;
      best = { code: place.code, taken: name.length };
    }
  }
  return best;
}

let spellingsByCode: Map<string, string[]> | undefined;

function spellings(place: Place): readonly string[] {
  if (!spellingsByCode) {
    spellingsByCode = new Map();
    for (const [name, codes] of getGazetteer().prefectures) {
      for (const code of codes) spellingsByCode.set(code, [...(spellingsByCode.get(code) ?? []), name]);
    }
  }
  return spellingsByCode.get(place.code) ?? [place.name];
}

/** A county at the start of the text: one that the context, or the whole country, has once. */
function startingCounty(text: string, within: string | undefined): string | undefined {
  const { counties } = getGazetteer();
  for (let length = Math.min(text.length, 15); length >= 2; length--) {
    const codes = counties.get(text.slice(0, length));
    if (!codes) continue;
    const prefix = within?.replace(/(?:00)+$/u, "") ?? "";
    const fitting = codes.filter((code) => code.startsWith(prefix));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

/** Romanised names that several prefectures or a well-known district share. */
const shared = new Set(["suzhou", "taizhou", "fuzhou", "yulin", "yichun", "chaoyang", "fuyang", "hainan", "xinyang"]);

/** The place of a romanised address or cell: `Zhengzhou, Henan, CN`, `Henan`, `Beijing`. */
export function placeInEnglish(raw: string): string | undefined {
  const parts = raw
    .toLowerCase()
    .replace(/['’`]/gu, "")
    .split(/[,;()\d/]+|\s{2,}/u)
    .map((part) =>
      part
        .replace(
          /\b(?:city|province|prov|municipality|autonomous region|autonomous prefecture|prefecture|shi|sheng|p\.?r\.?|china|cn|uygur|zhuang|hui)\b\.?/gu,
          " ",
        )
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter(Boolean);
  const codes = parts.map((part) => englishCodes().get(part) ?? []);
  const province = codes.flat().findLast((code) => code.endsWith("0000"));
  const inside = codes.flat().filter((code) => !code.endsWith("0000") && (!province || code.startsWith(province.slice(0, 2))));
  const [first] = inside;
  if (first === undefined) return province;
  if (new Set(inside).size > 1) return province;
  return province || !parts.some((part) => shared.has(part)) ? first : undefined;
}

let codesByName: Map<string, string[]> | undefined;

function englishCodes(): ReadonlyMap<string, readonly string[]> {
  if (codesByName) return codesByName;
  codesByName = new Map();
  const add = (name: string, code: string): void => {
    const list = codesByName?.get(name) ?? [];
    if (!list.includes(code)) codesByName?.set(name, [...list, code]);
  };
  for (const [code, name] of englishNames()) {
    const plain = name
      .toLowerCase()
      .replace(/['’]/gu, "")
      .replace(/\s*\(.*\)$/u, "");
    add(
      plain
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/ (?:city|league)$/u, ""),
      code,
    );
  }
  for (const [name, code] of Object.entries(otherEnglish)) add(name, code);
  return codesByName;
}
