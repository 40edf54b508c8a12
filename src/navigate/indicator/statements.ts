import type { Both } from "./indicator.ts";

/** The set that a number is held against, where several indicators have the same. */
export const cohorts = {
  nodeApplicants: {
    zh: "同一环节期间内的全部申请人。",
    en: "All applicants of the same node in the period.",
  },
  chainTexts: {
    zh: "全链读取的文本",
    en: "texts read of the whole chain",
  },
  node: {
    zh: "同一环节期间内的全部成员。",
    en: "All members of the same node in the period.",
  },
  ownYears: {
    zh: "环节自身各年",
    en: "the node's own years",
  },
  chain: {
    zh: "本项目期间内的全产业链。",
    en: "The whole chain in the period of the study.",
  },
  nodeWithInventors: {
    zh: "同一环节期间内有发明人记载的成员。",
    en: "Members of the same node in the period that name inventors.",
  },
  corpus: {
    zh: "当前快照的全部语料。",
    en: "The whole corpus of the snapshot.",
  },
  nodeEnterprises: {
    zh: "同一环节期间内的全部企业申请人。",
    en: "All enterprises among the applicants of the same node in the period.",
  },
  comparedRegions: {
    zh: "项目所列对比区域，按同一环节和期间。",
    en: "The regions that the study compares, in the same node and period.",
  },
  chainWithEvents: {
    zh: "本链中来源记载了法律事件的申请。",
    en: "Applications of the chain for which a source tells legal events.",
  },
} as const satisfies Readonly<Record<string, Both>>;

/** What is done with years that are incomplete. */
export const truncations = {
  noYears: {
    zh: "不比较年份：取截止日所知。",
    en: "No years are compared: what is known on the cut-off day.",
  },
  completeYears: {
    zh: "只比较完整年份",
    en: "complete years only",
  },
  allYears: {
    zh: "期间内各年合计；截止日前 18 个月尚未全部公布，这部分偏少。",
    en: "All years of the period together; what was filed in the 18 months before the cut-off is not all published, so it counts too low.",
  },
  twoWindows: {
    zh: "只比较由完整年份组成的两个窗口；不完整年份不参与。",
    en: "Only two windows of complete years are compared; incomplete years take no part.",
  },
  rightsAsKnown: {
    zh: "权利与事件以截止日所知为准；公告滞后的事件尚未计入。",
    en: "Rights and events as known on the cut-off day; events not yet announced are missing.",
  },
  ofItsFigures: {
    zh: "沿用所依据图表的完整年份窗口；自身不再截断。",
    en: "That of the figures it rests on: windows of complete years; nothing more is cut.",
  },
} as const satisfies Readonly<Record<string, Both>>;

/** Where the method is from. */
export const sources = {
  guideline: {
    zh: "GB/T 39551.3 产业规划类专利导航的分析内容；计数口径为本系统所定。",
    en: "GB/T 39551.3, contents of industry-planning navigation; the counting rule is ours.",
  },
  ownRule: {
    zh: "口径为本系统所定，见本项定义与 SQL。",
    en: "Our own counting rule, as the definition and the SQL state it.",
  },
  lifeCycle: {
    zh: "技术生命周期的专利数—申请人数法（教科书方法），门限为本系统所定。",
    en: "Technology life cycle by patents and applicants (textbook method); the bounds are ours.",
  },
  openRule: {
    zh: "按公开的规则表与阈值判定（见“规则”），非统计推断。",
    en: "By an open table of cases and thresholds (see the rule), not by inference.",
  },
  people: {
    zh: "以人员归并结果计；归并方法与精度见人员页。",
    en: "By people as the corpus put mentions together; method and precision are on the page of people.",
  },
} as const satisfies Readonly<Record<string, Both>>;
