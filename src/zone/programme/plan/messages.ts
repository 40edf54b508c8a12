import { addMessages } from "#base";

const en = {
  "zone.plans.period_backwards": "The plan ends ({to}) before it begins ({from})",
  "zone.plans.other_zone": "What is linked belongs to another zone",
  "zone.plans.industry_count": "The plan names {stated} industries; {named} are linked",
  "zone.plan_industries.no_ipc": "What is intensive by copyright is not delimited by IPC classes: name codes of GB/T 4754",
  "zone.plan_industries.needs_industry_codes": "What is intensive by copyright needs codes of GB/T 4754",
  "zone.plan_import.has_tasks": "The plan has {tasks} tasks already; a tree is read into an empty plan only",
  "zone.plan_import.nothing": "No task was found in {lines} lines",
  "zone.plan_import.too_big": "{file} is longer than {most} characters",
  "zone.plan_import.no_level": "Neither indented nor numbered",
  "zone.plan_import.too_deep": "Deeper than a target",
  "zone.plan_import.no_task": "Stands under no task",
  "zone.plan_import.no_measure": "Stands under no measure",
  "zone.plan_import.no_target": "No indicator of the catalogue with a comparator and a number",
  "zone.plan_import.wrong_unit": "Not in the indicator's unit",
  "zone.plan_import.too_long": "Too long for a title",
  "zone.plan_import.bad_due": "The day could not be read; taken without it",
  "zone.plan_import.shown":
    "{lines} lines: {tasks} tasks, {measures} measures, {targets} targets, {lost} not taken. Nothing is kept yet",
  "zone.plan_import.saved": "{lines} lines: {tasks} tasks, {measures} measures, {targets} targets kept, {lost} not taken",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.plans.period_backwards": "规划期止（{to}）早于规划期起（{from}）",
  "zone.plans.other_zone": "所关联的记录属于其他专区",
  "zone.plans.industry_count": "方案公布产业 {stated} 个，已关联 {named} 个",
  "zone.plan_industries.no_ipc": "版权密集型产业不按 IPC 分类界定，请填写国民经济行业代码",
  "zone.plan_industries.needs_industry_codes": "版权密集型产业须填写国民经济行业代码",
  "zone.plan_import.has_tasks": "该方案已有 {tasks} 项任务，只能导入空白方案",
  "zone.plan_import.nothing": "{lines} 行中未找到任务",
  "zone.plan_import.too_big": "{file} 超过 {most} 字",
  "zone.plan_import.no_level": "既无缩进也无编号",
  "zone.plan_import.too_deep": "层级深于目标",
  "zone.plan_import.no_task": "不在任何任务之下",
  "zone.plan_import.no_measure": "不在任何措施之下",
  "zone.plan_import.no_target": "未识别出指标目录中的指标、要求与数值",
  "zone.plan_import.wrong_unit": "单位与指标目录不符",
  "zone.plan_import.too_long": "标题过长",
  "zone.plan_import.bad_due": "期限无法识别，已略去期限",
  "zone.plan_import.shown": "共 {lines} 行：任务 {tasks}、措施 {measures}、目标 {targets}，未采纳 {lost}。尚未保存",
  "zone.plan_import.saved": "共 {lines} 行：已保存任务 {tasks}、措施 {measures}、目标 {targets}，未采纳 {lost}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
