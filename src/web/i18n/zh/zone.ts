/** Governing a zone. */
export const zone = {
  "zone.home": "专区首页",
  "zone.targets": "指标目标",
  "zone.targets_told": "截至 {at}，取已核实或已签发的最新填报值",
  "zone.no_targets": "尚未下达指标目标",
  "zone.indicator": "指标",
  "zone.wanted": "要求",
  "zone.actual": "实际值",
  "zone.due": "期限",
  "zone.verdict": "判定",
  "zone.late": "逾期",
  "zone.milestones": "里程碑",
  "zone.record": "登记信息",
  "zone.all_targets": "全部目标",
  "zone.report": "填报数值",
  "zone.overdue": "已逾期",
  "zone.no_milestones": "没有未完成的里程碑",
} as const;
