import { addMessages } from "#base";

const en = {
  "zone.plans.period_backwards": "The plan ends ({to}) before it begins ({from})",
  "zone.plans.other_zone": "What is linked belongs to another zone",
  "zone.plans.industry_count": "The plan names {stated} industries; {named} are linked",
  "zone.plan_industries.no_ipc": "What is intensive by copyright is not delimited by IPC classes: name codes of GB/T 4754",
  "zone.plan_industries.needs_industry_codes": "What is intensive by copyright needs codes of GB/T 4754",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.plans.period_backwards": "规划期止（{to}）早于规划期起（{from}）",
  "zone.plans.other_zone": "所关联的记录属于其他专区",
  "zone.plans.industry_count": "方案公布产业 {stated} 个，已关联 {named} 个",
  "zone.plan_industries.no_ipc": "版权密集型产业不按 IPC 分类界定，请填写国民经济行业代码",
  "zone.plan_industries.needs_industry_codes": "版权密集型产业须填写国民经济行业代码",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
