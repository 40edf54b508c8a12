/** What patents a zone planned, filed and was granted at each link of the chain. */
import { z } from "zod";
import { action, dayOf } from "#base";
import type { LedgerRecord } from "#ledger";
import { readAll } from "../read-all.ts";
import { checkPatents, type CheckedPatents } from "./check-patents.ts";
import { reserveAnswer, reserveGrades } from "./contract.ts";
import { reservePlans } from "./reserve-plans.ts";

type Row = z.output<typeof reserveAnswer>["rows"][number];

export const reserveAction = action({
  name: "zone/reserve",
  page: "zone/projects",
  may: "by_record",
  summary: {
    zh: "专利储备清单：各环节、各等级的计划、申请与授权件数",
    en: "Reserve list: planned, filed and granted patents by link of the chain and grade",
  },
  input: z.object({ zone: z.string(), at: z.iso.date().optional() }),
  output: reserveAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const plans = await readAll(reservePlans, { zone, state: "active" }, "node", context);
    const checked = await checkPatents(
      plans.flatMap(({ values }) => values["patents"] as string[]),
      context,
    );
    const grades = Object.keys(reserveGrades) as Row["grade"][];
    const rows = [...Map.groupBy(plans, ({ values }) => String(values["node"]))].flatMap(([node, of]) =>
      grades
        .map((grade) => ({ grade, plans: of.filter(({ values }) => values["grade"] === grade) }))
        .filter((each) => each.plans.length > 0)
        .map((each) => rowOf(node, each.grade, each.plans, checked, today)),
    );
    // A patent that two plans name was filed once.
    const all = distinct(rows.flatMap(({ patents }) => patents));
    return {
      snapshot: checked.snapshot,
      rows,
      total: {
        planned: rows.reduce((sum, { planned }) => sum + planned, 0),
        filed: all.length,
        granted: all.filter(({ granted }) => granted).length,
        unknown: all.filter(isUnknown).length,
      },
    };
  },
  rows: ({ rows }) => rows.map(({ patents, ...row }) => ({ ...row, patents: patents.map(({ number }) => number) })),
});

function rowOf(node: string, grade: Row["grade"], plans: readonly LedgerRecord[], { of }: CheckedPatents, today: string): Row {
  const patents = distinct(plans.flatMap(({ values }) => (values["patents"] as string[]).map(of)));
  const left = (plan: LedgerRecord) =>
    Math.max(0, Number(plan.values["planned"]) - distinct((plan.values["patents"] as string[]).map(of)).length);
  const late = plans.filter(({ values }) => values["due_on"] !== null && String(values["due_on"]) < today);
  return {
    node,
    grade,
    plans: plans.length,
    planned: plans.reduce((sum, { values }) => sum + Number(values["planned"]), 0),
    filed: patents.length,
    granted: patents.filter(({ granted }) => granted).length,
    unknown: patents.filter(isUnknown).length,
    open: plans.reduce((sum, plan) => sum + left(plan), 0),
    late: late.reduce((sum, plan) => sum + left(plan), 0),
    patents,
  };
}

function distinct(patents: Row["patents"]): Row["patents"] {
  return [...new Map(patents.map((patent) => [patent.application ?? patent.number, patent])).values()];
}

function isUnknown({ application }: Row["patents"][number]): boolean {
  return application === null;
}
