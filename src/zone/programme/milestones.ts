import { day, link, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";

/** What is to be done by when, with the evidence that it was: planned → submitted → (returned →) accepted. */
export const milestones = register({
  name: "zone/milestones",
  title: { zh: "里程碑", en: "Milestones" },
  one: { zh: "里程碑", en: "milestone" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "事项", en: "What" }, required: true }),
    measure: link({ title: { zh: "所属措施", en: "Measure" }, to: "zone/measures" }),
    due_on: day({ title: { zh: "期限", en: "Due" }, required: true }),
    owner: text({ title: { zh: "责任单位", en: "Responsible" } }),
    done_on: day({ title: { zh: "完成日期", en: "Done" } }),
    evidence: note({
      title: { zh: "佐证材料", en: "Evidence" },
      help: { zh: "文号、链接或说明；也可上传附件", en: "Document numbers, links or what shows it; or attach files" },
    }),
  },
  label: "title",
  list: ["title", "zone", "due_on", "done_on", "owner"],
  zone: "zone",
  states: {
    planned: { zh: "计划", en: "planned" },
    submitted: { zh: "已提交", en: "submitted" },
    returned: { zh: "退回", en: "returned" },
    accepted: { zh: "验收通过", en: "accepted" },
  },
  first: "planned",
  transitions: {
    submit: {
      title: { zh: "提交", en: "submit" },
      from: ["planned", "returned"],
      to: "submitted",
      may: { zone_administrator: "zone", analyst: "zone" },
      needs: ["done_on"],
      needsFiles: { unless: "evidence" },
    },
    send_back: {
      title: { zh: "退回", en: "return" },
      from: ["submitted"],
      to: "returned",
      may: { quality_controller: "zone", decision_maker: "zone" },
      reason: true,
    },
    accept: {
      title: { zh: "验收通过", en: "accept" },
      from: ["submitted"],
      to: "accepted",
      may: { quality_controller: "zone", decision_maker: "zone" },
    },
  },
  settled: ["submitted", "accepted"],
  due: { on: "due_on", open: ["planned", "returned"] },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
});
