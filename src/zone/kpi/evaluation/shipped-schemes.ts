import type { Scheme } from "./scheme.ts";

const own = (kpi: string, weight: number) => ({ kpi, weight, linear: { floor: 0, target: "own" } }) as const;

const note = {
  zh: "权重与指标为示例，不是官方评分表；目标取本专区已下达的目标。可在 evaluation-schemes.yaml 中另定方案。",
  en: "Weights and indicators are an example, no official scoring table; targets are those set for the zone. evaluation-schemes.yaml can hold others.",
};

/** Schemes to start from: the five dimensions of a strong zone, and the five elements that are to be integrated. */
export const shippedSchemes: Readonly<Record<string, Scheme>> = {
  five_dimensions: {
    title: {
      zh: "五维评价（创造、运用、保护、管理、服务）",
      en: "Five dimensions: creation, use, protection, management, service",
    },
    note,
    dimensions: {
      creation: {
        title: { zh: "创造水平高", en: "High levels of creation" },
        items: [own("inventions_per_10k", 10), own("high_value_inventions", 10), own("pct_applications", 5)],
      },
      use: {
        title: { zh: "运用效益好", en: "Effective use" },
        items: [own("transfer_licence_filings", 10), own("pledge_amount", 10)],
      },
      protection: {
        title: { zh: "保护环境好", en: "Sound protection" },
        items: [own("satisfaction", 10), own("preexamination_cases", 5), own("joint_actions", 5)],
      },
      management: {
        title: { zh: "管理体系顺", en: "Smooth management" },
        items: [own("mechanism_share", 10), own("milestones_accepted_share", 10)],
      },
      service: {
        title: { zh: "服务能力强", en: "Strong services" },
        items: [own("institutions", 5), own("institution_revenue", 5), own("attorneys", 5)],
      },
    },
  },
  five_elements: {
    title: {
      zh: "五要素融合（平台、机构、资本、产业、人才）",
      en: "Five elements: platforms, institutions, capital, industry, talent",
    },
    note,
    dimensions: {
      platforms: { title: { zh: "平台", en: "Platforms" }, items: [own("platforms", 10), own("visitors", 10)] },
      institutions: {
        title: { zh: "机构", en: "Institutions" },
        items: [own("institutions", 10), own("institution_revenue", 10)],
      },
      capital: { title: { zh: "资本", en: "Capital" }, items: [own("pledge_amount", 10), own("funds_paid", 10)] },
      industry: { title: { zh: "产业", en: "Industry" }, items: [own("output_value", 10), own("investment", 10)] },
      talent: { title: { zh: "人才", en: "Talent" }, items: [own("attorneys", 10), own("trained", 10)] },
    },
  },
};
