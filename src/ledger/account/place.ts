import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "#base";
import type { Engine, LedgerDatabase, LedgerTransaction } from "../database/open.ts";
import { appendHistory } from "../history/append.ts";
import type { RecordStore } from "../register/store.ts";
import { accounts } from "./accounts.ts";

/** Where accounts are kept: the ledger's own database, its turns and its records. */
export interface AccountPlace {
  readonly db: LedgerDatabase;
  readonly engine: Engine;
  readonly dataDir: string;
  /** One change of the ledger with its history, whole or not at all. */
  turn<Answer>(work: (records: RecordStore, transaction: LedgerTransaction) => Promise<Answer>): Promise<Answer>;
}

/** What links and keys are kept as: they are random, so that a plain hash gives nothing away. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Who does what an account does to itself, or the product for it: rights are checked before. */
export function accountItself(id: string, label: string): Actor {
  return { id, label, door: "web", grants: [{ role: "administrator", zone: null, organisation: null }] };
}

/** What was done with an account, for the history: never a secret. */
export interface AccountDeed {
  readonly account: string;
  readonly act: string;
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Writes what was done into the history, within the transaction that does it. */
export async function tell(
  transaction: LedgerTransaction,
  { account, act, changes = {} }: AccountDeed,
  actor: Pick<Actor, "id" | "label" | "door">,
  now: Date,
): Promise<void> {
  const record = await transaction
    .selectFrom("reg_ledger_accounts")
    .select("version")
    .where("id", "=", account)
    .executeTakeFirst();
  await appendHistory(transaction, {
    at: now.toISOString(),
    actor: actor.id,
    actorLabel: actor.label,
    door: actor.door,
    register: accounts.name,
    record: account,
    version: record?.version ?? 0,
    act,
    changes: Object.fromEntries(Object.entries(changes).map(([key, [before, after]]) => [key, [before, after]])),
    note: null,
  });
}
