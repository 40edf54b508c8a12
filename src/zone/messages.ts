import { addMessages } from "#base";

const en = {
  "zone.zones.period_backwards": "The period ends ({to}) before it begins ({from})",
  "zone.zones.parent_circle": "A zone cannot be part of itself, nor of one of its parts",
  "zone.targets.range_open": "A range needs its upper end",
  "zone.targets.range_backwards": "The range ends ({to}) below its beginning ({from})",
  "zone.kpi_values.wrong_unit": "The indicator is reported in {expected}, not in “{unit}”",
  "zone.kpi_values.period_backwards": "The period ends ({to}) before it begins ({from})",
  "zone.kpi_values.flow_period": "A number of a period needs the day on which it begins",
  "zone.kpi_values.replaces_other": "A revision replaces a value of the same zone and indicator, and not itself",
  "zone.kpi_values.revision_reason": "A revision needs its reason",
  "zone.kpi_regions.ratio": "“{kpi}” is a ratio: ratios of regions cannot be added; add the counts and the people",
  "zone.kpi_regions.overlap": "{outer} holds {inner}: together they would count it twice; name the regions to add",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.zones.period_backwards": "建设期止（{to}）早于建设期起（{from}）",
  "zone.zones.parent_circle": "专区不能隶属于自身或其下属园区",
  "zone.targets.range_open": "区间目标须填写上限",
  "zone.targets.range_backwards": "区间上限（{to}）低于下限（{from}）",
  "zone.kpi_values.wrong_unit": "该指标的单位为 {expected}，不是“{unit}”",
  "zone.kpi_values.period_backwards": "期间止（{to}）早于期间起（{from}）",
  "zone.kpi_values.flow_period": "期间指标须填写期间起",
  "zone.kpi_values.replaces_other": "修订值须对应同一专区、同一指标的另一条记录",
  "zone.kpi_values.revision_reason": "修订须说明理由",
  "zone.kpi_regions.ratio": "“{kpi}”为比率，各区域比率不能相加；请汇总件数与人口",
  "zone.kpi_regions.overlap": "{outer} 包含 {inner}，同时汇总会重复计算；请指明要汇总的区域",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
