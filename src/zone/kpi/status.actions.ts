/** Where a zone stands against its targets. */
import { z } from "zod";
import { action, isDay, dayOf, type Context } from "#base";
import type { LedgerRecord } from "#ledger";
import { targetStatusAnswer, targetVerdicts } from "./contract.ts";
import type { Catalogue } from "./catalogue.ts";
import { readCatalogue } from "./catalogue/kpi-file.ts";
import { heldValues, type HeldValue } from "./held.ts";
import { idsOf, reachedOf, verdictOf } from "./reached.ts";
import { aimOf, setTargets, textsOf } from "./set-targets.ts";

export const targetStatusAction = action({
  name: "zone/target-status",
  may: "by_record",
  summary: {
    zh: "对照目标：最新填报值、是否达成、是否逾期",
    en: "A zone against its targets: latest values, met or not, late or not",
  },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: targetStatusAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const held = await heldValues(zone, context, {}, { whole: true });
    return { at: today, targets: await standingsOf(zone, held, today, context) };
  },
  print: ({ targets: rows }, lang) =>
    rows
      .map(({ title, verdict, actual, value, unit, late }) =>
        [targetVerdicts[verdict][lang], late ? "!" : "", title[lang], `${actual ?? "–"} / ${value ?? "?"} ${unit[lang]}`].join(
          "\t",
        ),
      )
      .join("\n"),
  rows: ({ targets: rows }) =>
    rows.map(({ title, unit, counted, leftOut, gaps, ...row }) => ({
      ...row,
      title_zh: title.zh,
      title_en: title.en,
      unit: unit.zh,
      counted: counted.join(" "),
      left_out: leftOut.join(" "),
      gaps: gaps.map(({ from, to }) => `${from}/${to}`).join(" "),
    })),
});

export type Standing = z.output<typeof targetStatusAnswer>["targets"][number];

/** Every target of a zone that is set, beside what is reached of it by values of the whole zone. */
export async function standingsOf(
  zone: string,
  held: readonly HeldValue[],
  today: string,
  context: Context,
): Promise<Standing[]> {
  const catalogue = await readCatalogue(context.dataDir);
  return (await setTargets(zone, context)).map((target) => standing(target, held, today, catalogue));
}

function standing(target: LedgerRecord, held: readonly HeldValue[], today: string, catalogue: Catalogue): Standing {
  const { kpi, comparator, value, value_to: valueTo, due_on: due, as_published: asPublished } = textsOf(target);
  const known = catalogue.get(kpi ?? "");
  const dueOn = due ?? "";
  const told = held.filter((each) => each.kpi === kpi);
  const aim = aimOf(target);
  const reached = reachedOf(aim, known?.kind ?? "stock", told, today);
  const verdict = verdictOf(aim, reached);
  return {
    target: target.id,
    kpi: kpi ?? "",
    title: known?.title ?? { zh: kpi ?? "", en: kpi ?? "" },
    unit: known?.unit ?? { zh: "", en: "" },
    comparator: (comparator ?? "ge") as Standing["comparator"],
    value: value ?? null,
    valueTo: valueTo ?? null,
    dueOn,
    asPublished: asPublished ?? null,
    verdict,
    late: dueOn < today && verdict !== "met" && verdict !== "exceeded",
    actual: reached.value,
    actualAt: reached.to,
    actualState: stateOf(reached.counted),
    source: sourcesOf(reached.counted),
    ...idsOf(reached),
  };
}

/** Signed off only where all of it is. */
function stateOf(counted: readonly HeldValue[]): string | null {
  return (counted.find(({ state }) => state !== "signed") ?? counted[0])?.state ?? null;
}

function sourcesOf(counted: readonly HeldValue[]): string | null {
  const sources = [...new Set(counted.flatMap(({ source }) => (source === null ? [] : [source])))];
  return sources.length === 0 ? null : sources.join("; ");
}
