import type { OrganisationType } from "../record.ts";
import { tidyName, unmark } from "./organisation.ts";
import { surnames } from "./surnames.ts";

/** Words of Chinese names, most telling first: a company of a university is a company, a hospital of one a hospital. */
const chinese: readonly (readonly [RegExp, OrganisationType])[] = [
  [/中国科学院大学|中国科学技术大学|社会科学院大学/u, "university"],
  [
    /公司|企业|集团|工厂|厂$|会社$|株式|合伙|商行|经营部|商店|事务所|合作社|农场$|矿$|酒店|超市|工作室|制造所|制作所|酿造|茶场|门市部|加工部|电站$|电厂|煤矿|油田$|供电局$|铁路局$|[(]株[)]|有限会社|合同会社|银行|信用社|保险|证券/u,
    "enterprise",
  ],
  [
    /科学院|研究院|研究所|研究中心|实验室|设计院|科学研究|勘察院|勘测院|规划院|研发中心|工程中心|技术中心|创新中心|测试中心|推广站|试验站|监测站|检测中心|检验院|检测院|研究会|研究总院|研究室/u,
    "institute",
  ],
  [/医院|疾控|疾病预防|卫生院|保健院|血站|卫生中心|中学|小学|幼儿园/u, "government"],
  [/大学|学院|学校|职校|技校|党校/u, "university"],
  [
    /人民政府|委员会|管理局|公安|派出所|监狱|部队|解放军|武警|消防|海关|法院|检察院|政府|协会|学会|联合会|基金会|博物馆|图书馆|国务|国防部|海军|空军|陆军|[局厅站队馆委]$|中心$/u,
    "government",
  ],
];

/** Whole words of Latin names. */
function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.trim().replace(/\s+/gu, "|").replaceAll("_", "[- ]")})(?!\\p{L})`, "iu");
}

const academic = words(`univ university universit[aeéàyä]t? universidad universidade universita universiteit universitaet
  universitetet? univerzita uniwersytet \\w*egyetem uni?v?er?si?[ti]+y unive\\w{2,4}ty college polytechnic polytechnique school ecole école eth_zurich regents hochschule yliopisto kaist postech`);

const latin: readonly (readonly [RegExp, OrganisationType])[] = [
  [/(?<!\p{L})national university corp(?:oration)?(?!\p{L})|(?<!\p{L})technion(?!\p{L})/iu, "university"],
  // Foundations that hold a university's patents are incorporated, and stand for it.
  [/(?<!\p{L})univ.*foundation|alumni research foundation/iu, "university"],
  [
    words(`inc incorporated corp corporation co company companies ltd limited l\\.?l\\.?c llp l\\.?p plc gmbh mbh kgaa kg ohg
      aktiengesellschaft societe s\\.?a\\.?s s\\.?a\\.?r\\.?l s\\.?r\\.?l s\\.?p\\.?a n\\.?_v n\\.?v b\\.?_v b\\.?v ab oy oyj a/s aps asa k\\.?k kabushiki kaisha
      yugenkaisha pty pte pvt ltda holdings? bank insurance`),
    "enterprise",
  ],
  [/(?<!\p{L})(?:ag|se|sa|s\.a|a\.g)\.?$/iu, "enterprise"],
  [/institute of (?:science (?:and|&) )?tech(?:nology)?(?!\p{L})/iu, "university"],
  // As DOCDB shortens them: MASSACHUSETTS INST TECHNOLOGY; a RES INST TECH is none.
  [/(?<!res(?:earch)?\.? )(?<!\p{L})inst\.? (?:of )?tech(?:nology|nol)?\.?$/iu, "university"],
  [words("academy academia_sinica"), "institute"],
  [/center for disease control|centers? for disease|disease (?:control|prevention)/iu, "government"],
  [academic, "university"],
  [
    words(`institute institutes institution institue inst institut instituto istituto laboratory laboratories research_center research_centre
      research_foundation research_organi[sz]ation fraunhofer max_planck cnrs csiro kist aist etri itri riken
      council_of_scientific commissariat`),
    "institute",
  ],
  [
    words(`government ministry department_of secretary_of united_states_of_america navy army air_force nasa hospital
      medical_center medical_centre clinic infirmary minister federal municipal agency administration her_majesty state_of`),
    "government",
  ],
  // Words of trade tell an enterprise only where nothing says otherwise: China Pharmaceutical University.
  [
    words(`group industries enterprises? technologies electronics motors? pharmaceuticals? partners ventures mfg jidosha seisakusho
      denki`),
    "enterprise",
  ],
];

/** Company words in kana, hangul and Cyrillic. */
const otherScripts =
  /カンパニー|リミテ[ィッ]|インコーポレイ|インコーポレーテ|コーポレ|株式会社|カブシキ|ゲーエムベーハー|アクチエンゲゼルシャフト|주식회사|리미티드|코포레이|인코포레이|컴퍼니|Лтд|Инк\.|ООО|АО(?!\p{L})/u;

const byMark: Readonly<Record<string, OrganisationType>> = {
  C: "enterprise",
  B: "enterprise",
  E: "university",
  T: "institute",
};

/**
 * Enterprise, university, institute, government (with public bodies, schools below university and hospitals) or individual, by the
 * name alone; `unknown` where the name does not tell. Chinese personal names are told by a known surname and two or three characters.
 */
export function organisationTypeOf(name: string): OrganisationType {
  const text = tidyName(name);
  const word = byWords(text.replace(/\((?!株).*?\)/gu, "")) ?? byWords(text);
  if (word) return word;
  const mark = byMark[unmark(name.normalize("NFKC"))?.mark.toUpperCase() ?? ""];
  if (mark) return mark;
  if (isChinesePerson(text)) return "individual";
  return /^\p{Lu}[\p{L}'’-]+,\s+\p{Lu}[\p{L}.'’ -]*$/u.test(text) ? "individual" : "unknown";
}

function byWords(text: string): OrganisationType | undefined {
  if (otherScripts.test(text)) return "enterprise";
  if (/\p{Script=Han}/u.test(text)) return chinese.find(([pattern]) => pattern.test(text))?.[1];
  return latin.find(([pattern]) => pattern.test(text))?.[1];
}

function isChinesePerson(text: string): boolean {
  const bare = text.replace(/[\s·]/gu, "");
  if (!/^\p{Script=Han}{2,4}$/u.test(bare)) return false;
  if (surnames.double.has(bare.slice(0, 2))) return bare.length >= 3;
  return bare.length <= 3 && surnames.single.has(bare.charAt(0)) && !surnames.brands.has(bare);
}
