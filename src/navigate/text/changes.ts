import type { EffectRule } from "../contract.ts";

/*
 * Words of change, and how near to a word they must stand. In Chinese the verb stands before its object with little between
 * (提高了装置的工作效率), an adjective right after it (效率高). In English a verb stands up to six words before (“increase the overall
 * efficiency”), a participle or an adjective right before (“higher efficiency”), a passive right after (“efficiency is improved”).
 */
const zhUp =
  /(?:提高|提升|增强|增加|增大|改善|改进|优化|加快|加强|扩大|延长|保证|确保|保障|促进|实现|达到|获得|具有|有利于|有助于|提供|强化|兼顾|维持|保持)/gu;
const zhDown =
  /(?:降低|减少|减小|减轻|缩短|缩小|节省|节约|避免|防止|抑制|消除|克服|削减|减缓|杜绝|解决|缓解|减弱|规避|排除|预防|改善|优化|控制|减|降|省|免)/gu;
/** These say more or less alone; the others speak of an effect only where an adjective follows: 具有较高的效率, 保证精度. */
const zhHigh =
  /^(?:更|较|很|非常|得到|得以|大幅|大大|显著|有效|明显|进一步|也|均|都|比较|相对|的?){0,3}(?:高|好|强|优|良|佳|大|快|长|提高|提升|增强|改善|增加|优化|保证|保障)/u;
const zhLow =
  /^(?:更|较|很|非常|得到|得以|大幅|大大|显著|有效|明显|进一步|也|均|都|比较|相对|的?){0,3}(?:低|少|小|短|轻|降低|减少|减小|缩短|避免|抑制|消除|节省|改善|下降)/u;
const zhHighBefore = /(?:较好的|良好的|优异的|优良的|更好的|较高的|更高的|较强的|更强的|良好|优异|优良|高的)$/u;
const zhLowBefore = /(?:较低的|更低的|较小的|更小的|更少的|较少的)$/u;
/** 高精度 is an effect where the thing ends there: 高精度电子天平 is the name of an instrument. */
const zhBareBefore = { up: /(?<!提)高$/u, down: /(?:(?<![降减])低|(?<!减)少|(?<!减)小|无)$/u };
const zhEnds = /^(?:$|[的、和及与且地,，])/u;
/** A problem that is solved: 解决了安全性较低的问题. */
const zhSolved = /(?:解决|克服|改善|避免|消除)/u;
const zhPoor = {
  up: /^(?:较|过|太|不够|比较|非常|很)?(?:低|差|不足|不高|不佳|不好|不强|弱|短)/u,
  down: /^(?:较|过|太|比较|非常|很)?(?:高|大|多|长|严重)/u,
};
/** What stands between makes it another matter: not improved, or too low, is the problem and not the effect. */
const zhNot = /(?:不|无法|难以|不能|未能|没有|导致|造成|存在|过|会|影响|引起|容易|问题是|缺点|不足)/u;
const zhReach = 18;

const enUp =
  /\b(?:improv(?:e|es|ed|ing|ement|ements)(?: in| of)?|increas(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing|ement)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|maximi[sz](?:e|es|ed|ing)|optimi[sz](?:e|es|ed|ing)|promot(?:e|es|ed|ing)|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|ensur(?:e|es|ed|ing)|guarantee(?:s|d|ing)?|strengthen(?:s|ed|ing)?|better|higher|greater|superior|excellent|good|longer|faster|accelerat(?:e|es|ed|ing))\b/gu;
const enDown =
  /\b(?:reduc(?:e|es|ed|ing|tion|tions)(?: in| of)?|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|minimi[sz](?:e|es|ed|ing|ation)|sav(?:e|es|ed|ing|ings)|cut(?:s|ting)?|shorten(?:s|ed|ing)?|prevent(?:s|ed|ing|ion)?(?: of)?|avoid(?:s|ed|ing)?|suppress(?:es|ed|ing|ion)?|eliminat(?:e|es|ed|ing|ion)|mitigat(?:e|es|ed|ing|ion)|alleviat(?:e|es|ed|ing)|restrain(?:s|ed|ing)?|inhibit(?:s|ed|ing)?|remov(?:e|es|ed|ing|al)|diminish(?:es|ed|ing)?|simplif(?:y|ies|ied|ying)|less|fewer|smaller|without|free of|solv(?:e|es|ed|ing))\b/gu;
const enUpAfter =
  /^\W*(?:\w+\W+){0,4}(?:(?:can|could|may|will)(?: \w+)? be |is |are |being )(?:\w+ly |further |thereby )?(?:improv|increas|enhanc|rais|ensur|guarante|maximi|optimi|extend|prolong|strengthen|promot)/u;
const enDownAfter =
  /^\W*(?:\w+\W+){0,4}(?:(?:can|could|may|will)(?: \w+)? be |is |are |being )(?:\w+ly |further |thereby )?(?:reduc|decreas|lower|minimi|sav|shorten|prevent|avoid|suppress|eliminat|mitigat|alleviat|restrain|inhibit|simplif)/u;
const enNot = /\b(?:not|no|fails?|without|cannot|difficult)\b/u;
const enWordsBetween = 5;

const han = /\p{Script=Han}/u;

/**
 * Does a change of the wanted direction stand near the word at `start`–`end` of a clause?
 *
 * in     a folded clause; `up`: more of it is the effect, `down`: less of it, `either`
 */
export function changeNear(clause: string, start: number, end: number, direction: EffectRule["direction"]): boolean {
  if (direction === "either") return changeNear(clause, start, end, "up") || changeNear(clause, start, end, "down");
  return han.test(clause.slice(start, end))
    ? changeInChinese(clause, start, end, direction === "up")
    : changeInEnglish(clause, start, end, direction === "up");
}

function changeInChinese(clause: string, start: number, end: number, up: boolean): boolean {
  const before = clause.slice(Math.max(0, start - zhReach - 4), start);
  const after = clause.slice(end, end + 10);
  if ((up ? zhHighBefore : zhLowBefore).test(before) || (up ? zhHigh : zhLow).test(after)) {
    return !zhNot.test(before.slice(-4));
  }
  const side = up ? "up" : "down";
  if (zhBareBefore[side].test(before) && zhEnds.test(after)) return true;
  if (zhPoor[side].test(after) && zhSolved.test(clause.slice(0, start))) return true;
  const last = [...before.matchAll(up ? zhUp : zhDown)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  if (between.length > zhReach || zhNot.test(between) || /不(?:能|够|易|会)?$/u.test(before.slice(0, last.index))) return false;
  return !isVague(last[0]) || /[高好强优]/u.test(between);
}

/** Verbs that reach or have a thing without more of it. */
function isVague(verb: string): boolean {
  return ["实现", "达到", "获得", "具有", "提供", "控制", "解决"].includes(verb) && verb !== "解决";
}

function changeInEnglish(clause: string, start: number, end: number, up: boolean): boolean {
  if ((up ? enUpAfter : enDownAfter).test(clause.slice(end))) return true;
  const before = clause.slice(Math.max(0, start - 90), start);
  const last = [...before.matchAll(up ? enUp : enDown)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  const words = between.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").length;
  return words <= enWordsBetween && !enNot.test(between) && !enNot.test(before.slice(Math.max(0, last.index - 8), last.index));
}
