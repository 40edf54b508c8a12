import { dayOf } from "#base";
import { choice, openChoices, day, link, links, note, register, text, type RuleContext } from "#ledger";
import { kpiTitles } from "../kpi/catalogue.ts";
import { kpiTitlesIn } from "../kpi/catalogue/kpi-file.ts";
import { ensureKpis } from "../programme/ensure-kpis.ts";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "../expert/linked.ts";
import { outcomes } from "./contract.ts";
import { tallyOf } from "./tally.ts";
import { ruleOf, votersOf } from "./voters.ts";

/** What a decision team makes of recommendations: put to a meeting, voted on, decided, in force, evaluated. */
export const decisions = register({
  name: "zone/decisions",
  title: { zh: "决策", en: "Decisions" },
  one: { zh: "决策", en: "decision" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "决策事项", en: "Title" }, required: true }),
    number: text({ title: { zh: "文号", en: "Number" } }),
    team: link({ title: { zh: "决策团队", en: "Decision team" }, to: "zone/committees", required: true }),
    parties: links({
      title: { zh: "当事单位", en: "Parties" },
      to: "ledger/organisations",
      help: { zh: "因本决策受益或受限的单位，其人员须回避", en: "Who gains or loses by it: their people may not vote" },
    }),
    meeting: link({ title: { zh: "会议", en: "Meeting" }, to: "zone/meetings" }),
    outcome: choice({ title: { zh: "决策结果", en: "Outcome" }, codes: outcomes }),
    changes: note({ title: { zh: "修改内容或条件", en: "Changes or conditions" } }),
    decided_on: day({ title: { zh: "决策日期", en: "Decided on" } }),
    in_force_on: day({ title: { zh: "生效日期", en: "In force from" } }),
    responsible: link({ title: { zh: "责任单位", en: "Responsible" }, to: "ledger/organisations" }),
    due_on: day({ title: { zh: "完成期限", en: "Due" } }),
    projects: links({ title: { zh: "立项项目", en: "Projects opened" }, to: "zone/projects" }),
    kpis: openChoices({ title: { zh: "衡量指标", en: "Measured by" }, codes: kpiTitles, codesIn: kpiTitlesIn }),
    actions: note({ title: { zh: "措施", en: "What is to be done" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "number", "zone", "outcome", "decided_on", "responsible", "due_on"],
  zone: "zone",
  due: { on: "due_on", open: ["in_force"] },
  states: {
    proposed: { zh: "提请", en: "proposed" },
    in_meeting: { zh: "会议审议", en: "in meeting" },
    decided: { zh: "已决策", en: "decided" },
    in_force: { zh: "已生效", en: "in force" },
    evaluated: { zh: "已评价", en: "evaluated" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "proposed",
  transitions: {
    put: {
      title: { zh: "提交会议", en: "put to the meeting" },
      from: ["proposed"],
      to: "in_meeting",
      may: { zone_administrator: "zone" },
      needs: ["meeting"],
    },
    decide: {
      title: { zh: "作出决策", en: "decide" },
      from: ["in_meeting"],
      to: "decided",
      may: { decision_maker: "zone", zone_administrator: "zone" },
      needs: ["outcome", "decided_on"],
    },
    bring_into_force: {
      title: { zh: "生效", en: "bring into force" },
      from: ["decided"],
      to: "in_force",
      may: { decision_maker: "zone", zone_administrator: "zone" },
      needs: ["in_force_on", "responsible", "due_on", "kpis"],
    },
    resume: {
      title: { zh: "重新提请", en: "take up again" },
      from: ["decided"],
      to: "proposed",
      may: { zone_administrator: "zone" },
      reason: true,
    },
    evaluate: {
      title: { zh: "完成评价", en: "evaluate" },
      from: ["in_force"],
      to: "evaluated",
      may: { zone_administrator: "zone", quality_controller: "zone" },
    },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["proposed", "in_meeting", "in_force"],
      to: "withdrawn",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["evaluated", "withdrawn"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ id, state, values }, context) {
    const { find, refuse } = context;
    const { zone, team, meeting, outcome, changes } = values;
    await ensureKpis(values.kpis, context);
    const group = await linked(find, "zone/committees", team);
    if (group.zone !== zone) refuse("zone.experts.other_zone", {});
    if (group.values["kind"] !== "decision_team") refuse("zone.decisions.no_team", { name: String(group.values["name"]) });
    if (meeting !== null) {
      const sitting = await linked(find, "zone/meetings", meeting);
      if (sitting.values["committee"] !== team) refuse("zone.decisions.other_meeting", {});
    }
    const [kept] = await find("zone/decisions", { id });
    if (kept && ["decided", "in_force"].includes(kept.state ?? "")) {
      const fixed = ["title", "team", "parties", "meeting", "outcome", "changes", "decided_on"] as const;
      const other = fixed.find((key) => JSON.stringify(kept.values[key]) !== JSON.stringify(values[key]));
      if (other !== undefined) refuse("zone.decisions.fixed", {});
    }
    if (outcome === "adopted_with_changes" && changes === null) refuse("zone.decisions.no_changes", {});
    if (state === "proposed" || state === "withdrawn" || state === null) return;
    const items = await find("zone/decision-items", { decision: id });
    if (items.length === 0) refuse("zone.decisions.no_recommendation", {});
    if (values.in_force_on !== null && values.decided_on !== null && values.in_force_on < values.decided_on)
      refuse("zone.decisions.early", { day: values.in_force_on, decided: values.decided_on });
    if (state === "in_force" && outcome !== "adopted" && outcome !== "adopted_with_changes")
      refuse("zone.decisions.not_adopted", {});
    if (state === "evaluated" && (await find("zone/evaluations", { decision: id })).every((each) => each.state !== "signed"))
      refuse("zone.decisions.not_evaluated", {});
    if (state === "decided") await ensureVoted({ id, values }, context);
  },
});

/** The meeting was held and quorate, and the vote bears the outcome; to postpone needs neither. */
async function ensureVoted(
  { id, values }: { readonly id: string; readonly values: Readonly<Record<string, unknown>> },
  { find, now, refuse }: RuleContext,
): Promise<void> {
  const { outcome, meeting, decided_on: on } = values;
  const sitting = await linked(find, "zone/meetings", meeting);
  if (!["open", "minuted"].includes(sitting.state ?? "")) refuse("zone.decisions.not_met", {});
  if (String(on) < String(sitting.values["held_on"]))
    refuse("zone.decisions.before_meeting", { day: String(on), met: String(sitting.values["held_on"]) });
  if (outcome === "postponed") return;
  const kept = await linked(find, "zone/decisions", id);
  const at = { ...kept, values: values as typeof kept.values };
  const tally = tallyOf(await votersOf(at, find, dayOf(now)), await ruleOf(at, find));
  const { present, needed, base } = tally;
  if (!tally.quorate) refuse("zone.decisions.no_quorum", { present, needed, base });
  const adopts = outcome !== "rejected";
  if (adopts && !tally.carried) refuse("zone.decisions.not_carried", { for: tally.for, carries: tally.carries ?? 0 });
  if (!adopts && tally.carried) refuse("zone.decisions.was_carried", { for: tally.for });
}
