import type { Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord, type Register } from "#ledger";

/**
 * All records of a register that the reader may read and that fit, as they stand at one moment.
 *
 * in    sort: a field; `-` before it turns the order round. Numbers by their size, what is not filled in last
 */
export async function readAll(
  register: unknown,
  where: Readonly<Record<string, string | number>>,
  sort: string,
  context: Context,
): Promise<readonly LedgerRecord[]> {
  const { records } = await ledgerOf(context);
  const [field, turn] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
  const found = await records.find(register as Register, where, doingOf(context));
  return found.toSorted((left, right) => {
    const [a, b] = [left.values[field] ?? null, right.values[field] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byId(left, right);
    return (a < b ? -turn : a > b ? turn : 0) || byId(left, right);
  });
}

function byId(left: LedgerRecord, right: LedgerRecord): number {
  return left.id < right.id ? -1 : 1;
}
