import type { LedgerDatabase } from "../database/open.ts";
import { firstHash, hashOfEntry } from "./chain.ts";

export interface HistoryVerdict {
  readonly entries: number;
  /** The hash of the last entry: noted elsewhere, it shows later that nothing before it was changed. */
  readonly head: string;
  /** Where the chain does not hold; empty when it does. */
  readonly broken: readonly { readonly seq: number; readonly reason: "gap" | "previous" | "hash" | "head" }[];
}

const entriesAtOnce = 1000;
/** Beyond the first few, more of them say nothing new. */
const brokenMax = 20;

/** Walks the chain from its first entry: every number, every link, every hash. */
export async function verifyHistory(db: LedgerDatabase): Promise<HistoryVerdict> {
  const broken: HistoryVerdict["broken"][number][] = [];
  let [entries, last, previous] = [0, 0, firstHash];
  for (;;) {
    const rows = await db.selectFrom("history").selectAll().where("seq", ">", last).orderBy("seq").limit(entriesAtOnce).execute();
    for (const row of rows) {
      const { actor_label: actorLabel, ...entry } = row;
      if (row.seq !== last + 1) broken.push({ seq: row.seq, reason: "gap" });
      else if (row.previous !== previous) broken.push({ seq: row.seq, reason: "previous" });
      else if (row.hash !== hashOfEntry({ ...entry, actorLabel })) broken.push({ seq: row.seq, reason: "hash" });
      [entries, last, previous] = [entries + 1, row.seq, row.hash];
    }
    if (rows.length < entriesAtOnce) break;
  }
  const head = await db.selectFrom("history_head").select(["seq", "hash"]).executeTakeFirstOrThrow();
  if (head.seq !== last || head.hash !== previous) broken.push({ seq: head.seq, reason: "head" });
  return { entries, head: previous, broken: broken.slice(0, brokenMax) };
}
