import { addMessages } from "#base";

const en = {
  "zone.zones.stages_backwards": "A later stage cannot begin ({later}) before an earlier one ({earlier})",
  "zone.zones.stage_ahead": "The stage begins on {day}, which is not reached yet",
  "zone.zones.list_other_type": "“{list}” is a list of zones of another type",
  "zone.zones.province_taken": "“{list}” has at most {most} of {province}: there {names} is in it already",
  "zone.zones.no_conclusion": "A zone is concluded by its conclusion: issue that first",
  "zone.conclusions.other_target": "Target {target} is not one that was set for this zone",
  "zone.conclusions.target_twice": "Target {target} cannot be reached and not reached",
  "zone.conclusions.target_left": "Of these targets it is not said whether they were reached: {targets}",
  "zone.conclusions.not_reached": "“{kpi}” was not reached by what is verified ({value})",
  "zone.conclusions.gaps":
    "“{kpi}” is not shown to be reached: periods are missing, the first from {from} to {to}; what is told adds up to {value}",
  "zone.goals.unmeasured":
    "None of these indicators measures anything here yet: {kpis}. Verify a value of one of them, or set a target for it",
  "zone.goals.no_kpi": "The catalogue has no indicator “{kpi}”",
  "zone.policies.period_backwards": "The policy ends ({until}) before it begins ({from})",
  "zone.benefit_shares.amounts": "The reward is more than nothing and at most the amount shared",
  "zone.benefit_shares.below_rule": "{percent} % is below the statutory {least} %: {source}",
  "zone.enterprise_tiers.until_backwards": "A standing ends ({until}) after it begins ({from})",
  "zone.structures.bad_part": "“{line}” is no part: write “platforms × 2” or “institutions × N”",
  "zone.structures.no_part": "The structure has no part “{part}”",
  "zone.structures.no_place": "“{part}” has {most} places; {place} is none of them",
  "zone.structures.place_taken": "Place {place} of “{part}” is taken by {name}",
  "zone.structures.counted": "“{part}” is counted from the register of organisations; nothing is filled in by hand",
  "zone.structures.no_holder": "A place is filled by an organisation or by what is named",
  "zone.structures.no_template": "There is no template “{template}”; there are {known}",
  "zone.milestone_grid.too_long": "The period has {months} months; at most {most} are shown",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.zones.stages_backwards": "后一阶段的日期（{later}）不能早于前一阶段（{earlier}）",
  "zone.zones.stage_ahead": "该阶段自 {day} 起，尚未到期",
  "zone.zones.list_other_type": "“{list}”是其他类型专区的名单",
  "zone.zones.province_taken": "“{list}”中每省至多 {most} 个，{province} 已有 {names}",
  "zone.zones.no_conclusion": "专区结题须先发布结题总结",
  "zone.conclusions.other_target": "目标 {target} 不是本专区已下达的目标",
  "zone.conclusions.target_twice": "目标 {target} 不能同时列为已达成与未达成",
  "zone.conclusions.target_left": "以下目标尚未说明是否达成：{targets}",
  "zone.conclusions.not_reached": "按已核实数据（{value}），“{kpi}”未达成",
  "zone.conclusions.gaps": "“{kpi}”数据缺期（首个缺期为 {from} 至 {to}），现有数据合计 {value}，尚不能认定达成",
  "zone.goals.unmeasured": "下列指标在本专区既无已核实数值，也无已下达目标：{kpis}。请先核实数值或下达目标",
  "zone.goals.no_kpi": "指标目录中没有“{kpi}”",
  "zone.policies.period_backwards": "有效期至（{until}）早于施行日期（{from}）",
  "zone.benefit_shares.amounts": "奖励金额应不小于零且不超过分配基数",
  "zone.benefit_shares.below_rule": "{percent}% 低于法定比例 {least}%：{source}",
  "zone.enterprise_tiers.until_backwards": "止期（{until}）不能早于起期（{from}）",
  "zone.structures.bad_part": "“{line}”不是构成项：请按“平台 × 2”或“机构 × N”填写",
  "zone.structures.no_part": "该架构没有“{part}”",
  "zone.structures.no_place": "“{part}”共 {most} 个位置，没有第 {place} 个",
  "zone.structures.place_taken": "“{part}”第 {place} 个位置已由{name}占用",
  "zone.structures.counted": "“{part}”由单位台账统计得出，不能手工填写",
  "zone.structures.no_holder": "须填写单位或名称",
  "zone.structures.no_template": "没有模板“{template}”，现有：{known}",
  "zone.milestone_grid.too_long": "建设期共 {months} 个月，至多显示 {most} 个月",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
