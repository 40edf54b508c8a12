/**
 * The guideline's clauses by part, and where this report serves them: data to be read, checked and mended by people who hold the
 * standard in their hands. Clause numbers stand only where they were checked; elsewhere the clause family is named.
 */
import type { Figure, Study } from "../../contract.ts";
import type { Both } from "../../indicator/indicator.ts";

/** What a clause asks to see; the map says for a given study whether it is there. */
export type Serves =
  | { readonly section: "method" | "answer" | "recommendations" | "chain" | "sources" | "check" }
  | { readonly analysis: readonly Figure["analysis"][] }
  /** A field of the study's file. */
  | { readonly field: "team" | "sources" | "milestones" | "quality" | "results" | "use" | "evaluation" | "question" | "sample" };

export interface Clause {
  readonly part: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Checked number, or none. */
  readonly number?: string;
  readonly clause: Both;
  readonly serves: readonly Serves[];
  /** What the clause asks and this report has not, whatever the study. */
  readonly lacks?: Both;
}

const kinds = ["industry", "region", "enterprise", "rd", "talent"] as const;
/** Which part of the guideline speaks of a kind of study. */
const partOfKind: Readonly<Record<(typeof kinds)[number], Clause["part"]>> = {
  region: 2,
  industry: 3,
  enterprise: 4,
  rd: 5,
  talent: 6,
};

export function clausesOf(study: Study): readonly Clause[] {
  const own = partOfKind[study.kind ?? "industry"];
  return clauses.filter(({ part }) => part === 1 || part === 7 || part === own);
}

