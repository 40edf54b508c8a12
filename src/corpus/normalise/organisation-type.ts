import type { OrganisationType } from "../record.ts";
import { tidyName } from "./organisation.ts";
import { surnames } from "./surnames.ts";

const rules: readonly (readonly [RegExp, OrganisationType])[] = [
  [/中国科学院大学|中国科学技术大学/u, "university"],
  // A company of a university or of a hospital is a company.
  [
    /公司|企业|集团|工厂|厂$|株式会社|株式會社|有限会社|会社$|合伙|商行|经营部|商店|事务所|合作社|农场|矿$|酒店|超市|工作室|制造所|酿造|茶场|门市部|加工部|电站$|电厂|煤矿|油田$|铁路局$|供电局$/u,
    "enterprise",
  ],
  [
    /科学院|研究院|研究所|研究中心|实验室|设计院|科学研究|勘察院|规划院|研发中心|工程中心|技术中心|创新中心|测试中心|技术院|推广站|试验站|监测站|勘测院|检测中心|检验院|检测院|研究会/u,
    "institute",
  ],
  [/中学|小学|幼儿园|子弟学校|附属.*医院|医院|疾控|疾病预防|卫生院|保健院|血站/u, "government"],
  [/大学|学院|学校|职校|技校|党校/u, "university"],
  [
    /人民政府|委员会|管理局|税务局|公安局|公安厅|派出所|监狱|部队|解放军|武警|消防|海关|法院|检察院|政府|协会|学会|联合会|基金会|博物馆|图书馆|气象局|地震局|林业局|水利局|农业局|环保局|局$|厅$|站$|中心$|委$|队$|馆$|联社$|国务|国防部|海军|空军|陆军/u,
    "government",
  ],
];

const latinRules: readonly (readonly [RegExp, OrganisationType])[] = [
  [
    /\b(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|lp|plc|gmbh|mbh|ag|kgaa|kg|ohg|s\.?a\.?s|s\.?a\.?r\.?l|sarl|s\.?r\.?l|srl|s\.?p\.?a|spa|n\.?v|nv|b\.?v|bv|ab|oy|oyj|a\/s|aps|asa|kk|k\.k|kabushiki|kaisha|pty|pte|pvt|ltda|holdings?|group|industries|enterprises?|technologies|electronics|motors?|pharmaceuticals?|partners|ventures|jidosha|seisakusho|denki)\b\.?|\bs\.a\.?$|\bsa$|\bse$|\ba\.g\.?$/iu,
    "enterprise",
  ],
  [
    /\b(?:chinese academy|academy of|institute|institut|instituto|istituto|laborator(?:y|ies)|research (?:center|centre|foundation|organi[sz]ation)|fraunhofer|max[- ]planck|cnrs|csiro|cea|kist|aist|etri|itri|riken|council of scientific|commissariat)\b/iu,
    "institute",
  ],
  [
    /\b(?:univ|university|universit[aeéày]t?|universidad|universidade|universita|universiteit|universitaet|college|polytechnic|polytechnique|school|ecole|école|eth zurich|mit|regents|hochschule|yliopisto|kaist|postech)\b/iu,
    "university",
  ],
  [
    /\b(?:government|ministry|department of|secretary of|united states of america|us (?:navy|army|air force)|navy|army|nasa|hospital|minister|federal|municipal|agency|administration|her majesty|state of)\b/iu,
    "government",
  ],
];

/** Massachusetts Institute of Technology and its like: universities that are called institutes. */
const instituteUniversities =
  /institute of (?:science and )?technology|institute of science and tech|kwangju inst|korea advanced inst/iu;

/**
 * Enterprise, university, institute, government (with public bodies and hospitals) or individual, by the name alone; `unknown` where
 * the name does not tell. Chinese personal names are told by a known surname and two to four characters.
 */
export function organisationTypeOf(name: string): OrganisationType {
  const marked = /^\[.+-([A-Z])\]$/u.exec(name.normalize("NFKC").trim());
  const text = tidyName(name);
  if (/\p{Script=Han}/u.test(text)) {
    const rule = rules.find(([pattern]) => pattern.test(text));
    if (rule) return rule[1];
    if (marked) return marked[1] === "C" ? "enterprise" : "unknown";
    return isChinesePerson(text) ? "individual" : "unknown";
  }
  const rule = latinRules.find(([pattern]) => pattern.test(text));
  if (rule) return rule[1] === "institute" && instituteUniversities.test(text) ? "university" : rule[1];
  return /^\p{Lu}[\p{L}'’-]+,\s+\p{Lu}[\p{L}.'’ -]*$/u.test(text) ? "individual" : "unknown";
}

function isChinesePerson(text: string): boolean {
  const bare = text.replace(/[\s·]/gu, "");
  if (!/^\p{Script=Han}{2,4}$/u.test(bare)) return false;
  if (surnames.double.has(bare.slice(0, 2))) return bare.length >= 3;
  return bare.length <= 3 && surnames.single.has(bare.charAt(0)) && !surnames.brands.has(bare);
}
