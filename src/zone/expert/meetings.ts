import { day, link, links, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";

/** A sitting of a committee: what is on its agenda, who was invited, who came, what was noted. */
export const meetings = register({
  name: "zone/meetings",
  page: "zone/experts",
  title: { zh: "会议", en: "Meetings" },
  one: { zh: "会议", en: "meeting" },
  fields: {
    committee: link({ title: { zh: "委员会", en: "Committee" }, to: "zone/committees", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "会议名称", en: "Title" }, required: true }),
    held_on: day({ title: { zh: "会议日期", en: "Day" }, required: true }),
    place: text({ title: { zh: "地点", en: "Place" } }),
    decisions: links({ title: { zh: "议题：决策", en: "Agenda: decisions" }, to: "zone/decisions" }),
    rounds: links({ title: { zh: "议题：评审", en: "Agenda: reviews" }, to: "zone/review-rounds" }),
    agenda: list({ title: { zh: "其他议题", en: "Other items" } }),
    invited: links({ title: { zh: "应到", en: "Invited" }, to: "zone/seats" }),
    attended: links({ title: { zh: "实到", en: "Attended" }, to: "zone/seats" }),
    minutes: note({ title: { zh: "会议纪要", en: "Minutes" } }),
  },
  label: "title",
  list: ["title", "committee", "held_on", "place"],
  zone: "zone",
  inherits: { zone: ["committee", "zone"] },
  due: { on: "held_on", open: ["planned"] },
  states: {
    planned: { zh: "计划", en: "planned" },
    open: { zh: "进行中", en: "open" },
    minuted: { zh: "已形成纪要", en: "minuted" },
    cancelled: { zh: "取消", en: "cancelled" },
  },
  first: "planned",
  transitions: {
    open: {
      title: { zh: "开会", en: "open" },
      from: ["planned"],
      to: "open",
      may: { zone_administrator: "zone" },
      needs: ["attended"],
    },
    minute: {
      title: { zh: "形成纪要", en: "minute" },
      from: ["open"],
      to: "minuted",
      may: { zone_administrator: "zone" },
      needs: ["minutes"],
    },
    cancel: {
      title: { zh: "取消", en: "cancel" },
      from: ["planned"],
      to: "cancelled",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["minuted", "cancelled"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ state, values: { committee, zone, held_on: on, invited, attended } }, { find, refuse }) {
    const group = await linked(find, "zone/committees", committee);
    if (group.zone !== zone) refuse("zone.experts.other_zone", {});
    const { term_from: from, term_to: to } = group.values as Readonly<Record<string, string | null>>;
    if ((from ?? "") > on || (to ?? "9999") < on)
      refuse("zone.experts.out_of_term", { day: on, from: from ?? "–", to: to ?? "–" });
    const seated = await find("zone/seats", { committee });
    for (const seat of [...invited, ...attended]) {
      if (!seated.some(({ id }) => id === seat)) refuse("zone.experts.not_seated", {});
    }
    if (state !== "open") return;
    const least = Number(group.values["departments_least"] ?? 0);
    const named = new Set(
      seated.filter(({ values }) => (values["to_on"] ?? "9999") >= on).map(({ values }) => values["department"]),
    );
    named.delete(null);
    if (named.size < least) refuse("zone.experts.few_departments", { found: named.size, least });
  },
});
