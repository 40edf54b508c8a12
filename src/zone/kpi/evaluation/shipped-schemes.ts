import type { Scheme } from "./scheme.ts";

const own = (kpi: string, weight: number) => ({ kpi, weight, linear: { floor: 0, target: "own" } }) as const;

const note = {
  zh: "权重与指标为示例，不是官方评分表；目标取本专区已下达的目标。可在 evaluation-schemes.yaml 中另定方案。",
  en: "Weights and indicators are an example, no official scoring table; targets are those set for the zone. evaluation-schemes.yaml can hold others.",
};

/** Schemes to start from: the five dimensions of a strong zone, the five elements that are to be integrated, the four powers. */
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
  four_powers: {
    title: {
      zh: "四力评价（决策引导、资源配置、市场控制、运行效益）",
      en: "Four powers: decision guidance, resource allocation, market control, operating benefit",
    },
    note: {
      zh: `四力之名出自专利导航产业发展实验区的建设目标；官方未公布指标，此处指标与权重${note.zh.slice("权重与指标".length)}`,
      en: `The four are named by the aims of the patent-navigation experimental zones, which publish no indicators for them. ${note.en}`,
    },
    dimensions: {
      decision_guidance: {
        title: { zh: "产业运行决策引导力", en: "Power to guide decisions" },
        items: [own("navigation_adopted", 10), own("decisions_changed", 10), own("navigation_projects", 5)],
      },
      resource_allocation: {
        title: { zh: "创新资源配置力", en: "Power to allocate resources" },
        items: [own("technology_contracts", 10), own("research_intensity", 5), own("inventors", 5), own("pledge_amount", 5)],
      },
      market_control: {
        title: { zh: "竞争市场控制力", en: "Power over markets" },
        items: [own("high_value_inventions", 10), own("pct_applications", 5), own("overseas_grants", 5), own("node_core", 5)],
      },
      operating_benefit: {
        title: { zh: "运行效益执行力", en: "Operating benefit" },
        items: [
          own("output_value", 10),
          own("industrialisation_rate", 5),
          own("patent_products", 5),
          own("enterprise_revenue", 5),
        ],
      },
    },
  },
};
