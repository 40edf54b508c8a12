/** The text that a study begins with: YAML that runs as it stands, with a word on every part, in both languages. */
import { stringify } from "yaml";
import { teamRoles, type TeamRole } from "../contract.ts";
import type { Both } from "../indicator/indicator.ts";
import type { Template } from "./templates.ts";

export interface SkeletonInput {
  readonly study: string;
  readonly title: { readonly zh?: string | undefined; readonly en?: string | undefined };
  readonly region: string;
  readonly period: readonly [number, number];
  /** What the first nodes ask; everything where absent, to be narrowed at once. */
  readonly query?: string | undefined;
}

export function skeleton(template: Template, { study, title, region, period, query = "*" }: SkeletonInput): string {
  const country = region.slice(0, 2);
  const province = /^[A-Z]{2}-\d{6}$/.test(region) ? `${region.slice(0, 5)}0000` : undefined;
  const compare = ["world", country, province].filter((place) => place !== undefined && place !== region);
  return `# ${template.title.zh} · ${template.title.en}
# 页面与本文件是同一内容；注释会保留。The page and this file are one; comments stay.
study: ${study}
title: ${flow(title)}
kind: ${template.kind} # ${kindNotes[template.kind]}
purpose: ${template.purpose}
question: ${flow(template.question)}
region: ${region} # 本地区 where we stand
compare: [${compare.join(", ")}] # 对比区域 places to compare with; world: 全球
period: [${period.join(", ")}] # 申请年 filing years
count: family # 专利族 family | 申请 application | 公开文本 publication
${focusText(template)}
# 项目团队（GB/T 39551 第 4.2 条：人力资源） Team: who does what
team:
${teamRoles.map((role) => `  # ${roleNotes[role].zh} ${roleNotes[role].en}\n  # - { role: ${role}, name: …, organisation: …, qualification: …${role === "analyst" ? ", risk_years: 3" : ""} }`).join("\n")}
  []

# 信息资源（第 4.1 条）；快照的覆盖与截止日由系统计算 Sources; coverage and cut-off of the snapshot are computed
sources:
  # - { source: 国家统计局, kind: industry, covers: 规模以上企业产值, cut_off: 2025-12-31 }
  []

# 产业链或技术分解：至多三级；under 可有多个上级，follows 由上游到下游
# Chain or technology tree, at most three levels; under: further parents, follows: from upstream to downstream.
# 每个环节抽检查准率，80% 以上方可用于分析 Judge a sample of each node: from 80 % on it may be counted on
chain:
${chainText(template, query)}
# 标签：贯穿各环节的检索规则 Tags: queries across the chain
# tags:
#   - { tag: green, title: { zh: 绿色技术, en: Green technology }, query: "cpc:Y02" }

# 里程碑：planned 计划日，done 完成日，evidence 证明材料 Milestones: planned and done days, and what shows it
milestones:
${milestonesOf(template)
  .map(({ milestone, phase, title: name }) => `  - { milestone: ${milestone}, phase: ${phase}, title: ${flow(name)} }`)
  .join("\n")}

# 质量控制：研究系统性 system、方法科学性 method、成果规范性 presentation Quality control
quality:
${checksOf(template)
  .map(({ check, aspect, title: name }) => `  - { check: ${check}, aspect: ${aspect}, title: ${flow(name)}, result: open }`)
  .join("\n")}

# 成果：报告与数据集（第 8 章） Results: report and data set
results:
  - { kind: report, title: { zh: 专利导航分析报告, en: Navigation report } }
  - { kind: data_set, title: { zh: 专利数据集, en: Data set of the patents } }

# 成果运用（第 9 章）与绩效评价（第 10 章） Use of the results, and evaluation
use: []
evaluation:
  process:
    - { title: { zh: 项目管理与进度, en: Management and progress } }
    - { title: { zh: 数据质量（查全率、查准率）, en: Data quality (recall, precision) } }
  effect: [] # - { title: { zh: …, en: … }, unit: …, before: 0, after: 0, on: 2027-12-31 }
output: [html, docx, xlsx, pptx]
`;
}

/** A value on one line, as YAML. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}

const kindNotes = {
  industry: "产业规划 GB/T 39551.3",
  region: "区域规划 GB/T 39551.2",
  enterprise: "企业经营 GB/T 39551.4",
  rd: "研发活动 GB/T 39551.5",
  talent: "人才管理 GB/T 39551.6",
} as const;

const roleNotes: Readonly<Record<TeamRole, Both>> = {
  project_manager: { zh: "项目管理", en: "project manager" },
  collector: { zh: "信息采集", en: "collector" },
  processor: { zh: "数据处理", en: "processor" },
  analyst: { zh: "导航分析", en: "analyst" },
  quality_controller: { zh: "质量控制", en: "quality controller" },
};

function focusText({ focus }: Template): string {
  if (focus.length === 0) return "";
  const lines = {
    organisations: "#   organisations: [某某股份有限公司] # 对象企业 the enterprises in question",
    people: "#   people: [某某] # 对象人才，姓名按公开文本 people in question, as published",
    technology: "#   technology: { zh: …, en: … } # 目标技术 the technology in question",
  };
  return `\n# 分析对象 Whom or what it is about\n# focus:\n${focus.map((field) => lines[field]).join("\n")}\n`;
}

