import { randomUUID } from "node:crypto";
import type { LedgerDatabase, LedgerTransaction } from "../database/open.ts";

/** Sets the password of an account, given as its hash. */
export async function setPassword(transaction: LedgerTransaction, account: string, password: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const { numUpdatedRows } = await transaction
    .updateTable("account_credential")
    .set({ password, updatedAt: at })
    .where("userId", "=", account)
    .where("providerId", "=", "credential")
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) > 0) return;
  await transaction
    .insertInto("account_credential")
    .values({
      id: randomUUID(),
      accountId: account,
      providerId: "credential",
      userId: account,
      password,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

/** Is this the account's password? */
export async function isPassword(db: LedgerDatabase, account: string, password: string): Promise<boolean> {
  const found = await db
    .selectFrom("account_credential")
    .select("password")
    .where("userId", "=", account)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  const { verifyPassword } = await import("better-auth/crypto");
  return found?.password ? verifyPassword({ hash: found.password, password }) : false;
}
