import { assert, type Actor, type Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import type { Find } from "./conflict/parties.ts";

type Records = Pick<Awaited<ReturnType<typeof ledgerOf>>["records"], "find" | "registerOf">;

/** Finds records as the reader may see them, all that fit; as somebody else where `actor` is given. */
export async function readerOf(context: Context, actor?: Actor): Promise<Find> {
  return finderOf((await ledgerOf(context)).records, actor ?? doingOf(context).actor);
}

/** The same of the turn that is taken, for changes that hold together. */
export function finderOf(records: Records, actor: Actor): Find {
  const doing = { actor };
  return (name, where = {}): Promise<readonly LedgerRecord[]> => {
    const register = records.registerOf(name);
    assert(register, `there is a register ${name}`);
    return records.find(register, where, doing);
  };
}
