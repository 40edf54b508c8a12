import { link, text } from "../register/fields.ts";
import { register } from "../register/register.ts";
import "./messages.ts";

/** An address as it is compared: people write theirs in different cases. */
export function plainEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/**
 * People who may sign in. The record says who somebody is and whether the account is in use; what they sign in with stands in
 * tables of its own, which no list, history or copy of a record shows. What they may do say their memberships.
 */
export const accounts = register({
  name: "ledger/accounts",
  title: { zh: "账户", en: "Accounts" },
  one: { zh: "账户", en: "account" },
  fields: {
    name: text({ title: { zh: "姓名", en: "Name" }, required: true }),
    email: text({ title: { zh: "电子邮箱", en: "E-mail" }, required: true }),
    zone: link({
      title: { zh: "邀请专区", en: "Invited by the zone" },
      help: { zh: "由系统管理员邀请的账户为空", en: "Empty where an administrator invited" },
      to: "zone/zones",
    }),
  },
  label: "name",
  list: ["name", "email", "zone"],
  zone: "zone",
  states: {
    invited: { zh: "已邀请", en: "invited" },
    active: { zh: "在用", en: "active" },
    deactivated: { zh: "已停用", en: "deactivated" },
  },
  first: "invited",
  transitions: {
    accept: { title: { zh: "接受邀请", en: "accept the invitation" }, from: ["invited"], to: "active", may: {} },
    deactivate: {
      title: { zh: "停用", en: "deactivate" },
      from: ["invited", "active"],
      to: "deactivated",
      may: {},
      reason: true,
    },
    reactivate: { title: { zh: "恢复使用", en: "reactivate" }, from: ["deactivated"], to: "active", may: {} },
  },
  may: { read: { zone_administrator: "zone" }, create: { zone_administrator: "zone" }, change: {} },
  async check({ id, values: { email } }, { find, refuse }) {
    if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(email ?? "") || email !== plainEmail(email ?? "")) {
      refuse("ledger.account.bad_email", { email: email ?? "" });
    }
    const same = (await find("ledger/accounts", { email: email ?? "" })).find((each) => each.id !== id);
    if (same) refuse("ledger.account.email_taken", { email: email ?? "" });
  },
});