export const clauses: readonly Clause[] = [
  {
    part: 1,
    clause: { zh: "基础条件：信息资源", en: "Basic conditions: information resources" },
    serves: [{ section: "sources" }, { field: "sources" }, { analysis: ["data"] }],
  },
  {
    part: 1,
    clause: { zh: "基础条件：人力资源", en: "Basic conditions: people" },
    serves: [{ field: "team" }],
  },
  {
    part: 1,
    clause: { zh: "项目启动：需求分析、目标、方案、分工、进度", en: "Start: needs, goals, plan, division of work, schedule" },
    serves: [{ field: "question" }, { section: "method" }, { field: "milestones" }],
  },
  {
    part: 1,
    clause: { zh: "项目实施：信息采集", en: "Implementation: collecting information" },
    serves: [{ section: "chain" }, { section: "sources" }],
  },
  {
    part: 1,
    clause: { zh: "项目实施：数据处理", en: "Implementation: processing data" },
    serves: [{ field: "sample" }, { analysis: ["data"] }, { section: "sources" }],
  },
  {
    part: 1,
    clause: { zh: "项目实施：导航分析", en: "Implementation: analysis" },
    serves: [{ section: "answer" }],
  },
  {
    part: 1,
    clause: { zh: "成果产出：分析报告与数据集", en: "Results: report and data set" },
    serves: [{ section: "check" }, { field: "results" }],
  },
  {
    part: 1,
    clause: { zh: "成果运用", en: "Use of results" },
    serves: [{ section: "recommendations" }, { field: "use" }],
    lacks: {
      zh: "采纳与跟踪由台账记录，不在本报告内",
      en: "adoption and follow-up are records of the ledger, not of this report",
    },
  },
  {
    part: 1,
    clause: { zh: "绩效评价", en: "Evaluation" },
    serves: [{ field: "evaluation" }],
    lacks: { zh: "效果须在运用之后评价", en: "effect can be judged only after use" },
  },
  {
    part: 2,
    clause: { zh: "区域竞争力分析", en: "Competitiveness of the region" },
    serves: [{ analysis: ["B1", "B2", "B3", "B4", "B5"] }],
  },
  {
    part: 2,
    clause: { zh: "区域匹配度分析：专利与科技资源、企业、产业", en: "Match of patents with research, enterprises and industry" },
    serves: [{ analysis: ["A1", "B1", "B2"] }],
    lacks: {
      zh: "科技资源与产业统计须另行提供附表，未提供者不作匹配",
      en: "statistics of research and industry must be given as side tables; what is not given is not matched",
    },
  },
  {
    part: 2,
    clause: { zh: "区域发展路径", en: "Path of the region" },
    serves: [{ analysis: ["C1", "C2", "C3", "C4", "C5"] }, { section: "recommendations" }],
  },
  {
    part: 3,
    clause: { zh: "产业发展方向分析", en: "Direction of the industry" },
    serves: [{ analysis: ["A1", "A2", "A3", "A4"] }],
    lacks: {
      zh: "标准、诉讼、并购等非专利信息未纳入",
      en: "standards, litigation and mergers are not part of the data",
    },
  },
  {
    part: 3,
    clause: { zh: "区域产业发展定位", en: "Position of the region in the industry" },
    serves: [{ analysis: ["B1", "B2", "B3", "B4", "B5"] }],
  },
  {
    part: 3,
    clause: { zh: "产业发展路径导航", en: "Path of the industry" },
    serves: [{ analysis: ["C1", "C2", "C3", "C4", "C5"] }, { section: "recommendations" }],
    lacks: { zh: "路径须经专家论证", en: "the path must be judged by experts" },
  },
  {
    part: 4,
    number: "4.1",
    clause: { zh: "信息资源：企业、信用、舆情、金融活动信息", en: "Information on enterprises, credit, opinion and finance" },
    serves: [{ field: "sources" }],
    lacks: { zh: "信用、舆情、金融信息须另行提供", en: "credit, opinion and finance must come from elsewhere" },
  },
  {
    part: 4,
    number: "4.2",
    clause: {
      zh: "人力资源：特定目标下分析人员须有 3 年以上稳定性、侵权风险分析经验",
      en: "People: for some goals three years of practice in validity and infringement risk",
    },
    serves: [{ field: "team" }],
  },
  {
    part: 4,
    number: "6",
    clause: { zh: "投资并购对象遴选", en: "Selecting targets of investment and acquisition" },
    serves: [{ analysis: ["D2", "D5"] }, { analysis: ["A2", "A4"] }],
  },
  {
    part: 4,
    clause: { zh: "投资并购对象评估、上市准备", en: "Evaluating targets; preparing a listing" },
    serves: [{ analysis: ["D1", "D4", "D5"] }, { analysis: ["A2"] }],
    lacks: { zh: "权利稳定性与侵权风险须由专业人员判断", en: "validity and infringement risk need a professional's judgement" },
  },
  {
    part: 4,
    clause: { zh: "技术合作开发、技术引进、企业产品开发", en: "Cooperation, import of technology, product development" },
    serves: [{ section: "answer" }],
    lacks: { zh: "产品侵权风险须由专业人员判断", en: "infringement by products needs a professional's judgement" },
  },
  {
    part: 5,
    clause: { zh: "研发立项评价", en: "Evaluating an R&D project" },
    serves: [{ analysis: ["D3", "D4", "D5"] }, { analysis: ["A3"] }],
    lacks: { zh: "技术可行性须由技术专家判断", en: "feasibility needs an engineer's judgement" },
  },
  {
    part: 5,
    clause: { zh: "辅助研发过程：解决问题、布局、规避风险", en: "Supporting R&D: solutions, filing, avoiding risk" },
    serves: [{ analysis: ["D3", "D4", "D5"] }, { analysis: ["C4"] }],
    lacks: { zh: "规避设计须由专业人员判断", en: "designing around needs a professional's judgement" },
  },
  {
    part: 6,
    number: "6.4",
    clause: { zh: "人才遴选：导航分析", en: "Selecting talent: analysis" },
    serves: [{ analysis: ["D2", "D5"] }, { analysis: ["B3"] }],
  },
  {
    part: 6,
    number: "7.4",
    clause: { zh: "人才评价：导航分析", en: "Evaluating talent: analysis" },
    serves: [{ analysis: ["D1", "D5"] }],
    lacks: { zh: "专利之外的成果（论文、项目、奖项）未纳入", en: "papers, projects and awards are not part of the data" },
  },
  {
    part: 7,
    clause: {
      zh: "服务流程：需求分析、方案设计、信息检索、数据处理、分析评估、成果应用",
      en: "Service: needs, plan, search, processing, analysis, use",
    },
    serves: [{ section: "method" }, { section: "chain" }, { field: "milestones" }],
  },
  {
    part: 7,
    clause: { zh: "数据质量：查全率、查准率", en: "Quality of data: recall and precision" },
    serves: [{ field: "sample" }, { analysis: ["data"] }],
  },
  {
    part: 7,
    clause: {
      zh: "质量控制：系统性、方法科学性、成果规范性",
      en: "Quality control: completeness, soundness of method, form of results",
    },
    serves: [{ field: "quality" }, { section: "check" }],
  },
  {
    part: 7,
    clause: { zh: "服务质量与服务成效评价", en: "Evaluating quality and effect of the service" },
    serves: [{ field: "evaluation" }],
  },
];
