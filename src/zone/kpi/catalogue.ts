import type { Bilingual } from "#base";

/** One indicator that zones report: what it is, in what unit, which way is better. */
export interface Kpi {
  readonly group: keyof typeof kpiGroups;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  /** How it is computed, or where it is counted. */
  readonly definition: Bilingual;
  readonly better: "more" | "less";
  /** How often it is reported, in months. */
  readonly everyMonths: 1 | 3 | 6 | 12;
  /** Of a stock (at a day) or a flow (in a period). */
  readonly kind: "stock" | "flow" | "ratio";
}

const kpiGroups = {
  creation: { zh: "创造", en: "creation" },
  use: { zh: "运用", en: "use" },
  protection: { zh: "保护", en: "protection" },
  service: { zh: "管理与服务", en: "management and service" },
  investment: { zh: "投入", en: "investment" },
  talent: { zh: "人才", en: "talent" },
} as const;

const pieces = { zh: "件", en: "patents" };
const percent = { zh: "%", en: "%" };
const yuan = { zh: "亿元", en: "hundred million CNY" };

/**
 * Indicators of strong cities, zones and IP-service clusters as programmes and plans name them (five-year plan for intellectual property
 * 2021–2025, provincial plans, zone reports). Not an official scoring table: a start to be edited.
 */
