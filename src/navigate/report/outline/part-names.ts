/** What the parts of a report are called: planning asks of an industry and a place, the other kinds of study do not. */
import type { Lang } from "#base";
import type { Study } from "../../contract.ts";
import { isTerritorial } from "../../indicator/for-kinds.ts";
import type { Both } from "../../indicator/indicator.ts";
import { templates } from "../../template/templates.ts";
import type { Part } from "./sections.ts";

const planning: Readonly<Record<Part, Both>> = {
  overview: { zh: "数据概况", en: "The data" },
  focus: { zh: "专题分析", en: "The question" },
  direction: { zh: "产业发展方向", en: "Direction of the industry" },
  position: { zh: "区域产业定位", en: "Position of the region" },
  path: { zh: "产业发展路径", en: "Path" },
};

const other: Readonly<Record<Part, Both>> = {
  overview: planning.overview,
  focus: planning.focus,
  direction: { zh: "技术发展与竞争态势", en: "Technology and competition" },
  position: { zh: "主体、人才与专利运用", en: "Holders, people and the use of patents" },
  path: { zh: "可用的技术与人才来源", en: "Sources of technology and people" },
};

/** The name of a part in a study of this kind; what the purpose asks is called by the purpose. */
export function partName(part: Part, study: Pick<Study, "kind" | "purpose">, lang: Lang): string {
  if (isTerritorial(study)) return planning[part][lang];
  const template = part === "focus" ? templates.find(({ purpose }) => purpose === study.purpose) : undefined;
  return (template?.title ?? other[part])[lang];
}

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** The heading of the chapter that stands at this place, counted from 1. */
export function numbered(place: number, title: string, lang: Lang): string {
  return lang === "zh" ? `${numerals[place - 1] ?? place}、${title}` : `${place}  ${title}`;
}
