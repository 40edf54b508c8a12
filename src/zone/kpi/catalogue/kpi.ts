import type { Bilingual } from "#base";

/** What zones report on: the five dimensions of the strong-zone index, and what is put in. */
export const kpiGroups = {
  creation: { zh: "创造", en: "creation" },
  use: { zh: "运用", en: "use" },
  protection: { zh: "保护", en: "protection" },
  management: { zh: "管理", en: "management" },
  service: { zh: "服务", en: "service" },
  investment: { zh: "投入", en: "investment" },
  talent: { zh: "人才", en: "talent" },
} as const;
export type KpiGroup = keyof typeof kpiGroups;

export const kpiRights = {
  patent: { zh: "专利", en: "patent" },
  trade_mark: { zh: "商标", en: "trade mark" },
  copyright: { zh: "版权", en: "copyright" },
  any: { zh: "各类知识产权", en: "any right" },
} as const;
export type KpiRight = keyof typeof kpiRights;

export const kpiKinds = {
  stock: { zh: "时点数", en: "stock (at a day)" },
  flow: { zh: "时期数", en: "flow (in a period)" },
  ratio: { zh: "比率", en: "ratio" },
} as const;
export type KpiKind = keyof typeof kpiKinds;

export const kpiWays = {
  corpus: { zh: "由语料计算", en: "computed from the corpus" },
  ledger: { zh: "由台账计算", en: "computed from the ledger" },
  reported: { zh: "填报", en: "reported" },
} as const;
export type KpiWay = keyof typeof kpiWays;

/** Who answers for a value. */
export const kpiOwners = ["zone_administrator", "analyst", "protection_officer", "institution", "bank", "enterprise"] as const;
export type KpiOwner = (typeof kpiOwners)[number];

/** One indicator that zones report: what it is, in what unit, which way is better, whose it is and where it comes from. */
export interface Kpi {
  readonly group: KpiGroup;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  readonly source: Bilingual;
  readonly better: "more" | "less";
  /** How often it is reported, in months. */
  readonly everyMonths: 1 | 3 | 6 | 12;
  /** Of a stock (at a day), a flow (in a period) or a ratio: ratios are never added nor averaged. */
  readonly kind: KpiKind;
  readonly owner: KpiOwner;
  readonly right: KpiRight;
  readonly obtained: KpiWay;
  /** A ratio: numerator ÷ denominator × this; absent of a median, which no parts make. */
  readonly factor?: number;
  /** Counted by a query of one's own, within the region or the organisations. */
  readonly query?: string;
  /** Counted by running a navigation study, for one node of its chain. */
  readonly study?: true;
}

/** What the rows of a group have alike. */
export type Given = Pick<Kpi, "group" | "owner" | "right" | "obtained" | "source">;
type Own = Pick<Kpi, "unit" | "kind" | "everyMonths"> &
  Partial<Pick<Kpi, "better" | "owner" | "right" | "obtained" | "source" | "factor" | "study">>;

/** Makes the rows of a group: title, definition and formula in both languages, and what is a row's own. */
export function rowsLike(given: Given) {
  return (title: Bilingual, definition: Bilingual, formula: Bilingual, own: Own): Kpi => ({
    ...given,
    better: "more",
    title,
    definition,
    formula,
    ...own,
  });
}

export function said(zh: string, en: string): Bilingual {
  return { zh, en };
}

export const units = {
  pieces: said("件", "patents"),
  times: said("件次", "transactions"),
  percent: said("%", "%"),
  perTenThousand: said("件/万人", "per 10,000"),
  yuan: said("亿元", "hundred million CNY"),
  tenThousandYuan: said("万元", "ten thousand CNY"),
  enterprises: said("家", "enterprises"),
  institutions: said("家", "institutions"),
  people: said("人", "people"),
  cases: said("件", "cases"),
  projects: said("项", "projects"),
  days: said("天", "days"),
  years: said("年", "years"),
  points: said("分", "points"),
} as const;

export const count = said("计数", "count");
export const sum = said("求和", "sum");
