import { link, list, note, register, text, type RuleContext } from "#ledger";
import { heldOf } from "../../kpi/held.ts";
import { ensureKpis } from "../ensure-kpis.ts";
import { zoneStaff } from "../../zone-staff.ts";

/** A goal in words. It is on track only by indicators: without one nobody can say so. */
export const goals = register({
  name: "zone/goals",
  page: "zone/programme",
  title: { zh: "定性目标", en: "Goals in words" },
  one: { zh: "定性目标", en: "goal" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    plan: link({ title: { zh: "规划或方案", en: "Plan" }, to: "zone/plans" }),
    title: text({ title: { zh: "目标", en: "Goal" }, required: true }),
    statement: note({ title: { zh: "原文", en: "As published" } }),
    kpis: list({ title: { zh: "衡量指标", en: "Indicators" }, help: { zh: "指标目录代码", en: "Codes of the catalogue" } }),
    source: text({ title: { zh: "来源", en: "Source" } }),
  },
  label: "title",
  list: ["title", "zone", "kpis", "plan"],
  zone: "zone",
  states: {
    stated: { zh: "已提出", en: "stated" },
    on_track: { zh: "进展正常", en: "on track" },
    off_track: { zh: "进展滞后", en: "off track" },
    reached: { zh: "已实现", en: "reached" },
  },
  first: "stated",
  transitions: {
    mark_on_track: {
      title: { zh: "判为进展正常", en: "mark as on track" },
      from: ["stated", "off_track"],
      to: "on_track",
      may: { quality_controller: "zone", decision_maker: "zone" },
      needs: ["kpis"],
      reason: true,
    },
    mark_off_track: {
      title: { zh: "判为进展滞后", en: "mark as off track" },
      from: ["stated", "on_track"],
      to: "off_track",
      may: { quality_controller: "zone", decision_maker: "zone" },
      reason: true,
    },
    reach: {
      title: { zh: "判为已实现", en: "mark as reached" },
      from: ["on_track"],
      to: "reached",
      may: { decision_maker: "zone" },
      needs: ["kpis"],
      reason: true,
    },
  },
  settled: ["reached"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ state, values: { zone, kpis } }, rules) {
    await ensureKpis(kpis, rules);
    if (state === "on_track" || state === "reached") await ensureMeasured(zone, kpis, rules);
  },
});

/** A code of the catalogue measures nothing by itself: at least one has a value that holds in this zone, or a target that is set. */
async function ensureMeasured(zone: string, kpis: readonly string[], { find, refuse }: RuleContext): Promise<void> {
  const isOne = (kpi: unknown) => kpis.includes(String(kpi));
  const set = await find("zone/targets", { zone, state: "set" });
  if (set.some(({ values }) => isOne(values["kpi"]))) return;
  const held = heldOf(await find("zone/kpi-values", { zone }));
  if (!held.some(({ kpi }) => isOne(kpi))) refuse("zone.goals.unmeasured", { kpis: kpis.join(", ") });
}
