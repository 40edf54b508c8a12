import { createHash } from "node:crypto";
import type { HistoryEntry } from "../contract.ts";

/** The hash before the first entry. */
export const firstHash = "0".repeat(64);

/** What was done, before it has its place in the chain. */
export type Deed = Omit<HistoryEntry, "seq" | "previous" | "hash">;

/**
 * SHA-256 over all that an entry says and the hash of the entry before: who changes one entry must change all that follow.
 *
 * in     changes as the JSON that is kept, so that reading it back gives the same hash
 */
export function hashOfEntry(entry: Omit<HistoryEntry, "hash" | "changes"> & { readonly changes: string }): string {
  const said = [
    entry.previous,
    entry.seq,
    entry.at,
    entry.actor,
    entry.actorLabel,
    entry.door,
    entry.register,
    entry.record,
    entry.version,
    entry.act,
    entry.changes,
    entry.note,
  ];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
