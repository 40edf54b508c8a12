import type { Lang } from "#base";
import { foreignRegionName } from "./foreign-regions.ts";
import { getGazetteer } from "./gazetteer.ts";
import { englishNames } from "./region-english.ts";
import { usStates } from "./us-states.ts";

/** What stands for a region on a page: 郑州市 / Zhengzhou, 美国 / United States, 全球 / World. A code nobody knows stands for itself. */
export function regionName(code: string, lang: Lang): string {
  if (code === "world") return lang === "zh" ? "全球" : "World";
  if (/^[A-Z]{2}$/u.test(code)) return countryName(code, lang);
  if (code.startsWith("US-")) return usStates.get(code.slice(3))?.[lang] ?? code;
  if (!code.startsWith("CN-")) return foreignRegionName(code)?.[lang] ?? code;
  const digits = code.slice(3).padEnd(6, "0");
  const name = outside[digits]?.[lang] ?? getGazetteer().byCode.get(digits)?.name;
  if (name === undefined) return code;
  if (lang === "zh") return name;
  const english = englishNames().get(digits);
  if (english) return english;
  // Counties keep their own name, with the place they lie in: the list has no official romanisation of 2,800 of them.
  const above = englishNames().get(`${digits.slice(0, 4)}00`) ?? englishNames().get(`${digits.slice(0, 2)}0000`);
  return above ? `${name} (${above})` : name;
}

const outside: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  710000: { zh: "中国台湾", en: "Taiwan, China" },
  810000: { zh: "中国香港", en: "Hong Kong, China" },
  820000: { zh: "中国澳门", en: "Macao, China" },
};

const byCountry: Readonly<Record<string, string>> = { TW: "710000", HK: "810000", MO: "820000" };

const display: Readonly<Record<Lang, Intl.DisplayNames>> = {
  zh: new Intl.DisplayNames("zh-CN", { type: "region", fallback: "code" }),
  en: new Intl.DisplayNames("en", { type: "region", fallback: "code" }),
};

/** Offices that are no country. */
const offices: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  WO: { zh: "世界知识产权组织", en: "WIPO" },
  EP: { zh: "欧洲专利局", en: "European Patent Office" },
  EA: { zh: "欧亚专利局", en: "Eurasian Patent Office" },
  OA: { zh: "非洲知识产权组织", en: "OAPI" },
  AP: { zh: "非洲地区知识产权组织", en: "ARIPO" },
  GC: { zh: "海湾合作委员会专利局", en: "GCC Patent Office" },
  EM: { zh: "欧盟知识产权局", en: "EUIPO" },
  SU: { zh: "苏联", en: "Soviet Union" },
  DD: { zh: "民主德国", en: "German Democratic Republic" },
};

function countryName(code: string, lang: Lang): string {
  const digits = byCountry[code];
  return (digits ? outside[digits]?.[lang] : offices[code]?.[lang]) ?? display[lang].of(code) ?? code;
}

export type RegionLevel = "world" | "country" | "province" | "prefecture" | "county";

/** How large a region is; states of other countries are provinces. Undefined for what is no region. */
export function regionLevel(code: string): RegionLevel | undefined {
  if (code === "world") return "world";
  if (/^[A-Z]{2}$/u.test(code)) return "country";
  if (!code.startsWith("CN-")) return /^[A-Z]{2}-[A-Z0-9]{1,6}$/u.test(code) ? "province" : undefined;
  const digits = code.slice(3);
  if (!getGazetteer().byCode.has(digits)) return undefined;
  return digits.endsWith("0000") ? "province" : digits.endsWith("00") ? "prefecture" : "county";
}

/** The regions directly below one: provinces of `CN`, prefectures of a province, counties of a prefecture, states of `US`. */
export function childRegions(code: string): readonly string[] {
  if (code === "US") return [...usStates.keys()].map((state) => `US-${state}`);
  if (code === "CN") return children("");
  return code.startsWith("CN-") ? children(code.slice(3)) : [];
}

function children(digits: string): readonly string[] {
  return (getGazetteer().below.get(digits) ?? []).map((place) => `CN-${place.code}`);
}
