import { groundTitles } from "../../../rule/grounds-words.ts";
import { groundCode, groundsRule, type GroundQuestion } from "../../../rule/grounds.ts";
import type { Both, FigureRow } from "../../indicator.ts";
import { listed } from "../../say.ts";

const events: Both = {
  zh: "语料没有转让、质押、保全、无效等事件，或未找到分析对象的有效专利",
  en: "the corpus tells of no transfer, pledge, seizure or challenge, or no right in force of whom the study is about",
};
const whom: Both = {
  zh: "项目未写明分析对象、未找到，或状态与期限未知",
  en: "nobody is named or found, or status and terms are not known",
};
const citations: Both = { zh: "语料没有可用的引证", en: "the corpus has no citations to go by" };
const candidates: Both = { zh: "没有符合条件的候选方", en: "no candidate meets the conditions of the list" };

const noEffects: Both = { zh: "没有由标题、摘要读出的功效", en: "no effect was read from titles and abstracts" };

/** What a question needs that is not there, where it has no row at all. */
const needs: Readonly<Record<GroundQuestion, Both>> = {
  pledged: events,
  seized: events,
  challenged: events,
  joint: whom,
  lapsed_early: whom,
  ending_soon: whom,
  people_left: { zh: "没有可具名的关键发明人", en: "no key inventor can be named" },
  builds_on: { zh: "没有其引证他人有效专利的记载", en: "it is not told to cite others' rights in force" },
  held_by_one: { zh: "有效专利未知或过少", en: "rights in force are unknown or too few" },
  riser: {
    zh: "完整年份不足两个窗口，或申请过少",
    en: "there are too few complete years for two windows, or too little was filed",
  },
  node_rises: { zh: "完整年份不足两个窗口", en: "there are too few complete years for two windows" },
  node_falls: { zh: "完整年份不足两个窗口", en: "there are too few complete years for two windows" },
  own_gap: {
    zh: `未写明我方企业，或其链内专利不足 ${groundsRule.ownMembersMin} 项`,
    en: `our enterprise is not named, or has fewer than ${groundsRule.ownMembersMin} in the chain`,
  },
  out_of_force: { zh: "法律状态未知", en: "legal status is not known" },
  effect_rises: noEffects,
  effect_gap: { zh: "未写明我方企业，或没有由标题、摘要读出的功效", en: "our enterprise is not named, or no effect was read" },
  candidate_fit: candidates,
  candidate_quality: { zh: "没有候选方，或语料没有可用的引证", en: "there is no candidate, or no citations to go by" },
  candidate_ties: { zh: "没有与我方共同申请的候选方", en: "no candidate has filed with our enterprise" },
  person_fit: { zh: "没有可具名的人才", en: "nobody can be named" },
  person_quality: citations,
};

/** Which questions could not be asked, and why; and what none of them tells. */
export function missingOf(rows: readonly FigureRow[], questions: readonly GroundQuestion[]): Both[] {
  const without = questions.filter((question) => rows.every((row) => row["question"] !== groundCode(question)));
  const told = listed(
    without.map((question) => ({
      zh: `${groundTitles[question].zh}（${needs[question].zh}）`,
      en: `${groundTitles[question].en} (${needs[question].en})`,
    })),
  );
  return [
    ...(without.length > 0
      ? [
          {
            zh: `无法回答：${told.zh}。不能回答不等于没有问题。`,
            en: `Could not be answered: ${told.en}. That is no clean bill.`,
          },
        ]
      : []),
    {
      zh: "与其余相比的差异可能另有原因（年龄、领域、规模、申请习惯），须核实后再用；未判为明显的不等于没有差异；发明人去向只在语料所收的申请人之间可见。",
      en: "A difference from the rest may have a plain reason (age, field, size, habit of filing) and is to be checked before use; what is not clear is not thereby alike; where inventors go is seen among the applicants of the corpus only.",
    },
  ];
}
