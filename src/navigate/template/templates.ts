/** A template for each objective that GB/T 39551 parts 2–6 name: what its study asks, of whom, and what is checked. */
import { purposesOf, type Purpose, type StudyKind } from "../contract.ts";
import type { Both } from "../indicator/indicator.ts";

export interface Template {
  readonly purpose: Purpose;
  readonly kind: StudyKind;
  readonly title: Both;
  readonly question: Both;
  /** What must stand under `focus`. */
  readonly focus: readonly ("organisations" | "people" | "technology")[];
  /** Milestones of this objective beside those of every study: after which phase, and what. */
  readonly milestone?: {
    readonly milestone: string;
    readonly phase: "start" | "processing" | "analysis" | "output";
    readonly title: Both;
  };
  /** Quality check of this objective beside those of every study. */
  readonly check?: { readonly check: string; readonly aspect: "system" | "method" | "presentation"; readonly title: Both };
}

type Rest = Omit<Template, "kind" | "purpose">;

const ofPurpose: Readonly<Record<Purpose, Rest>> = {
  industry_planning: {
    title: { zh: "产业规划：方向、定位、路径", en: "Industry planning: direction, position, path" },
    question: {
      zh: "本区域产业应强化、补齐、延伸哪些环节，培育和引进哪些企业与人才？",
      en: "Which links should the region strengthen, complete or extend, and which enterprises and people should it raise or attract?",
    },
    focus: [],
    milestone: {
      milestone: "chain-review",
      phase: "processing",
      title: { zh: "产业链图谱经产业专家确认", en: "Chain agreed with experts of the industry" },
    },
    check: {
      check: "chain-complete",
      aspect: "system",
      title: { zh: "产业链上中下游无缺环，分级不超过三级", en: "No gap from upstream to downstream, at most three levels" },
    },
  },
  regional_planning: {
    title: { zh: "区域规划：竞争力与匹配度", en: "Regional planning: competitiveness and match" },
    question: {
      zh: "与标杆区域相比，本区域创新质量如何，专利与科技资源、企业、产业是否匹配？",
      en: "How does the region compare with its benchmarks, and do its patents match its science, enterprises and industries?",
    },
    focus: [],
    milestone: {
      milestone: "benchmarks",
      phase: "start",
      title: { zh: "确定对比区域及选取理由", en: "Benchmark regions chosen, with reasons" },
    },
    check: {
      check: "denominators",
      aspect: "method",
      title: { zh: "人口、产值、研发投入等分母注明年份与来源", en: "Population, output and R&D spending carry year and source" },
    },
  },
  target_selection: {
    title: { zh: "投资并购对象遴选", en: "Selecting targets of investment or acquisition" },
    question: { zh: "哪些企业的专利控制力与我方需求最契合？", en: "Which enterprises' control power fits our needs best?" },
    focus: ["technology"],
    milestone: {
      milestone: "long-list",
      phase: "analysis",
      title: { zh: "形成候选名单及评分依据", en: "Long list with the reasons for each score" },
    },
  },
  target_evaluation: {
    title: { zh: "投资并购对象评估", en: "Evaluating a target of investment or acquisition" },
    question: {
      zh: "目标企业的专利是否有效、稳定、自由实施，与其技术和产品是否相符？",
      en: "Are the target's patents in force, stable and free to use, and do they cover its technology and products?",
    },
    focus: ["organisations"],
    milestone: {
      milestone: "due-diligence",
      phase: "analysis",
      title: { zh: "权属、有效性、侵权风险尽职调查", en: "Due diligence of ownership, validity and infringement risk" },
    },
    check: {
      check: "ownership",
      aspect: "method",
      title: {
        zh: "权属与质押、许可状态逐件核对登记簿",
        en: "Ownership, pledges and licences checked in the register one by one",
      },
    },
  },
  listing: {
    title: { zh: "企业上市准备", en: "Preparing a listing" },
    question: {
      zh: "拟上市企业核心技术的专利支撑、权属和诉讼风险如何？",
      en: "How well do patents support the core technology of the enterprise, and which ownership and litigation risks remain?",
    },
    focus: ["organisations"],
    milestone: {
      milestone: "risk-clearance",
      phase: "analysis",
      title: { zh: "竞争对手专利风险排查", en: "Risks from competitors' patents cleared" },
    },
    check: {
      check: "disclosure",
      aspect: "presentation",
      title: { zh: "披露口径与登记簿一致", en: "What is disclosed agrees with the register" },
    },
  },
  cooperation: {
    title: { zh: "技术合作开发", en: "Developing technology together" },
    question: { zh: "与谁合作、合作什么、成果如何分配？", en: "With whom, on what, and how are the results shared?" },
    focus: ["organisations"],
    milestone: {
      milestone: "partner-list",
      phase: "analysis",
      title: { zh: "合作对象名单与互补性分析", en: "Partners and how they complement us" },
    },
  },
  technology_import: {
    title: { zh: "技术引进", en: "Importing technology" },
    question: {
      zh: "拟引进技术由谁掌握、剩余保护期多长、有无替代或自由实施的方案？",
      en: "Who holds the technology, how long is it protected, and is there a substitute or one that is free to use?",
    },
    focus: ["organisations", "technology"],
    milestone: {
      milestone: "licence-terms",
      phase: "output",
      title: { zh: "引进方式与许可条件建议", en: "Advice on the way of import and the terms" },
    },
    check: {
      check: "term-left",
      aspect: "method",
      title: { zh: "剩余保护期与法律状态截至日一致", en: "Remaining terms and legal status are of one day" },
    },
  },
  product_development: {
    title: { zh: "企业产品开发", en: "Developing a product" },
    question: {
      zh: "产品技术方案有哪些可借鉴、须规避，如何布局？",
      en: "What may be built on, what must be avoided, and where should we file?",
    },
    focus: ["organisations", "technology"],
    milestone: {
      milestone: "freedom-to-operate",
      phase: "analysis",
      title: { zh: "产品侵权风险分析", en: "Freedom-to-operate analysis" },
    },
  },
  project_evaluation: {
    title: { zh: "研发立项评价", en: "Evaluating an R&D project" },
    question: {
      zh: "拟立项目的新颖性、竞争态势和专利风险如何，是否立项？",
      en: "How new is the project, who competes, which rights stand in its way, and should it be started?",
    },
    focus: ["technology"],
    check: {
      check: "prior-art",
      aspect: "system",
      title: {
        zh: "检索覆盖主要专利局与近 18 个月未公开期说明",
        en: "Main offices searched, and the unpublished last 18 months stated",
      },
    },
  },
  process_support: {
    title: { zh: "辅助研发过程", en: "Supporting R&D" },
    question: {
      zh: "研发中的技术问题有哪些已知解决方案，哪些须规避，何时申请？",
      en: "Which solutions are known for the problems met, which must be avoided, and when should we file?",
    },
    focus: ["technology"],
  },
  talent_selection: {
    title: { zh: "人才遴选", en: "Selecting people" },
    question: { zh: "该技术领域有哪些符合需求的人才，现在何处？", en: "Who in the field fits the need, and where are they now?" },
    focus: ["technology"],
    check: {
      check: "personal-data",
      aspect: "presentation",
      title: {
        zh: "仅使用公开的姓名与所属单位，尊重退出意愿，不输出住址",
        en: "Names and affiliations as published only; opt-outs honoured; no addresses",
      },
    },
  },
  talent_evaluation: {
    title: { zh: "人才评价", en: "Evaluating people" },
    question: {
      zh: "该人才的创新能力、技术影响和与岗位的匹配度如何？",
      en: "How inventive and influential is the person, and does the work fit the post?",
    },
    focus: ["people"],
    check: {
      check: "personal-data",
      aspect: "presentation",
      title: {
        zh: "仅使用公开的姓名与所属单位，同名者已核实，尊重退出意愿",
        en: "Names and affiliations as published only; namesakes checked; opt-outs honoured",
      },
    },
  },
};

/** All templates, in the order of the guideline's parts. */
export const templates: readonly Template[] = (Object.keys(purposesOf) as StudyKind[]).flatMap((kind) =>
  purposesOf[kind].map((purpose): Template => ({ ...ofPurpose[purpose], kind, purpose })),
);
