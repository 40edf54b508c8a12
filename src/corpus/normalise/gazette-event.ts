import { gazetteCodes } from "./gazette-codes.ts";

export interface GazetteEvent {
  /** The gazette's code; `text` where the words say what happened without saying which transaction it was (转让, 许可). */
  readonly code: string;
  /** ST.27. */
  readonly category?: string;
}

/** Words of the gazette of all years and of those who copy it, the more special first; the first that fits decides. */
const words: readonly (readonly [RegExp, string])[] = [
  // Pledges, licences and seizures name their own beginning, change and end.
  [/质押.*(?:注销|解除)/u, "PC01"],
  [/质押.*变更/u, "PM01"],
  [/质押.*(?:生效|登记)|权利质押$/u, "PE01"],
  [/开放许可.*(?:撤回|撤销)/u, "OL02"],
  [/开放许可/u, "OL01"],
  [/许可.*(?:注销|终止|解除)/u, "EC01"],
  [/许可.*变更/u, "EM01"],
  [/许可.*(?:生效|备案)/u, "EE01"],
  [/保全.*解除|解除.*保全/u, "PD01"],
  [/保全/u, "PP01"],
  // Ends of applications.
  [/视为撤回|视撤/u, "WD01"],
  [/(?:申请.*的?|公布后的?|^)(?:主动)?撤回/u, "WW01"],
  [/驳回/u, "RJ01"],
  // Ends of rights; a partial end leaves a right.
  [/避免重复|重复授权|避重/u, "AR01"],
  [/视为放弃|视为放弃取得/u, "AD01"],
  [/部分放弃/u, "AV02"],
  [/放弃/u, "AV01"],
  [/(?:未|欠)[缴交].*费|未缴.*终止|费用终止/u, "CF01"],
  [/届满|期满|期限终止/u, "CX01"],
  [/部分无效/u, "IP01"],
  [/全部无效/u, "IW01"],
  [/部分撤销/u, "RP01"],
  [/专利权的?(?:全部)?撤销|全部撤销/u, "RW01"],
  [/专利权的?(?:终止|失效)|^终止/u, "CE01"],
  // Revivals.
  [/申请权?的?恢复|恢复.*申请/u, "RA01"],
  [/专利权的?恢复|恢复.*专利权|权利的?恢复/u, "RR01"],
  // Changes of hands and of data.
  [/申请权?、.*专利权.*转移|申请权或.*专利权.*转移/u, "C41"],
  [/专利申请权?的?转移|申请权的?(?:转移|转让)/u, "TA01"],
  [/专利权的?(?:转移|转让)/u, "TR01"],
  [/(?:姓名|名称).*地址.*变更/u, "CP03"],
  [/专利权人.*地址.*变更|^地址的?变更/u, "CP02"],
  [/专利权人.*(?:姓名|名称).*变更|(?:姓名|名称)(?:或者?名称)?的?变更/u, "CP01"],
  [/变更.*发明人|发明人.*变更|设计人.*变更|变更.*设计人/u, "CB03"],
  [/变更.*代理|代理.*变更/u, "CB04"],
  [/变更.*申请人|申请人.*变更/u, "CB02"],
  [/著录(?:事项|项目).*变更/u, "CB01"],
  // Terms.
  [/药品.*期限补偿/u, "TP01"],
  [/期限补偿/u, "TG01"],
  [/续展/u, "RN01"],
  [/期限(?:的)?延长/u, "C15"],
  // Publications, corrections, steps of examination.
  [/公告送达|送达/u, "DD01"],
  [/发明专利公报.*更正/u, "CI01"],
  [/发明专利申请.*更正/u, "CI02"],
  [/发明专利.*更正/u, "CI03"],
  [/实用新型.*公报.*更正/u, "CU03"],
  [/实用新型.*更正/u, "CU01"],
  [/外观设计.*更正/u, "CD02"],
  [/更正/u, "C53"],
  [/解密/u, "DC01"],
  [/保密.*授/u, "GR03"],
  [/实质审查的决定/u, "DE01"],
  [/实质审查|实审|进入审查/u, "SE01"],
  [/授权|授予/u, "GR01"],
  [/审定/u, "GR02"],
  [/公布|公开/u, "PB01"],
  [/其他有关事项/u, "OR01"],
];

/** What tools write for several transactions at once. */
const vague: readonly (readonly [RegExp, string])[] = [
  [/转移|转让|权利人变更|权属变更/u, "R"],
  [/许可|质押/u, "S"],
  [/无效|复审|异议/u, "L"],
  [/恢复/u, "K"],
];

/**
 * The transaction that words of the Chinese gazette name: `专利权的转移` is TR01, `发明专利申请公布后的驳回` RJ01. A code that stands
 * there itself (`PE01`, `C14`) wins over the words. Words that several transactions share give the code `text` with what is certain of the
 * category. Undefined for words of no transaction. What follows a label with a colon (names, addresses) is not looked at.
 */
export function gazetteEventOf(raw: string): GazetteEvent | undefined {
  const text = raw.normalize("NFKC").trim();
  const [, stated = ""] = /(?:^|[\s(:|,;-])([A-Z]{2}0[1-9]|C[0-6]\d)(?![A-Za-z0-9])/u.exec(text) ?? [];
  const known = gazetteCodes[stated];
  if (known) return { code: stated, category: known.category };
  const head = headOf(text);
  const joint = jointTransaction(head, text);
  if (joint) return joint;
  for (const [pattern, code] of words) {
    if (pattern.test(head)) return withCategory(code === "CB01" ? changedItem(text) : code);
  }
  const category = vague.find(([pattern]) => pattern.test(head))?.[1];
  return category === undefined ? undefined : { code: "text", category };
}

/** One heading for beginning, change and end (专利权质押合同登记的生效、变更及注销): the day that is given tells which it was. */
function jointTransaction(head: string, text: string): GazetteEvent | undefined {
  const [, subject] = /(质押|许可).*生效.*(?:注销|解除)/u.exec(head) ?? [];
  if (subject === undefined) return undefined;
  const [begun, changed, ended] = subject === "质押" ? ["PE01", "PM01", "PC01"] : ["EE01", "EM01", "EC01"];
  if (/(?:解除|注销)日期?:/u.test(text)) return withCategory(ended);
  if (/变更(?:日期?|后[^:]{0,6}):/u.test(text)) return withCategory(changed);
  return /(?:生效日|备案日)期?:/u.test(text) ? withCategory(begun) : { code: "text", category: "S" };
}

function withCategory(code = "text"): GazetteEvent {
  const category = gazetteCodes[code]?.category;
  return category === undefined ? { code } : { code, category };
}

/** The words before the first label: `专利权的转移IPC(主分类):…`, `未缴年费专利权终止 授权公告日:…`. */
function headOf(text: string): string {
  const [, head = text] = /^(.*?)\s*(?:IPC|主分类|[\u4e00-\u9fff()]{2,12}:)/u.exec(text) ?? [];
  return head === "" ? text.slice(0, 40) : head.slice(0, 60);
}

/** A change of bibliographic data is named by its item: 变更事项:发明人. */
function changedItem(text: string): string {
  const [, item = ""] = /变更事项:\s*([^:]{1,12}?)(?:变更前|$|[\s,;])/u.exec(text) ?? [];
  if (/发明人|设计人/u.test(item)) return "CB03";
  if (/代理/u.test(item)) return "CB04";
  return /申请人/u.test(item) ? "CB02" : "CB01";
}
