import type { LedgerDatabase } from "../database/open.ts";
import type { HistoryTable } from "../database/schema.ts";
import type { HistoryEntry } from "../contract.ts";

export function entryOf(row: HistoryTable): HistoryEntry {
  const { actor_label: actorLabel, changes, ...rest } = row;
  return { ...rest, actorLabel, changes: JSON.parse(changes) as HistoryEntry["changes"] };
}

/** What happened to one record, latest first. */
export async function historyOf(db: LedgerDatabase, register: string, record: string, limit: number): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom("history")
    .selectAll()
    .where("register", "=", register)
    .where("record", "=", record)
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}
