import { assert } from "#base";
import type { LedgerRecord, RuleContext } from "#ledger";

/** The record that a link leads to: that it is there was seen when the link was saved. */
export async function linked(find: RuleContext["find"], register: string, id: unknown): Promise<LedgerRecord> {
  const [found] = await find(register, { id: String(id) });
  assert(found !== undefined, `${register} has the record that is linked`);
  return found;
}

/** The same where the link may be empty. */
export async function linkedOrNone(find: RuleContext["find"], register: string, id: unknown): Promise<LedgerRecord | undefined> {
  return typeof id === "string" ? linked(find, register, id) : undefined;
}
