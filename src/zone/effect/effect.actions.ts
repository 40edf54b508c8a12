/** What a measure did to an indicator, beside regions without it. */
import { z } from "zod";
import { action, AppError, isDay, limits } from "#base";
import { currentSnapshot } from "#corpus";
import { readerOf } from "../expert/reading.ts";
import { readCatalogue } from "../kpi/catalogue/kpi-file.ts";
import { assumptions, doubts, effectAnswer, refusals, type Effect } from "./contract.ts";
import { estimateOf } from "./estimate.ts";
import { balancedOf, type Balanced } from "./panel.ts";
import { filedSeries, overlaps, reportedSeries } from "./series.ts";

const region = z.string().min(1).max(64);

export const effectAction = action({
  name: "zone/effect",
  may: "by_record",
  summary: {
    zh: "成效评估：与对比区域相比，措施前后指标变化之差（双重差分），附检验、前期趋势与前提",
    en: "The effect of a measure on an indicator beside comparison regions (difference-in-differences), with test, earlier trend and assumptions",
  },
  input: z.object({
    zone: z.string(),
    /** Says from when, where no day is given. */
    decision: z.string().optional(),
    from: z.string().refine(isDay).optional(),
    /** Reported and verified values of this indicator … */
    kpi: z.string().max(60).optional(),
    /** … or families that this query finds, by year of filing. */
    query: z.string().max(limits.queryCharsMax).optional(),
    /** Region codes; the whole zone where absent. */
    treated: z.array(region).max(50).optional(),
    /** Region codes, or ids of other zones. */
    comparisons: z.array(region).max(200).default([]),
    scale: z.enum(["level", "log"]).default("level"),
  }),
  output: effectAnswer,
  positional: ["zone", "kpi"],
  doors: ["cli", "http"],
  method: "get",
  async run(input, context): Promise<Effect> {
    const { zone, kpi, query, scale } = input;
    if ((kpi === undefined) === (query === undefined)) throw new AppError("zone.effect.what", {});
    const known = kpi === undefined ? undefined : (await readCatalogue(context.dataDir)).get(kpi);
    if (kpi !== undefined && !known) throw new AppError("zone.kpi.unknown", { kpi });
    const find = await readerOf(context);
    const [own] = await find("zone/zones", { id: zone });
    if (!own) throw new AppError("zone.effect.no_zone", { zone });
    const [decision] = input.decision === undefined ? [] : await find("zone/decisions", { id: input.decision, zone });
    const day = input.from ?? ((decision?.values["in_force_on"] ?? null) as string | null);
    const whole = query === undefined ? zone : String(own.values["region"]);
    const asked = (keys: readonly string[]) =>
      query === undefined ? reportedSeries(zone, kpi ?? "", keys, find, context) : filedSeries(query, keys, context);
    const treated = await asked(input.treated?.length ? [...new Set(input.treated)] : [whole]);
    const others = await asked([...new Set(input.comparisons)]);
    const clash = others.filter((other) => treated.some((each) => overlaps(each, other)));
    const nested = others.filter(
      (other) =>
        !clash.includes(other) && others.some((each) => each !== other && !clash.includes(each) && overlaps(each, other)),
    );
    const comparisons = others.filter((each) => each.points.length > 0 && !clash.includes(each) && !nested.includes(each));
    const used = { treated: treated.filter(({ points }) => points.length > 0), comparisons };
    const panel: Balanced =
      day === null ? { periods: [], dropped: [], rows: new Map() } : balancedOf([...used.treated, ...used.comparisons], day);
    const found = estimateOf(used, panel, scale);
    return {
      title: known?.title ?? { zh: `申请量：${query ?? ""}`, en: `Filings: ${query ?? ""}` },
      unit: known?.unit ?? { zh: "专利族", en: "families" },
      decision: decision?.id ?? null,
      from: day,
      scale,
      basis: query === undefined ? "values" : "corpus",
      snapshot: query === undefined ? null : ((await currentSnapshot(context.dataDir))?.id ?? null),
      periods: panel.periods.map(({ key, phase }) => ({ period: key, phase })),
      dropped: panel.dropped,
      units: [...used.treated, ...used.comparisons].map((each) => ({
        key: each.key,
        label: each.label,
        treated: used.treated.includes(each),
        values: (panel.rows.get(each) ?? []).map(({ value, source, record }) => ({ value, source, record })),
      })),
      excluded: [
        ...[...clash, ...nested].map(({ key, label }) => ({ key, label, why: "overlaps" as const })),
        ...[...treated, ...others]
          .filter((each) => each.points.length === 0 && !clash.includes(each) && !nested.includes(each))
          .map(({ key, label }) => ({ key, label, why: "no_values" as const })),
      ],
      standardErrorBy: {
        zh: "由对比区域变化的样本标准差推算：s √(1/k + 1/J)；不按正态分布计算 p 值",
        en: "From the sample standard deviation of the comparison regions' changes: s √(1/k + 1/J); no p-value is taken from a normal distribution",
      },
      assumptions: [...assumptions],
      ...found,
      refused: day === null ? ["no_day"] : found.refused,
    };
  },
  exitCode: ({ refused }) => (refused.length === 0 ? 0 : 1),
  print: (effect, lang) => printed(effect, lang).join("\n"),
  rows: ({ gaps, periods }) => gaps.map((gap, at) => ({ ...gap, phase: periods[at]?.phase ?? "" })),
});

function printed(effect: Effect, lang: "zh" | "en"): readonly string[] {
  const { estimate, standardError, permutation, samples, refused } = effect;
  const lines = effect.gaps.map(({ period, treated, comparison, gap }) => [period, treated, comparison, gap].join("\t"));
  if (estimate === null) return [...lines, ...refused.map((code) => `✗ ${refusals[code][lang]}`)];
  return [
    ...lines,
    `DiD = ${estimate} ${effect.unit[lang]}`,
    `SE = ${standardError ?? "–"} · p = ${permutation?.p ?? "–"} (≥ ${permutation?.leastP ?? "–"})`,
    `n = ${samples.treated} + ${samples.comparisons} × (${samples.before} + ${samples.after})`,
    ...effect.doubts.map((code) => `! ${doubts[code][lang]}`),
    ...effect.assumptions.map((each) => `· ${each[lang]}`),
  ];
}
