/** Words and columns that the figures of single kinds of study share. */
import { kindOfPurpose, type FigureColumn, type Purpose, type Study } from "../../contract.ts";
import { templates } from "../../template/templates.ts";
import { organisationColumn } from "../column.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed } from "../say.ts";

/** For studies of these purposes, and for those of their kinds that state no purpose. */
export function forPurposes(purposes: readonly Purpose[]): Required<Pick<Indicator, "applies" | "when">> {
  const titles = templates.filter(({ purpose }) => purposes.includes(purpose)).map(({ title }) => title);
  const names = listed(titles.map(({ zh, en }) => ({ zh, en: `“${en}”` })));
  return {
    applies: ({ kind, purpose }: Study) =>
      purpose === undefined ? purposes.some((each) => kindOfPurpose(each) === kind) : purposes.includes(purpose),
    when: { zh: `目标为${names.zh}的项目`, en: `studies for ${names.en}` },
  };
}

/** What figures of one enterprise or person say of years and sources, where nothing else holds. */
export const focusTexts = {
  cohort: {
    zh: "分析对象在期间内的专利；占比以同一环节全部成员为分母。",
    en: "The members of whom the study is about in the period; shares are of all members of the node.",
  },
  truncation: {
    zh: "期间内各年合计；截止日前 18 个月尚未全部公布，这部分偏少。状态与期限以截止日为准。",
    en: "All years of the period together; the 18 months before the cut-off are not all published, so they count too low. Status and terms are those of the cut-off day.",
  },
  source: {
    zh: "GB/T 39551 第 4—6 部分的分析目标；指标与列法为本系统所定。",
    en: "Objectives of GB/T 39551 parts 4–6; measures and layout are ours.",
  },
} as const satisfies Partial<Indicator>;

export const focusColumn: FigureColumn = { ...organisationColumn, title: { zh: "分析对象", en: "Enterprise in question" } };

/** Said where the study names nobody, or names whom the chain does not have. */
export function nobodyFound(
  rows: readonly FigureRow[],
  { study }: Pick<Scope, "study">,
  what: "organisations" | "people",
): Both[] {
  if (rows.length > 0) return [];
  const names = study.focus?.[what] ?? [];
  if (names.length === 0) {
    return [
      {
        zh: `项目未写明分析对象（focus.${what}），本图无法计算。`,
        en: `The study does not say whom it is about (focus.${what}), so this cannot be computed.`,
      },
    ];
  }
  const all = listed(names.map((name) => ({ zh: name, en: name })));
  return [
    {
      zh: `在本项目范围与期间内未找到：${all.zh}。请按公开文本核对写法，或用 applicants 归并名称。`,
      en: `Not found in this chain and period: ${all.en}. Check how publications write the name, or put names together under applicants.`,
    },
  ];
}

/** End nodes of the chain. */
export function endNodes({ nodes }: Pick<Scope, "nodes">): string[] {
  return nodes.filter(({ leaf }) => leaf).map(({ node }) => node);
}
