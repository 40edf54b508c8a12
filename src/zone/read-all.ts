import { limits, type Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord, type Register } from "#ledger";

/** All records of a register that the reader may read and that fit, page after page. */
export async function readAll(
  register: unknown,
  where: Readonly<Record<string, string | number>>,
  sort: string,
  context: Context,
): Promise<readonly LedgerRecord[]> {
  const ledger = await ledgerOf(context);
  const found: LedgerRecord[] = [];
  for (;;) {
    const page = { where, sort, limit: limits.ledgerRowsMax, offset: found.length };
    const { total, records } = await ledger.list(register as Register, page, doingOf(context));
    found.push(...records);
    if (records.length === 0 || found.length >= total) return found;
  }
}
