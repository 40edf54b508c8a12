import { day, link, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";
import { partiesOfRound } from "./conflict/parties.ts";
import { ensureFree } from "./conflict/standing.ts";

/** One expert's part in a round: assigned, handed in, or stepped back. The scores are kept apart, sealed until all are in. */
export const reviews = register({
  name: "zone/reviews",
  page: "zone/experts",
  title: { zh: "评审任务", en: "Reviews" },
  one: { zh: "评审任务", en: "review" },
  fields: {
    round: link({ title: { zh: "评审", en: "Round" }, to: "zone/review-rounds", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    expert: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts", required: true }),
    checked_on: day({ title: { zh: "回避核查日期", en: "Conflicts looked for on" } }),
    checked_with: text({ title: { zh: "核查所用数据快照", en: "With snapshot" } }),
  },
  label: "expert",
  list: ["round", "expert", "checked_on"],
  zone: "zone",
  inherits: { zone: ["round", "zone"] },
  states: {
    assigned: { zh: "已指派", en: "assigned" },
    submitted: { zh: "已提交", en: "handed in" },
    recused: { zh: "已回避", en: "recused" },
  },
  first: "assigned",
  transitions: {
    submit: {
      title: { zh: "提交", en: "hand in" },
      from: ["assigned"],
      to: "submitted",
      may: { expert: "zone", zone_administrator: "zone" },
    },
    recuse: {
      title: { zh: "回避", en: "recuse" },
      from: ["assigned"],
      to: "recused",
      may: { expert: "zone", zone_administrator: "zone", quality_controller: "zone" },
      reason: true,
    },
  },
  settled: ["submitted", "recused"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", quality_controller: "zone" },
    change: { zone_administrator: "zone", quality_controller: "zone" },
  },
  async check({ id, state, values: { round, zone, expert, checked_on: checked } }, { find, now, refuse }) {
    const of = await linked(find, "zone/review-rounds", round);
    if (of.zone !== zone) refuse("zone.experts.other_zone", {});
    if (of.state !== "open") refuse("zone.reviews.round_over", {});
    const one = await linked(find, "zone/experts", expert);
    const name = String(one.values["name"]);
    if (one.state !== "active" || one.zone !== zone) refuse("zone.experts.not_active", { name });
    const twin = (await find("zone/reviews", { round, expert })).find((each) => each.id !== id);
    if (twin) refuse("zone.reviews.twice", { name });
    if (state !== "submitted") return;
    if (checked === null) refuse("zone.reviews.not_checked", { name });
    await ensureFree({ expert: one, seat: undefined }, await partiesOfRound(of, find), { find, now, refuse });
    const sheet = await find("zone/review-sheets", { review: id });
    if (sheet.length === 0) refuse("zone.reviews.no_sheet", { name });
  },
});
