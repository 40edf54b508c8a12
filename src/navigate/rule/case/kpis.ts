import type { Both } from "../../indicator/indicator.ts";
import { kpiUnits, type Kpi } from "../effect.ts";
import { groundCode, type GroundQuestion } from "../grounds.ts";

const again: Both = {
  zh: "到期在新快照上重新运行本项目，用同一指标比较，并与其他企业同期变化对照。",
  en: "Run this study again on a new snapshot at the deadline; the same figure, beside the change of the other enterprises.",
};
const told: Both = {
  zh: "由牵头部门按合同、登记和工作记录报告，本次运行不能得出。",
  en: "Reported by the owner from contracts, registers and records; no run tells it.",
};
const { members, people, deals } = kpiUnits;

const ground = (question: GroundQuestion) => ({ figure: "grounds", column: "hits", row: { question: groundCode(question) } });

/** By what recommendations to an enterprise, a project or about people can be followed. */
export const caseKpis = [
  {
    id: "focus-active",
    group: "creation",
    title: { zh: "对象企业链内有效专利数", en: "Rights of the enterprise in force in the chain" },
    unit: members,
    measured: again,
    baseline: { figure: "focus-portfolio", column: "active", row: { node: "*" } },
  },
  {
    id: "focus-filings",
    group: "creation",
    title: { zh: "对象企业近三年申请数", en: "Filings of the enterprise in three years" },
    unit: members,
    measured: again,
    baseline: { figure: "focus-portfolio", column: "lately", row: {} },
  },
  {
    id: "focus-burdened",
    group: "use",
    title: { zh: "对象企业质押未见解除的有效专利数", en: "Rights of the enterprise in force with a standing pledge" },
    unit: members,
    measured: again,
    baseline: ground("pledged"),
  },
  {
    id: "focus-joint",
    group: "use",
    title: { zh: "对象企业共有的有效专利数", en: "Joint rights of the enterprise in force" },
    unit: members,
    measured: again,
    baseline: ground("joint"),
  },
  {
    id: "focus-lapsed",
    group: "creation",
    title: { zh: "对象企业未到期失效专利数", en: "Rights of the enterprise lapsed before their term" },
    unit: members,
    measured: again,
    baseline: ground("lapsed_early"),
  },
  {
    id: "focus-ending",
    group: "creation",
    title: { zh: "对象企业三年内届满的有效专利数", en: "Rights of the enterprise ending within three years" },
    unit: members,
    measured: again,
    baseline: ground("ending_soon"),
  },
  {
    id: "focus-people-left",
    group: "talent",
    title: { zh: "对象企业转往他处的关键发明人数", en: "Key inventors gone from the enterprise" },
    unit: people,
    measured: again,
    baseline: ground("people_left"),
  },
  {
    id: "licences-in",
    group: "use",
    title: { zh: "对象企业取得许可、受让的专利数", en: "Rights licensed or sold to the enterprise" },
    unit: deals,
    measured: told,
  },
  {
    id: "rights-cleared",
    group: "use",
    title: { zh: "已排查的他人专利数", en: "Rights of others that were cleared" },
    unit: { zh: "件", en: "rights" },
    measured: told,
  },
  {
    id: "deals-made",
    group: "use",
    title: { zh: "达成的投资并购与合作数", en: "Investments and cooperations agreed" },
    unit: { zh: "项", en: "agreements" },
    measured: told,
  },
  {
    id: "people-placed",
    group: "talent",
    title: { zh: "引进、留用的人才数", en: "People attracted or kept" },
    unit: people,
    measured: told,
  },
] as const satisfies readonly Kpi[];

export type CaseKpiId = (typeof caseKpis)[number]["id"];
