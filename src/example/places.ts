export interface Place {
  readonly region: string;
  readonly country: string;
  /** Address as the office prints it; `{n}` is a house number. None of these streets exists. */
  readonly address: string;
  readonly zh: string;
  readonly en: string;
  /** Small enterprises of the place in a corpus of 2,500 families; larger corpora have more. */
  readonly small: number;
}

export const placeIds = ["ZZ", "XC", "SQ", "NY", "LY", "CS", "SZ", "BJ", "SH", "JN", "TX", "OH", "JP", "KR", "DE"] as const;
export type PlaceId = (typeof placeIds)[number];

export const places: Readonly<Record<PlaceId, Place>> = {
  ZZ: {
    region: "CN-410100",
    country: "CN",
    address: "450001 河南省郑州市高新技术产业开发区示例路{n}号",
    zh: "郑州",
    en: "Zhengzhou",
    small: 26,
  },
  XC: { region: "CN-411000", country: "CN", address: "461000 河南省许昌市示例大道{n}号", zh: "许昌", en: "Xuchang", small: 14 },
  SQ: {
    region: "CN-411400",
    country: "CN",
    address: "476000 河南省商丘市示例产业园{n}号",
    zh: "商丘",
    en: "Shangqiu",
    small: 16,
  },
  NY: { region: "CN-411300", country: "CN", address: "473000 河南省南阳市示例工业区{n}号", zh: "南阳", en: "Nanyang", small: 12 },
  LY: { region: "CN-410300", country: "CN", address: "471000 河南省洛阳市示例路{n}号", zh: "洛阳", en: "Luoyang", small: 10 },
  CS: { region: "CN-430100", country: "CN", address: "410000 湖南省长沙市示例路{n}号", zh: "长沙", en: "Changsha", small: 20 },
  SZ: {
    region: "CN-440300",
    country: "CN",
    address: "518000 广东省深圳市示例科技园{n}栋",
    zh: "深圳",
    en: "Shenzhen",
    small: 20,
  },
  BJ: { region: "CN-110000", country: "CN", address: "100000 北京市示例街{n}号", zh: "北京", en: "Beijing", small: 16 },
  SH: { region: "CN-310000", country: "CN", address: "200000 上海市示例路{n}号", zh: "上海", en: "Shanghai", small: 14 },
  JN: { region: "CN-370100", country: "CN", address: "250000 山东省济南市示例路{n}号", zh: "济南", en: "Jinan", small: 8 },
  TX: {
    region: "US-TX",
    country: "US",
    address: "{n} Sample Road, Houston, TX 77000, US",
    zh: "休斯敦",
    en: "Houston",
    small: 8,
  },
  OH: {
    region: "US-OH",
    country: "US",
    address: "{n} Sample Avenue, Columbus, OH 43000, US",
    zh: "哥伦布",
    en: "Columbus",
    small: 8,
  },
  JP: { region: "JP", country: "JP", address: "{n} Sample-cho, Osaka, JP", zh: "大阪", en: "Osaka", small: 12 },
  KR: { region: "KR", country: "KR", address: "{n} Sample-ro, Seoul, KR", zh: "首尔", en: "Seoul", small: 8 },
  DE: { region: "DE", country: "DE", address: "Musterstrasse {n}, Stuttgart, DE", zh: "斯图加特", en: "Stuttgart", small: 8 },
};
