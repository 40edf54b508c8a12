import { createHash } from "node:crypto";
import { limits } from "#base";
import { runOnRecord } from "#navigate";
import type { Recommendation } from "#navigate/contract";

/**
 * A recommendation as a decision keeps it: what it said, with every number and where that stood. Of candidates the organisations and
 * rights stay by name; of people only how many: the ledger holds no list of inventors.
 */
export function asItWas(recommendation: Recommendation): string {
  const { candidates, ...rest } = recommendation;
  const named = candidates
    .filter(({ kind }) => kind !== "people")
    .map(({ kind, name, key, score, low, high }) => ({ kind, name, key, score, low, high }));
  const people = candidates.length - named.length;
  const full = JSON.stringify({ ...rest, candidates: named, people }).normalize("NFC");
  if (full.length <= limits.ledgerTextCharsMax) return full;
  // A node with hundreds of candidates: their number stays, the run has their names.
  return JSON.stringify({ ...rest, candidates: named.length, people }).normalize("NFC");
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Calls `refuse` unless the kept text is what the run says, and the hash is that text's. */
export async function ensureAsItWas(
  dataDir: string,
  kept: {
    readonly study: string;
    readonly run: string;
    readonly recommendation: string;
    readonly snapshot: string;
    readonly as_it_was: string;
    readonly hash: string;
  },
  refuse: () => never,
): Promise<void> {
  const run = await runOnRecord(dataDir, kept.study, kept.run);
  const found = run?.recommendations.find(({ id }) => id === kept.recommendation);
  if (!found || run?.snapshot !== kept.snapshot || asItWas(found) !== kept.as_it_was || hashOf(kept.as_it_was) !== kept.hash)
    refuse();
}
