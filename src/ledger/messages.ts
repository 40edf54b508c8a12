import { addMessages } from "#base";

const en = {
  "ledger.busy": "The ledger is being written by others; try again in a moment",
  "ledger.not_allowed": "{who} may not do this here: {act} in “{register}”",
  "ledger.no_record": "“{register}” has no record {id}",
  "ledger.no_register": "There is no register {register}",
  "ledger.changed_meanwhile":
    "The record was changed by {who} meanwhile (version {now}, yours {yours}); read it again, then repeat your change",
  "ledger.no_transition": "“{act}” is not possible from the state “{state}”",
  "ledger.unknown_field": "“{register}” has no field “{field}”",
  "ledger.missing": "“{field}” must be filled in",
  "ledger.bad_value": "“{field}”: “{value}” is not a valid {kind}",
  "ledger.too_long": "“{field}” has {chars} characters; at most {charsMax} are possible",
  "ledger.too_many": "“{field}” has {count} entries; at most {countMax} are possible",
  "ledger.bad_code": "“{field}”: “{value}” is none of {allowed}",
  "ledger.no_target": "“{field}”: “{register}” has no record {id}",
  "ledger.sheet.no_headings": "No row of the sheet heads fields of “{register}”",
  "ledger.sheet.many_named": "“{field}”: {count} records are called “{name}”; give the id instead",
  "ledger.sheet.tried": "Tried, nothing kept: {made} new, {changed} changed, {unchanged} as they were, {refused} refused",
  "ledger.sheet.saved": "Kept: {made} new, {changed} changed, {unchanged} as they were, {refused} refused",
  "ledger.sheet.unread_column": "Column “{heading}” is not read",
  "ledger.sheet.row": "Row {row}: {message}",
  "ledger.organisations.bad_credit_code": "{code} is no unified social credit code: its check character does not fit",
  "ledger.organisations.credit_code_taken": "{code} is the code of {name}",
  "ledger.organisations.parent_circle": "An organisation cannot be part of itself, nor of one of its parts",
} as const;

const zh: Record<keyof typeof en, string> = {
  "ledger.busy": "台账正由其他人写入，请稍后重试",
  "ledger.not_allowed": "{who}无权执行此操作：“{register}”中的“{act}”",
  "ledger.no_record": "“{register}”中没有编号为 {id} 的记录",
  "ledger.no_register": "没有台账 {register}",
  "ledger.changed_meanwhile": "该记录已被{who}修改（现为第 {now} 版，您读取的是第 {yours} 版）；请重新读取后再修改",
  "ledger.no_transition": "当前状态“{state}”下不能执行“{act}”",
  "ledger.unknown_field": "“{register}”没有字段“{field}”",
  "ledger.missing": "“{field}”为必填项",
  "ledger.bad_value": "“{field}”：“{value}”不是有效的{kind}",
  "ledger.too_long": "“{field}”共 {chars} 字，至多 {charsMax} 字",
  "ledger.too_many": "“{field}”共 {count} 项，至多 {countMax} 项",
  "ledger.bad_code": "“{field}”：“{value}”不在可选值之内（{allowed}）",
  "ledger.no_target": "“{field}”：“{register}”中没有编号为 {id} 的记录",
  "ledger.sheet.no_headings": "表格中没有与“{register}”字段对应的表头",
  "ledger.sheet.many_named": "“{field}”：名为“{name}”的记录有 {count} 条，请改填编号",
  "ledger.sheet.tried": "预览，未保存：新增 {made} 条，修改 {changed} 条，未变 {unchanged} 条，拒收 {refused} 条",
  "ledger.sheet.saved": "已保存：新增 {made} 条，修改 {changed} 条，未变 {unchanged} 条，拒收 {refused} 条",
  "ledger.sheet.unread_column": "“{heading}”列未读取",
  "ledger.sheet.row": "第 {row} 行：{message}",
  "ledger.organisations.bad_credit_code": "{code} 不是有效的统一社会信用代码：校验码不符",
  "ledger.organisations.credit_code_taken": "统一社会信用代码 {code} 已由“{name}”使用",
  "ledger.organisations.parent_circle": "单位不能隶属于自身或其下属单位",
};

type Texts = typeof en;
declare module "#base" {
  // oxlint-disable-next-line no-empty-interface
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
