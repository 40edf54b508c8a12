/** What the doors and the web know of intensive industries: rights, verdicts, the answer. No I/O. */
import { z } from "zod";
import type { Bilingual } from "#base";

/** Rights by which an industry can be intensive. */
export const rights = {
  patent: { zh: "专利", en: "patents" },
  trademark: { zh: "商标", en: "trade marks" },
  design: { zh: "外观设计", en: "designs" },
  copyright: { zh: "版权", en: "copyright" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Right = keyof typeof rights;

/** How a verdict came about, or why there is none. */
export const reasons = {
  scale_and_density: { zh: "规模与密度均高于全国平均", en: "scale and density above the mean" },
  one_and_research: {
    zh: "规模或密度之一高于平均，研发强度高于平均且列入政策目录",
    en: "scale or density above the mean, research intensity above the mean, and in a policy catalogue",
  },
  one_only: { zh: "仅规模或密度之一高于平均", en: "only scale or density above the mean" },
  neither: { zh: "规模与密度均不高于平均", en: "neither scale nor density above the mean" },
  above_mean: { zh: "每千名从业人员权利数高于按就业加权的平均", en: "rights per 1,000 employees above the weighted mean" },
  below_mean: { zh: "每千名从业人员权利数不高于平均", en: "rights per 1,000 employees not above the mean" },
  unused: { zh: "该产业不使用此类权利", en: "the industry does not use the right" },
  core: { zh: "核心版权产业（版权因子为 1）", en: "core copyright industry (factor 1)" },
  partial: { zh: "部分版权产业（按因子计入）", en: "partly a copyright industry (counted by its factor)" },
  no_employees: { zh: "缺少从业人员数，无法判定", en: "cannot be judged: employees are not known" },
  no_rights: { zh: "缺少权利数，无法判定", en: "cannot be judged: rights are not known" },
  no_factor: { zh: "缺少版权因子，无法判定", en: "cannot be judged: the copyright factor is not known" },
  not_of_method: { zh: "该方法只适用于专利", en: "the method is for patents only" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Reason = keyof typeof reasons;

const verdictShape = z.object({ intensive: z.boolean().nullable(), reason: z.enum(Object.keys(reasons) as [Reason]) });
export type Verdict = z.output<typeof verdictShape>;

const industryShape = z.object({
  code: z.string(),
  title: z.string(),
  /** Rights of the window; null where not known. */
  rights: z.number().nullable(),
  /** Mean of the years of the window for which it is known. */
  employees: z.number().nullable(),
  employeeYears: z.int(),
  /** Rights per 10,000 employees. */
  density: z.number().nullable(),
  researchIntensity: z.number().nullable(),
  catalogued: z.boolean(),
  copyrightFactor: z.number().nullable(),
  /** Of the last year of the window, CNY. */
  valueAdded: z.number().nullable(),
  scaleAndDensity: verdictShape,
  perEmployee: verdictShape,
});
export type JudgedIndustry = z.output<typeof industryShape>;

const sumShape = z.object({
  industries: z.int(),
  employees: z.number(),
  employeeShare: z.number().nullable(),
  valueAdded: z.number(),
  valueAddedShare: z.number().nullable(),
});

export const intensiveAnswer = z.object({
  region: z.string(),
  right: z.enum(Object.keys(rights) as [Right]),
  from: z.int(),
  to: z.int(),
  snapshot: z.string(),
  rightsFrom: z.enum(["statistics", "corpus"]),
  /** Means that industries are held against; null where nothing is known. */
  means: z.object({
    scale: z.number().nullable(),
    density: z.number().nullable(),
    perThousand: z.number().nullable(),
    researchIntensity: z.number().nullable(),
  }),
  industries: z.array(industryShape),
  /** Codes by what the methods say of them. */
  differences: z.object({
    both: z.array(z.string()),
    onlyScaleAndDensity: z.array(z.string()),
    onlyPerEmployee: z.array(z.string()),
    neither: z.array(z.string()),
    unjudged: z.array(z.string()),
  }),
  sums: z.object({ scaleAndDensity: sumShape, perEmployee: sumShape, all: sumShape }),
  caveats: z.array(z.string()),
  /** Gaps of the corpus, where the rights are counted in it. */
  gaps: z.array(z.string()),
});
