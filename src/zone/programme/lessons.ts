import { day, link, links, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";

/** What was learned, and how far it was passed on: supervision and evaluation end in summary and promotion. */
export const lessons = register({
  name: "zone/lessons",
  page: "zone/programme",
  title: { zh: "经验与推广", en: "Lessons" },
  one: { zh: "经验", en: "lesson" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "标题", en: "Title" }, required: true }),
    learned_on: day({ title: { zh: "总结日期", en: "Learned on" }, required: true }),
    what: note({ title: { zh: "内容", en: "What was learned" }, required: true }),
    measures: links({ title: { zh: "相关措施", en: "Measures" }, to: "zone/measures" }),
    evidence: note({ title: { zh: "佐证", en: "Evidence" } }),
    promoted_to: note({ title: { zh: "推广范围", en: "Promoted to" } }),
    promoted_on: day({ title: { zh: "推广日期", en: "Promoted on" } }),
  },
  label: "title",
  list: ["title", "zone", "learned_on", "measures", "promoted_on"],
  zone: "zone",
  states: {
    noted: { zh: "记录", en: "noted" },
    confirmed: { zh: "确认", en: "confirmed" },
    promoted: { zh: "已推广", en: "promoted" },
  },
  first: "noted",
  transitions: {
    confirm: {
      title: { zh: "确认", en: "confirm" },
      from: ["noted"],
      to: "confirmed",
      may: { quality_controller: "zone", decision_maker: "zone" },
      needs: ["evidence"],
    },
    promote: {
      title: { zh: "推广", en: "promote" },
      from: ["confirmed"],
      to: "promoted",
      may: { decision_maker: "zone" },
      needs: ["promoted_to", "promoted_on"],
    },
  },
  settled: ["promoted"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
});
