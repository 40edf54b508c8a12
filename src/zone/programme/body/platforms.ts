import { choices, day, everyone, link, note, register, text } from "#ledger";
import { serviceForms } from "./service-form-codes.ts";

/** A service platform that a zone runs or shows. */
export const platforms = register({
  name: "zone/platforms",
  page: "zone/programme",
  title: { zh: "服务平台名录", en: "Platforms" },
  one: { zh: "服务平台", en: "platform" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Name" }, required: true }),
    operator: link({ title: { zh: "运营单位", en: "Operator" }, to: "ledger/organisations" }),
    forms: choices({ title: { zh: "服务业态", en: "Forms of service" }, codes: serviceForms }),
    address: text({ title: { zh: "网址", en: "Address" } }),
    opened_on: day({ title: { zh: "上线日期", en: "Online since" } }),
    closed_on: day({ title: { zh: "下线日期", en: "Closed on" } }),
    shown: note({ title: { zh: "展示情况", en: "Where it was shown" } }),
  },
  label: "title",
  list: ["title", "zone", "operator", "forms", "opened_on"],
  zone: "zone",
  may: {
    read: everyone,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
});
