import { choice, day, decimal, flag, link, note, openChoice, register, text } from "#ledger";
import { comparators } from "./contract.ts";
import { kpiTitles } from "./catalogue.ts";
import { kpiTitlesIn, readCatalogue } from "./catalogue/kpi-file.ts";
import { zoneStaff } from "../zone-staff.ts";

/** What a zone is to reach by a day; the text it was published with stays beside it, corrected or not. */
export const targets = register({
  name: "zone/targets",
  title: { zh: "指标目标", en: "Targets" },
  one: { zh: "目标", en: "target" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kpi: openChoice({ title: { zh: "指标", en: "Indicator" }, codes: kpiTitles, codesIn: kpiTitlesIn, required: true }),
    comparator: choice({ title: { zh: "要求", en: "Comparator" }, codes: comparators, required: true }),
    value: decimal({
      title: { zh: "目标值", en: "Target" },
      help: {
        zh: "按指标目录的单位填写；来源不全时可暂缺",
        en: "In the catalogue's unit; may be left out where the source is incomplete",
      },
    }),
    value_to: decimal({ title: { zh: "目标上限（区间）", en: "Upper end (of a range)" } }),
    due_on: day({ title: { zh: "期限", en: "Due" }, required: true }),
    begins_on: day({
      title: { zh: "基期（起算日）", en: "Beginning" },
      help: {
        zh: "时期数自此日起累计，空缺时按期限所在自然年累计；时点数进度自此日起算，空缺为首个已核实数值",
        en: "A flow is added up from here, over the calendar year of the deadline where empty; the pace of a stock is measured from here, or from its first value",
      },
    }),
    baseline: decimal({ title: { zh: "基期值", en: "Baseline" } }),
    as_published: note({ title: { zh: "公布原文", en: "As published" } }),
    corrected: flag({ title: { zh: "目标值为更正值", en: "The target is a correction" } }),
    inferred: text({
      title: { zh: "推定内容", en: "What is inferred" },
      help: { zh: "如年份系推定", en: "Such as a year that is inferred" },
    }),
    source: text({ title: { zh: "来源", en: "Source" }, required: true }),
    owner: text({ title: { zh: "责任单位", en: "Responsible" } }),
  },
  label: "kpi",
  list: ["kpi", "zone", "comparator", "value", "due_on", "source"],
  zone: "zone",
  states: {
    draft: { zh: "草拟", en: "draft" },
    set: { zh: "已下达", en: "set" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    set: { title: { zh: "下达", en: "set" }, from: ["draft"], to: "set", may: { decision_maker: "zone" } },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["draft", "set"],
      to: "withdrawn",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["set", "withdrawn"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { kpi, comparator, value, value_to: to } }, { refuse, dataDir }) {
    if (!(await readCatalogue(dataDir)).has(kpi)) refuse("zone.kpi.unknown", { kpi });
    if (comparator === "range" && value !== null && to === null) refuse("zone.targets.range_open", {});
    if (value !== null && to !== null && Number(value) > Number(to)) refuse("zone.targets.range_backwards", { from: value, to });
  },
});