export const kpiCatalogue = {
  valid_inventions: {
    group: "creation",
    title: { zh: "有效发明专利拥有量", en: "Valid inventions" },
    unit: pieces,
    definition: { zh: "时点有效的发明专利件数", en: "Inventions in force at the day" },
    better: "more",
    everyMonths: 3,
    kind: "stock",
  },
  inventions_per_10k: {
    group: "creation",
    title: { zh: "每万人口发明专利拥有量", en: "Valid inventions per 10,000 inhabitants" },
    unit: { zh: "件/万人", en: "per 10,000" },
    definition: {
      zh: "年末有效发明专利件数 ÷ 常住人口（万人）",
      en: "Valid inventions at the day ÷ resident population in 10,000",
    },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  high_value_per_10k: {
    group: "creation",
    title: { zh: "每万人口高价值发明专利拥有量", en: "High-value inventions per 10,000 inhabitants" },
    unit: { zh: "件/万人", en: "per 10,000" },
    definition: {
      zh: "符合五项标准之一的有效发明专利件数 ÷ 常住人口（万人）",
      en: "Valid inventions that meet one of the five criteria ÷ resident population in 10,000",
    },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  invention_share_applications: {
    group: "creation",
    title: { zh: "发明专利申请占比", en: "Share of inventions in applications" },
    unit: percent,
    definition: {
      zh: "发明专利申请量 ÷ 专利申请总量，同一时期",
      en: "Invention applications ÷ all applications of the same period",
    },
    better: "more",
    everyMonths: 3,
    kind: "ratio",
  },
  pct_applications: {
    group: "creation",
    title: { zh: "PCT 国际专利申请量", en: "PCT applications" },
    unit: pieces,
    definition: { zh: "期间内提交的 PCT 国际申请件数", en: "International applications filed in the period" },
    better: "more",
    everyMonths: 3,
    kind: "flow",
  },
  maintained_over_10_years: {
    group: "creation",
    title: { zh: "维持 10 年以上发明专利占比", en: "Inventions maintained for more than ten years" },
    unit: percent,
    definition: {
      zh: "自申请日起维持超过 10 年的有效发明专利 ÷ 有效发明专利",
      en: "Valid inventions filed more than ten years ago ÷ valid inventions",
    },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  grants_per_rd: {
    group: "creation",
    title: { zh: "每亿元研发经费发明专利授权量", en: "Inventions granted per 100 million CNY of R&D" },
    unit: { zh: "件/亿元", en: "per hundred million CNY" },
    definition: {
      zh: "当年发明专利授权量 ÷ 上年研发经费（滞后一年）",
      en: "Inventions granted in the year ÷ R&D spending of the year before",
    },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  transfers: {
    group: "use",
    title: { zh: "专利转让次数", en: "Patent transfers" },
    unit: { zh: "件次", en: "transfers" },
    definition: { zh: "期间内登记生效的转让件次", en: "Transfers registered in the period" },
    better: "more",
    everyMonths: 3,
    kind: "flow",
  },
  licences: {
    group: "use",
    title: { zh: "专利许可备案次数", en: "Patent licences" },
    unit: { zh: "件次", en: "licences" },
    definition: { zh: "期间内备案的许可件次（含开放许可）", en: "Licences recorded in the period, open licences among them" },
    better: "more",
    everyMonths: 3,
    kind: "flow",
  },
  pledge_amount: {
    group: "use",
    title: { zh: "专利质押融资登记金额", en: "Patent pledge financing" },
    unit: yuan,
    definition: { zh: "年初至期末累计登记金额", en: "Registered from the year's beginning to the end of the period" },
    better: "more",
    everyMonths: 1,
    kind: "flow",
  },
  intensive_industry_share: {
    group: "use",
    title: { zh: "专利密集型产业增加值占 GDP 比重", en: "Patent-intensive industries' share of GDP" },
    unit: percent,
    definition: { zh: "专利密集型产业增加值 ÷ 地区生产总值", en: "Value added of patent-intensive industries ÷ regional GDP" },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  industrialisation_rate: {
    group: "use",
    title: { zh: "专利产业化率", en: "Rate of industrialisation" },
    unit: percent,
    definition: { zh: "已用于产品的有效专利 ÷ 调查的有效专利", en: "Valid patents used in products ÷ valid patents surveyed" },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  administrative_cases: {
    group: "protection",
    title: { zh: "行政案件办结数", en: "Administrative cases closed" },
    unit: { zh: "件", en: "cases" },
    definition: { zh: "期间内办结的专利侵权纠纷行政案件", en: "Administrative patent cases closed in the period" },
    better: "more",
    everyMonths: 3,
    kind: "flow",
  },
  case_days: {
    group: "protection",
    title: { zh: "案件平均办理天数", en: "Days to close a case" },
    unit: { zh: "天", en: "days" },
    definition: {
      zh: "期间内办结案件从立案到办结的中位天数",
      en: "Median days from filing to closing, of cases closed in the period",
    },
    better: "less",
    everyMonths: 3,
    kind: "ratio",
  },
  satisfaction: {
    group: "protection",
    title: { zh: "知识产权保护社会满意度", en: "Satisfaction with protection" },
    unit: { zh: "分", en: "points" },
    definition: { zh: "调查得分（0–100）", en: "Score of the survey (0–100)" },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  institutions: {
    group: "service",
    title: { zh: "知识产权服务机构数", en: "IP service institutions" },
    unit: { zh: "家", en: "institutions" },
    definition: { zh: "期末登记且在业的服务机构", en: "Institutions registered and active at the day" },
    better: "more",
    everyMonths: 3,
    kind: "stock",
  },
  institution_revenue: {
    group: "service",
    title: { zh: "服务机构营业收入", en: "Revenue of institutions" },
    unit: yuan,
    definition: { zh: "期间内知识产权服务营业收入", en: "Revenue from IP services in the period" },
    better: "more",
    everyMonths: 12,
    kind: "flow",
  },
  mechanism_share: {
    group: "service",
    title: { zh: "建立知识产权工作机制的企业占比", en: "Enterprises with an IP work mechanism" },
    unit: percent,
    definition: {
      zh: "建立机制的大中型工业企业和高新技术企业 ÷ 此类企业总数",
      en: "Large and medium industrial and high-tech enterprises that have one ÷ all of them",
    },
    better: "more",
    everyMonths: 12,
    kind: "ratio",
  },
  navigation_projects: {
    group: "service",
    title: { zh: "专利导航项目验收数", en: "Navigation projects accepted" },
    unit: { zh: "项", en: "projects" },
    definition: { zh: "期间内通过验收的专利导航项目", en: "Navigation projects accepted in the period" },
    better: "more",
    everyMonths: 6,
    kind: "flow",
  },
  visitors: {
    group: "service",
    title: { zh: "展示平台接待人次", en: "Visitors of the display platform" },
    unit: { zh: "人次", en: "visitors" },
    definition: { zh: "期间内接待的参观人数（团体按人数）", en: "People received in the period, groups by their members" },
    better: "more",
    everyMonths: 1,
    kind: "flow",
  },
  funds_paid: {
    group: "investment",
    title: { zh: "专项资金拨付金额", en: "Special funds paid" },
    unit: yuan,
    definition: { zh: "期间内实际拨付金额", en: "Paid in the period" },
    better: "more",
    everyMonths: 3,
    kind: "flow",
  },
  investment: {
    group: "investment",
    title: { zh: "产业投资额", en: "Investment" },
    unit: yuan,
    definition: { zh: "期间内完成的产业投资", en: "Industrial investment completed in the period" },
    better: "more",
    everyMonths: 12,
    kind: "flow",
  },
  output_value: {
    group: "investment",
    title: { zh: "产业产值", en: "Industrial output" },
    unit: yuan,
    definition: { zh: "期间内主导产业产值", en: "Output value of the leading industry in the period" },
    better: "more",
    everyMonths: 12,
    kind: "flow",
  },
  service_providers_global: {
    group: "service",
    title: { zh: "具有全球影响力的综合服务机构数", en: "Comprehensive providers with global influence" },
    unit: { zh: "家", en: "providers" },
    definition: { zh: "期末经认定的综合性服务机构", en: "Recognised comprehensive providers at the day" },
    better: "more",
    everyMonths: 12,
    kind: "stock",
  },
  attorneys: {
    group: "talent",
    title: { zh: "执业专利代理师人数", en: "Practising patent attorneys" },
    unit: { zh: "人", en: "people" },
    definition: { zh: "期末执业专利代理师", en: "Patent attorneys practising at the day" },
    better: "more",
    everyMonths: 12,
    kind: "stock",
  },
} as const satisfies Readonly<Record<string, Kpi>>;

export type KpiId = keyof typeof kpiCatalogue;

export function kpiOf(id: string): Kpi | undefined {
  return Object.hasOwn(kpiCatalogue, id) ? kpiCatalogue[id as KpiId] : undefined;
}

/** Titles by id, for choices. */
export const kpiTitles = Object.fromEntries(Object.entries(kpiCatalogue).map(([id, { title }]) => [id, title])) as Readonly<
  Record<KpiId, Bilingual>
>;
