import { addMessages } from "#base";

const en = {
  "ledger.members.nobody": "Say whose membership it is: an account, or the e-mail of who is invited",
  "ledger.members.bad_email": "“{email}” is not an e-mail address in small letters",
  "ledger.members.period_backwards": "The membership ends ({until}) before it begins ({from})",
  "ledger.members.everywhere": "An administrator is one everywhere: leave the zone empty",
  "ledger.members.no_organisation": "Say for which organisation: this role sees only what belongs to it",
  "ledger.members.beyond":
    "{who} cannot give this role there: only an administrator can, or who administers the zone that is named",
  "ledger.members.foreign_organisation": "The organisation is none of the zones that {who} administers",
  "ledger.members.own": "Nobody changes their own role; ask another administrator",
  "ledger.members.last_administrator": "This is the last administrator; make another one first",
} as const;

const zh: Record<keyof typeof en, string> = {
  "ledger.members.nobody": "请填写账户，或受邀人的电子邮箱",
  "ledger.members.bad_email": "“{email}”不是小写的电子邮箱地址",
  "ledger.members.period_backwards": "结束日期（{until}）早于开始日期（{from}）",
  "ledger.members.everywhere": "系统管理员的权限不分专区，请将专区留空",
  "ledger.members.no_organisation": "请填写所属单位：该角色只能查看本单位的内容",
  "ledger.members.beyond": "{who}不能在此授予该角色：须由系统管理员或所填专区的管理员授予",
  "ledger.members.foreign_organisation": "该单位不属于{who}管理的专区",
  "ledger.members.own": "任何人不得更改自己的角色，请由其他管理员办理",
  "ledger.members.last_administrator": "这是最后一位系统管理员，请先设置另一位",
};

type Texts = typeof en;
declare module "#base" {
  // oxlint-disable-next-line no-empty-interface
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
