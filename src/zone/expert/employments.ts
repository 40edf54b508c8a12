import { day, link, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";

/** Where an expert worked before, and until when: what conflicts of interest of the past rest on. */
export const employments = register({
  name: "zone/employments",
  page: "zone/experts",
  title: { zh: "任职经历", en: "Employments" },
  one: { zh: "任职经历", en: "employment" },
  fields: {
    expert: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    organisation: link({ title: { zh: "单位", en: "Organisation" }, to: "ledger/organisations", required: true }),
    post: text({ title: { zh: "职务", en: "Post" } }),
    from_on: day({ title: { zh: "自", en: "From" } }),
    to_on: day({ title: { zh: "至", en: "Until" }, help: { zh: "空缺为至今", en: "Still there where empty" } }),
  },
  label: "organisation",
  list: ["expert", "organisation", "post", "from_on", "to_on"],
  zone: "zone",
  inherits: { zone: ["expert", "zone"] },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { expert, zone, from_on: from, to_on: to } }, { find, refuse }) {
    if (from !== null && to !== null && from > to) refuse("zone.experts.period_backwards", { from, to });
    const one = await linked(find, "zone/experts", expert);
    if (one.zone !== zone) refuse("zone.experts.other_zone", {});
  },
});
