import { regionName } from "./region-name.ts";
import { regionOf } from "./region.ts";

/**
 * Seats that differ from the place that the name seems to give; null where it gives none (大陆汽车 is Continental, 阿里巴巴 is not of the
 * prefecture 阿里地区).
 */
const exceptions: Readonly<Record<string, string | null>> = {
  中山大学: "CN-440100",
  德州仪器: "US-TX",
  大陆: null,
  阿里: null,
};

const legalForm = /公司|集团|厂|大学|学院|研究院|研究所|科学院/u;

/**
 * Where a Chinese name says it is. By the rules on enterprise names the administrative division stands first, or in brackets; that of
 * a branch behind the name of its company.
 *
 * out    a province or prefecture, or `CN`; null for what is no Chinese name of an organisation, or tells no place for certain.
 *        Of counties, named in full, the prefecture: 东方 and 金山 are words as well.
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
    if (region === "CN") return region;
    const told = region?.startsWith("CN-") ? prefectureTold(region, text) : undefined;
    if (told) return told;
  }
  return null;
}

/**
 * The prefecture or province of a place, where the text says it for certain: 深圳市南山…, 佛山市顺德区… by the prefecture before the
 * county, 昆山市… by the county's own name in full. 东方 alone is a word.
 */
function prefectureTold(region: string, text: string): string | undefined {
  if (region.endsWith("00")) return region;
  const code = region.slice(3);
  // Of municipalities and of counties that a province keeps itself the place above is the province.
  const direct = /^(?:11|12|31|50)|^\d{2}90/u.test(code);
  const above = `CN-${code.slice(0, direct ? 2 : 4)}`.padEnd(9, "0");
  return text.startsWith(regionName(region, "zh")) || text.includes(regionName(above, "zh")) ? above : undefined;
}
