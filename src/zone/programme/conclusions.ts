import { day, link, links, note, register, text } from "#ledger";
import { judgeTarget, type Target } from "../kpi/judge.ts";
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
  async check({ state, values: { zone, achieved, missed, concluded_on: day } }, { find, refuse }) {
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
    const values = (await find("zone/kpi-values", { zone })).filter(
      (each) => each.state === "verified" || each.state === "signed",
    );
    const replaced = new Set(values.map((each) => each.values["replaces"]));
    for (const { id, values: target } of set) {
      if (!achieved.includes(id)) continue;
      const until = String(target["due_on"]) < day ? String(target["due_on"]) : day;
      const told = values
        .filter((each) => each.values["kpi"] === target["kpi"] && (each.values["region"] ?? null) === null)
        .filter((each) => (each.values["organisation"] ?? null) === null && !replaced.has(each.id))
        .filter((each) => String(each.values["period_to"]) <= until)
        .toSorted((a, b) => String(b.values["period_to"]).localeCompare(String(a.values["period_to"])))[0];
      const actual = (told?.values["value"] ?? null) as string | null;
      const verdict = judgeTarget(target as unknown as Target, actual);
      if (verdict !== "met" && verdict !== "exceeded") {
        refuse("zone.conclusions.not_reached", { kpi: String(target["kpi"]), value: actual ?? "–" });
      }
    }
  },
});
