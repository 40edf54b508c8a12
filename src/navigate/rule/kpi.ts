import type { CaseKpiId } from "./case/kpis.ts";
import type { Both } from "../indicator/indicator.ts";
import { kpiUnits, type Kpi } from "./effect.ts";
import type { PathAction } from "./path.ts";

const again: Both = {
  zh: "到期在新快照上重新运行本导航项目，用同一指标与对比区域同期变化比较。",
  en: "Run this study again on a new snapshot at the deadline; the same figure, beside the change of the comparison regions.",
};

/** A small catalogue after the indicators that zones and strong cities report; data, versioned with the rule of recommendations. */
export const kpiCatalogue = [
  {
    id: "node-active",
    group: "creation",
    title: { zh: "环节内本地有效专利数", en: "Rights of the region in force in the node" },
    unit: kpiUnits.members,
    measured: again,
    baseline: { figure: "technology-route", column: "own" },
  },
  {
    id: "node-core",
    group: "creation",
    title: { zh: "环节内本地核心专利数（本国有效）", en: "Core rights of the region in the node, in force in the country" },
    unit: kpiUnits.members,
    measured: again,
    baseline: { figure: "technology-route", column: "own_core" },
  },
  {
    id: "node-enterprises",
    group: "creation",
    title: { zh: "环节内有专利的本地企业数", en: "Enterprises of the region with patents in the node" },
    unit: { zh: "家", en: "enterprises" },
    measured: again,
    baseline: { figure: "enterprises", column: "enterprises" },
  },
  {
    id: "node-filings",
    group: "creation",
    title: { zh: "环节内本地申请数", en: "Filings of the region in the node" },
    unit: kpiUnits.members,
    measured: again,
    baseline: { figure: "gaps", column: "members" },
  },
  {
    id: "node-dependence",
    group: "use",
    title: { zh: "环节对外部核心专利的依赖度", en: "Dependence of the node on core rights of others" },
    unit: { zh: "0–1", en: "0–1" },
    measured: again,
    baseline: { figure: "technology-route", column: "dependence" },
  },
  {
    id: "node-licences-in",
    group: "use",
    title: { zh: "环节内受让、被许可专利数", en: "Rights bought and licensed into the region in the node" },
    unit: kpiUnits.deals,
    measured: {
      zh: "以转让、许可登记（备案）为准，按年统计受让人或被许可人在本地的件次。",
      en: "Recorded transfers and licences of each year whose taker stands in the region.",
    },
  },
  {
    id: "node-inventors",
    group: "talent",
    title: { zh: "环节内本地发明人数", en: "Inventors of the region in the node" },
    unit: kpiUnits.people,
    measured: again,
    baseline: { figure: "inventors", column: "home_inventors" },
  },
  {
    id: "node-joint",
    group: "use",
    title: { zh: "环节内本地合作申请数", en: "Joint filings of the region in the node" },
    unit: kpiUnits.members,
    measured: again,
    baseline: { figure: "co-applied", column: "home_co_applied" },
  },
] as const satisfies readonly Kpi[];

type NodeKpiId = (typeof kpiCatalogue)[number]["id"];
/** Of every recommendation. */
export type KpiId = NodeKpiId | CaseKpiId;

interface Aim {
  readonly kpi: NodeKpiId;
  readonly direction: "up" | "down" | "hold";
}

/** What each action should move. */
export const kpisOf: Readonly<Record<PathAction, readonly Aim[]>> = {
  strengthen: [
    { kpi: "node-core", direction: "up" },
    { kpi: "node-active", direction: "up" },
    { kpi: "node-joint", direction: "up" },
    { kpi: "node-dependence", direction: "down" },
  ],
  complete: [
    { kpi: "node-enterprises", direction: "up" },
    { kpi: "node-licences-in", direction: "up" },
    { kpi: "node-dependence", direction: "down" },
    { kpi: "node-inventors", direction: "up" },
  ],
  extend: [
    { kpi: "node-enterprises", direction: "up" },
    { kpi: "node-filings", direction: "up" },
    { kpi: "node-inventors", direction: "up" },
  ],
  watch: [{ kpi: "node-filings", direction: "hold" }],
  leave: [{ kpi: "node-active", direction: "hold" }],
};
