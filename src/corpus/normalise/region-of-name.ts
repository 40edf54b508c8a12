import { regionOf } from "./region.ts";

/** Seats that differ from the place that the name seems to give; null where it gives none (大陆汽车 is Continental). */
const exceptions: Readonly<Record<string, string | null>> = { 中山大学: "CN-440100", 德州仪器: "US-TX", 大陆: null };

const legalForm = /公司|集团|厂|大学|学院|研究院|研究所|科学院/u;

/**
 * Where a Chinese name says it is. By the rules on enterprise names the administrative division stands first, or in brackets; that of
 * a branch behind the name of its company.
 *
 * out    a province or prefecture, or `CN`; null for what is no Chinese name of an organisation, or tells no place for certain.
 *        Counties are left out: 东方 and 金山 are words as well.
 */
export function regionOfName(name: string, type: string): string | null {
  if (
    !/\p{Script=Han}/u.test(name) ||
    !legalForm.test(name) ||
    /株式会社|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
  )
    return null;
  for (const [start, region] of Object.entries(exceptions)) if (name.startsWith(start)) return region;
  const bracketed = [...name.matchAll(/[（(]([\p{Script=Han}]{2,6})[)）]/gu)].map((match) => match[1] ?? "");
  const branch = /公司(\p{Script=Han}{2,}公司)$/u.exec(name)?.[1];
  const heard = type === "enterprise" ? [...(branch ? [branch] : []), ...bracketed, name] : [name];
  for (const text of heard) {
    if (text === "中国") return "CN";
    const { region } = regionOf({ address: text });
    if (region === "CN" || (region?.startsWith("CN-") && region.endsWith("00"))) return region;
  }
  return null;
}
