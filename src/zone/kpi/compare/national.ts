import type { Bilingual } from "#base";
import type { KpiId } from "../catalogue.ts";

/** A published value of the nation, for comparison. */
export interface NationalValue {
  readonly value: string;
  readonly year: number;
  readonly source: Bilingual;
}

const services = {
  zh: "国家知识产权局《2024年全国知识产权服务业统计调查报告》",
  en: "CNIPA, survey of IP services 2024 (of 2023)",
};

/**
 * Latest values that the nation has published, by indicator, with the year that they are of and where they stand; a start, to be brought
 * up to date with each release.
 */
export const nationalValues: Readonly<Partial<Record<KpiId, NationalValue>>> = {
  revenue_per_institution: {
    value: "319.5",
    year: 2023,
    source: {
      zh: `${services.zh}，执行企业财务制度的机构`,
      en: `${services.en}, institutions that keep accounts as enterprises`,
    },
  },
  labour_productivity: { value: "28.9", year: 2023, source: services },
  high_value_per_10k: {
    value: "16",
    year: 2025,
    source: {
      zh: "国务院新闻办公室 2026 年 1 月 23 日新闻发布会（截至 2025 年底）",
      en: "Press conference of the State Council Information Office, 23 January 2026 (end of 2025)",
    },
  },
  industrialisation_rate: {
    value: "53.3",
    year: 2024,
    source: { zh: "国家知识产权局，企业发明专利产业化率（调查）", en: "CNIPA, by survey: inventions of enterprises" },
  },
  intensive_industry_share: {
    value: "13.04",
    year: 2023,
    source: {
      zh: "国家统计局、国家知识产权局公告，2023 年全国专利密集型产业增加值 168713 亿元",
      en: "NBS and CNIPA: value added of 16,871.3 billion CNY in 2023",
    },
  },
};
