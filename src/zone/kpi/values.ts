import { choice, day, decimal, link, note, region, register, text } from "#ledger";
import { kpiCatalogue, kpiOf, kpiTitles } from "./catalogue.ts";
import { zoneStaff } from "../zone-staff.ts";

/** What an indicator was, in a period or at its end: reported, verified, signed off; a revision says what it replaces, and why. */
export const kpiValues = register({
  name: "zone/kpi-values",
  title: { zh: "指标填报", en: "Reported values" },
  one: { zh: "填报值", en: "reported value" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kpi: choice({ title: { zh: "指标", en: "Indicator" }, codes: kpiTitles, required: true }),
    region: region({ title: { zh: "区域", en: "Region" }, help: { zh: "空缺为专区全域", en: "The whole zone where empty" } }),
    period_from: day({ title: { zh: "期间起", en: "From" } }),
    period_to: day({ title: { zh: "期间止（时点）", en: "To (day)" }, required: true }),
    value: decimal({ title: { zh: "数值", en: "Value" } }),
    unit: text({ title: { zh: "单位", en: "Unit" } }),
    source: text({ title: { zh: "数据来源", en: "Source" } }),
    method: choice({
      title: { zh: "取得方式", en: "How obtained" },
      codes: {
        reported: { zh: "填报", en: "reported" },
        corpus: { zh: "由语料计算", en: "computed from the corpus" },
        ledger: { zh: "由台账计算", en: "computed from the ledger" },
      },
    }),
    replaces: link({ title: { zh: "修订自", en: "Replaces" }, to: "zone/kpi-values" }),
    reason: note({ title: { zh: "修订理由", en: "Why it is revised" } }),
  },
  label: "kpi",
  list: ["kpi", "zone", "region", "period_from", "period_to", "value", "unit", "source"],
  zone: "zone",
  states: {
    draft: { zh: "填写", en: "draft" },
    submitted: { zh: "已提交", en: "submitted" },
    returned: { zh: "退回", en: "returned" },
    verified: { zh: "已核实", en: "verified" },
    signed: { zh: "已签发", en: "signed off" },
  },
  first: "draft",
  transitions: {
    submit: {
      title: { zh: "提交", en: "submit" },
      from: ["draft", "returned"],
      to: "submitted",
      may: { zone_administrator: "zone", analyst: "zone" },
      needs: ["value", "unit", "source", "method"],
    },
    send_back: {
      title: { zh: "退回", en: "return" },
      from: ["submitted", "verified"],
      to: "returned",
      may: { quality_controller: "zone", decision_maker: "zone" },
      reason: true,
    },
    verify: {
      title: { zh: "核实", en: "verify" },
      from: ["submitted"],
      to: "verified",
      may: { quality_controller: "zone" },
    },
    sign: {
      title: { zh: "签发", en: "sign off" },
      from: ["verified"],
      to: "signed",
      may: { decision_maker: "zone" },
    },
  },
  settled: ["submitted", "verified", "signed"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ id, state, values: { zone, kpi, unit, period_from: from, period_to: to, replaces, reason } }, { find, refuse }) {
    const known = kpiOf(kpi);
    if (known && unit !== null && ![known.unit.zh, known.unit.en].includes(unit)) {
      refuse("zone.kpi_values.wrong_unit", { unit, expected: `${known.unit.zh} / ${known.unit.en}` });
    }
    if (from !== null && from > to) refuse("zone.kpi_values.period_backwards", { from, to });
    if (kpiCatalogue[kpi].kind === "flow" && state !== "draft" && from === null) refuse("zone.kpi_values.flow_period", {});
    if (replaces === null) return;
    const [old] = await find("zone/kpi-values", { id: replaces });
    if (replaces === id || old?.values["kpi"] !== kpi || old.values["zone"] !== zone)
      refuse("zone.kpi_values.replaces_other", {});
    if (reason === null && state !== "draft") refuse("zone.kpi_values.revision_reason", {});
  },
});
