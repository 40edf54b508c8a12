import { AppError, limits } from "#base";
import type { LedgerDatabase, LedgerTransaction } from "../database/open.ts";
import type { AccountTables } from "./tables.ts";
import { hashOf, newSecret } from "./place.ts";

export type LinkKind = AccountTables["account_link"]["kind"];

const hourMs = 60 * 60 * 1000;
const lastsHours: Readonly<Record<LinkKind, number>> = {
  first: limits.firstLinkHours,
  invite: limits.inviteLinkHours,
  reset: limits.resetLinkHours,
};

export interface OneTimeLink {
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes the one link that holds for this account (or the first start) from now on; earlier ones hold no longer. */
export async function makeLink(
  transaction: LedgerDatabase | LedgerTransaction,
  { kind, account }: { readonly kind: LinkKind; readonly account: string | null },
  now: Date,
): Promise<OneTimeLink> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + lastsHours[kind] * hourMs).toISOString();
  await endLinks(transaction, account);
  await transaction
    .insertInto("account_link")
    .values({ hash: hashOf(token), kind, account, created_at: now.toISOString(), expires_at: expiresAt, used_at: null })
    .execute();
  return { token, expiresAt };
}

/** Takes away what links there are for an account, or for the first start. */
export async function endLinks(transaction: LedgerDatabase | LedgerTransaction, account: string | null): Promise<void> {
  await transaction
    .deleteFrom("account_link")
    .where("account", account === null ? "is" : "=", account)
    .execute();
}

/** errors  ledger.account.bad_link where it is unknown, used, or over */
export async function findLink(
  db: LedgerDatabase | LedgerTransaction,
  token: string,
  now: Date,
): Promise<{ readonly kind: LinkKind; readonly account: string | null }> {
  const found = await db
    .selectFrom("account_link")
    .select(["kind", "account"])
    .where("hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!found) throw new AppError("ledger.account.bad_link", {});
  return found;
}

/** Uses a link up; of two who use it at once one is refused. */
export async function useLink(transaction: LedgerTransaction, token: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable("account_link")
    .set({ used_at: now.toISOString() })
    .where("hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== 1) throw new AppError("ledger.account.bad_link", {});
}
