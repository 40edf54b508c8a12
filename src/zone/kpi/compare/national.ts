import type { Bilingual } from "#base";

/** A published value of the nation, for comparison. */
export interface NationalValue {
  readonly value: string;
  readonly year: number;
  readonly source: Bilingual;
}

const services = {
  zh: "全国知识产权服务业统计调查报告",
  en: "National survey of IP services",
};
const office = { zh: "国家知识产权局发布", en: "Released by CNIPA" };

/** Latest values that the nation has published, by indicator; a start, to be brought up to date with each release. */
export const nationalValues: Readonly<Record<string, NationalValue>> = {
  revenue_per_institution: { value: "319.5", year: 2023, source: services },
  labour_productivity: { value: "28.9", year: 2023, source: services },
  high_value_per_10k: { value: "16", year: 2025, source: office },
  industrialisation_rate: { value: "53.3", year: 2024, source: office },
  intensive_industry_share: { value: "13.04", year: 2023, source: { zh: "国家统计局公告", en: "National Bureau of Statistics" } },
};
