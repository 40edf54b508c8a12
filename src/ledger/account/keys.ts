import { randomUUID } from "node:crypto";
import { AppError, limits, type Scope } from "#base";
import type { Doing } from "../register/store.ts";
import { hashOf, newSecret, tell, type AccountPlace } from "./place.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** By which a key that was left somewhere is known for one. */
const prefix = "fairway_";

export interface KeyShown {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  readonly writes: boolean;
  /** Parts of the product it is for; all where null. */
  readonly parts: readonly string[] | null;
  readonly zone: string | null;
  readonly created: string;
  readonly expires: string;
  readonly lastUsed: string | null;
  readonly state: "active" | "expired" | "ended";
}

export interface KeyAsked {
  readonly title: string;
  readonly writes: boolean;
  readonly parts: readonly string[] | null;
  readonly zone: string | null;
  readonly days: number;
}

/** Makes a key of the account; it is told once and kept as its hash only. */
export async function makeKey(
  place: AccountPlace,
  account: string,
  { title, writes, parts, zone, days }: KeyAsked,
  doing: Pick<Doing, "actor" | "clock">,
): Promise<{ readonly id: string; readonly key: string; readonly expires: string }> {
  if (doing.actor.scope) throw new AppError("ledger.account.key_by_key", {});
  const daysMax = limits.apiKeyDaysMax;
  if (days < 1 || days > daysMax) throw new AppError("ledger.account.key_expiry", { daysMax });
  if (zone !== null && !doing.actor.grants.some((grant) => grant.zone === null || grant.zone === zone)) {
    throw new AppError("ledger.account.key_zone", {});
  }
  const now = doing.clock();
  const [id, key] = [randomUUID(), prefix + newSecret()];
  const expires = new Date(now.getTime() + days * dayMs).toISOString();
  await place.turn(async (_, transaction) => {
    const inUse = (await keysOf({ db: transaction }, account, now)).filter(({ state }) => state === "active").length;
    if (inUse >= limits.apiKeysMax) throw new AppError("ledger.account.keys_many", { count: inUse });
    await transaction
      .insertInto("account_key")
      .values({
        id,
        hash: hashOf(key),
        account,
        title,
        writes: writes ? 1 : 0,
        parts: parts && JSON.stringify(parts),
        zone,
        created_at: now.toISOString(),
        expires_at: expires,
        last_used_at: null,
        ended_at: null,
      })
      .execute();
    const changes = {
      key: [null, id],
      title: [null, title],
      writes: [null, writes],
      parts: [null, parts],
      zone: [null, zone],
    } as const;
    await tell(transaction, { account, act: "key_made", changes }, doing.actor, now);
  });
  return { id, key, expires };
}

export async function endKey(
  place: AccountPlace,
  { id, account }: { readonly id: string; readonly account: string },
  doing: Pick<Doing, "actor" | "clock">,
): Promise<void> {
  await place.turn(async (_, transaction) => {
    const now = doing.clock();
    const { numUpdatedRows } = await transaction
      .updateTable("account_key")
      .set({ ended_at: now.toISOString() })
      .where("id", "=", id)
      .where("account", "=", account)
      .where("ended_at", "is", null)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) !== 1) throw new AppError("ledger.account.no_key", { id });
    await tell(transaction, { account, act: "key_ended", changes: { key: [id, null] } }, doing.actor, now);
  });
}

/** The keys of an account, latest first, those over among them. */
export async function keysOf({ db }: Pick<AccountPlace, "db">, account: string, now: Date): Promise<KeyShown[]> {
  const rows = await db
    .selectFrom("account_key")
    .selectAll()
    .where("account", "=", account)
    .orderBy("created_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    title: row.title,
    writes: row.writes === 1,
    parts: row.parts === null ? null : (JSON.parse(row.parts) as string[]),
    zone: row.zone,
    created: row.created_at,
    expires: row.expires_at,
    lastUsed: row.last_used_at,
    state: row.ended_at !== null ? "ended" : row.expires_at <= now.toISOString() ? "expired" : "active",
  }));
}

/** The key that was sent, if it is one that is in use; notes when it was used, to the minute. */
export async function keyUsed(
  { db }: AccountPlace,
  sent: string,
  now: Date,
): Promise<
  | { readonly id: string; readonly account: string; readonly scope: Omit<Scope, "zones"> & { readonly zone: string | null } }
  | undefined
> {
  if (!sent.startsWith(prefix)) return undefined;
  const at = now.toISOString();
  const row = await db
    .selectFrom("account_key")
    .selectAll()
    .where("hash", "=", hashOf(sent))
    .where("ended_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.last_used_at === null || row.last_used_at.slice(0, 16) !== at.slice(0, 16)) {
    await db.updateTable("account_key").set({ last_used_at: at }).where("id", "=", row.id).execute();
  }
  const parts = row.parts === null ? null : (JSON.parse(row.parts) as string[]);
  return { id: row.id, account: row.account, scope: { writes: row.writes === 1, parts, zone: row.zone } };
}
