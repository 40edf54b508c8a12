import { day, link, links, note, register, text } from "#ledger";
import { readCatalogue } from "../kpi/catalogue/kpi-file.ts";
import { heldOf, isWhole } from "../kpi/held.ts";
import { reachedOf, verdictOf } from "../kpi/reached.ts";
import { aimOf } from "../kpi/set-targets.ts";
import { zoneStaff } from "../zone-staff.ts";

/** What came of a zone's programme: which targets were reached, what is worth passing on. */
export const conclusions = register({
  name: "zone/conclusions",
  page: "zone/programme",
  title: { zh: "结题总结", en: "Conclusions" },
  one: { zh: "结题总结", en: "conclusion" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "标题", en: "Title" }, required: true }),
    concluded_on: day({ title: { zh: "截至日期", en: "Up to" }, required: true }),
    document: text({ title: { zh: "文号", en: "Number of the document" } }),
    achieved: links({ title: { zh: "已达成目标", en: "Targets reached" }, to: "zone/targets" }),
    missed: links({ title: { zh: "未达成目标", en: "Targets not reached" }, to: "zone/targets" }),
    summary: note({ title: { zh: "总结", en: "Summary" } }),
    lessons: links({ title: { zh: "经验教训", en: "Lessons" }, to: "zone/lessons" }),
  },
  label: "title",
  list: ["title", "zone", "concluded_on", "achieved", "missed"],
  zone: "zone",
  states: { draft: { zh: "草拟", en: "draft" }, issued: { zh: "已发布", en: "issued" } },
  first: "draft",
  transitions: {
    issue: {
      title: { zh: "发布", en: "issue" },
      from: ["draft"],
      to: "issued",
      may: { decision_maker: "zone" },
      needs: ["summary", "document"],
    },
  },
  settled: ["issued"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ state, values: { zone, achieved, missed, concluded_on: day } }, { find, refuse, dataDir }) {
    const set = await find("zone/targets", { zone, state: "set" });
    const named = [...achieved, ...missed];
    const foreign = named.find((id) => !set.some((target) => target.id === id));
    if (foreign !== undefined) refuse("zone.conclusions.other_target", { target: foreign });
    const twice = achieved.find((id) => missed.includes(id));
    if (twice !== undefined) refuse("zone.conclusions.target_twice", { target: twice });
    if (state !== "issued") return;
    const left = set.filter(({ id }) => !named.includes(id));
    if (left.length > 0) refuse("zone.conclusions.target_left", { targets: left.map(({ values }) => values["kpi"]).join(", ") });
    // A target counts as reached only by what was verified and no later revision replaced, up to the deadline.
    const held = heldOf(await find("zone/kpi-values", { zone })).filter(isWhole);
    const catalogue = await readCatalogue(dataDir);
    for (const target of set) {
      if (!achieved.includes(target.id)) continue;
      const kpi = String(target.values["kpi"]);
      const told = held.filter((each) => each.kpi === kpi);
      const reached = reachedOf(aimOf(target), catalogue.get(kpi)?.kind ?? "stock", told, day);
      const verdict = verdictOf(aimOf(target), reached);
      if (verdict === "gaps") {
        const [{ from, to } = { from: "–", to: "–" }] = reached.gaps;
        refuse("zone.conclusions.gaps", { kpi, value: reached.value ?? "–", from, to });
      }
      if (verdict !== "met" && verdict !== "exceeded")
        refuse("zone.conclusions.not_reached", { kpi, value: reached.value ?? "–" });
    }
  },
});
