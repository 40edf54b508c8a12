/** Where a zone stands against its targets. */
import { z } from "zod";
import { action, isDay } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { targetStatusAnswer, targetVerdicts } from "./contract.ts";
import type { Catalogue } from "./catalogue.ts";
import { readCatalogue } from "./catalogue/kpi-file.ts";
import { judgeTarget, type Target } from "./judge.ts";
import { targets } from "./targets.ts";
import { kpiValues } from "./values.ts";

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
    const ledger = await ledgerOf(context);
    const reader = doingOf(context);
    const all = { where: { zone }, limit: 1000, offset: 0 } as const;
    const set = await ledger.list(targets as never, { ...all, sort: "due_on" }, reader);
    const told = await ledger.list(kpiValues as never, { ...all, sort: "-period_to" }, reader);
    const today = at ?? context.clock().toISOString().slice(0, 10);
    const held = told.records.filter(({ state }) => state === "verified" || state === "signed");
    const replaced = new Set(held.map(({ values }) => values["replaces"]));
    const valid = held.filter(({ id }) => !replaced.has(id));
    const catalogue = await readCatalogue(context.dataDir);
    return {
      at: today,
      targets: set.records.filter(({ state }) => state === "set").map((target) => standing(target, valid, today, catalogue)),
    };
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
    rows.map(({ title, unit, ...row }) => ({ ...row, title_zh: title.zh, title_en: title.en, unit: unit.zh })),
});

type Standing = z.output<typeof targetStatusAnswer>["targets"][number];

function standing(target: LedgerRecord, valid: readonly LedgerRecord[], today: string, catalogue: Catalogue): Standing {
  const {
    kpi,
    comparator,
    value,
    value_to: valueTo,
    due_on: due,
    as_published: asPublished,
  } = target.values as Readonly<Record<string, string | null>>;
  const known = catalogue.get(kpi ?? "");
  const dueOn = due ?? "";
  const until = dueOn < today ? dueOn : today;
  const found = valid.find(
    ({ values }) =>
      values["kpi"] === kpi &&
      values["region"] === null &&
      values["organisation"] === null &&
      String(values["period_to"]) <= until,
  );
  const actual = (found?.values["value"] ?? null) as string | null;
  const verdict = judgeTarget({ comparator, value, value_to: valueTo } as Target, actual);
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
    actual,
    actualAt: (found?.values["period_to"] ?? null) as string | null,
    actualState: found?.state ?? null,
    source: (found?.values["source"] ?? null) as string | null,
  };
}
