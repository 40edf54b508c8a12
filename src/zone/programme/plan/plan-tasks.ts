import { day, integer, link, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** A task of a plan; what is done for it are its measures. */
export const planTasks = register({
  name: "zone/plan-tasks",
  page: "zone/programme",
  title: { zh: "重点任务", en: "Tasks" },
  one: { zh: "任务", en: "task" },
  fields: {
    plan: link({ title: { zh: "规划或方案", en: "Plan" }, to: "zone/plans", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    place: integer({ title: { zh: "序号", en: "Place" }, required: true, least: 1 }),
    title: text({ title: { zh: "任务", en: "Task" }, required: true }),
    owner: text({ title: { zh: "责任单位", en: "Responsible" } }),
    due_on: day({ title: { zh: "期限", en: "Due" } }),
    text: note({ title: { zh: "内容", en: "Text" } }),
  },
  label: "title",
  list: ["title", "plan", "place", "owner", "due_on"],
  zone: "zone",
  inherits: { zone: ["plan", "zone"] },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ values: { plan, zone } }, { find, refuse }) {
    const [above] = await find("zone/plans", { id: plan });
    if (above?.values["zone"] !== zone) refuse("zone.plans.other_zone", {});
  },
});
