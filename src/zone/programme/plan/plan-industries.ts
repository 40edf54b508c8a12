import { choices, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

const rights = {
  patent: { zh: "专利密集型", en: "patent-intensive" },
  trade_mark: { zh: "商标密集型", en: "trade-mark-intensive" },
  copyright: { zh: "版权密集型", en: "copyright-intensive" },
} as const;

/** An industry that a plan names, by which right it is intensive, and by what it is delimited. */
export const planIndustries = register({
  name: "zone/plan-industries",
  page: "zone/programme",
  title: { zh: "重点产业", en: "Industries of plans" },
  one: { zh: "重点产业", en: "industry of a plan" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "产业", en: "Industry" }, required: true }),
    rights: choices({ title: { zh: "密集类型", en: "Intensive by" }, codes: rights }),
    ipc: list({ title: { zh: "IPC 分类", en: "IPC classes" } }),
    gbt4754: list({ title: { zh: "国民经济行业代码", en: "GB/T 4754 codes" } }),
    basis: note({ title: { zh: "界定依据", en: "How it is delimited" } }),
  },
  label: "title",
  list: ["title", "zone", "rights", "ipc", "gbt4754"],
  zone: "zone",
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ values: { rights: by, ipc, gbt4754 } }, { refuse }) {
    // Works are not classified by IPC: what is intensive by copyright alone is told by what its enterprises do.
    if (by.includes("copyright") && !by.includes("patent") && ipc.length > 0) refuse("zone.plan_industries.no_ipc", {});
    if (by.includes("copyright") && gbt4754.length === 0) refuse("zone.plan_industries.needs_industry_codes", {});
  },
});
