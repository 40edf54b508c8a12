/**
 * Divisions that were renamed or merged, and functional zones without a code of their own, each with the division that holds them
 * today. Addresses keep the old name for as long as the documents live, so no years are asked for. Code first, then the names.
 * Where a former division was split between several, it is left out or stands for the prefecture; what was cut out of a district that
 * stays (龙岗区坪山) is named with it.
 */
const table = `
110101 崇文区;110102 宣武区;110112 通县;110113 顺义县;110114 昌平县;110115 大兴县 北京经济技术开发区 亦庄;110116 怀柔县;110117 平谷县;110118 密云县;
110119 延庆县;110108 中关村;120116 塘沽区 汉沽区 大港区 天津经济技术开发区 中新天津生态城;120114 武清县;120115 宝坻县;120117 宁河县;120118 静海县;120119 蓟县;
310101 卢湾区 南市区;310106 闸北区;310115 南汇区 南汇县 川沙县 张江高科 浦东;310112 上海县;310113 宝山县;310114 嘉定县;310117 松江县;310118 青浦县;
310120 奉贤县;310151 崇明县;500110 万盛区 綦江县;500111 双桥区 大足县;500116 江津市;500117 合川市;500118 永川市;500119 南川市;500120 璧山县;500151 铜梁县;
500152 潼南县;500153 荣昌县;500154 开县;500155 梁平县;500156 武隆县;500102 涪陵市;500000 两江新区;130109 藁城市;130110 鹿泉市;130111 栾城县;
130207 丰南市;130208 丰润县;130209 唐海县;130607 满城县;130608 清苑县;130609 徐水县;130600 雄安新区;130306 抚宁县;130408 永年县;130407 肥乡县;
210112 东陵区 浑南新区;210113 新城子区;210115 辽中县;210214 普兰店市;220112 双阳县;220113 九台市;230110 动力区;230104 太平区;230111 呼兰县;230112 阿城市;
230113 双城市;230717 美溪区 伊春区;230718 翠峦区 乌马河区;230719 上甘岭区;230723 汤旺河区 乌伊岭区;
230724 新青区 红星区 五营区;230725 带岭区;230751 金山屯区 西林区;320115 江宁县;320111 江浦县;320116 六合县 大厂区;320104 白下区;320106 下关区;320117 溧水县;320118 高淳县;320213 北塘区 崇安区 南长区;
320205 锡山市;320508 平江区 沧浪区 金阊区;320506 吴县市;320685 海安县;320509 吴江市;320412 武进市 戚墅堰区;320413 金坛市;320312 铜山县;
321003 邗江县 维扬区;321012 江都市;321204 姜堰市;320812 清河区 清浦区;320804 淮阴县;320813 洪泽县;320803 楚州区;320904 大丰市;320903 盐都县;
321112 丹徒县;321311 宿豫县;320707 赣榆县;330109 萧山市;330110 余杭市;330111 富阳市;330112 临安市;330105 下城区;330102 江干区;330114 钱塘新区;
330212 江东区 鄞县;330213 奉化市;330603 绍兴县;330604 上虞市;330402 秀城区;330304 瓯海县;330305 洞头县;331003 黄岩市;340102 东市区;340104 西市区;
340103 中市区;340181 居巢区;341702 贵池市;341882 广德县;340882 潜山县;350112 长乐市;350203 开元区 鼓浪屿区;350212 同安县;350604 龙海市;350605 长泰县;
350803 永定县;350703 建阳市;350404 梅列区;350405 沙县;360112 新建县 湾里区;360404 九江县;360402 庐山区;360703 南康市;360704 赣县;361103 广丰县;
361104 上饶县;361003 东乡县;370112 历城县;370114 章丘市;370115 济阳县;370100 莱芜市;370116 莱城区;370203 四方区;370211 胶南市 青岛西海岸新区;370215 即墨市;
370614 蓬莱市 长岛县;371003 文登市;371603 沾化县;371681 邹平县;371703 定陶县;370812 兖州市;371403 陵县;370505 垦利县;371503 茌平县;
410108 邙山区;410100 郑东新区 郑州航空港 郑州高新;410202 金明区;410212 开封县;410308 吉利区 孟津县;410307 偃师市;411003 许昌县;411103 郾城县;411203 陕县;
410704 北站区;411603 淮阳县;410783 长垣县;420600 襄樊市;420607 襄阳县 襄阳区;420304 郧县;420100 东湖新技术开发区 东湖开发区 光谷;430112 望城县;430182 宁乡县;
430212 株洲县;430100 湘江新区;440104 东山区;440103 芳村区;440112 萝岗区;440113 番禺市;440114 花都市;440117 从化市;440118 增城市;440306 宝安县;
440309 龙华新区 宝安区龙华 宝安区民治 宝安区观澜 宝安区大浪;440310 坪山新区 龙岗区坪山 龙岗区坑梓;
440311 光明新区 宝安区光明 宝安区公明;440115 番禺区南沙;440307 大鹏新区;440305 前海;440606 顺德市;440605 南海市;440607 三水市;440608 高明市;440705 新会市;
440513 潮阳市;440515 澄海市;440403 斗门县;440400 横琴新区;441303 惠阳市;445103 潮安县;445203 揭东县;441204 高要市;450109 邕宁县;450110 武鸣县;
450312 临桂县;450206 柳江县;460107 琼山市;510114 新都县;510115 温江县;510116 双流县;510117 郫县;510118 新津县;510000 天府新区;520111 小河区;
520304 遵义县;520403 平坝县;520000 贵安新区;530114 呈贡县;530115 晋宁县;530403 江川县;530800 思茅市;610115 临潼县;610116 长安县;610117 高陵县;
610118 户县;610304 宝鸡县;610305 凤翔县;610603 横山县;610703 南郑县;610482 彬县;610000 西咸新区;630106 湟中县;650109 米泉市`;

