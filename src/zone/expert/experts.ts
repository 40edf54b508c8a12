import { choices, day, flag, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";

const fields = {
  intellectual_property: { zh: "知识产权", en: "intellectual property" },
  technology: { zh: "技术", en: "technology" },
  industry: { zh: "产业", en: "industry" },
  law: { zh: "法律", en: "law" },
  finance: { zh: "财务与投融资", en: "finance and investment" },
  management: { zh: "管理与政策", en: "management and policy" },
} as const;

/** Who advises and judges: invited, active once the person agreed to what is kept of them, ended. */
export const experts = register({
  name: "zone/experts",
  title: { zh: "专家", en: "Experts" },
  one: { zh: "专家", en: "expert" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    name: text({ title: { zh: "姓名", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文姓名", en: "Name in English" } }),
    employer: link({
      title: { zh: "工作单位", en: "Employer" },
      to: "ledger/organisations",
      required: true,
      help: {
        zh: "回避以此为准；以往单位在“任职经历”中登记",
        en: "Conflicts rest on it; former employers are kept as employments",
      },
    }),
    employed_from: day({ title: { zh: "入职日期", en: "Employed since" } }),
    title: text({ title: { zh: "职称或职务", en: "Title or post" } }),
    fields: choices({ title: { zh: "专业领域", en: "Fields" }, codes: fields }),
    industries: list({ title: { zh: "熟悉的产业", en: "Industries" } }),
    inventor_names: list({
      title: { zh: "作为发明人的姓名", en: "Names as inventor" },
      help: {
        zh: "专利文献上的写法；也可填人员编号（姓名@专利族），同名者以此区分",
        en: "As printed in patents; or a person's key (name@family), which tells namesakes apart",
      },
    }),
    account: text({
      title: { zh: "登录账号", en: "Account" },
      help: { zh: "本人以此账号评审、表决", en: "With it the person reviews and votes" },
    }),
    consent: flag({ title: { zh: "本人同意登记个人信息", en: "Agreed to the keeping of personal data" } }),
    consent_on: day({ title: { zh: "同意日期", en: "Agreed on" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "employer", "title", "fields", "industries"],
  zone: "zone",
  states: {
    invited: { zh: "已邀请", en: "invited" },
    active: { zh: "在聘", en: "active" },
    ended: { zh: "已解聘", en: "ended" },
  },
  first: "invited",
  transitions: {
    accept: {
      title: { zh: "接受聘请", en: "accept" },
      from: ["invited"],
      to: "active",
      may: { zone_administrator: "zone", expert: "zone" },
      needs: ["consent", "consent_on"],
    },
    end: {
      title: { zh: "解聘", en: "end" },
      from: ["invited", "active"],
      to: "ended",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["ended"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ id, state, values: { zone, name, employer, account, consent } }, { actor, find, refuse }) {
    if (state === "active" && consent !== true) refuse("zone.experts.no_consent", { name });
    const [kept] = await find("zone/experts", { id });
    const left = kept?.values["employer"] ?? employer;
    if (left !== employer) {
      // Who changes employer would otherwise lose the tie to the one before.
      const told = await find("zone/employments", { expert: id });
      if (!told.some(({ values }) => values["organisation"] === left)) refuse("zone.experts.former_untold", { name });
    }
    if (account === null) return;
    const twin = (await find("zone/experts", { zone, account })).find((each) => each.id !== id && each.state !== "ended");
    if (twin) refuse("zone.experts.account_taken", { account, name: String(twin.values["name"]) });
    if (state === "active" && onlyExpert(actor.grants) && actor.id !== account) refuse("zone.experts.not_self", { name });
  },
});

/** An expert accepts for themself, and for nobody else. */
function onlyExpert(grants: readonly { readonly role: string }[]): boolean {
  return grants.length > 0 && grants.every(({ role }) => role === "expert");
}
