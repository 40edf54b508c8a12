/** The targets of a zone that are set, and what each asks for. */
import type { Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import type { Aim } from "./reached.ts";
import { targets } from "./targets.ts";

/** What is due first stands first. */
export async function setTargets(zone: string, context: Context): Promise<readonly LedgerRecord[]> {
  const ledger = await ledgerOf(context);
  const query = { where: { zone, state: "set" }, sort: "due_on", limit: 1000, offset: 0 };
  return (await ledger.list(targets as never, query, doingOf(context))).records;
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