/**
 * Zones by names that many cities use, each inside one county-level division today: they count only below their own prefecture
 * (广州经济技术开发区 and its 科学城 lie in 黄埔区, 苏州高新区 is 虎丘区).
 */
const zoneTable = `
440112 经济技术开发区 开发区 科学城 知识城;320214 新区 高新区 高新技术产业开发区;320505 新区 高新区 高新技术产业开发区;
430121 经济技术开发区 经济开发区 经开区;370211 经济技术开发区;210213 经济技术开发区;330206 经济技术开发区 保税区`;

export interface FormerPlace {
  readonly name: string;
  readonly code: string;
}

let places: readonly FormerPlace[] | undefined;
let zones: readonly FormerPlace[] | undefined;

/** Longest names first. */
export function formerPlaces(): readonly FormerPlace[] {
  places ??= readTable(table);
  return places;
}

/** Longest names first. */
export function namedZones(): readonly FormerPlace[] {
  zones ??= readTable(zoneTable);
  return zones;
}

function readTable(text: string): readonly FormerPlace[] {
  return text
    .split(";")
    .flatMap((row) => {
      const [code = "", ...names] = row.trim().split(" ");
      return names.map((name) => ({ name, code }));
    })
    .toSorted((one, other) => other.name.length - one.name.length);
}

/**
 * The division that holds a former one or a zone at the start of a text, and how much of the text that is: inside `within` (a code);
 * without it only where the name leads to one province.
 */
export function formerPlaceAt(text: string, within = ""): { readonly code: string; readonly taken: number } | undefined {
  const prefix = within.replace(/(?:00)+$/u, "");
  const starting = ({ name, code }: FormerPlace) => text.startsWith(name) && code.startsWith(prefix);
  const found = formerPlaces().filter(starting);
  const [first] = found;
  const former = first && found.every(({ code }) => code.slice(0, 2) === first.code.slice(0, 2)) ? first : undefined;
  const zone = prefix.length === 4 ? namedZones().find(starting) : undefined;
  const longest = (zone?.name.length ?? 0) > (former?.name.length ?? 0) ? zone : former;
  return longest && { code: longest.code, taken: longest.name.length };
}
