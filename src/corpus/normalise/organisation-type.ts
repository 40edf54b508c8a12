import type { OrganisationType } from "../record.ts";
import { isLatinPerson } from "./latin-person.ts";
import { tidyName, unmark } from "./organisation.ts";
import { simplified } from "./simplified.ts";
import { surnames } from "./surnames.ts";

/** Words of Chinese names, most telling first: a company of a university is a company, a hospital of one a hospital. */
const chinese: readonly (readonly [RegExp, OrganisationType])[] = [
  [/中国科学院大学|中国科学技术大学|社会科学院大学/u, "university"],
  // What a name ends with is what it is: an institute of a group of companies (…集团公司第七一五研究所) is an institute.
  [/(?:研究所|研究院|科学院|设计所|实验室|科学技术院|总体设计部)$/u, "institute"],
  [
    /公司|企业|集团|工厂|厂$|会社$|株式|合伙|商行|经营部|商店|事务所|合作社|农场$|矿$|酒店|超市|工作室|制造所|制作所|酿造|茶场|门市部|加工部|电站$|电厂|煤矿|油田$|供电局$|铁路局$|[(]株[)]|有限会社|合同会社|银行|信用社|保险|证券/u,
    "enterprise",
  ],
  [
    /科学院|研究院|研究所|研究中心|实验室|设计院|科学研究|勘察院|勘测院|规划院|研发中心|工程中心|技术中心|创新中心|测试中心|推广站|试验站|监测站|检测中心|检验院|检测院|研究会|研究总院|研究室|研究开发机构|调查院|检验所|检测所|质检所|设计创新院/u,
    "institute",
  ],
  [/医院|疾控|疾病预防|卫生院|保健院|血站|卫生中心|中学|小学|幼儿园/u, "government"],
  [/大学|学院|学校|职校|技校|党校/u, "university"],
  [
    /人民政府|委员会|管理局|公安|派出所|监狱|部队|解放军|武警|消防|海关|法院|检察院|政府|协会|学会|联合会|基金会|博物馆|图书馆|国务|国防部|财团|办公室|交通运输厅|海军|空军|陆军|[局厅站队馆委]$|中心$/u,
    "government",
  ],
];

