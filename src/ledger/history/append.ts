import type { LedgerTransaction } from "../database/open.ts";
import type { HistoryEntry } from "../contract.ts";
import { hashOfEntry, type Deed } from "./chain.ts";

/** Adds an entry to the history, within the transaction that does what it tells (`inTurn`). */
export async function appendHistory(transaction: LedgerTransaction, deed: Deed): Promise<HistoryEntry> {
  const head = await transaction.selectFrom("history_head").select(["seq", "hash"]).executeTakeFirstOrThrow();
  const changes = JSON.stringify(deed.changes);
  const placed = { ...deed, seq: head.seq + 1, previous: head.hash };
  const hash = hashOfEntry({ ...placed, changes });
  await transaction
    .insertInto("history")
    .values({
      seq: placed.seq,
      at: deed.at,
      actor: deed.actor,
      actor_label: deed.actorLabel,
      door: deed.door,
      register: deed.register,
      record: deed.record,
      version: deed.version,
      act: deed.act,
      changes,
      note: deed.note,
      previous: placed.previous,
      hash,
    })
    .execute();
  await transaction.updateTable("history_head").set({ seq: placed.seq, hash }).execute();
  return { ...placed, hash };
}
