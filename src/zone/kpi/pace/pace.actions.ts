/** Each target of a zone with the values that lead to it. */
import { z } from "zod";
import { action, isDay, dayOf } from "#base";
import type { LedgerRecord } from "#ledger";
import { paceVerdicts, targetPaceAnswer, targetVerdicts } from "../contract.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import { heldValues, type HeldValue } from "../held.ts";
import { idsOf, reachedOf, verdictOf } from "../reached.ts";
import { aimOf, setTargets, textsOf } from "../set-targets.ts";
import { annualised, noPace, paceOf, samePeriodBefore } from "./pace.ts";
import { isPartOfYear } from "./periods.ts";

export const targetPaceAction = action({
  name: "zone/target-pace",
  may: "by_record",
  summary: {
    zh: "目标进度：数值序列、线性进度、尚需完成量、同期对比与预测区间；不足一年的数值不外推",
    en: "Targets in pace: their values, the straight line to them, what remains, the same period before, and a forecast; parts of years stay parts",
  },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: targetPaceAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const catalogue = await readCatalogue(context.dataDir);
    const values = await heldValues(zone, context, {}, { whole: true });
    const set = await setTargets(zone, context);
    return {
      at: today,
      targets: set.flatMap((target) => {
        const kpi = catalogue.get(String(target.values["kpi"]));
        return kpi ? [standing(target, kpi, values, today)] : [];
      }),
    };
  },
  print: ({ targets: rows }, lang) =>
    rows
      .map(({ title, verdict, pace, reached, value, unit }) =>
        [
          targetVerdicts[verdict][lang],
          paceVerdicts[pace.verdict][lang],
          title[lang],
          `${reached ?? "–"} / ${value ?? "?"} ${unit[lang]}`,
        ].join("\t"),
      )
      .join("\n"),
  rows: ({ targets: rows }) =>
    rows.map(({ target, kpi, title, unit, comparator, value, dueOn, verdict, reached, since, reachedTo, latest, pace }) => ({
      target,
      kpi,
      title: title.zh,
      unit: unit.zh,
      comparator,
      value,
      due_on: dueOn,
      verdict,
      reached,
      since,
      reached_to: reachedTo,
      latest: latest?.value ?? null,
      latest_to: latest?.to ?? null,
      pace: pace.verdict,
      expected: pace.expected,
      remaining: pace.remaining,
      periods_left: pace.periodsLeft,
      per_period: pace.perPeriod,
    })),
});

type Standing = z.output<typeof targetPaceAnswer>["targets"][number];

function standing(target: LedgerRecord, kpi: Kpi, all: readonly HeldValue[], today: string): Standing {
  const held = textsOf(target);
  const dueOn = held["due_on"] ?? "";
  const until = dueOn < today ? dueOn : today;
  const values = all.filter((each) => each.kpi === held["kpi"] && each.to <= until);
  const [latest] = values;
  const aim = aimOf(target);
  const reached = reachedOf(aim, kpi.kind, values, today);
  const pace = aim.value === null ? noPace : paceOf({ ...aim, baseline: held["baseline"] ?? null }, kpi, values, reached);
  const before = latest && samePeriodBefore(latest, all);
  return {
    target: target.id,
    kpi: held["kpi"] ?? "",
    title: kpi.title,
    unit: kpi.unit,
    kind: kpi.kind,
    better: kpi.better,
    comparator: aim.comparator,
    value: held["value"] ?? null,
    valueTo: held["value_to"] ?? null,
    dueOn,
    asPublished: held["as_published"] ?? null,
    source: held["source"] ?? null,
    verdict: verdictOf(aim, reached),
    latest: latest ? point(latest) : null,
    series: values.toReversed().map(point),
    reached: reached.value,
    reachedTo: reached.to,
    ...idsOf(reached),
    pace,
    samePeriod: before ? { ...point(before.value), change: before.change } : null,
    estimate: (latest && annualised(latest)) ?? null,
  };
}

function point({ id, from, to, value, state, source, bound }: HeldValue): Standing["series"][number] {
  return { record: id, from, to, value, state, source, bound, isPart: from !== null && isPartOfYear(from, to) };
}