/** Whole words of Latin names. */
function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.trim().replace(/\s+/gu, "|").replaceAll("_", "[- ]")})(?!\\p{L})`, "iu");
}

const academic = words(`univ university universit[aeéàyä]t? universidad universidade universita universiteit universitaet
  universitetet? univerzita uniwersytet \\w*egyetem uni?v?er?si?[ti]+y unive\\w{2,4}ty college polytechnic polytechnique school ecole école eth_zurich regents hochschule yliopisto kaist postech
  politecnico unviersidade obrazovatel\\w* bergakad\\w*`);

const latin: readonly (readonly [RegExp, OrganisationType])[] = [
  [/(?<!\p{L})national university corp(?:oration)?(?!\p{L})|(?<!\p{L})technion(?!\p{L})/iu, "university"],
  // Foundations that hold a university's patents are incorporated, and stand for it.
  [/(?<!\p{L})univ.*foundation|alumni research foundation/iu, "university"],
  [
    words(`inc incorporated corp corporation co company companies ltd limited l\\.?l\\.?c llp l\\.?p plc gmbh mbh kgaa kg ohg
      aktiengesellschaft societe s\\.?a\\.?s s\\.?a\\.?r\\.?l s\\.?r\\.?l s\\.?p\\.?a n\\.?_v n\\.?v b\\.?_v b\\.?v ab oy oyj a/s aps asa k\\.?k kabushiki kaisha
      yugenkaisha yg pty pte pvt ltda holdings? bank insurance l_l_c l_l_p l_?l_?l_?p l_p s_r_l s_p_a s/a s\\.?l\\.?u?\\. s\\.à\\.r\\.l s\\.r\\.o sro
      s\\.n\\.c sdn bhd kft nyrt veb gup cooperative compagnie cie fund ooo oao zao aoot aozt aktsionernoe aktsyonernoe obshchestvo
      obschestvo predprijatie predpriyatie kompanija obedinenie zavod`),
    "enterprise",
  ],
  [/(?<!\p{L})(?:ag|se|sa|s\.a|a\.g|s a|a s|a g|as|s l|sl|limite|compa)\.?$/iu, "enterprise"],
  [/universit\p{L}{1,2}tsklinik/iu, "government"],
  [/institute of (?:science (?:and|&) )?tech(?:nology)?(?!\p{L})/iu, "university"],
  // As DOCDB shortens them: MASSACHUSETTS INST TECHNOLOGY; a RES INST TECH is none.
  [/(?<!res(?:earch)?\.? )(?<!\p{L})inst\.? (?:of )?tech(?:nology|nol)?\.?$/iu, "university"],
  [words("academy academia_sinica"), "institute"],
  [/center for disease control|centers? for disease|disease (?:control|prevention)/iu, "government"],
  [academic, "university"],
  [
    words(`institute institutes institution institue inst institut instituto istituto laboratory laboratories research_center research_centre
      research_foundation research_organi[sz]ation fraunhofer max_planck cnrs csiro kist aist etri itri riken
      council_of_scientific commissariat onera forschungszentrum centre_de_recherche aerospace_lab gijutsu_kenkyu cent_nat_rech\\w*`),
    "institute",
  ],
  [
    words(`government ministry department_of secretary_of united_states_of_america navy army air_force nasa hospital
      medical_center medical_centre clinic infirmary minister federal municipal agency administration her_majesty state_of dept bureau council universitãtsklinikum
      stiftung agenzia agencia`),
    "government",
  ],
];

/** Words of trade tell an enterprise only where nothing says otherwise: China Pharmaceutical University, and Power, Christine. */
const trade =
  words(`group industries enterprises? technologies electronics motors? pharmaceuticals? partners ventures mfg jidosha seisakusho
      denki syst[eè]mes? systems? solutions? works wks glassworks networks? software engineering technology technol tech energy chemicals? communications?
      semiconductors? equip(?:ment)? materials? laboratoires kogyo sangyo sogyo industri\\p{L}* ind zd biotech motoren moteurs robotics pharma propulsion
      gesellschaft shipbuilding companhia compania elektronik elektrogeraete electronic electric power aviation aero aerospace entertainment stores international precision`);

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
  return isChinesePerson(text) || isLatinPerson(text) ? "individual" : "unknown";
}

/** Family name, comma, given names. */
const familyFirst = /^\p{Lu}[\p{L}'’-]+,\s+\p{Lu}[\p{L}.'’ -]*$/u;

function byWords(text: string): OrganisationType | undefined {
  if (otherScripts.test(text)) return "enterprise";
  if (/\p{Script=Han}/u.test(text)) {
    const plain = simplified(text);
    return chinese.find(([pattern]) => pattern.test(plain))?.[1];
  }
  const told = latin.find(([pattern]) => pattern.test(text))?.[1];
  if (told) return told;
  return !familyFirst.test(text) && trade.test(text) ? "enterprise" : undefined;
}

function isChinesePerson(text: string): boolean {
  // Foreigners as Chinese gazettes print them (乔纳森·克里斯蒂安·拉斯, H·瓦利茨基), and family and given name with a space between (西沢 克弥).
  if (/^[\p{Script=Han}A-Z]{1,8}(?:\.?[·•・‧][\p{Script=Han}A-Z]{1,10})+$/u.test(text)) return true;
  if (/^[A-Z]\.? ?\p{Script=Han}{2,6}$|^\p{Script=Han}{1,3} \p{Script=Han}{1,3}$/u.test(text)) return true;
  const bare = text.replace(/[\s·]/gu, "");
  if (!/^\p{Script=Han}{2,4}$/u.test(bare)) return false;
  if (surnames.double.has(bare.slice(0, 2))) return bare.length >= 3;
  return bare.length <= 3 && surnames.single.has(bare.charAt(0)) && !surnames.brands.has(bare);
}
