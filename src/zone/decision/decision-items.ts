import { link, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "../expert/linked.ts";
import { ensureAsItWas } from "./as-it-was.ts";

/** One recommendation that a decision is about: of which study and run, and as it stood there, with its figures. */
export const decisionItems = register({
  name: "zone/decision-items",
  page: "zone/decisions",
  title: { zh: "提请决策的建议", en: "Recommendations put to decision" },
  one: { zh: "提请决策的建议", en: "recommendation put to decision" },
  fields: {
    decision: link({ title: { zh: "决策", en: "Decision" }, to: "zone/decisions", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "建议", en: "Recommendation" }, required: true }),
    title_en: text({ title: { zh: "建议（英文）", en: "In English" } }),
    study: text({ title: { zh: "导航项目", en: "Study" }, required: true }),
    run: text({ title: { zh: "运行编号", en: "Run" }, required: true }),
    recommendation: text({ title: { zh: "建议编号", en: "Id of the recommendation" }, required: true }),
    snapshot: text({ title: { zh: "数据快照", en: "Snapshot" }, required: true }),
    as_it_was: note({
      title: { zh: "当时内容", en: "As it was" },
      help: {
        zh: "提请时的理由、预期效果、风险与数据（JSON）",
        en: "Reasons, effects, risks and figures when it was put (JSON)",
      },
      required: true,
    }),
    hash: text({ title: { zh: "内容 SHA-256", en: "SHA-256 of it" }, required: true }),
  },
  label: "title",
  list: ["decision", "study", "run", "recommendation"],
  zone: "zone",
  inherits: { zone: ["decision", "zone"] },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: {},
  },
  async check({ id, values }, { dataDir, find, refuse }) {
    const { decision, zone, study, run, recommendation } = values;
    const of = await linked(find, "zone/decisions", decision);
    if (of.zone !== zone) refuse("zone.experts.other_zone", {});
    if (of.state !== "proposed") refuse("zone.decisions.too_late", {});
    const twin = (await find("zone/decision-items", { decision, study, recommendation })).find((each) => each.id !== id);
    if (twin) refuse("zone.decisions.item_twice", { recommendation });
    await ensureAsItWas(dataDir, values, () => refuse("zone.decisions.not_of_run", { recommendation, run, study }));
  },
});
