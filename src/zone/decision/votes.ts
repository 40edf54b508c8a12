import { choice, link, note, register } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { partiesOfDecision } from "../expert/conflict/parties.ts";
import { ensureFree } from "../expert/conflict/standing.ts";
import { linked, linkedOrNone } from "../expert/linked.ts";
import { ballots } from "./contract.ts";

/** One vote of one member, or of one department where the team votes so. */
export const votes = register({
  name: "zone/votes",
  page: "zone/decisions",
  title: { zh: "表决", en: "Votes" },
  one: { zh: "表决", en: "vote" },
  fields: {
    decision: link({ title: { zh: "决策", en: "Decision" }, to: "zone/decisions", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    meeting: link({ title: { zh: "会议", en: "Meeting" }, to: "zone/meetings", required: true }),
    seat: link({ title: { zh: "成员", en: "Member" }, to: "zone/seats", required: true }),
    ballot: choice({ title: { zh: "表决", en: "Vote" }, codes: ballots, required: true }),
    reason: note({ title: { zh: "理由", en: "Reason" } }),
  },
  label: "seat",
  list: ["decision", "seat", "ballot"],
  zone: "zone",
  inherits: { zone: ["decision", "zone"], meeting: ["decision", "meeting"] },
  may: {
    read: zoneStaff,
    create: { decision_maker: "zone", expert: "zone", zone_administrator: "zone" },
    change: { decision_maker: "zone", expert: "zone", zone_administrator: "zone" },
  },
  async check({ id, values: { decision, zone, meeting: sitting, seat } }, { actor, find, now, refuse }) {
    const about = await linked(find, "zone/decisions", decision);
    if (about.zone !== zone) refuse("zone.experts.other_zone", {});
    if (about.state !== "in_meeting") refuse("zone.decisions.not_in_meeting", {});
    if (about.values["meeting"] !== sitting) refuse("zone.decisions.other_meeting", {});
    const [kept] = await find("zone/votes", { id });
    if (kept && (kept.values["seat"] !== seat || kept.values["decision"] !== decision)) refuse("zone.decisions.fixed", {});
    const of = await linked(find, "zone/seats", seat);
    const member = String(of.values["member"]);
    if (of.values["committee"] !== about.values["team"] || of.values["role"] === "secretary")
      refuse("zone.decisions.no_vote", { member });
    const keeps = actor.grants.some(({ role }) => role === "administrator" || role === "zone_administrator");
    if (!keeps && of.values["account"] !== actor.id) refuse("zone.experts.not_self", { name: member });
    const meeting = await linked(find, "zone/meetings", sitting);
    if (meeting.state !== "open") refuse("zone.decisions.not_met", {});
    if (!(meeting.values["attended"] as readonly string[]).includes(seat)) refuse("zone.decisions.not_there", { member });
    const expert = await linkedOrNone(find, "zone/experts", of.values["expert"]);
    await ensureFree({ expert, seat: of }, await partiesOfDecision(about, find), { find, now, refuse });
    await ensureOne();

    async function ensureOne(): Promise<void> {
      const others = (await find("zone/votes", { decision, meeting: sitting })).filter((each) => each.id !== id);
      if (others.some(({ values }) => values["seat"] === seat)) refuse("zone.decisions.voted", { member });
      const team = await linked(find, "zone/committees", about.values["team"]);
      if (team.values["one_vote"] !== "department") return;
      for (const { values } of others) {
        const other = await linked(find, "zone/seats", values["seat"]);
        const { department } = other.values;
        if (department !== null && department === of.values["department"])
          refuse("zone.decisions.department_voted", { member: String(other.values["member"]) });
      }
    }
  },
});
