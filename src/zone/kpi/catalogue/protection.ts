import { count, rowsLike, said, units } from "./kpi.ts";

const row = rowsLike({
  group: "protection",
  owner: "protection_officer",
  right: "any",
  obtained: "reported",
  source: said("执法、司法与保护中心统计", "Statistics of enforcement, courts and protection centres"),
});
const { cases, percent, days, points, enterprises } = units;
const flow = { kind: "flow", everyMonths: 3 } as const;
const ratio = { kind: "ratio", everyMonths: 3 } as const;

/** How well rights are protected: widely, fast, together and alike. */
export const protection = {
  administrative_cases: row(
    said("行政案件办结数", "Administrative cases closed"),
    said("期间内办结的专利侵权纠纷行政案件", "Administrative patent cases closed in the period"),
    count,
    { ...flow, unit: cases, right: "patent" },
  ),
  case_days: row(
    said("案件办理天数（中位数）", "Days to close a case"),
    said("期间内办结案件从立案到办结的中位天数", "Median days from filing to closing, of cases closed in the period"),
    said("中位数，不能由各区域相加或平均", "median: neither added nor averaged over regions"),
    { ...ratio, unit: days, better: "less" },
  ),
  joint_actions: row(
    said("跨部门联合行动数", "Joint actions of departments"),
    said("期间内两个以上部门联合开展的执法行动", "Enforcement actions of two departments or more in the period"),
    count,
    { ...flow, unit: said("次", "actions") },
  ),
  outside_complainants: row(
    said("外省及境外当事人案件占比", "Cases of complainants from elsewhere"),
    said("请求人为外省或境外主体的案件比重（同等保护）", "Cases whose complainant is of another province or country"),
    said("外省及境外请求人案件 ÷ 受理案件", "Cases of complainants from elsewhere ÷ cases taken"),
    { ...ratio, unit: percent, factor: 100 },
  ),
  court_acceptance: row(
    said("知识产权民事一审案件服判息诉率", "First-instance judgments accepted"),
    said("一审后未上诉的知识产权民事案件比重", "Civil IP cases that end with the first instance"),
    said("一审服判息诉案件 ÷ 一审结案", "Cases ended with the first instance ÷ cases closed there"),
    { ...ratio, everyMonths: 12, unit: percent, factor: 100 },
  ),
  preexamination_cases: row(
    said("快速预审受理量", "Pre-examination cases"),
    said("期间内受理的快速预审案件", "Cases taken for fast pre-examination in the period"),
    count,
    { ...flow, unit: cases, right: "patent" },
  ),
  preexamination_days: row(
    said("快速预审天数（中位数）", "Days of pre-examination"),
    said("期间内预审办结案件的中位天数", "Median days of pre-examinations closed in the period"),
    said("中位数，不能由各区域相加或平均", "median: neither added nor averaged over regions"),
    { ...ratio, unit: days, better: "less", right: "patent" },
  ),
  preexamination_entities: row(
    said("快速预审备案主体数", "Entities registered for pre-examination"),
    said("期末备案的预审主体", "Entities registered at the day"),
    count,
    { kind: "stock", everyMonths: 3, unit: enterprises, right: "patent" },
  ),
  overseas_disputes: row(
    said("海外纠纷应对指导数", "Overseas disputes advised on"),
    said("期间内指导的海外知识产权纠纷", "Overseas IP disputes advised on in the period"),
    count,
    { ...flow, unit: cases },
  ),
  satisfaction: row(
    said("知识产权保护社会满意度", "Satisfaction with protection"),
    said("调查得分（0–100）", "Score of the survey (0–100)"),
    said("调查得分，不能由各区域相加或平均", "score of the survey: neither added nor averaged"),
    { ...ratio, everyMonths: 12, unit: points, source: said("满意度调查", "Survey of satisfaction") },
  ),
} as const;
