/** The targets of a zone that are set, and what each asks for. */
import type { Context } from "#base";
import type { LedgerRecord } from "#ledger";
import { readAll } from "../read-all.ts";
import type { Aim } from "./reached.ts";
import { targets } from "./targets.ts";

/** What is due first stands first. */
export async function setTargets(zone: string, context: Context): Promise<readonly LedgerRecord[]> {
  return readAll(targets, { zone, state: "set" }, "due_on", context);
}

type Texts = Readonly<Record<string, string | null>>;

export function textsOf({ values }: Pick<LedgerRecord, "values">): Texts {
  return values as Texts;
}

export function aimOf(target: Pick<LedgerRecord, "values">): Aim {
  const { comparator, value, value_to: to, due_on: dueOn, begins_on: beginsOn } = textsOf(target);
  return {
    comparator: (comparator ?? "ge") as Aim["comparator"],
    value: value ?? null,
    value_to: to ?? null,
    due_on: dueOn ?? "",
    begins_on: beginsOn ?? null,
  };
}
