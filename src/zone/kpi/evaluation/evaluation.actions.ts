/** A zone scored by a weighted scheme, with the values behind every point. */
import { z } from "zod";
import { action, AppError, isDay, type Context } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { evaluationAnswer, evaluationSchemesAnswer } from "../contract.ts";
import type { Catalogue } from "../catalogue.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import { heldValues, isWhole, type HeldValue } from "../held.ts";
import { addDecimals } from "../number/decimals.ts";
import { targets } from "../targets.ts";
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
    const day = at ?? context.clock().toISOString().slice(0, 10);
    const values = (await heldValues(zone, context)).filter((value) => isWhole(value) && value.to <= day);
    const wanted = await ownTargets(zone, context);
    const dimensions = Object.entries(scheme.dimensions).map(([key, { title, items }]) => {
      const scored = items.map((item) => scoredItem(item, values, wanted, catalogue));
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
      items.map(({ title, unit, ...item }) => ({ dimension, ...item, title: title.zh, unit: unit.zh })),
    ),
});

function sums(items: readonly Item[]): { readonly weight: string; readonly low: string; readonly high: string } {
  const sum = (key: "weight" | "low" | "high") => addDecimals(items.map((item) => item[key]));
  return { weight: sum("weight"), low: sum("low"), high: sum("high") };
}

function scoredItem(
  item: SchemeItem,
  values: readonly HeldValue[],
  wanted: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): Item {
  const held = values.find(({ kpi }) => kpi === item.kpi);
  const known = catalogue.get(item.kpi);
  const { points, why, low, high, vetoed, target } = scoreOf(item, held?.value ?? null, wanted.get(item.kpi) ?? null);
  return {
    kpi: item.kpi,
    title: known?.title ?? { zh: item.kpi, en: item.kpi },
    unit: known?.unit ?? { zh: "", en: "" },
    weight: String(item.weight),
    rule: item.steps ? "steps" : item.linear ? "linear" : "veto",
    floor: item.linear ? String(item.linear.floor) : null,
    target,
    value: held?.value ?? null,
    to: held?.to ?? null,
    record: held?.id ?? null,
    source: held?.source ?? null,
    points,
    why,
    low,
    high,
    vetoed,
  };
}

/** The zone's own targets by indicator: of several, the one that is due last. */
async function ownTargets(zone: string, context: Context): Promise<ReadonlyMap<string, string>> {
  const ledger = await ledgerOf(context);
  const query = { where: { zone, state: "set" }, sort: "due_on", limit: 1000, offset: 0 };
  const { records } = await ledger.list(targets as never, query, doingOf(context));
  return new Map(
    records.flatMap(({ values }) => (values["value"] === null ? [] : [[String(values["kpi"]), String(values["value"])]])),
  );
}
