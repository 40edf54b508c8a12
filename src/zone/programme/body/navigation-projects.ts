import { day, link, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** A patent-navigation project for an industry of a plan, from commission to use; its study is named by its id. */
export const navigationProjects = register({
  name: "zone/navigation-projects",
  page: "zone/programme",
  title: { zh: "专利导航项目", en: "Navigation projects" },
  one: { zh: "导航项目", en: "navigation project" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "项目", en: "Project" }, required: true }),
    industry: link({ title: { zh: "产业", en: "Industry" }, to: "zone/plan-industries", required: true }),
    undertaker: link({ title: { zh: "承担单位", en: "Undertaken by" }, to: "ledger/organisations" }),
    study: text({ title: { zh: "研究编号", en: "Study" }, help: { zh: "导航研究的编号", en: "Id of the study" } }),
    due_on: day({ title: { zh: "期限", en: "Due" } }),
    reviewed_on: day({ title: { zh: "验收日期", en: "Reviewed on" } }),
    used_for: note({ title: { zh: "成果运用", en: "Used for" } }),
  },
  label: "title",
  list: ["title", "zone", "industry", "undertaker", "study", "due_on"],
  zone: "zone",
  due: { on: "due_on", open: ["planned", "commissioned", "analysing"] },
  states: {
    planned: { zh: "拟立项", en: "planned" },
    commissioned: { zh: "已立项", en: "commissioned" },
    analysing: { zh: "分析中", en: "analysing" },
    reviewed: { zh: "已验收", en: "reviewed" },
    in_use: { zh: "成果运用", en: "in use" },
  },
  first: "planned",
  transitions: {
    commission: {
      title: { zh: "立项", en: "commission" },
      from: ["planned"],
      to: "commissioned",
      may: { zone_administrator: "zone" },
      needs: ["undertaker", "due_on"],
    },
    analyse: {
      title: { zh: "开展分析", en: "begin the analysis" },
      from: ["commissioned"],
      to: "analysing",
      may: { zone_administrator: "zone", analyst: "zone" },
      needs: ["study"],
    },
    review: {
      title: { zh: "验收", en: "review" },
      from: ["analysing"],
      to: "reviewed",
      may: { quality_controller: "zone", decision_maker: "zone" },
      needs: ["reviewed_on"],
    },
    use: {
      title: { zh: "运用", en: "put to use" },
      from: ["reviewed"],
      to: "in_use",
      may: { zone_administrator: "zone", decision_maker: "zone" },
      needs: ["used_for"],
    },
  },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
});
