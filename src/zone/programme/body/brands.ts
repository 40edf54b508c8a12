import { choice, day, link, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** A brand and the day from which it counts: trade marks, geographical indications, awards. */
export const brands = register({
  name: "zone/brands",
  page: "zone/programme",
  title: { zh: "市场品牌", en: "Brands" },
  one: { zh: "品牌", en: "brand" },
  fields: {
    title: text({ title: { zh: "品牌", en: "Brand" }, required: true }),
    organisation: link({ title: { zh: "企业", en: "Enterprise" }, to: "ledger/organisations", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kind: choice({
      title: { zh: "类别", en: "Kind" },
      required: true,
      codes: {
        trade_mark: { zh: "注册商标", en: "registered trade mark" },
        well_known: { zh: "驰名商标保护", en: "protected as well known" },
        collective: { zh: "集体、证明商标", en: "collective or certification mark" },
        geographical: { zh: "地理标志", en: "geographical indication" },
        award: { zh: "质量品牌奖项", en: "award" },
      },
    }),
    number: text({ title: { zh: "注册号或文号", en: "Number" } }),
    from_on: day({ title: { zh: "取得日期", en: "From" }, required: true }),
    until_on: day({ title: { zh: "失效日期", en: "Until" } }),
  },
  label: "title",
  list: ["title", "organisation", "zone", "kind", "number", "from_on", "until_on"],
  zone: "zone",
  organisation: "organisation",
  inherits: { zone: ["organisation", "zone"] },
  may: {
    read: { ...zoneStaff, enterprise: "own" },
    create: { zone_administrator: "zone", enterprise: "own" },
    change: { zone_administrator: "zone", enterprise: "own" },
  },
  async check({ values: { from_on: from, until_on: until } }, { refuse }) {
    if (until !== null && until < from) refuse("zone.enterprise_tiers.until_backwards", { from, until });
  },
});
