import { day, link, links, list, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import "../messages.ts";
import { isAskedBy } from "./asked.ts";

/** What a zone is to report of a period, until when: opened, closed; what a closed one holds is changed by revisions only. */
export const reportingCycles = register({
  name: "zone/reporting-cycles",
  title: { zh: "填报周期", en: "Reporting cycles" },
  one: { zh: "填报周期", en: "reporting cycle" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    period_from: day({ title: { zh: "期间起", en: "From" }, required: true }),
    period_to: day({ title: { zh: "期间止", en: "To" }, required: true }),
    due_on: day({ title: { zh: "填报期限", en: "Due" }, required: true }),
    kpis: list({
      title: { zh: "填报指标", en: "Indicators asked for" },
      help: { zh: "指标目录中的编号", en: "Ids of the catalogue" },
    }),
    organisations: links({
      title: { zh: "填报年度数据的单位", en: "Organisations asked for their yearly facts" },
      to: "ledger/organisations",
    }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "zone", "period_from", "period_to", "due_on"],
  zone: "zone",
  due: { on: "due_on", open: ["opened"] },
  states: {
    planned: { zh: "计划", en: "planned" },
    opened: { zh: "填报中", en: "open" },
    closed: { zh: "已关闭", en: "closed" },
  },
  first: "planned",
  transitions: {
    open: { title: { zh: "开启", en: "open" }, from: ["planned"], to: "opened", may: { zone_administrator: "zone" } },
    close: { title: { zh: "关闭", en: "close" }, from: ["opened"], to: "closed", may: { zone_administrator: "zone" } },
    reopen: {
      title: { zh: "重新开启", en: "open again" },
      from: ["closed"],
      to: "opened",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["closed"],
  may: {
    read: { ...zoneStaff, enterprise: "zone", institution: "zone" },
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ state, values }, { find, refuse, dataDir }) {
    const { zone, period_from: from, period_to: to, due_on: due, kpis, organisations } = values;
    if (from > to) refuse("zone.reporting_cycles.backwards", { from, to });
    if (due < to) refuse("zone.reporting_cycles.due_early", { due, to });
    if (kpis.length === 0 && organisations.length === 0) refuse("zone.reporting_cycles.nothing_asked", {});
    const catalogue = await readCatalogue(dataDir);
    for (const kpi of kpis) if (!catalogue.has(kpi)) refuse("zone.kpi.unknown", { kpi });
    if (state !== "closed") return;
    const told = await find("zone/kpi-values", { zone });
    const open = told.filter((value) => ["submitted", "verified"].includes(value.state ?? "") && isAskedBy(values, value.values));
    if (open.length > 0) refuse("zone.reporting_cycles.unfinished", { count: open.length });
  },
});
