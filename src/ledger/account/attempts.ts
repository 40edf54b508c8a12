import { AppError, limits } from "#base";
import type { LedgerDatabase } from "../database/open.ts";
import { networkOf } from "./address.ts";
import { hashOf } from "./place.ts";

/** Failures that cost nothing: a person mistypes, an office shares one address. */
const free = {
  account: limits.signInFailuresFree,
  address: limits.signInFailuresFree * 6,
  everywhere: limits.signInFailuresFree * 20,
} as const;

export interface Tried {
  readonly kind: keyof typeof free;
  /** The e-mail or account, or the address of the network it comes from. */
  readonly who: string;
}

/**
 * An attempt to sign in as somebody. Who fails elsewhere holds nobody off their own account: only many times as many failures, from
 * wherever they come, make everybody wait.
 */
export function triedAs(email: string, address: string): readonly Tried[] {
  const network = networkOf(address);
  return [
    { kind: "account", who: `${email} ${network}` },
    { kind: "everywhere", who: email },
    { kind: "address", who: network },
  ];
}

/** The code of a second factor holds once: says whether this one was not used in the time that it lasts. */
export async function useCode(
  db: LedgerDatabase,
  { account, code }: { readonly account: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const at = now.getTime();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("account_attempt")
    .values({ key: hashOf(`code:${account}:${code}`), count: 1, last_at: at })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({ last_at: at })
        .where("account_attempt.last_at", "<", at - limits.secondFactorCodeMs),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** How long who failed so often must wait, counted from the last attempt. */
function waitMs(count: number, kind: Tried["kind"]): number {
  const over = count - free[kind];
  if (over < 0) return 0;
  return Math.min(limits.signInWaitMsMax, limits.signInWaitMs * 2 ** Math.min(over, 20));
}

/**
 * Counts an attempt before it is judged, so that attempts at once are counted, too; `forgive` takes it back when it was right.
 *
 * errors  ledger.account.wait while who failed too often must wait, which doubles with each failure
 */
export async function beginAttempt(db: LedgerDatabase, tried: readonly Tried[], now: Date): Promise<void> {
  const at = now.getTime();
  for (const one of tried) {
    const key = keyOf(one);
    const known = await db.selectFrom("account_attempt").selectAll().where("key", "=", key).executeTakeFirst();
    const over = known && Number(known.last_at) + limits.signInForgetMs < at;
    const count = over ? 0 : (known?.count ?? 0);
    const left = Number(known?.last_at ?? 0) + waitMs(count, one.kind) - at;
    if (left > 0) throw new AppError("ledger.account.wait", { seconds: Math.ceil(left / 1000) });
  }
  for (const one of tried) {
    const fresh = at - limits.signInForgetMs;
    await db
      .insertInto("account_attempt")
      .values({ key: keyOf(one), count: 1, last_at: at })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet((set) => ({
          count: set
            .case()
            .when("account_attempt.last_at", "<", fresh)
            .then(1)
            .else(set("account_attempt.count", "+", 1))
            .end(),
          last_at: at,
        })),
      )
      .execute();
  }
}

/** Takes back an attempt that was right. Of an address only this one: an account of one's own buys no more guesses at others'. */
export async function forgive(db: LedgerDatabase, tried: readonly Tried[]): Promise<void> {
  const keys = (isAddress: boolean) => tried.filter(({ kind }) => (kind === "address") === isAddress).map(keyOf);
  const [own, addresses] = [keys(false), keys(true)];
  if (own.length > 0) await db.deleteFrom("account_attempt").where("key", "in", own).execute();
  if (addresses.length === 0) return;
  await db
    .updateTable("account_attempt")
    .set((set) => ({ count: set("count", "-", 1) }))
    .where("key", "in", addresses)
    .where("count", ">", 0)
    .execute();
}

function keyOf({ kind, who }: Tried): string {
  return hashOf(`${kind}:${who}`);
}
