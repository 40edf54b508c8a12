import { choice, day, integer, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { reserveGrades } from "./contract.ts";
import "./messages.ts";

const office = { zone_administrator: "zone", analyst: "zone" } as const;

/** What patents a zone means to file at a link of the chain, by whom until when, and which were filed. */
export const reservePlans = register({
  name: "zone/reserve-plans",
  page: "zone/projects",
  title: { zh: "专利储备计划", en: "Reserve plans" },
  one: { zh: "专利储备计划", en: "reserve plan" },
  fields: {
    title: text({ title: { zh: "主题", en: "Subject" }, required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    node: text({ title: { zh: "产业链环节", en: "Link of the chain" }, required: true }),
    grade: choice({ title: { zh: "储备等级", en: "Reserve grade" }, codes: reserveGrades, required: true }),
    planned: integer({
      title: { zh: "计划申请件数", en: "Planned applications" },
      unit: { zh: "件", en: "applications" },
      required: true,
      least: 0,
    }),
    due_on: day({ title: { zh: "完成期限", en: "To be filed by" } }),
    owner: link({ title: { zh: "责任单位", en: "Responsible" }, to: "ledger/organisations" }),
    patents: list({
      title: { zh: "已提交的申请号或专利号", en: "Numbers of those filed" },
      help: { zh: "每行一个；授权与否据语料核对", en: "One a line; whether granted is seen in the corpus" },
    }),
    blank: note({ title: { zh: "针对的空白点", en: "Blank it fills" } }),
    came_from: text({ title: { zh: "来源建议", en: "Recommendation it came from" } }),
  },
  label: "title",
  list: ["title", "node", "grade", "planned", "due_on", "owner"],
  zone: "zone",
  due: { on: "due_on", open: ["active"] },
  states: { active: { zh: "执行中", en: "active" }, withdrawn: { zh: "取消", en: "withdrawn" } },
  first: "active",
  transitions: {
    withdraw: { title: { zh: "取消", en: "withdraw" }, from: ["active"], to: "withdrawn", may: office, reason: true },
  },
  settled: ["withdrawn"],
  may: { read: zoneStaff, create: office, change: office },
});
