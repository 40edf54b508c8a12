import type { Place } from "./gazetteer.ts";

/* What tells a county below a prefecture or province already known, where the text does not begin with the county's name. */

/** 海安县 became 海安市, 江宁县 江宁区: the same name with another ending, where the place has one such county. */
export function renamedCounty(text: string, counties: readonly Place[]): string | undefined {
  const found = counties.filter(({ name }) => {
    const stem = stemOf(name);
    return stem !== undefined && text.startsWith(stem) && /^[市区县]/u.test(text.slice(stem.length));
  });
  return found.length === 1 ? found[0]?.code : undefined;
}

const zoneWords =
  "(?:国家级?|省级|高新|经济|技术|新技术|产业|工业|科技|科学|开发|创业|软件|民营|食品|化工|现代|农业|循环|综合|保税|出口|加工|临港|临空|空港)*";
const zoneEnd = "(?:开发区|高新区|经开区|工业园区?|产业园区?|科技园区?|科学园区?|工业区|集中区|保税区|加工区|园区)";
const zone = new RegExp(`^${zoneWords}${zoneEnd}`, "u");

/** Names that a quarter of any city may have: 新城工业园 need not lie in 新城区. */
const common = /^(?:新城|高新|经济|城[东西南北中关厢]|[东西南北]城|市[中南北]|[河江][东西南北])$/u;

/** 江宁开发区, 贵池工业园区: a zone named after its county. */
export function countyOfZone(text: string, counties: readonly Place[]): string | undefined {
  const found = counties.filter(({ name }) => {
    const stem = stemOf(name);
    return stem !== undefined && !common.test(stem) && text.startsWith(stem) && zone.test(text.slice(stem.length));
  });
  return found.length === 1 ? found[0]?.code : undefined;
}

/** How much of the text a zone's general name takes (高新技术开发区): undefined where it begins with none. */
export function zoneStart(text: string): number | undefined {
  return /^(?:国家级?)?(?:高新(?:技术)?(?:产业)?(?:开发)?|经济(?:技术)?开发|经开)区/u.exec(text)?.[0].length;
}

/** The name without its ending, from two characters on. */
function stemOf(name: string): string | undefined {
  const stem = /^(\p{Script=Han}{2,})[市区县]$/u.exec(name)?.[1];
  return stem === undefined || /(?:自治|新)$/u.test(stem) ? undefined : stem;
}
