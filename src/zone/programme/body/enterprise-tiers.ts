import { choice, day, link, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import { enterpriseTierCodes } from "./enterprise-tier-codes.ts";

/** The standing of an enterprise as dated events: every change is a record of its own, so that the standing of any day can be told. */
export const enterpriseTiers = register({
  name: "zone/enterprise-tiers",
  page: "zone/programme",
  title: { zh: "企业梯队", en: "Standing of enterprises" },
  one: { zh: "梯队认定", en: "standing of an enterprise" },
  fields: {
    organisation: link({ title: { zh: "企业", en: "Enterprise" }, to: "ledger/organisations", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    tier: choice({ title: { zh: "梯队", en: "Standing" }, codes: enterpriseTierCodes, required: true }),
    from_on: day({ title: { zh: "认定日期", en: "From" }, required: true }),
    until_on: day({ title: { zh: "有效期至", en: "Until" } }),
    issuer: text({ title: { zh: "认定单位", en: "Awarded by" } }),
    document: text({ title: { zh: "文号", en: "Number of the document" }, required: true }),
  },
  label: "tier",
  list: ["tier", "organisation", "zone", "from_on", "until_on", "document"],
  zone: "zone",
  organisation: "organisation",
  inherits: { zone: ["organisation", "zone"] },
  may: {
    read: { ...zoneStaff, enterprise: "own" },
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { from_on: from, until_on: until } }, { refuse }) {
    if (until !== null && until < from) refuse("zone.enterprise_tiers.until_backwards", { from, until });
  },
});
