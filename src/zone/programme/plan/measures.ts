import { day, integer, link, links, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** What is done for a task: by whom, until when, under which policies, and towards which targets. */
export const measures = register({
  name: "zone/measures",
  page: "zone/programme",
  title: { zh: "措施", en: "Measures" },
  one: { zh: "措施", en: "measure" },
  fields: {
    task: link({ title: { zh: "任务", en: "Task" }, to: "zone/plan-tasks", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    place: integer({ title: { zh: "序号", en: "Place" }, required: true, least: 1 }),
    title: text({ title: { zh: "措施", en: "Measure" }, required: true }),
    owner: text({ title: { zh: "责任单位", en: "Responsible" } }),
    due_on: day({ title: { zh: "期限", en: "Due" } }),
    targets: links({ title: { zh: "指标目标", en: "Targets" }, to: "zone/targets" }),
    policies: links({ title: { zh: "政策依据", en: "Policies" }, to: "zone/policies" }),
    funds: links({ title: { zh: "专项资金", en: "Funds" }, to: "zone/funds" }),
    done_on: day({ title: { zh: "完成日期", en: "Done" } }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" } }),
  },
  label: "title",
  list: ["title", "task", "place", "owner", "due_on", "done_on"],
  zone: "zone",
  inherits: { zone: ["task", "zone"] },
  due: { on: "due_on", open: ["planned", "under_way"] },
  states: {
    planned: { zh: "未启动", en: "not begun" },
    under_way: { zh: "推进中", en: "under way" },
    done: { zh: "已完成", en: "done" },
    dropped: { zh: "不再实施", en: "dropped" },
  },
  first: "planned",
  transitions: {
    begin: {
      title: { zh: "启动", en: "begin" },
      from: ["planned"],
      to: "under_way",
      may: { zone_administrator: "zone", analyst: "zone" },
    },
    finish: {
      title: { zh: "完成", en: "finish" },
      from: ["under_way"],
      to: "done",
      may: { zone_administrator: "zone" },
      needs: ["done_on", "evidence"],
    },
    drop: {
      title: { zh: "不再实施", en: "drop" },
      from: ["planned", "under_way"],
      to: "dropped",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["done", "dropped"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ values: { task, zone, targets } }, { find, refuse }) {
    const [above] = await find("zone/plan-tasks", { id: task });
    if (above?.values["zone"] !== zone) refuse("zone.plans.other_zone", {});
    for (const id of targets) {
      const [target] = await find("zone/targets", { id });
      if (target?.values["zone"] !== zone) refuse("zone.plans.other_zone", {});
    }
  },
});
