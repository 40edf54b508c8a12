/** A KPI of a zone beside others: periods before, regions, other zones, the nation. */
import { z } from "zod";
import { action, AppError, isDay, type Context, today } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { zones } from "../../programme/zones.ts";
import { compareAnswer } from "../contract.ts";
import type { KpiId } from "../catalogue.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import { heldValues, isWhole, type HeldValue } from "../held.ts";
import { divideDecimals, multiplyDecimals, subtractDecimals } from "../number/decimals.ts";
import { samePeriodBefore } from "../pace/pace.ts";
import { nationalValues } from "./national.ts";

type Other = z.output<typeof compareAnswer>["others"][number];

export const compareAction = action({
  name: "zone/kpi-compare",
  may: "by_record",
  summary: {
    zh: "指标对比：上期、上年同期、其他区域与专区、全国值，以及区位商",
    en: "Compare a KPI: the period before, the same period last year, regions, other zones, the nation, and the location quotient",
  },
  input: z.object({
    zone: z.string(),
    kpi: z.string(),
    /** Another indicator that the location quotient takes as its base: agencies, where agents are asked. */
    base: z.string().optional(),
    zones: z.array(z.string()).optional(),
    at: z.string().refine(isDay).optional(),
  }),
  output: compareAnswer,
  positional: ["zone", "kpi", "base"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, kpi, base, zones: others = [], at }, context) {
    const catalogue = await readCatalogue(context.dataDir);
    const known = catalogue.get(kpi);
    if (!known) throw new AppError("zone.kpi.unknown", { kpi });
    const isQuotient = base !== undefined;
    if (isQuotient && catalogue.get(base) === undefined) throw new AppError("zone.kpi.unknown", { kpi: base });
    if (isQuotient && (known.kind === "ratio" || catalogue.get(base)?.kind === "ratio"))
      throw new AppError("zone.kpi_compare.quotient_of_ratio", {});
    const day = at ?? today(context.clock);
    const told = (await heldValues(zone, context, { kpi })).filter(({ to }) => to <= day);
    const own = told.find(isWhole);
    const bases = isQuotient ? (await heldValues(zone, context, { kpi: base })).filter(({ to }) => to === own?.to) : [];
    const regions = told.filter(({ region, organisation }) => region !== null && organisation === null);
    const rows = latestOf(regions).map((value) =>
      beside(own, value, { region: value.region, zone: null, name: value.region ?? "" }, bases),
    );
    for (const id of others) rows.push(await ofZone(id, kpi, day, own, context));
    const previous = own && told.find((each) => isWhole(each) && each.to < own.to && lengthOf(each) === lengthOf(own));
    const before = own && samePeriodBefore(own, told);
    const national = nationalValues[kpi as KpiId];
    return {
      kpi,
      title: known.title,
      unit: known.unit,
      at: day,
      own: own ? shown(own) : null,
      previous: previous ? { ...shown(previous), change: changeOf(own, previous) } : null,
      samePeriod: before ? { ...shown(before.value), change: before.change } : null,
      others: rows,
      national: national
        ? { ...national, percent: own ? divideDecimals(own.value, national.value, { factor: 100, digits: 1 }) : null }
        : null,
      isLowerBound: own?.bound === "lower",
    };
  },
  print: ({ own, previous, samePeriod, others, national, isLowerBound }) =>
    [
      `${isLowerBound ? "≥ " : ""}${own?.value ?? "–"}\t${own?.to ?? ""}`,
      ...(previous ? [`${previous.to}\t${previous.value}\t${previous.change ?? "–"} %`] : []),
      ...(samePeriod ? [`${samePeriod.to}\t${samePeriod.value}\t${samePeriod.change ?? "–"} %`] : []),
      ...others.map(({ name, value, times, quotient }) => [name, value ?? "–", times ?? "", quotient ?? ""].join("\t")),
      ...(national ? [`${national.year}\t${national.value}\t${national.percent ?? "–"} %`] : []),
    ].join("\n"),
  rows: ({ others }) => others,
});

async function ofZone(id: string, kpi: string, day: string, own: HeldValue | undefined, context: Context): Promise<Other> {
  const ledger = await ledgerOf(context);
  const record = await ledger.records.get(zones as never, id, doingOf(context));
  const [value] = (await heldValues(id, context, { kpi }, { whole: true })).filter(({ to }) => to <= day);
  return beside(own, value, { region: null, zone: id, name: String(record.values["name"]) }, []);
}

/** “Three times” is three times: own ÷ other, never “more”. */
function beside(
  own: HeldValue | undefined,
  other: HeldValue | undefined,
  who: Pick<Other, "region" | "zone" | "name">,
  bases: readonly HeldValue[],
): Other {
  const times = own && other ? divideDecimals(own.value, other.value) : null;
  const [mine, theirs] = [bases.find(isWhole), bases.find((each) => each.region !== null && each.region === who.region)];
  const quotient =
    own && other && mine && theirs
      ? divideDecimals(multiplyDecimals(own.value, theirs.value), multiplyDecimals(other.value, mine.value))
      : null;
  const sameDays = own?.to === other?.to && own?.from === other?.from;
  return {
    ...who,
    value: other?.value ?? null,
    from: other?.from ?? null,
    to: other?.to ?? null,
    record: other?.id ?? null,
    source: other?.source ?? null,
    times: sameDays ? times : null,
    sharePercent: sameDays && own && other ? divideDecimals(own.value, other.value, { factor: 100 }) : null,
    quotient,
    sameDays,
  };
}

function changeOf(own: HeldValue | undefined, before: HeldValue): string | null {
  return own ? divideDecimals(subtractDecimals(own.value, before.value), before.value, { factor: 100 }) : null;
}

function lengthOf({ from, to }: HeldValue): number {
  if (from === null) return 0;
  return Math.round((Date.parse(to) - Date.parse(from)) / (30.44 * 86_400_000));
}

function shown({ id, from, to, value, source }: HeldValue) {
  return { record: id, from, to, value, source };
}

function latestOf(values: readonly HeldValue[]): HeldValue[] {
  const found = new Map<string, HeldValue>();
  for (const value of values) if (!found.has(value.region ?? "")) found.set(value.region ?? "", value);
  return [...found.values()].toSorted((a, b) => ((a.region ?? "") < (b.region ?? "") ? -1 : 1));
}
