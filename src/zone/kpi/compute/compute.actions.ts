/** A KPI computed from the corpus or the ledger, compared with what is kept of it, and kept where asked. */
import { z } from "zod";
import { action, AppError, isDay, messageText, type Context, type Lang, type MessageValues, dayOf } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { kpiComputeAnswer } from "../contract.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import type { KpiId } from "../catalogue.ts";
import { compareDecimals } from "../number/decimals.ts";
import { kpiValues } from "../values.ts";
import { corpusMeasures, countByQuery } from "./from-corpus.ts";
import { ledgerMeasures } from "./from-ledger.ts";
import type { Caveat, Measured, Span } from "./measured.ts";
import { withScope } from "./scope.ts";
import { readAll } from "../../read-all.ts";

const day = z.string().refine(isDay);

const input = z.object({
  zone: z.string(),
  kpi: z.string(),
  of: z.enum(["region", "organisations"]).default("region"),
  region: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  save: z.boolean().default(false),
});
type Input = z.output<typeof input>;
type Evidence = z.output<typeof kpiComputeAnswer>["evidence"];

export const kpiComputeAction = action({
  name: "zone/kpi-compute",
  may: "by_record",
  summary: {
    zh: "由语料或台账计算指标：分子分母、快照、检索式、口径与提示；可与已填数值比对并保存",
    en: "Compute a KPI from the corpus or the ledger: parts, snapshot, query, rules and caveats; compare it with what is kept, or keep it",
  },
  input,
  output: kpiComputeAnswer,
  positional: ["zone", "kpi"],
  doors: ["cli", "http"],
  method: "post",
  async run(asked, context) {
    const known = (await readCatalogue(context.dataDir)).get(asked.kpi);
    if (!known) throw new AppError("zone.kpi.unknown", { kpi: asked.kpi });
    const span = spanOf(asked, known, context);
    const { measured, evidence } = await measure(asked, known, span, context);
    const kept = await keptOf(asked, evidence, measured.value, context);
    const saved = asked.save ? await save(asked, known, measured, evidence, kept, context) : null;
    return {
      kpi: asked.kpi,
      title: known.title,
      unit: known.unit,
      value: measured.value,
      isLowerBound: measured.isLowerBound ?? false,
      evidence,
      notes: measured.caveats.map(({ code, values }) => ({ code, message: told({ code, values }, context.lang) })),
      kept,
      saved,
    };
  },
  print: ({ title, value, unit, isLowerBound, evidence, notes, kept }, lang) =>
    [
      `${title[lang]}\t${isLowerBound ? "≥ " : ""}${value ?? "–"} ${unit[lang]}\t${evidence.asOf}`,
      ...(evidence.numerator === null ? [] : [`${evidence.numerator} ÷ ${evidence.denominator ?? "–"}`]),
      ...(evidence.query === null ? [] : [`${evidence.query}\t${evidence.snapshot ?? ""}`]),
      ...(kept === null ? [] : [`= ${kept.value ?? "–"} ${kept.same ? "✓" : "≠"}`]),
      ...notes.map(({ message }) => `! ${message}`),
    ].join("\n"),
});

function told({ code, values }: Caveat, lang: Lang): string {
  return messageText(code, values as MessageValues<typeof code>, lang);
}

/** A stock is of a day, a flow of a period; without one, the latest year that is whole. */
function spanOf({ from, to }: Input, { kind }: Kpi, { clock }: Context): Span {
  const today = dayOf(clock());
  const last = `${Number(today.slice(0, 4)) - 1}-12-31`;
  const until = to ?? (kind === "stock" ? today : last);
  const since = from ?? (kind === "stock" ? null : `${until.slice(0, 4)}-01-01`);
  if (since !== null && since > until) throw new AppError("zone.kpi_values.period_backwards", { from: since, to: until });
  return { from: since, to: until };
}

