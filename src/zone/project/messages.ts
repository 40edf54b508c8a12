import { addMessages } from "#base";

const en = {
  "zone.projects.negative": "“{name}”: an amount is below 0",
  "zone.projects.backwards": "“{name}”: {to} is before {from}",
  "zone.projects.started_beyond_signed":
    "“{name}”: {started} yuan started are more than the {signed} yuan signed; sign the rest as a project of its own",
  "zone.projects.other_zone": "The record belongs to another zone than its project",
  "zone.projects.other_enterprise": "The numbers name another organisation than the project they are of",
  "zone.project_stages.same_day": "The project has a stage on {day} already: correct that one",
  "zone.project_stages.reason": "Falling back or stopping needs its reason",
  "zone.project_years.other_product": "The product is not one of this project",
  "zone.project_years.twice": "The year {year} is there already for this project and product: change it",
  "zone.project_years.whole_and_part":
    "For {year} the project has numbers as a whole or by product, not both: they would count twice",
  "zone.patent_revenue.years": "The last year ({to}) is before the first ({from})",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.projects.negative": "“{name}”：金额不得小于 0",
  "zone.projects.backwards": "“{name}”：{to} 早于 {from}",
  "zone.projects.started_beyond_signed": "“{name}”：开工投资额 {started} 元超出签约投资额 {signed} 元；超出部分请另立项目签约",
  "zone.projects.other_zone": "该记录与其项目不属同一专区",
  "zone.projects.other_enterprise": "年度数据的实施单位与项目不一致",
  "zone.project_stages.same_day": "该项目在 {day} 已有阶段记录，请修改原记录",
  "zone.project_stages.reason": "回退或终止须说明原因",
  "zone.project_years.other_product": "该产品不属于本项目",
  "zone.project_years.twice": "该项目（产品）{year} 年数据已存在，请在原记录上修改",
  "zone.project_years.whole_and_part": "{year} 年数据须按项目整体或按产品填报，不能并存，以免重复计算",
  "zone.patent_revenue.years": "截止年度（{to}）早于起始年度（{from}）",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
