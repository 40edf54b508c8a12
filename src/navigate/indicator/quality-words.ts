/** Words and caveats that the figures on quality and control share. */
import { officeWeights } from "../rule/office-weights.ts";
import type { Both } from "./indicator.ts";

export const cohortWords: Both = {
  zh: "全语料中同一技术领域（WIPO 35 类；未导入对照表时为 IPC 部）、同一申请年的专利族",
  en: "families of the whole corpus of the same technology field (WIPO's 35; the IPC section where no concordance is imported) and filing year",
};

export const oecdSource: Both = {
  zh: "OECD DSTI/DOC(2013)3（Squicciarini、Dernis、Criscuolo）；引用仅计语料内所见，为下限",
  en: "OECD DSTI/DOC(2013)3 (Squicciarini, Dernis, Criscuolo); citations are those seen in the corpus, a lower bound",
};

export const rankTruncation: Both = {
  zh: "引用位次只在同一申请年之内比较，不受累积年限影响；队列不足 10 项或无人被引的不排位",
  en: "Citations are ranked within one filing year, so their age is equal; cohorts of fewer than 10, or in which nobody is cited, rank nobody",
};

export const coverageWords: Both = {
  zh: `国别覆盖为有效所在局权重之和（审中折半），权重近似取 ${officeWeights.year} 年国民总收入与美国之比（${officeWeights.name}@${officeWeights.version}）`,
  en: `coverage adds the weights of the offices where it is in force (half where pending), national income over that of the United States in ${officeWeights.year}, approximately (${officeWeights.name}@${officeWeights.version})`,
};

/** What stands in place of a figure for which the corpus has nothing. */
export function nothingKnown(what: Both): Both {
  return {
    zh: `语料不足以计算：${what.zh}。未知不作零处理。`,
    en: `The corpus does not tell enough: ${what.en}. What is unknown does not count as nought.`,
  };
}

export const noRank: Both = {
  zh: "引用位次、剩余期限或法律状态未知",
  en: "citation ranks, remaining life or legal status are not known",
};
