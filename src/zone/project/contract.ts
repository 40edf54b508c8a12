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

const checkedPatent = z.object({
  /** As entered. */
  number: z.string(),
  verdict,
  /** The application that it names, of the corpus; what is counted once however it is written. */
  application: z.string().nullable(),
  title: z.string().nullable(),
  granted: z.boolean(),
});
export type CheckedPatent = z.output<typeof checkedPatent>;

const fen = z.int();
const columns = [...Object.keys(pipelineStages), "none"] as [PipelineStage | "none"];

const boardProject = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(projectKinds) as [ProjectKind]),
  state: z.string().nullable(),
  enterprise: z.string().nullable(),
  node: z.string().nullable(),
  cameFrom: z.string().nullable(),
  /** The day on which it reached its stage, its evidence, and why it fell back or stopped. */
  since: z.string().nullable(),
  evidence: z.string().nullable(),
  reason: z.string().nullable(),
  patents: z.array(checkedPatent),
  products: z.array(z.string()),
  signed: fen,
  started: fen,
  fixedAssets: fen,
  /** Of the latest year that is told; null where none is. */
  year: z.int().nullable(),
  revenue: fen,
});
export type BoardProject = z.output<typeof boardProject>;

export const projectBoardAnswer = z.object({
  at: z.string(),
  /** The corpus that patent numbers were held against; null where there is none. */
  snapshot: z.string().nullable(),
  stages: z.array(z.object({ stage: z.enum(columns), signed: fen, revenue: fen, projects: z.array(boardProject) })),
});

export const projectInvestmentAnswer = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      /** Investment of the projects signed in the year, and how many. */
      signed: fen,
      projects: z.int(),
      /** Investment started in the year, and the part of it that was signed in an earlier year. */
      started: fen,
      startedOfEarlier: fen,
      fixedAssets: fen,
      invested: fen,
      revenue: fen,
      output: fen,
      tax: fen,
      jobs: z.int(),
    }),
  ),
  total: z.object({ signed: fen, started: fen, fixedAssets: fen, invested: fen, revenue: fen, output: fen, tax: fen }),
  /** Output value per yuan invested, to three digits. */
  outputPerInvested: z.string().nullable(),
});

const counted = z.object({
  application: z.string(),
  title: z.string().nullable(),
  number: z.string(),
  products: z.array(z.string()),
});

export const industrialisationAnswer = z.object({
  at: z.string(),
  region: z.string(),
  snapshot: z.string(),
  /** Patents in force of applicants of the region, by application. */
  inventory: z.int(),
  /** Those of them that are in a product. */
  withProduct: z.int(),
  /** Of one hundred, to two digits. */
  percent: z.string().nullable(),
  patents: z.array(counted),
  /** Numbers named by products that are not in the inventory, and why; not counted. */
  outside: z.array(checkedPatent.extend({ product: z.string() })),
});

export const patentRevenueAnswer = z.object({
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** Revenue of products (or whole projects) that name patents; the shares of their patents add up to it. */
  revenue: fen,
  /** Revenue of those that name none. */
  withoutPatent: fen,
  patents: z.array(
    z.object({
      patent: z.string(),
      application: z.string().nullable(),
      title: z.string().nullable(),
      revenue: fen,
      sources: z.int(),
    }),
  ),
});

export const reserveAnswer = z.object({
  snapshot: z.string().nullable(),
  rows: z.array(
    z.object({
      node: z.string(),
      grade: z.enum(Object.keys(reserveGrades) as [keyof typeof reserveGrades]),
      plans: z.int(),
      planned: z.int(),
      /** Distinct applications named as filed. */
      filed: z.int(),
      granted: z.int(),
      /** Of those filed, the ones that the corpus does not know, so that nothing is known of their grant. */
      unknown: z.int(),
      /** Planned and not yet filed; those of plans past their day. */
      open: z.int(),
      late: z.int(),
      patents: z.array(checkedPatent),
    }),
  ),
  total: z.object({ planned: z.int(), filed: z.int(), granted: z.int(), unknown: z.int() }),
});
