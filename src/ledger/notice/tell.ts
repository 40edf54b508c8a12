import type { HistoryEntry, NoticeWhy } from "../contract.ts";
import type { LedgerTransaction } from "../database/open.ts";

/** The register of those who sign in: a field that links there names somebody. */
export const accountsRegister = "ledger/accounts";

/**
 * Puts a notice of what was just done before everybody whom it concerns: those who did something with the record before, those whom
 * one of its fields names, those whom a comment mentions. Who did it needs no notice. Whether they may (still) read the record is
 * seen when they look.
 */
export async function tellConcerned(
  transaction: LedgerTransaction,
  { seq, register, record, actor }: Pick<HistoryEntry, "seq" | "register" | "record" | "actor">,
  mentions: readonly string[] = [],
): Promise<void> {
  const involved = await transaction
    .selectFrom("history")
    .select("actor")
    .distinct()
    .where("register", "=", register)
    .where("record", "=", record)
    .execute();
  const named = await transaction
    .selectFrom("record_link")
    .select("to_record")
    .where("register", "=", register)
    .where("record", "=", record)
    .where("to_register", "=", accountsRegister)
    .execute();
  // The nearest reason is told: a mention before a name in a field, that before having had to do with it.
  const why = new Map<string, NoticeWhy>([
    ...involved.map((each) => [each.actor, "involved"] as const),
    ...named.map((each) => [each.to_record, "named"] as const),
    ...mentions.map((account) => [account, "mentioned"] as const),
  ]);
  why.delete(actor);
  if (why.size === 0) return;
  const rows = [...why].map(([account, reason]) => ({ account, seq, why: reason, read_at: null }));
  await transaction.insertInto("notice").values(rows).execute();
}
