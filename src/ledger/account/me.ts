import type { z } from "zod";
import type { Ledger } from "../ledger.ts";
import type { meAnswer } from "./account-shapes.ts";
import type { AuthPlace } from "./auth.ts";
import { grantsOf } from "./grants.ts";
import { secondFactorRoles } from "./policy.ts";
import { everHadAccounts, type SessionHeld } from "./who.ts";

/** What the pages know of who looks at them. */
export async function meOf(
  ledger: Ledger,
  { signOn }: AuthPlace,
  { held, isOwner }: { readonly held: SessionHeld | undefined; readonly isOwner: boolean },
  now: Date,
): Promise<z.output<typeof meAnswer>> {
  const place = ledger.accounts;
  const firstStart = !(await everHadAccounts(place));
  const around = { firstStart, signOn: signOn ? { id: signOn.id, title: signOn.title } : null };
  if (!held) {
    const none = {
      account: null,
      name: "",
      email: "",
      grants: [],
      secondFactor: "off",
      hasPassword: false,
      session: null,
    } as const;
    return { who: isOwner ? "owner" : "nobody", ...none, grants: [], ...around };
  }
  const grants = await grantsOf(ledger, { id: held.account, email: held.email }, now);
  const asking = held.method === "sign_on" ? [] : await secondFactorRoles(place.db);
  const isAsked = grants.some(({ role }) => asking.includes(role));
  const credential = await place.db
    .selectFrom("account_credential")
    .select("id")
    .where("userId", "=", held.account)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  return {
    who: "account",
    account: held.account,
    name: held.name,
    email: held.email,
    grants: grants.map((grant) => ({ ...grant })),
    secondFactor: held.secondFactor ? "on" : isAsked ? "needed" : "off",
    hasPassword: credential !== undefined,
    session: held.session,
    ...around,
  };
}
