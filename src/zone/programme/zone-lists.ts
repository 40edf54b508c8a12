import { choice, day, everyone, integer, note, register, text } from "#ledger";
import { inferredDays } from "./inferred-days.ts";
import { provinceOf } from "./province.ts";
import { levels, zoneTypes } from "./zone-codes.ts";

/** A published list of zones, such as the first batch of patent-navigation zones; its members say so themselves (`lists` of a zone). */
export const zoneLists = register({
  name: "zone/zone-lists",
  page: "zone/programme",
  title: { zh: "专区名单（批次）", en: "Lists of zones" },
  one: { zh: "名单", en: "list of zones" },
  fields: {
    name: text({ title: { zh: "名单名称", en: "Name" }, required: true }),
    type: choice({ title: { zh: "专区类型", en: "Type of its zones" }, codes: zoneTypes, required: true }),
    level: choice({ title: { zh: "级别", en: "Level" }, codes: levels, required: true }),
    batch: integer({ title: { zh: "批次", en: "Batch" }, least: 1 }),
    issuer: text({ title: { zh: "发布单位", en: "Issued by" } }),
    document: text({ title: { zh: "文号", en: "Number of the document" } }),
    announced_on: day({ title: { zh: "公布日期", en: "Announced on" } }),
    ...inferredDays({ announced_on: { zh: "公布日期", en: "Announced on" } }),
    stated_members: integer({ title: { zh: "公布的数量", en: "Members as published" }, least: 1 }),
    per_province: integer({
      title: { zh: "每省限额", en: "At most per province" },
      help: { zh: "空缺为不限", en: "No bound where empty" },
      least: 1,
    }),
    source: text({ title: { zh: "来源", en: "Source" }, required: true }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "type", "level", "batch", "announced_on", "stated_members"],
  may: { read: everyone, create: {}, change: {} },
  async check({ id, values: { type, per_province: most, name } }, { find, refuse }) {
    const members = (await find("zone/zones", { lists: id })).filter(({ state }) => state !== "withdrawn");
    if (members.some(({ values }) => values["type"] !== type)) refuse("zone.zones.list_other_type", { list: name });
    if (most === null) return;
    const byProvince = Map.groupBy(members, ({ values }) => provinceOf(String(values["region"])));
    for (const [province, those] of byProvince) {
      if (those.length <= most) continue;
      const names = those.map(({ values }) => String(values["name"])).join(", ");
      refuse("zone.zones.province_taken", { list: name, province, most, names });
    }
  },
});
