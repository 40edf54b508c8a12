import type { Lang } from "#base";
import type { Recommendation } from "../../recommendation-shape.ts";

/** What the chapter on recommendations says around them. */
const zh = {
  adopted: "是否可采用",
  readiness: "检索就绪",
  stability: "建议稳定度",
  priority: "优先度",
  feasibility: "可行性",
  reasons: "理由",
  effects: "预期影响的指标",
  kpi: "指标",
  direction: "方向",
  baseline: "基期值",
  unit: "单位",
  measured: "衡量方式",
  risks: "风险与前提",
  owner: "建议牵头单位",
  deadline: "建议期限",
  months: "{months} 个月（{because}）",
  candidates: "候选名单",
  kind: "类别",
  name: "名称",
  score: "匹配分（下限–上限）",
  because: "依据",
  unknown: "无法由本次数据得出",
  kinds: {
    cultivate: "培育企业",
    attract: "引进企业",
    people: "人才",
    technology: "技术",
    partners: "合作高校院所",
    targets: "投资并购对象",
    allies: "合作对象",
    holders: "权利人",
  } satisfies Record<Recommendation["candidates"][number]["kind"], string>,
  directions: { up: "提高", down: "降低", hold: "保持" },
  colon: "：",
  stop: "；",
} as const;

type Words = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string
    ? string
    : { readonly [Name in keyof (typeof zh)[Key]]: string };
};

const en: Words = {
  adopted: "May it be adopted",
  readiness: "query",
  stability: "stability",
  priority: "priority",
  feasibility: "feasibility",
  reasons: "Reasons",
  effects: "What should move",
  kpi: "Indicator",
  direction: "Direction",
  baseline: "Today",
  unit: "Unit",
  measured: "Measured by",
  risks: "Risks and conditions",
  owner: "Suggested owner",
  deadline: "Suggested deadline",
  months: "{months} months ({because})",
  candidates: "Candidates",
  kind: "Kind",
  name: "Name",
  score: "Score (low–high)",
  because: "Because",
  unknown: "not told by this run",
  kinds: {
    cultivate: "enterprise to cultivate",
    attract: "enterprise to attract",
    people: "person",
    technology: "technology",
    partners: "university or institute",
    targets: "target",
    allies: "partner",
    holders: "holder of rights",
  },
  directions: { up: "up", down: "down", hold: "hold" },
  colon: ": ",
  stop: "; ",
};

export function adviceWords(lang: Lang): Words {
  return lang === "zh" ? zh : en;
}
