import type { Actor, Context } from "#base";
import { doingOf, ledgerOf, ledgerRegisters, type LedgerRecord, type Register } from "#ledger";
import { decisionRegisters } from "../decision/registers.ts";
import { evaluations } from "../effect/evaluations.ts";
import { fundRegisters } from "../fund/index.ts";
import { kpiRegisters } from "../kpi/index.ts";
import { programmeRegisters } from "../programme/index.ts";
import { projectRegisters } from "../project/index.ts";
import type { Find } from "./conflict/parties.ts";
import { expertRegisters } from "./registers.ts";

/** The registers that experts, decisions and effects read. */
const read: readonly Register[] = [
  ...ledgerRegisters,
  ...programmeRegisters,
  ...kpiRegisters,
  ...projectRegisters,
  ...fundRegisters,
  ...expertRegisters,
  ...decisionRegisters,
  evaluations as unknown as Register,
];

type Records = Pick<Awaited<ReturnType<typeof ledgerOf>>["records"], "find">;

/** Finds records as the reader may see them, all that fit; as somebody else where `actor` is given. */
export async function readerOf(context: Context, actor?: Actor): Promise<Find> {
  return finderOf((await ledgerOf(context)).records, actor ?? doingOf(context).actor);
}

/** The same of the turn that is taken, for changes that hold together. */
export function finderOf(records: Records, actor: Actor): Find {
  const doing = { actor };
  return (name, where = {}): Promise<readonly LedgerRecord[]> => {
    const register = read.find((each) => each.name === name);
    if (!register) throw new Error(`bug: no register ${name}`);
    return records.find(register, where, doing);
  };
}
