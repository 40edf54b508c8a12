/** What the pages know of projects: codes and answers, no I/O. */
import { z } from "zod";

export const projectKinds = {
  industrialisation: { zh: "专利产业化", en: "industrialisation" },
  investment: { zh: "投资建设", en: "investment" },
  navigation: { zh: "专利导航", en: "navigation" },
  institute: { zh: "研究院（所）建设", en: "institute" },
  platform: { zh: "平台建设", en: "platform" },
  other: { zh: "其他", en: "other" },
} as const;
export type ProjectKind = keyof typeof projectKinds;

/** In the order of the pipeline; what stopped is none of them. */
export const pipelineStages = {
  lab: { zh: "实验室", en: "laboratory" },
  pilot: { zh: "中试", en: "pilot" },
  production: { zh: "量产", en: "mass production" },
  stopped: { zh: "终止", en: "stopped" },
} as const;
export type PipelineStage = keyof typeof pipelineStages;

export const reserveGrades = {
  core: { zh: "核心", en: "core" },
  periphery: { zh: "外围", en: "periphery" },
  reserve: { zh: "储备", en: "reserve" },
} as const;

/** What the corpus says of a patent number that somebody entered. */
export const patentVerdicts = {
  live: { zh: "有效", en: "in force" },
  pending: { zh: "审查中", en: "pending" },
  lapsed: { zh: "失效", en: "lapsed" },
  unknown: { zh: "状态不明", en: "status unknown" },
  not_found: { zh: "语料中未找到", en: "not in the corpus" },
  unchecked: { zh: "未核对（无语料）", en: "not checked (no corpus)" },
} as const;
export type PatentVerdict = keyof typeof patentVerdicts;

const verdict = z.enum(Object.keys(patentVerdicts) as [PatentVerdict]);

export const checkedPatent = z.object({
  /** As entered. */
  number: z.string(),
  verdict,
  /** The application that it names, of the corpus; what is counted once however it is written. */
  application: z.string().nullable(),
  title: z.string().nullable(),
  granted: z.boolean(),
});
export type CheckedPatent = z.output<typeof checkedPatent>;
