import { addMessages } from "#base";

const en = {
  "zone.decisions.no_team": "“{name}” is no decision team",
  "zone.decisions.other_meeting": "The meeting is that of another committee",
  "zone.decisions.no_changes": "Adopted with changes: say which",
  "zone.decisions.no_recommendation": "A decision needs at least one recommendation of a study's run",
  "zone.decisions.not_adopted": "Only what was adopted comes into force",
  "zone.decisions.not_evaluated": "The decision has no evaluation that is signed off",
  "zone.decisions.not_met": "The meeting has not been opened, or is over",
  "zone.decisions.before_meeting": "Decided on {day}, before the meeting of {met}",
  "zone.decisions.early": "In force from {day}, before it was decided ({decided})",
  "zone.decisions.no_quorum": "{present} of {base} are present; the quorum is {needed}",
  "zone.decisions.fixed": "What was decided and voted on is no longer changed; take the decision up again instead",
  "zone.decisions.not_carried": "{for} in favour; {carries} are needed",
  "zone.decisions.was_carried": "{for} in favour carry it: it cannot be rejected",
  "zone.decisions.no_run": "{study} has no kept run {run}",
  "zone.decisions.no_item": "The decision has no recommendation {item}",
  "zone.decisions.not_adopted_yet": "Only a decision that was adopted opens projects",
  "zone.decisions.too_late": "Recommendations are put before the decision goes to its meeting",
  "zone.decisions.item_twice": "The decision has the recommendation {recommendation} already",
  "zone.decisions.not_of_run": "Run {run} of {study} has no recommendation {recommendation} with this content",
  "zone.decisions.not_in_meeting": "Votes are cast while the decision is in its meeting",
  "zone.decisions.no_vote": "{member} has no vote in this team",
  "zone.decisions.not_there": "{member} is not recorded as present",
  "zone.decisions.voted": "{member} has voted: one vote each",
  "zone.decisions.department_voted": "The department has voted, by {member}: one vote each",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.decisions.no_team": "“{name}”不是决策团队",
  "zone.decisions.other_meeting": "该会议不属于此决策团队",
  "zone.decisions.no_changes": "修改后采纳的，须写明修改内容",
  "zone.decisions.no_recommendation": "决策须至少对应一条导航建议",
  "zone.decisions.not_adopted": "只有采纳的决策才能生效",
  "zone.decisions.not_evaluated": "该决策尚无已签发的绩效评价",
  "zone.decisions.not_met": "会议尚未召开或已经结束",
  "zone.decisions.before_meeting": "决策日期 {day} 早于会议日期 {met}",
  "zone.decisions.early": "生效日期 {day} 早于决策日期 {decided}",
  "zone.decisions.no_quorum": "实到 {present}，基数 {base}，法定人数为 {needed}",
  "zone.decisions.fixed": "已决策、已表决的内容不能修改，请重新提请",
  "zone.decisions.not_carried": "赞成 {for} 票，须达 {carries} 票",
  "zone.decisions.was_carried": "赞成 {for} 票，已获通过，不能登记为不予采纳",
  "zone.decisions.no_run": "{study} 未保留运行 {run}",
  "zone.decisions.no_item": "该决策没有编号为 {item} 的建议",
  "zone.decisions.not_adopted_yet": "只有已采纳的决策才能立项",
  "zone.decisions.too_late": "建议须在提交会议之前列入",
  "zone.decisions.item_twice": "该决策已列入建议 {recommendation}",
  "zone.decisions.not_of_run": "{study} 的运行 {run} 中没有内容相符的建议 {recommendation}",
  "zone.decisions.not_in_meeting": "只能在会议审议期间表决",
  "zone.decisions.no_vote": "{member}在该团队中无表决权",
  "zone.decisions.not_there": "{member}未登记为实到",
  "zone.decisions.voted": "{member}已表决，每人一票",
  "zone.decisions.department_voted": "该部门已由{member}表决，每部门一票",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
