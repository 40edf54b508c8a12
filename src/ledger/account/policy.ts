import { z } from "zod";
import type { LedgerDatabase, LedgerTransaction } from "../database/open.ts";
import { tell, type AccountPlace } from "./place.ts";
import type { Doing } from "../register/store.ts";

const name = "second_factor_roles";

/** The roles whose holders must have a second factor. */
export async function secondFactorRoles(db: LedgerDatabase | LedgerTransaction): Promise<readonly string[]> {
  const row = await db.selectFrom("account_setting").select("value").where("name", "=", name).executeTakeFirst();
  return row ? z.array(z.string()).parse(JSON.parse(row.value)) : [];
}

export async function setSecondFactorRoles(
  place: AccountPlace,
  roles: readonly string[],
  { actor, clock }: Doing,
): Promise<void> {
  await place.turn(async (_, transaction) => {
    const before = await secondFactorRoles(transaction);
    const value = JSON.stringify(roles);
    await transaction
      .insertInto("account_setting")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
    await tell(transaction, { account: "policy", act: "change", changes: { [name]: [before, roles] } }, actor, clock());
  });
}
