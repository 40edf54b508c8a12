import { choice, day, flag, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";
import { conflictKinds } from "./contract.ts";

/**
 * A conflict of interest that was found or declared, with what shows it. It stands until it is recorded as a recusal; only a weak one
 * can be overruled, with a reason, and employers never.
 */
export const conflicts = register({
  name: "zone/conflicts",
  page: "zone/experts",
  title: { zh: "回避情形", en: "Conflicts of interest" },
  one: { zh: "回避情形", en: "conflict of interest" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kind: choice({ title: { zh: "情形", en: "Kind" }, codes: conflictKinds, required: true }),
    expert: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts" }),
    seat: link({ title: { zh: "委员会成员", en: "Committee member" }, to: "zone/seats" }),
    round: link({ title: { zh: "评审", en: "Review round" }, to: "zone/review-rounds" }),
    decision: link({ title: { zh: "决策", en: "Decision" }, to: "zone/decisions" }),
    evidence: note({ title: { zh: "依据", en: "Evidence" }, required: true }),
    sources: list({ title: { zh: "依据所在记录或专利", en: "Records or patents" } }),
    last_on: day({ title: { zh: "最近日期", en: "Latest on" } }),
    weak: flag({ title: { zh: "轻微情形", en: "Weak" } }),
    namesake: flag({
      title: { zh: "仅姓名相符", en: "Only the name fits" },
      help: {
        zh: "未能确认为同一人，由质量控制人员判断",
        en: "Whether it is the same person is for a quality controller to say",
      },
    }),
    found_with: text({ title: { zh: "所用数据快照", en: "With snapshot" } }),
  },
  label: "kind",
  list: ["kind", "expert", "seat", "round", "decision", "evidence", "weak"],
  zone: "zone",
  states: {
    standing: { zh: "成立", en: "standing" },
    recused: { zh: "已回避", en: "recused" },
    overruled: { zh: "经批准参加", en: "overruled" },
  },
  first: "standing",
  transitions: {
    recuse: {
      title: { zh: "登记回避", en: "record the recusal" },
      from: ["standing"],
      to: "recused",
      may: { zone_administrator: "zone", quality_controller: "zone", expert: "zone" },
    },
    overrule: {
      title: { zh: "准许参加（仅限轻微情形）", en: "overrule (weak ones only)" },
      from: ["standing"],
      to: "overruled",
      may: { quality_controller: "zone" },
      reason: true,
    },
  },
  settled: ["standing", "recused", "overruled"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", quality_controller: "zone", expert: "zone", decision_maker: "zone" },
    change: {},
  },
  async check({ state, values }, { actor, find, refuse }) {
    const { zone, kind, expert, seat, round, decision, weak } = values;
    if ((expert === null) === (seat === null) || (round === null) === (decision === null)) refuse("zone.conflicts.whose", {});
    const whose = await (expert !== null ? linked(find, "zone/experts", expert) : linked(find, "zone/seats", seat));
    const about = await (round !== null ? linked(find, "zone/review-rounds", round) : linked(find, "zone/decisions", decision));
    if (whose.zone !== zone || about.zone !== zone) refuse("zone.experts.other_zone", {});
    if (weak === true && kind !== "co_inventor") refuse("zone.conflicts.never_weak", {});
    if (state === "overruled" && weak !== true) refuse("zone.conflicts.not_weak", {});
    const declares = actor.grants.every(({ role }) => role === "expert" || role === "decision_maker");
    if (state === "standing" && declares && (kind !== "declared" || whose.values["account"] !== actor.id))
      refuse("zone.conflicts.only_own", {});
  },
});