async function measure(asked: Input, known: Kpi, span: Span, context: Context) {
  if (known.study) throw new AppError("zone.kpi_compute.by_study", { kpi: known.title[context.lang] });
  const base = { rule: 1, kpi: asked.kpi, formula: known.formula, from: span.from, asOf: span.to } as const;
  if (known.obtained === "reported") throw new AppError("zone.kpi_compute.reported", { kpi: known.title[context.lang] });
  if (known.obtained === "ledger") {
    const compute = ledgerMeasures[asked.kpi as KpiId];
    if (!compute) throw new AppError("zone.kpi_compute.reported", { kpi: known.title[context.lang] });
    const measured = await compute(asked.zone, span, context);
    const rest = { of: "organisations", region: null, query: null, snapshot: null, cutOff: null, countingUnit: null } as const;
    return { measured, evidence: evidenceOf({ ...base, ...rest, known: [], unknown: [] }, measured) };
  }
  const compute = known.query === undefined ? corpusMeasures[asked.kpi as KpiId] : countByQuery(known.kind as "stock" | "flow");
  if (!compute) throw new AppError("zone.kpi_compute.reported", { kpi: known.title[context.lang] });
  const whose = { zone: asked.zone, of: asked.of, region: asked.region, also: known.query };
  return withScope(whose, context, async (scope) => {
    const { cutOff } = scope.snapshot.manifest;
    // Nothing is known of a day that no source has reached: a stock is told as of the cut-off.
    const asOf = known.kind !== "flow" && cutOff !== null && span.to > cutOff ? cutOff : span.to;
    const measured = await compute(scope, { ...span, to: asOf });
    const absent: readonly Caveat[] =
      scope.unknown.length === 0 ? [] : [{ code: "zone.kpi_compute.not_in_corpus", values: { count: scope.unknown.length } }];
    const told = { ...measured, caveats: [...scope.gaps, ...measured.caveats, ...absent] };
    const rest = { of: asked.of, region: scope.region, query: scope.query, snapshot: scope.snapshot.id, cutOff } as const;
    const names = { known: scope.known, unknown: scope.unknown };
    return { measured: told, evidence: evidenceOf({ ...base, asOf, ...rest, countingUnit: "application", ...names }, told) };
  });
}

type Rest = Omit<Evidence, "numerator" | "denominator" | "parts" | "coverage" | "sources" | "caveats" | "known" | "unknown"> & {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
};

function evidenceOf(rest: Rest, measured: Measured): Evidence {
  return {
    ...rest,
    known: [...rest.known],
    unknown: [...rest.unknown],
    numerator: measured.numerator ?? null,
    denominator: measured.denominator ?? null,
    parts: measured.parts ?? null,
    coverage: measured.coverage,
    sources: measured.from ?? null,
    caveats: measured.caveats.map(({ code }) => code),
  };
}

/** The latest value of the same indicator, place and period that is kept. */
async function keptOf({ zone, kpi, region }: Input, evidence: Evidence, value: string | null, context: Context) {
  const records = await readAll(kpiValues, { zone, kpi, period_to: evidence.asOf }, "-period_to", context);
  const replaced = new Set(records.map(({ values }) => values["replaces"]));
  const record = records.find(
    ({ id, values }) =>
      !replaced.has(id) &&
      values["organisation"] === null &&
      values["region"] === (region ?? null) &&
      (evidence.from === null || values["period_from"] === evidence.from),
  );
  if (!record) return null;
  const held = (record.values["value"] ?? null) as string | null;
  return {
    id: record.id,
    version: record.version,
    state: record.state,
    value: held,
    snapshot: snapshotOf(record.values["evidence"]),
    same: held === null || value === null ? held === value : compareDecimals(held, value) === 0,
  };
}

function snapshotOf(text: unknown): string | null {
  const [, snapshot] = /"snapshot":"([0-9a-f]+)"/.exec(String(text)) ?? [];
  return snapshot ?? null;
}

type Kept = Awaited<ReturnType<typeof keptOf>>;

/** A draft is written anew; what was submitted already is followed by a revision that says what it was computed from. */
async function save(asked: Input, known: Kpi, measured: Measured, evidence: Evidence, kept: Kept, context: Context) {
  if (measured.value === null) throw new AppError("zone.kpi_compute.no_value", { kpi: known.title[context.lang] });
  const { records } = await ledgerOf(context);
  const values = {
    value: measured.value,
    unit: known.unit.zh,
    numerator: measured.numerator ?? null,
    denominator: measured.denominator ?? null,
    bound: measured.isLowerBound === true ? "lower" : "exact",
    method: known.obtained,
    source: sourceOf(known, evidence, context.lang),
    evidence: JSON.stringify(evidence),
  };
  const doing = doingOf(context);
  if (kept && (kept.state === "draft" || kept.state === "returned")) {
    const { id, version } = kept;
    return (await records.change(kpiValues as never, { id, version, entered: values }, doing)).id;
  }
  const place = {
    zone: asked.zone,
    kpi: asked.kpi,
    region: asked.region ?? null,
    period_from: evidence.from,
    period_to: evidence.asOf,
  };
  const revision = kept === null ? {} : { replaces: kept.id, reason: sourceOf(known, evidence, context.lang) };
  return (await records.create(kpiValues as never, { ...place, ...values, ...revision }, doing)).id;
}

function sourceOf(known: Kpi, { snapshot }: Evidence, lang: Lang): string {
  return snapshot === null ? known.source[lang] : `${known.source[lang]} · ${snapshot}`;
}
