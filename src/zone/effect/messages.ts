import { addMessages } from "#base";

const en = {
  "zone.effect.of_nothing": "An evaluation is of a decision or of a study",
  "zone.effect.what": "Name either an indicator or a query",
  "zone.effect.no_zone": "There is no zone {zone}",
  "zone.effect.not_decided": "The decision is not about the recommendation {recommendation}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.effect.of_nothing": "绩效评价须对应一项决策或一个导航项目",
  "zone.effect.what": "请指明一项指标或一个检索式",
  "zone.effect.no_zone": "没有编号为 {zone} 的专区",
  "zone.effect.not_decided": "该决策未列入建议 {recommendation}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
