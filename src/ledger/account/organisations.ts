import { parseSocialCreditCode } from "#base";
import { choice, link, list, note, region, text } from "../register/fields.ts";
import { register } from "../register/register.ts";
import { organisationKinds } from "../contract.ts";
import { everyone } from "../register/may.ts";

/** Who takes part: offices, enterprises, universities, institutions, banks, departments. People belong to them, records are theirs. */
export const organisations = register({
  name: "ledger/organisations",
  title: { zh: "单位", en: "Organisations" },
  one: { zh: "单位", en: "organisation" },
  fields: {
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文名称", en: "Name in English" } }),
    aliases: list({ title: { zh: "别名与曾用名", en: "Other and former names" } }),
    kind: choice({ title: { zh: "类别", en: "Kind" }, codes: organisationKinds, required: true }),
    credit_code: text({
      title: { zh: "统一社会信用代码", en: "Unified social credit code" },
      help: { zh: "18 位，末位为校验码", en: "18 characters, the last a check character" },
    }),
    region: region({ title: { zh: "所在区域", en: "Region" } }),
    zone: link({ title: { zh: "所属专区", en: "Zone" }, to: "zone/zones" }),
    parent: link({
      title: { zh: "上级单位", en: "Part of" },
      to: "ledger/organisations",
      help: { zh: "分支机构填写其总部，汇总时不重复计算", en: "A branch names its head office: roll-ups count it once" },
    }),
    corpus_names: list({
      title: { zh: "专利申请人名称", en: "Names as applicant" },
      help: { zh: "用于在语料中识别其专利", en: "By which its patents are found in the corpus" },
    }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "kind", "region", "zone", "credit_code"],
  zone: "zone",
  organisation: "id",
  may: {
    read: everyone,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ id, values: { credit_code: code, parent } }, { find, refuse }) {
    if (code !== null) {
      if (parseSocialCreditCode(code) !== code) refuse("ledger.organisations.bad_credit_code", { code });
      const same = (await find("ledger/organisations", { credit_code: code })).find((each) => each.id !== id);
      if (same) refuse("ledger.organisations.credit_code_taken", { code, name: String(same.values["name"]) });
    }
    for (let above = parent, steps = 0; above !== null; steps++) {
      if (above === id || steps > 10) refuse("ledger.organisations.parent_circle", {});
      const [one] = await find("ledger/organisations", { id: above });
      above = (one?.values["parent"] ?? null) as string | null;
    }
  },
});
