/** A zone scored by a weighted scheme, with the values behind every point. */
import { z } from "zod";
import { action, AppError, isDay, today } from "#base";
import type { LedgerRecord } from "#ledger";
import { evaluationAnswer, evaluationSchemesAnswer } from "../contract.ts";
import type { Catalogue } from "../catalogue.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import { heldValues, type HeldValue } from "../held.ts";
import { addDecimals } from "../number/decimals.ts";
import { reachedOf, type Reached } from "../reached.ts";
import { aimOf, setTargets } from "../set-targets.ts";
import { readSchemes, weightsOf, type SchemeItem } from "./scheme.ts";
import { scoreOf } from "./score.ts";

type Item = z.output<typeof evaluationAnswer>["dimensions"][number]["items"][number];

export const evaluationSchemesAction = action({
  name: "zone/evaluation-schemes",
  may: "member",
  summary: { zh: "评价方案：维度、指标、权重与计分规则", en: "Schemes of evaluation: dimensions, indicators, weights and rules" },
  input: z.object({}),
  output: evaluationSchemesAnswer,
  doors: ["cli", "http"],
  method: "get",
  async run(_, { dataDir }) {
    const schemes = await readSchemes(dataDir, await readCatalogue(dataDir));
    return {
      schemes: [...schemes].map(([id, { title, note, ...scheme }]) => ({
        id,
        title,
        note: note ?? null,
        weights: weightsOf({ title, ...scheme }),
      })),
    };
  },
  print: ({ schemes }, lang) => schemes.map(({ id, title }) => `${id}\t${title[lang]}`).join("\n"),
  rows: ({ schemes }) => schemes.map(({ id, title, weights }) => ({ id, title_zh: title.zh, title_en: title.en, weights })),
});

export const evaluationAction = action({
  name: "zone/evaluation",
  may: "by_record",
  summary: {
    zh: "加权评价：逐项得分可下钻至数值；缺数据时给出得分区间而不是一个数",
    en: "Evaluate a zone by weighted scores, down to the values; what is missing makes a range, not a number",
  },
  input: z.object({
    zone: z.string(),
    scheme: z.string().default("five_dimensions"),
    at: z.string().refine(isDay).optional(),
  }),
  output: evaluationAnswer,
  positional: ["zone", "scheme"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, scheme: id, at }, context) {
    const catalogue = await readCatalogue(context.dataDir);
    const schemes = await readSchemes(context.dataDir, catalogue);
    const scheme = schemes.get(id);
    if (!scheme) throw new AppError("zone.evaluation.no_scheme", { scheme: id, known: [...schemes.keys()].join(", ") });
    const day = at ?? today(context.clock);
    const values = (await heldValues(zone, context, {}, { whole: true })).filter(({ to }) => to <= day);
    const wanted = ownTargets(await setTargets(zone, context), values, catalogue, day);
    const dimensions = Object.entries(scheme.dimensions).map(([key, { title, items }]) => {
      const scored = items.map((item) => scoredItem(item, values, wanted, catalogue, day));
      return { dimension: key, title, ...sums(scored), items: scored };
    });
    const all = dimensions.flatMap(({ items }) => items);
    const vetoed = all.filter((item) => item.vetoed).map(({ kpi }) => kpi);
    const { weight, low, high } = sums(all);
    const none = vetoed.length > 0;
    return {
      zone,
      scheme: id,
      title: scheme.title,
      note: scheme.note ?? null,
      at: day,
      weight,
      low: none ? "0.00" : low,
      high: none ? "0.00" : high,
      vetoed,
      missing: all.filter(({ why }) => why !== null).length,
      dimensions,
    };
  },
  print: ({ low, high, dimensions }, lang) =>
    [
      low === high ? low : `${low}–${high}`,
      ...dimensions.flatMap(({ title, low: from, high: to, weight, items }) => [
        `${title[lang]}\t${from === to ? from : `${from}–${to}`} / ${weight}`,
        ...items.map(
          (item) =>
            `  ${item.title[lang]}\t${item.value ?? "–"}\t${item.low === item.high ? item.low : `${item.low}–${item.high}`} / ${item.weight}`,
        ),
      ]),
    ].join("\n"),
  rows: ({ dimensions }) =>
    dimensions.flatMap(({ dimension, items }) =>
      items.map(({ title, unit, records, gaps, ...item }) => ({
        dimension,
        ...item,
        title: title.zh,
        unit: unit.zh,
        records: records.join(" "),
        gaps: gaps.map(({ from, to }) => `${from}/${to}`).join(" "),
      })),
    ),
});

function sums(items: readonly Item[]): { readonly weight: string; readonly low: string; readonly high: string } {
  const sum = (key: "weight" | "low" | "high") => addDecimals(items.map((item) => item[key]));
  return { weight: sum("weight"), low: sum("low"), high: sum("high") };
}

function scoredItem(
  item: SchemeItem,
  values: readonly HeldValue[],
  wanted: ReadonlyMap<string, OwnTarget>,
  catalogue: Catalogue,
  day: string,
): Item {
  const known = catalogue.get(item.kpi);
  const own = item.linear?.target === "own" ? wanted.get(item.kpi) : undefined;
  const { value, since, to, counted, gaps } = own?.reached ?? yearOf(item.kpi, values, known?.kind, day);
  // A sum with periods missing is no value yet: the score stays open from nothing to the whole weight.
  const whole = gaps.length === 0 ? value : null;
  const { points, why, low, high, vetoed, target } = scoreOf(item, whole, own?.value ?? null);
  return {
    kpi: item.kpi,
    title: known?.title ?? { zh: item.kpi, en: item.kpi },
    unit: known?.unit ?? { zh: "", en: "" },
    weight: String(item.weight),
    rule: item.steps ? "steps" : item.linear ? "linear" : "veto",
    floor: item.linear ? String(item.linear.floor) : null,
    target,
    value,
    since,
    to,
    record: counted.at(-1)?.id ?? null,
    records: counted.map(({ id }) => id),
    gaps: [...gaps],
    source: counted.at(-1)?.source ?? null,
    points,
    why: why === "no_value" && gaps.length > 0 ? "gaps" : why,
    low,
    high,
    vetoed,
  };
}

interface OwnTarget {
  readonly value: string;
  readonly reached: Reached;
}

/** The zone's own targets by indicator: of several, the one that is due last and towards which something counts already. */
function ownTargets(
  set: readonly LedgerRecord[],
  values: readonly HeldValue[],
  catalogue: Catalogue,
  day: string,
): ReadonlyMap<string, OwnTarget> {
  const own = new Map<string, OwnTarget>();
  for (const target of set) {
    const aim = aimOf(target);
    const kpi = String(target.values["kpi"]);
    if (aim.value === null) continue;
    const told = values.filter((each) => each.kpi === kpi);
    const reached = reachedOf(aim, catalogue.get(kpi)?.kind ?? "stock", told, day);
    if (reached.value !== null || !own.has(kpi)) own.set(kpi, { value: aim.value, reached });
  }
  return own;
}

/** Without a target of the zone's own, a flow is that of the calendar year in which its latest value ends. */
function yearOf(kpi: string, values: readonly HeldValue[], kind: Kpi["kind"] = "stock", day: string): Reached {
  const told = values.filter((each) => each.kpi === kpi);
  const last = `${(told[0]?.to ?? day).slice(0, 4)}-12-31`;
  return reachedOf({ due_on: last, begins_on: null }, kind, told, day < last ? day : last);
}