function chainText({ kind }: Template, query: string): string {
  const asked = flow(query);
  if (kind === "industry" || kind === "region") {
    return `  - node: upstream
    title: { zh: 上游, en: Upstream }
    stage: upstream
    query: ${asked} # 改为本环节的检索式 replace with this node's query
  - node: midstream
    title: { zh: 中游, en: Midstream }
    stage: midstream
    follows: [upstream]
    query: ${asked}
  - node: downstream
    title: { zh: 下游, en: Downstream }
    stage: downstream
    follows: [midstream]
    query: ${asked}
    # known: [CN100000000A] # 已知相关文献，用于估计查全率 known to belong: estimates recall
    # exclude: [{ number: CN100000001A, reason: … }] # 手工剔除 taken out by hand
`;
  }
  return `  - node: technology
    title: { zh: 目标技术, en: The technology }
    query: ${asked} # 改为目标技术的检索式 replace with the technology's query
    # known: [CN100000000A] # 已知相关文献，用于估计查全率 known to belong: estimates recall
  - node: neighbours
    title: { zh: 相邻与替代技术, en: Neighbouring and substitute technology }
    query: ${asked}
`;
}

type Milestone = NonNullable<Template["milestone"]> | (typeof usualMilestones)[number];

const usualMilestones = [
  { milestone: "start", phase: "start", title: { zh: "需求分析与实施方案", en: "Needs analysed, plan agreed" } },
  { milestone: "data", phase: "collection", title: { zh: "信息采集完成", en: "Data collected" } },
  { milestone: "samples", phase: "processing", title: { zh: "各环节抽检达标", en: "Every node sampled and ready" } },
  { milestone: "analysis", phase: "analysis", title: { zh: "导航分析完成", en: "Analysis done" } },
  { milestone: "report", phase: "output", title: { zh: "报告与数据集评审通过", en: "Report and data set accepted" } },
  { milestone: "use", phase: "use", title: { zh: "成果运用备案", en: "Use of the results recorded" } },
  { milestone: "evaluation", phase: "evaluation", title: { zh: "绩效评价", en: "Evaluation" } },
] as const;

/** The usual ones, with the template's own after the last of its phase. */
function milestonesOf({ milestone }: Template): readonly Milestone[] {
  if (!milestone) return usualMilestones;
  const at = usualMilestones.findLastIndex(({ phase }) => phase === milestone.phase) + 1;
  return [...usualMilestones.slice(0, at), milestone, ...usualMilestones.slice(at)];
}

const usualChecks = [
  { check: "coverage", aspect: "system", title: { zh: "数据覆盖与截止日已核对", en: "Coverage and cut-off checked" } },
  { check: "precision", aspect: "method", title: { zh: "各环节查准率不低于 80%", en: "Precision of every node at least 80 %" } },
  { check: "recall", aspect: "method", title: { zh: "以已知文献估计查全率", en: "Recall estimated with known publications" } },
  {
    check: "figures",
    aspect: "presentation",
    title: {
      zh: "每一数字注明单位、期间、截止日并可追溯",
      en: "Every number has unit, period and cut-off, and opens its patents",
    },
  },
] as const;

function checksOf({ check }: Template): readonly (NonNullable<Template["check"]> | (typeof usualChecks)[number])[] {
  return check ? [...usualChecks, check] : usualChecks;
}
