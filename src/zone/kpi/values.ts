import { choice, day, decimal, link, note, openChoice, region, register, text, type RuleContext } from "#ledger";
import { kpiTitles } from "./catalogue.ts";
import { kpiTitlesIn, readCatalogue } from "./catalogue/kpi-file.ts";
import { kpiWays } from "./catalogue/kpi.ts";
import { valueBounds } from "./contract.ts";
import { isAskedBy } from "./cycle/asked.ts";
import "./messages.ts";
import { zoneStaff } from "../zone-staff.ts";

/** What an indicator was, in a period or at its end: reported, verified, signed off; a revision says what it replaces, and why. */
export const kpiValues = register({
  name: "zone/kpi-values",
  title: { zh: "指标填报", en: "Reported values" },
  one: { zh: "填报值", en: "reported value" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kpi: openChoice({ title: { zh: "指标", en: "Indicator" }, codes: kpiTitles, codesIn: kpiTitlesIn, required: true }),
    region: region({ title: { zh: "区域", en: "Region" }, help: { zh: "空缺为专区全域", en: "The whole zone where empty" } }),
    period_from: day({ title: { zh: "期间起", en: "From" } }),
    period_to: day({ title: { zh: "期间止（时点）", en: "To (day)" }, required: true }),
    value: decimal({ title: { zh: "数值", en: "Value" } }),
    unit: text({ title: { zh: "单位", en: "Unit" } }),
    numerator: decimal({
      title: { zh: "分子", en: "Numerator" },
      help: {
        zh: "比率填写分子与分母，汇总时据以重算，不作平均",
        en: "Of a ratio: roll-ups are made of the parts, never of averages",
      },
    }),
    denominator: decimal({ title: { zh: "分母", en: "Denominator" } }),
    bound: choice({
      title: { zh: "精确程度", en: "How exact" },
      codes: valueBounds,
      help: { zh: "来源写“超过”“约”时选择", en: "Where the source says “over” or “about”" },
    }),
    source: text({ title: { zh: "数据来源", en: "Source" } }),
    method: choice({
      title: { zh: "取得方式", en: "How obtained" },
      codes: kpiWays,
    }),
    organisation: link({
      title: { zh: "所属单位", en: "Organisation" },
      to: "ledger/organisations",
      help: { zh: "空缺为专区全域", en: "The whole zone where empty" },
    }),
    evidence: note({
      title: { zh: "计算依据", en: "Evidence" },
      help: { zh: "由系统计算的数值附快照、检索式与口径", en: "Snapshot, query and rules of what was computed" },
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
  async check(record, context) {
    await checkMeaning(record, context);
    await checkRevision(record, context);
    await checkOpen(record, context);
  },
});

type Held = Parameters<NonNullable<typeof kpiValues.check>>[0];

/** The unit is the catalogue's, a flow has its beginning, a ratio is what its parts make. */
async function checkMeaning({ state, values }: Held, { refuse, dataDir }: RuleContext): Promise<void> {
  const { kpi, unit, period_from: from, period_to: to, value, numerator, denominator } = values;
  const known = (await readCatalogue(dataDir)).get(kpi);
  if (!known) return refuse("zone.kpi.unknown", { kpi });
  if (unit !== null && ![known.unit.zh, known.unit.en].includes(unit)) {
    refuse("zone.kpi_values.wrong_unit", { unit, expected: `${known.unit.zh} / ${known.unit.en}` });
  }
  if (from !== null && from > to) refuse("zone.kpi_values.period_backwards", { from, to });
  if (known.kind === "flow" && state !== "draft" && from === null) refuse("zone.kpi_values.flow_period", {});
  if (value === null || numerator === null || denominator === null) return;
  if (known.factor === undefined) return refuse("zone.kpi_values.no_parts", {});
  if (Number(denominator) === 0) return refuse("zone.kpi_values.zero_denominator", {});
  const made = (Number(numerator) / Number(denominator)) * known.factor;
  if (!isRounded(made, value)) refuse("zone.kpi_values.parts_differ", { value, made: Number(made.toPrecision(8)) });
}

/** Is the written number the other, rounded (or cut) at its last digit? */
function isRounded(made: number, written: string): boolean {
  const digits = written.split(".")[1]?.length ?? 0;
  return Math.abs(made - Number(written)) <= 0.5 * 10 ** -digits + 1e-9 * Math.max(1, Math.abs(made));
}

/** What is replaced tells of the same; who revises says why. */
async function checkRevision({ id, state, values }: Held, { find, refuse }: RuleContext): Promise<void> {
  if (values.replaces === null) return;
  const [old] = await find("zone/kpi-values", { id: values.replaces });
  const same = (["kpi", "zone", "region", "organisation"] as const).every((key) => old?.values[key] === values[key]);
  if (values.replaces === id || !same) refuse("zone.kpi_values.replaces_other", {});
  if (values.reason === null && state !== "draft") refuse("zone.kpi_values.revision_reason", {});
}

/** What a closed cycle asked for is changed by a revision only. */
async function checkOpen({ values }: Held, { find, refuse }: RuleContext): Promise<void> {
  if (values.replaces !== null) return;
  const closed = await find("zone/reporting-cycles", { zone: values.zone, state: "closed" });
  const frozen = closed.find((cycle) => isAskedBy(cycle.values, values));
  if (frozen) refuse("zone.kpi_values.frozen", { cycle: String(frozen.values["title"]) });
}
