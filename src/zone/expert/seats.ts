import { choice, day, link, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";
import { departments, seatRoles } from "./contract.ts";

/** A member of a committee: an expert, or somebody of a department; a secretary has no vote. */
export const seats = register({
  name: "zone/seats",
  page: "zone/experts",
  title: { zh: "委员会成员", en: "Committee members" },
  one: { zh: "成员", en: "member" },
  fields: {
    committee: link({ title: { zh: "委员会", en: "Committee" }, to: "zone/committees", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    member: text({ title: { zh: "姓名", en: "Name" }, required: true }),
    role: choice({ title: { zh: "职责", en: "Role" }, codes: seatRoles, required: true }),
    expert: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts" }),
    department: choice({ title: { zh: "部门", en: "Department" }, codes: departments }),
    organisation: link({ title: { zh: "所在单位", en: "Organisation" }, to: "ledger/organisations", required: true }),
    account: text({ title: { zh: "登录账号", en: "Account" } }),
    from_on: day({ title: { zh: "自", en: "From" } }),
    to_on: day({ title: { zh: "至", en: "Until" } }),
  },
  label: "member",
  list: ["member", "committee", "role", "department", "organisation"],
  zone: "zone",
  inherits: {
    zone: ["committee", "zone"],
    member: ["expert", "name"],
    organisation: ["expert", "employer"],
    account: ["expert", "account"],
  },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check(
    { id, values: { committee, zone, member, expert, department, role, organisation, from_on: from, to_on: to } },
    { find, refuse },
  ) {
    if (from !== null && to !== null && from > to) refuse("zone.experts.period_backwards", { from, to });
    const group = await linked(find, "zone/committees", committee);
    if (group.zone !== zone) refuse("zone.experts.other_zone", {});
    if (group.values["kind"] === "decision_team" && role !== "secretary" && department === null)
      refuse("zone.experts.no_department", { member });
    if (expert !== null) {
      const one = await linked(find, "zone/experts", expert);
      if (one.state !== "active") refuse("zone.experts.not_active", { name: String(one.values["name"]) });
      if (one.zone !== zone) refuse("zone.experts.other_zone", {});
    }
    const same = (await find("zone/seats", { committee })).filter((each) => each.id !== id && each.values["to_on"] === null);
    const twin = same.find(({ values }) =>
      expert !== null ? values["expert"] === expert : values["member"] === member && values["organisation"] === organisation,
    );
    if (to === null && twin) refuse("zone.experts.seat_taken", { member });
  },
});
