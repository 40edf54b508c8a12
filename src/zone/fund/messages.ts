import { addMessages } from "#base";

const en = {
  "zone.funds.lines_over_budget": "“{name}”: the lines add up to {sum} yuan, {excess} yuan more than the budget of {bound} yuan",
  "zone.funds.line_overdrawn": "“{name}”: {excess} yuan more are moved out of the line than it holds",
  "zone.funds.awards_over_line": "“{name}”: the awards add up to {sum} yuan, {excess} yuan more than the line of {bound} yuan",
  "zone.funds.call_over_line": "“{name}”: the call of {sum} yuan is {excess} yuan more than its line of {bound} yuan",
  "zone.funds.awards_over_call": "“{name}”: the awards add up to {sum} yuan, {excess} yuan more than the call of {bound} yuan",
  "zone.funds.award_over_asked": "“{name}”: {sum} yuan are awarded, {excess} yuan more than the {bound} yuan that were asked",
  "zone.funds.over_ceiling": "“{name}”: {sum} yuan are {excess} yuan more than the call's ceiling of {bound} yuan per project",
  "zone.funds.over_share":
    "“{name}”: {sum} yuan are {excess} yuan more than the {bound} yuan that the ceiling of the share allows beside the own money",
  "zone.funds.commitments_over_award":
    "“{name}”: the contracts add up to {sum} yuan, {excess} yuan more than the award of {bound} yuan that was decided",
  "zone.funds.payments_over_commitment":
    "“{name}”: payments less refunds come to {sum} yuan, {excess} yuan more than the {bound} yuan that are committed",
  "zone.funds.refunds_over_payment": "“{name}”: the refunds add up to {sum} yuan, {excess} yuan more than the {bound} yuan paid",
  "zone.funds.amount_not_positive": "“{name}”: the amount must be more than 0",
  "zone.funds.amount_negative": "“{name}”: an amount is below 0",
  "zone.funds.other_zone": "“{name}” belongs to another zone than its fund",
  "zone.funds.other_fund": "“{name}” links to a record of another fund",
  "zone.funds.other_organisation": "“{name}” names another organisation than the record that it rests on",
  "zone.funds.same_line": "“{name}” moves money from a line to the same line",
  "zone.funds.call_backwards": "“{name}”: the call ends before it begins",
  "zone.funds.not_eligible": "“{name}”: the application has not been found in order",
  "zone.funds.not_open": "“{name}”: the fund is not open yet",
  "zone.funds.not_accepted": "“{name}”: a contract is completed only once its acceptance is confirmed",
  "zone.funds.open_commitment": "“{name}”: the contract is neither completed nor terminated, the fund cannot be closed",
  "zone.funds.no_commitment": "“{name}”: no payment without a contract that is signed and not terminated",
  "zone.funds.paid_before_signed": "“{name}”: the payment is earlier than its contract",
  "zone.funds.refunded_before_paid": "“{name}”: the refund is earlier than its payment",
  "zone.funds.years_backwards": "The last year ({to}) is before the first ({from})",
  "zone.funds.zone_fixed": "“{name}” has records below it and cannot go to another zone",
  "zone.funds.fund_fixed": "“{name}” cannot go to another fund; withdraw it and make it anew there",
  "zone.funds.closed": "The fund “{name}” is closed; it must be reopened first, with a reason",
  "zone.funds.in_future": "“{name}”: the day {day} has not come yet",
  "zone.funds.year_closed": "“{name}”: the books of {year} are closed",
  "zone.funds.call_not_open": "The call “{name}” does not take applications now (from {from} until {until}, once published)",
  "zone.funds.bad_score": "A score lies between 0 and 100, not {score}",
  "zone.funds.bad_share": "A ceiling as a share lies above 0 and up to 100 %, not {share}",
  "zone.fund_trace.which": "Name a fund or a payment",
  "zone.fund_trace.not_found": "There is no fund {fund}",
  "zone.fund_trace.not_whole":
    "Only who may read all of the fund “{name}” is told its sums: a part of it would make wrong figures",
  "zone.fund_check.no_policy": "The fund “{name}” names no policy document",
  "zone.fund_check.no_document": "“{name}” has no document",
  "zone.fund_check.no_end": "The contract “{name}” has no day by which it is to be done",
  "zone.fund_check.not_accepted_in_time": "The contract “{name}” is past its day and has no confirmed acceptance",
  "zone.fund_check.no_result": "The contract “{name}” is completed and paid, and no result is told",
  "zone.fund_check.not_refunded": "The refund “{name}” was demanded and has not come in",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.funds.lines_over_budget": "“{name}”：各分项合计 {sum} 元，超出预算 {bound} 元，超额 {excess} 元",
  "zone.funds.line_overdrawn": "“{name}”：调出金额超出该分项额度 {excess} 元",
  "zone.funds.awards_over_line": "“{name}”：立项补助合计 {sum} 元，超出分项额度 {bound} 元，超额 {excess} 元",
  "zone.funds.call_over_line": "“{name}”：申报通知安排 {sum} 元，超出分项额度 {bound} 元，超额 {excess} 元",
  "zone.funds.awards_over_call": "“{name}”：立项补助合计 {sum} 元，超出申报通知安排额度 {bound} 元，超额 {excess} 元",
  "zone.funds.award_over_asked": "“{name}”：立项补助 {sum} 元，超出申请金额 {bound} 元，超额 {excess} 元",
  "zone.funds.over_ceiling": "“{name}”：{sum} 元，超出单个项目补助上限 {bound} 元，超额 {excess} 元",
  "zone.funds.over_share": "“{name}”：{sum} 元，按自筹金额与补助比例上限至多 {bound} 元，超额 {excess} 元",
  "zone.funds.commitments_over_award": "“{name}”：合同金额合计 {sum} 元，超出已立项补助 {bound} 元，超额 {excess} 元",
  "zone.funds.payments_over_commitment": "“{name}”：拨付扣除退回后为 {sum} 元，超出合同金额 {bound} 元，超额 {excess} 元",
  "zone.funds.refunds_over_payment": "“{name}”：退回合计 {sum} 元，超出已拨付 {bound} 元，超额 {excess} 元",
  "zone.funds.amount_not_positive": "“{name}”：金额须大于 0",
  "zone.funds.amount_negative": "“{name}”：金额不得小于 0",
  "zone.funds.other_zone": "“{name}”与其专项资金不属同一专区",
  "zone.funds.other_fund": "“{name}”关联了其他专项资金的记录",
  "zone.funds.other_organisation": "“{name}”的承担单位与其上级记录不一致",
  "zone.funds.same_line": "“{name}”的调出分项与调入分项相同",
  "zone.funds.call_backwards": "“{name}”的申报截止日期早于起始日期",
  "zone.funds.not_eligible": "“{name}”：申报尚未通过形式审查",
  "zone.funds.not_open": "“{name}”：专项资金尚未下达",
  "zone.funds.not_accepted": "“{name}”：验收确认后方可办理完成",
  "zone.funds.open_commitment": "“{name}”：合同尚未完成或终止，专项资金不能结清",
  "zone.funds.no_commitment": "“{name}”：合同未签订或已终止，不得拨付",
  "zone.funds.paid_before_signed": "“{name}”：拨付日期早于合同签订日期",
  "zone.funds.refunded_before_paid": "“{name}”：退回日期早于拨付日期",
  "zone.funds.years_backwards": "截止年度（{to}）早于起始年度（{from}）",
  "zone.funds.zone_fixed": "“{name}”已有下级记录，不能变更所属专区",
  "zone.funds.fund_fixed": "“{name}”不能改挂其他专项资金；请取消后另行新建",
  "zone.funds.closed": "专项资金“{name}”已结清；如需办理，请先说明理由并重新启用",
  "zone.funds.in_future": "“{name}”：日期 {day} 尚未到",
  "zone.funds.year_closed": "“{name}”：{year} 年度已结账",
  "zone.funds.call_not_open": "申报通知“{name}”当前不受理申报（发布后，自 {from} 至 {until}）",
  "zone.funds.bad_score": "评分须在 0 至 100 之间，不能为 {score}",
  "zone.funds.bad_share": "补助比例上限须大于 0 且不超过 100%，不能为 {share}",
  "zone.fund_trace.which": "请指明专项资金或一笔拨付",
  "zone.fund_trace.not_found": "没有编号为 {fund} 的专项资金",
  "zone.fund_trace.not_whole": "仅可查看专项资金“{name}”全部记录的人员可查询其合计：部分记录的合计不能作为准确数据",
  "zone.fund_check.no_policy": "专项资金“{name}”未填写政策依据",
  "zone.fund_check.no_document": "“{name}”缺少文件或凭证",
  "zone.fund_check.no_end": "合同“{name}”未填写执行期",
  "zone.fund_check.not_accepted_in_time": "合同“{name}”执行期已过，尚无确认的验收",
  "zone.fund_check.no_result": "合同“{name}”已完成并拨付，尚未填报成效",
  "zone.fund_check.not_refunded": "“{name}”已要求退回，尚未到账",
};

/** What may be wrong with the books of a fund. */
export type BreachCode = Extract<keyof typeof en, `zone.funds.${string}`>;
export type FindingCode = Extract<keyof typeof en, `zone.fund_check.${string}`>;

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
