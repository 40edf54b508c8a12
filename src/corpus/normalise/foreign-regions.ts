/**
 * First-level divisions abroad (ISO 3166-2) by the names that addresses print, where one word settles it: Japanese prefectures, Korean
 * cities and provinces, German Länder, Canadian provinces. Code, English name, Chinese name; further spellings behind `/`.
 */
const tables: Readonly<Record<string, string>> = {
  JP:
    "01 Hokkaido 北海道,02 Aomori 青森县,03 Iwate 岩手县,04 Miyagi 宫城县,05 Akita 秋田县,06 Yamagata 山形县,07 Fukushima 福岛县,08 Ibaraki 茨城县,09 Tochigi 栃木县," +
    "10 Gunma 群马县,11 Saitama 埼玉县,12 Chiba 千叶县,13 Tokyo 东京都,14 Kanagawa 神奈川县/Yokohama/Kawasaki,15 Niigata 新潟县,16 Toyama 富山县,17 Ishikawa 石川县," +
    "18 Fukui 福井县,19 Yamanashi 山梨县,20 Nagano 长野县,21 Gifu 岐阜县,22 Shizuoka 静冈县/Hamamatsu,23 Aichi 爱知县/Nagoya/Toyota,24 Mie 三重县,25 Shiga 滋贺县," +
    "26 Kyoto 京都府,27 Osaka 大阪府/Sakai,28 Hyogo 兵库县/Kobe,29 Nara 奈良县,30 Wakayama 和歌山县,31 Tottori 鸟取县,32 Shimane 岛根县,33 Okayama 冈山县," +
    "34 Hiroshima 广岛县,35 Yamaguchi 山口县,36 Tokushima 德岛县,37 Kagawa 香川县,38 Ehime 爱媛县,39 Kochi 高知县,40 Fukuoka 福冈县/Kitakyushu,41 Saga 佐贺县," +
    "42 Nagasaki 长崎县,43 Kumamoto 熊本县,44 Oita 大分县,45 Miyazaki 宫崎县,46 Kagoshima 鹿儿岛县,47 Okinawa 冲绳县",
  KR:
    "11 Seoul 首尔,26 Busan 釜山/Pusan,27 Daegu 大邱/Taegu,28 Incheon 仁川/Inchon,29 Gwangju 光州/Kwangju,30 Daejeon 大田/Taejon,31 Ulsan 蔚山," +
    "41 Gyeonggi 京畿道/Gyeonggi-do/Kyonggi-do/Kyungki-do/Suwon/Suwon-si/Seongnam-si/Yongin-si/Hwaseong-si,42 Gangwon 江原道/Gangwon-do,43 Chungcheongbuk 忠清北道/Chungcheongbuk-do," +
    "44 Chungcheongnam 忠清南道/Chungcheongnam-do,45 Jeollabuk 全罗北道/Jeollabuk-do,46 Jeollanam 全罗南道/Jeollanam-do,47 Gyeongsangbuk 庆尚北道/Gyeongsangbuk-do," +
    "48 Gyeongsangnam 庆尚南道/Gyeongsangnam-do,49 Jeju 济州,50 Sejong 世宗",
  DE:
    "BW Baden-Württemberg 巴登-符腾堡州/Baden-Wuerttemberg/Stuttgart,BY Bayern 巴伐利亚州/Bavaria/Munich/München/Muenchen,BE Berlin 柏林,BB Brandenburg 勃兰登堡州,HB Bremen 不来梅," +
    "HH Hamburg 汉堡,HE Hessen 黑森州/Hesse,MV Mecklenburg-Vorpommern 梅克伦堡-前波美拉尼亚州,NI Niedersachsen 下萨克森州/Lower Saxony,NW Nordrhein-Westfalen 北莱茵-威斯特法伦州/North Rhine-Westphalia/Köln/Cologne/Düsseldorf/Duesseldorf," +
    "RP Rheinland-Pfalz 莱茵兰-普法尔茨州,SL Saarland 萨尔州,SN Sachsen 萨克森州/Saxony/Dresden/Leipzig,ST Sachsen-Anhalt 萨克森-安哈尔特州,SH Schleswig-Holstein 石勒苏益格-荷尔斯泰因州,TH Thüringen 图林根州/Thuringia",
  CA:
    "AB Alberta 艾伯塔省/Calgary/Edmonton,BC British-Columbia 不列颠哥伦比亚省/British Columbia/Vancouver,MB Manitoba 马尼托巴省/Winnipeg,NB New-Brunswick 新不伦瑞克省/New Brunswick," +
    "NL Newfoundland 纽芬兰与拉布拉多省,NS Nova-Scotia 新斯科舍省/Nova Scotia,ON Ontario 安大略省/Toronto/Ottawa/Mississauga,QC Quebec 魁北克省/Québec/Montreal/Montréal,SK Saskatchewan 萨斯喀彻温省",
};

interface Named {
  readonly zh: string;
  readonly en: string;
}

let names: Map<string, Named> | undefined;
let codes: Map<string, string> | undefined;

function build(): void {
  names = new Map();
  codes = new Map();
  for (const [country, table] of Object.entries(tables)) {
    for (const entry of table.split(",")) {
      const [main = "", ...spellings] = entry.split("/");
      const [code = "", en = "", zh = ""] = main.split(" ");
      names.set(`${country}-${code}`, { en: country === "CA" ? en.replace("-", " ") : en, zh });
      for (const name of [en, zh, ...spellings]) codes.set(`${country} ${plain(name)}`, `${country}-${code}`);
    }
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/-(?:ken|shi|to|fu|si)$/u, "")
    .trim();
}

/** `JP-23` → Aichi, 爱知县. */
export function foreignRegionName(code: string): Named | undefined {
  if (!names) build();
  return names?.get(code);
}

/** The division that a part of an address abroad names: (`JP`, `Toyota-shi, Aichi`) → `JP-23`; undefined where parts disagree. */
export function foreignRegionOf(country: string, address: string): string | undefined {
  if (!(country in tables)) return undefined;
  if (!codes) build();
  const found = new Set(
    address
      .split(/[,;()]|\s{2,}/u)
      .map((part) => codes?.get(`${country} ${plain(part.replace(/\b\d[\d-]*\b/gu, ""))}`))
      .filter((code) => code !== undefined),
  );
  const [first] = found;
  return found.size === 1 ? first : undefined;
}
