const table =
  "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida," +
  "GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland," +
  "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey," +
  "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island," +
  "SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin," +
  "WY Wyoming,PR Puerto Rico,GU Guam,VI Virgin Islands,AS American Samoa,MP Northern Mariana Islands";

/** Chinese names, in the order of the table. */
const chinese =
  "亚拉巴马州 阿拉斯加州 亚利桑那州 阿肯色州 加利福尼亚州 科罗拉多州 康涅狄格州 特拉华州 哥伦比亚特区 佛罗里达州 佐治亚州 夏威夷州 爱达荷州 伊利诺伊州 印第安纳州 艾奥瓦州 堪萨斯州 肯塔基州 " +
  "路易斯安那州 缅因州 马里兰州 马萨诸塞州 密歇根州 明尼苏达州 密西西比州 密苏里州 蒙大拿州 内布拉斯加州 内华达州 新罕布什尔州 新泽西州 新墨西哥州 纽约州 北卡罗来纳州 北达科他州 俄亥俄州 " +
  "俄克拉何马州 俄勒冈州 宾夕法尼亚州 罗得岛州 南卡罗来纳州 南达科他州 田纳西州 得克萨斯州 犹他州 佛蒙特州 弗吉尼亚州 华盛顿州 西弗吉尼亚州 威斯康星州 怀俄明州 波多黎各 关岛 美属维尔京群岛 美属萨摩亚 北马里亚纳群岛";

const zh = chinese.split(" ");

/** State code → its names. */
export const usStates: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map(
  table.split(",").map((entry, index) => [entry.slice(0, 2), { en: entry.slice(3), zh: zh[index] ?? entry.slice(3) }]),
);

const byName = new Map<string, string>();
for (const [code, name] of usStates) {
  byName.set(name.en.toLowerCase(), code);
  byName.set(name.zh, code);
  byName.set(name.zh.replace(/州$/u, ""), code);
}

/** `CA`, `California`, `加利福尼亚`, `US-CA` → `US-CA`. */
export function usStateOf(raw: string): string | undefined {
  const text = raw.trim().replace(/^US-/iu, "");
  const code = usStates.has(text.toUpperCase()) ? text.toUpperCase() : byName.get(text.toLowerCase());
  return code && `US-${code}`;
}
