import { day, integer, link, links, note, register, text } from "#ledger";
import { inferredDays } from "../inferred-days.ts";
import { zoneStaff } from "../../zone-staff.ts";
import "./messages.ts";

/** A plan or programme of a zone for a period: its tasks have measures, and these lead to targets. */
export const plans = register({
  name: "zone/plans",
  page: "zone/programme",
  title: { zh: "规划与实施方案", en: "Plans" },
  one: { zh: "规划或方案", en: "plan" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    document: text({ title: { zh: "文号", en: "Number of the document" } }),
    issuer: text({ title: { zh: "印发单位", en: "Issued by" } }),
    issued_on: day({ title: { zh: "印发日期", en: "Issued on" } }),
    starts_on: day({ title: { zh: "规划期起", en: "From" }, required: true }),
    ends_on: day({ title: { zh: "规划期止", en: "To" }, required: true }),
    ...inferredDays({
      issued_on: { zh: "印发日期", en: "Issued on" },
      starts_on: { zh: "规划期起", en: "From" },
      ends_on: { zh: "规划期止", en: "To" },
    }),
    industries: links({ title: { zh: "重点产业", en: "Industries" }, to: "zone/plan-industries" }),
    stated_industries: integer({
      title: { zh: "公布的产业数", en: "Industries as published" },
      help: { zh: "如“5 大产业”", en: "Such as “five industries”" },
      least: 1,
    }),
    source: note({ title: { zh: "来源", en: "Source" } }),
  },
  label: "title",
  list: ["title", "zone", "starts_on", "ends_on", "issuer", "issued_on"],
  zone: "zone",
  states: {
    draft: { zh: "草拟", en: "draft" },
    adopted: { zh: "已印发", en: "adopted" },
    concluded: { zh: "已结束", en: "concluded" },
  },
  first: "draft",
  transitions: {
    adopt: {
      title: { zh: "印发", en: "adopt" },
      from: ["draft"],
      to: "adopted",
      may: { decision_maker: "zone" },
      needs: ["issuer", "issued_on"],
    },
    conclude: {
      title: { zh: "结束", en: "conclude" },
      from: ["adopted"],
      to: "concluded",
      may: { decision_maker: "zone" },
    },
  },
  settled: ["adopted", "concluded"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check(
    { state, values: { zone, starts_on: from, ends_on: to, industries, stated_industries: stated } },
    { find, refuse },
  ) {
    if (from > to) refuse("zone.plans.period_backwards", { from, to });
    for (const id of industries) {
      const [industry] = await find("zone/plan-industries", { id });
      if (industry?.values["zone"] !== zone) refuse("zone.plans.other_zone", {});
    }
    if (state === "adopted" && stated !== null && stated !== industries.length) {
      refuse("zone.plans.industry_count", { stated, named: industries.length });
    }
  },
});
