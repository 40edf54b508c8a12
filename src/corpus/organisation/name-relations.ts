import { organisationKey } from "../normalise/index.ts";
import { countryOf } from "../normalise/country.ts";
import { getGazetteer } from "../normalise/gazetteer.ts";

/** What a name says of the organisation above it. */
export interface NamedRelation {
  /** Place of the child in the list. */
  readonly child: number;
  readonly parent: number;
  readonly kind: "branch" | "affiliate" | "subsidiary";
  /** False: the name alone suggests it, an analyst decides. */
  readonly certain: boolean;
}

const branch = /^(.{4,}?(?:公司|集团|厂|院|所|银行))(?:.{0,12})(?:分公司|分厂|分院|分所|分行|支行|办事处|营业部)$/u;
const affiliate = /^(.{2,}?(?:大学|学院))(?:附属|第[一二三四五六]附属|.{2,6}(?:研究院|研究所|医院|校区|分校|学院)$)/u;
const place = /[(（](.{2,6})[)）]/u;

/**
 * Relations that the names themselves tell: a branch (…分公司) of the company before it, an affiliated hospital or institute of
 * the university whose name it begins with; and, only suggested, a company that has the name of another and a place more:
 * 丰田汽车(中国)投资有限公司, Toyota Motor Europe.
 *
 * in     names as shown, one per organisation
 */
export function namedRelations(names: readonly string[]): NamedRelation[] {
  const byKey = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const key = organisationKey(name);
    if (!byKey.has(key)) byKey.set(key, at);
  }
  const found: NamedRelation[] = [];
  for (const [at, name] of names.entries()) {
    const relation = relationOf(name, byKey);
    if (relation && relation.parent !== at) found.push({ child: at, ...relation });
  }
  return found;
}

function relationOf(name: string, byKey: ReadonlyMap<string, number>): Omit<NamedRelation, "child"> | undefined {
  if (!/\p{Script=Han}/u.test(name)) return subsidiaryAbroad(name, byKey);
  const above = branch.exec(name)?.[1];
  const company = above === undefined ? undefined : byKey.get(organisationKey(above));
  if (company !== undefined) return { parent: company, kind: "branch", certain: true };
  const school = affiliate.exec(name)?.[1];
  const university = school === undefined || school === name ? undefined : byKey.get(organisationKey(school));
  if (university !== undefined) return { parent: university, kind: "affiliate", certain: true };
  return subsidiaryInBrackets(name, byKey);
}

/** 丰田汽车(中国)投资有限公司 → 丰田汽车…: what stands before a place in brackets. */
function subsidiaryInBrackets(name: string, byKey: ReadonlyMap<string, number>): Omit<NamedRelation, "child"> | undefined {
  const match = place.exec(name);
  if (!match?.[1] || match.index < 2 || !isPlace(match[1])) return undefined;
  const stem = name.slice(0, match.index);
  const candidates = [stem, `${stem}株式会社`, `${stem}股份有限公司`, `${stem}公司`, `${stem}集团有限公司`];
  const parent = candidates.map((each) => byKey.get(organisationKey(each))).find((each) => each !== undefined);
  return parent === undefined ? undefined : { parent, kind: "subsidiary", certain: false };
}

function isPlace(text: string): boolean {
  const { provinces, prefectures } = getGazetteer();
  return countryOf(text) !== undefined || provinces.has(text) || prefectures.has(text) || text === "中国";
}

const areas = new Set(
  "america europe asia china japan korea usa us uk deutschland france canada india north american international".split(" "),
);

/** Toyota Motor Europe → Toyota Motor; what stands before countries and parts of the world at the end. */
function subsidiaryAbroad(name: string, byKey: ReadonlyMap<string, number>): Omit<NamedRelation, "child"> | undefined {
  const words = organisationKey(name).split(" ");
  let end = words.length;
  while (end > 1 && areas.has(words[end - 1] ?? "")) end--;
  if (end === words.length) return undefined;
  const stem = words.slice(0, end).join(" ");
  const parent = stem.length < 4 ? undefined : byKey.get(stem);
  return parent === undefined ? undefined : { parent, kind: "subsidiary", certain: false };
}
